package org.quanze.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.catalogue.Unified;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Value;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.sample.SampleFiles.DecisionRow;
import org.quanze.sample.SampleFiles.ItemRow;
import org.quanze.sample.SampleFiles.LineRow;
import org.quanze.validity.Today;

/** Makes adjustments of the sample's lines, on what stands. */
@ApplicationScoped
@NullUnmarked
public class SampleLines {

  private static final String BASES = "legalBases";

  private final SampleContents contents = new SampleContents();

  @Inject private Organisations organisations;
  @Inject private Holdings holdings;
  @Inject private Items items;
  @Inject private Handovers handovers;
  @Inject private Today today;

  /** The identity that an item of the sample has in every registry. */
  static UUID item(String listType, String code) {
    return UUID.nameUUIDFromBytes(
        ("quanze sample " + listType + " " + code).getBytes(StandardCharsets.UTF_8));
  }

  /** The adjustments of a decision, in order. */
  List<Adjustment> of(DecisionRow decision) {
    return decision.lines().stream()
        .flatMap(line -> of(decision.publisher(), line).stream())
        .toList();
  }

  private List<Adjustment> of(String publisher, LineRow line) {
    return switch (line.kind()) {
      case "OPEN" ->
          SampleFiles.items(line.file()).stream()
              .<Adjustment>map(row -> add(publisher, line, row))
              .toList();
      case "ADD" -> List.of(add(publisher, line, line.row()));
      case "CHANGE" -> List.of(change(line));
      case "CLAIM" -> List.of(claim(line));
      case "CANCEL" -> List.of(new Departure.Cancel(subject(line), null, line.reason()));
      case "MERGE" -> List.of(merge(publisher, line));
      case "DELEGATE" -> List.of(delegate(line));
      case "ACCEPT" -> List.of(accept(publisher, line));
      default -> throw new IllegalStateException("The sample has no kind " + line.kind());
    };
  }

  private Adjustment add(String publisher, LineRow line, ItemRow row) {
    return new Entrance.Add(
        line.listType(),
        item(line.listType(), row.code()),
        contents.of(line.listType(), row, unit(publisher, row.unit()).uid()),
        null,
        line.reason());
  }

  private Adjustment change(LineRow line) {
    Holding holding = standing(item(line.listType(), line.code()));
    Content content = content(holding);
    content = with(content, "limitDays", line.limitDays());
    content = with(content, "promisedDays", line.promisedDays());
    content = with(content, "visits", line.visits());
    Value reason = content.elements().get(SampleContents.VISITS_REASON);
    if (Objects.equals(line.visits(), 0) && reason != null) {
      content = content.without(Map.of(SampleContents.VISITS_REASON, reason));
    }
    if (line.promisedDays() != null) {
      content = content.with("steps", SampleContents.steps(line.promisedDays()));
    }
    if (line.name() != null) {
      content = named(content, line.name());
    }
    return new Renewal.Change(subject(line), content, announcedDay(line), line.reason());
  }

  /** An item takes over what a catalogue item lays down. */
  private Adjustment claim(LineRow line) {
    Content own = content(standing(item(line.listType(), line.code())));
    UUID claimed = item(Unified.CATALOGUE, line.claims());
    Content laidDown = content(standing(claimed));
    Content content =
        named(own, laidDown.name())
            .with(BASES, Objects.requireNonNull(laidDown.elements().get(BASES)))
            .with("catalogueItem", new Value.Text(claimed.toString()));
    return new Renewal.Change(subject(line), content, null, line.reason());
  }

  private static Content with(Content content, String key, @Nullable Integer number) {
    return number == null ? content : content.with(key, new Value.Whole(number));
  }

  private static Content named(Content content, String name) {
    return new Content(
        name,
        content.category(),
        content.department(),
        content.codes(),
        content.openness(),
        content.decided(),
        content.elements());
  }

  private @Nullable LocalDate announcedDay(LineRow line) {
    Integer months = line.inMonths();
    return months == null ? null : today.date().plusMonths(months).withDayOfMonth(1);
  }

  private Adjustment merge(String publisher, LineRow line) {
    ItemRow row = line.row();
    return new Conversion.Merge(
        line.codes().stream().map(code -> subject(line.listType(), code)).toList(),
        List.of(
            new NewItem(
                item(line.listType(), row.code()),
                contents.of(line.listType(), row, unit(publisher, row.unit()).uid()))),
        null,
        line.reason());
  }

  private Adjustment delegate(LineRow line) {
    Receiver receiver =
        new Receiver(
            unit(line.to(), line.unit()).uid(),
            LocalDate.parse(line.agreedOn()),
            line.transitionRule());
    return new Conferral.Delegate(subject(line), List.of(receiver), null, line.reason());
  }

  private Adjustment accept(String publisher, LineRow line) {
    UUID given = item(line.listType(), line.code());
    ItemRow row = line.row();
    Department unit = unit(publisher, row.unit());
    UUID handover =
        handovers.listOpen(List.of(given)).stream()
            .filter(h -> h.receiverDepartment() == unit.id())
            .findFirst()
            .orElseThrow()
            .id();
    Content content = contents.accepted(content(standing(given)), row, unit.uid());
    return new Entrance.Accept(handover, item(line.listType(), row.code()), content, line.reason());
  }

  private Subject subject(LineRow line) {
    return subject(line.listType(), line.code());
  }

  private Subject subject(String listType, String code) {
    UUID item = item(listType, code);
    return new Subject(item, standing(item).version());
  }

  private Content content(Holding holding) {
    return items.get(holding.item(), holding.version()).content();
  }

  private Holding standing(UUID item) {
    return holdings.listKnown(List.of(item)).stream()
        .filter(h -> h.to() == null)
        .findFirst()
        .orElseThrow();
  }

  private Department unit(String publisher, String name) {
    return organisations.findDepartment(organisations.getPublisher(publisher), name).orElseThrow();
  }
}
