package org.quanze.adjustment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral.Mode;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.scheme.Format;

/** What the lines of a decision name, so that all of it can be read at once. */
public record Named(List<Adjustment> lines) {

  public Named {
    lines = List.copyOf(lines);
  }

  /** Items that stand. */
  public List<UUID> subjects() {
    return lines.stream().flatMap(Adjustment::subjects).map(Subject::item).distinct().toList();
  }

  /** Items that leave their lists for good. */
  public List<UUID> leaving() {
    return of(Departure.class).map(d -> d.subject().item()).distinct().toList();
  }

  /** Versions that are corrected, by item. */
  public Stream<Map.Entry<UUID, Integer>> corrected() {
    return of(Renewal.Correct.class).map(c -> Map.entry(c.subject().item(), c.corrects()));
  }

  /** Types of lists that are needed, begun if need be. */
  public Stream<String> listTypes() {
    return lines.stream()
        .flatMap(
            line ->
                switch (line) {
                  case Entrance.Add a -> Stream.of(a.listType());
                  case Entrance.AcceptExternal a -> Stream.of(a.listType());
                  case Entrance.Unexplained u -> Stream.of(u.listType());
                  default -> Stream.empty();
                })
        .distinct();
  }

  /** Codes that items are to have. */
  public List<String> codes() {
    return Stream.concat(
            lines.stream().flatMap(Adjustment::contents).map(Content::code),
            of(Renewal.Recode.class).flatMap(r -> r.codes().stream().limit(1)).map(ItemCode::value))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** What contents may refer to: texts that are the identity of an item. */
  public List<UUID> references() {
    return lines.stream()
        .flatMap(Adjustment::contents)
        .flatMap(Named::references)
        .distinct()
        .toList();
  }

  /** What contents may refer to. */
  public static Stream<UUID> references(Content content) {
    return texts(content.elements()).filter(Format.ITEM::fits).map(UUID::fromString);
  }

  /** Items that go to another category with all that they hold. */
  public Set<UUID> reclassified() {
    return of(Renewal.Reclassify.class).map(r -> r.subject().item()).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Map<String, Value> row) {
    return row.values().stream()
        .flatMap(
            value ->
                switch (value) {
                  case Value.Text t -> Stream.of(t.text());
                  case Value.Texts t -> t.texts().stream();
                  case Value.Rows r -> r.rows().stream().flatMap(Named::texts);
                  default -> Stream.empty();
                });
  }

  /** What the legal bases of contents cite. */
  public List<String> citations() {
    return lines.stream()
        .flatMap(Adjustment::contents)
        .flatMap(content -> content.citations().stream())
        .distinct()
        .toList();
  }

  /** Handovers that are accepted, answered, taken up or recalled. */
  public List<UUID> handovers() {
    return lines.stream()
        .flatMap(
            line ->
                switch (line) {
                  case Entrance.Accept a -> Stream.of(a.handover());
                  case Conferral.PartialDelegate p ->
                      Stream.concat(p.answers().stream(), proposals(p.receivers()));
                  case Conferral.Delegate d -> proposals(d.receivers());
                  case Conferral.Recall r -> Stream.of(r.handover());
                  case Conferral.Empower e when e.mode() instanceof Mode.Delegating m ->
                      proposals(m.receivers());
                  default -> Stream.empty();
                })
        .distinct()
        .toList();
  }

  private static Stream<UUID> proposals(List<Receiver> receivers) {
    return receivers.stream().map(Receiver::proposal).filter(Objects::nonNull);
  }

  /** Units that receive; they may be of other governments. */
  public List<UUID> receivers() {
    return lines.stream()
        .flatMap(
            line ->
                switch (line) {
                  case Conferral.Delegate d -> d.receivers().stream().map(Receiver::department);
                  case Conferral.PartialDelegate p ->
                      p.receivers().stream().map(Receiver::department);
                  case Conferral.Entrust e -> e.receivers().stream();
                  case Conferral.Empower e ->
                      switch (e.mode()) {
                        case Mode.Delegating m -> m.receivers().stream().map(Receiver::department);
                        case Mode.Entrusting m -> m.receivers().stream();
                      };
                  default -> Stream.empty();
                })
        .distinct()
        .toList();
  }

  /** Entrustments that end. */
  public List<UUID> entrustments() {
    return of(Conferral.EndEntrustment.class).map(Conferral.EndEntrustment::entrustment).toList();
  }

  /** Units that end, with all that they hold. */
  public List<UUID> endingUnits() {
    return of(Reform.Reorganise.class)
        .flatMap(r -> r.successions().stream())
        .map(Reform.Succession::unit)
        .distinct()
        .toList();
  }

  /** Units that end or get another name. */
  public List<UUID> reformedUnits() {
    return Stream.concat(
            endingUnits().stream(), of(Reform.RenameUnit.class).map(Reform.RenameUnit::department))
        .distinct()
        .toList();
  }

  /** Schemes to which lists go over with every item, by list type. */
  public Map<String, String> migrations() {
    return of(Reform.MigrateScheme.class)
        .collect(
            Collectors.toMap(
                Reform.MigrateScheme::listType, Reform.MigrateScheme::scheme, (one, other) -> one));
  }

  private <T extends Adjustment> Stream<T> of(Class<T> kind) {
    return lines.stream().filter(kind::isInstance).map(kind::cast);
  }
}
