package org.quanze.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Mode;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.oracle.Fresh;
import org.quanze.oracle.Kind;
import org.quanze.oracle.Line;
import org.quanze.testing.Contents;

/** The lines of the oracle as adjustments of the registry. The text of a version is its name. */
final class LinesOfRegistry {

  private static final String WHY = "依法调整";

  private final Stage stage;
  private final Names names;

  LinesOfRegistry(Stage stage, Names names) {
    this.stage = stage;
    this.names = names;
  }

  Adjustment of(Line line) {
    return switch (line.kind) {
      case ADD, ACCEPT -> entrance(line);
      case CHANGE, PARTIAL_CANCEL, DROP_PREREVIEW, CORRECT, RECLASSIFY, RECODE -> renewal(line);
      case CANCEL -> new Departure.Cancel(subject(line), line.day, WHY);
      case TO_INTERNAL -> new Departure.ToInternal(subject(line), line.day, WHY);
      case SUSPEND -> new Rest.Suspend(subject(line), null, line.day, WHY);
      case RESUME -> new Rest.Resume(subject(line), line.day, WHY);
      case MERGE, SPLIT, TRANSFER, CHANGE_IMPLEMENTER -> conversion(line);
      case RENAME_UNIT ->
          new Reform.RenameUnit(
              stage.unit(line.units.get(0)).uid(), "示例" + text(line), line.day, WHY);
      case REORGANISE ->
          new Reform.Reorganise(
              line.map.entrySet().stream()
                  .map(
                      e ->
                          new Reform.Succession(
                              stage.unit(e.getKey()).uid(),
                              stage.unit(e.getValue()).uid(),
                              Map.of()))
                  .toList(),
              line.day,
              WHY);
      case DELEGATE, PARTIAL_DELEGATE, EMPOWER, ENTRUST, END_ENTRUSTMENT, RECALL -> conferral(line);
      case MIGRATE_SCHEME -> migration(line);
    };
  }

  private Adjustment entrance(Line line) {
    Fresh f = line.fresh.get(0);
    UUID item = names.id(f.id());
    if (line.kind == Kind.ADD) {
      return new Entrance.Add(f.type(), item, content(f), line.day, WHY);
    } else if (line.document != null) {
      Entrance.ExternalDocument document =
          new Entrance.ExternalDocument("示省发〔2030〕1号", "示例省人民政府", null);
      return new Entrance.AcceptExternal(f.type(), item, content(f), document, line.day, WHY);
    }
    UUID handover = names.handover(line.cites == null ? "" : line.cites);
    return new Entrance.Accept(handover, item, content(f), line.partial ? text(line) : null, WHY);
  }

  private Adjustment renewal(Line line) {
    Subject on = subject(line);
    return switch (line.kind) {
      case CHANGE -> new Renewal.Change(on, renewed(line), line.day, WHY);
      case PARTIAL_CANCEL -> new Renewal.PartialCancel(on, renewed(line), "一部分", line.day, WHY);
      case DROP_PREREVIEW -> new Renewal.DropPrereview(on, renewed(line), line.day, WHY);
      case CORRECT -> new Renewal.Correct(on, on.baseVersion(), renewed(line), WHY);
      case RECLASSIFY -> new Renewal.Reclassify(on, Stage.category(text(line)), line.day, WHY);
      default -> new Renewal.Recode(on, List.of(new ItemCode("LOCAL", text(line))), line.day, WHY);
    };
  }

  private Adjustment conversion(Line line) {
    if (line.fresh.isEmpty()) {
      UUID same = names.content(line.item()).department();
      UUID none = names.id(line.id);
      return new Conversion.ChangeImplementer(
          subject(line), same, none, renewed(line), line.day, WHY);
    }
    List<NewItem> fresh =
        line.fresh.stream().map(f -> new NewItem(names.id(f.id()), content(f))).toList();
    UUID unit = stage.unit(line.fresh.get(0).unit()).uid();
    UUID item = fresh.get(0).item();
    Content content = fresh.get(0).content();
    return switch (line.kind) {
      case MERGE ->
          new Conversion.Merge(
              line.items.stream().map(i -> subject(line, i)).toList(), fresh, line.day, WHY);
      case SPLIT -> new Conversion.Split(subject(line), fresh, line.day, WHY);
      case TRANSFER ->
          new Conversion.Transfer(
              subject(line), unit, item, content, "交接书", "事后监管", "审批", line.day, WHY);
      default ->
          new Conversion.ChangeImplementer(subject(line), unit, item, content, line.day, WHY);
    };
  }

  /** Categories before by their whole names, those after by their codes in the new scheme. */
  private Adjustment migration(Line line) {
    Map<String, String> mapping = new TreeMap<>();
    line.map.forEach((from, to) -> mapping.put(Stage.category(from), Stage.bare(to)));
    boolean other = line.map.values().iterator().next().startsWith("d");
    String type = line.type == null ? "" : line.type;
    String scheme = other ? Stage.OTHER : stage.scheme();
    return new Reform.MigrateScheme(type, scheme, mapping, line.day, WHY);
  }

  private Adjustment conferral(Line line) {
    List<Receiver> receivers =
        line.units.stream()
            .map(u -> new Receiver(stage.unit(u).uid(), line.day, "已受理的由下放方办结"))
            .toList();
    List<UUID> units = line.units.stream().map(u -> stage.unit(u).uid()).toList();
    Term term = new Term(null, line.until == null ? line.day : line.until);
    return switch (line.kind) {
      case DELEGATE -> new Conferral.Delegate(subject(line), receivers, line.day, WHY);
      case PARTIAL_DELEGATE ->
          new Conferral.PartialDelegate(
              subject(line),
              line.cites == null ? receivers : List.of(),
              line.cites == null ? List.of() : List.of(names.handover(line.cites)),
              renewed(line),
              text(line),
              line.day,
              WHY);
      case EMPOWER ->
          new Conferral.Empower(
              subject(line),
              line.mode == Kind.ENTRUST
                  ? new Mode.Entrusting(units, term)
                  : new Mode.Delegating(receivers),
              line.day,
              WHY);
      case ENTRUST -> new Conferral.Entrust(subject(line), units, term, line.day, WHY);
      case END_ENTRUSTMENT ->
          new Conferral.EndEntrustment(
              names.entrustment(line.item(), line.units.get(0)), line.day, WHY);
      default -> {
        Fresh f = line.fresh.get(0);
        yield new Conferral.Recall(
            names.handoverOf(line.item()),
            stage.unit(f.unit()).uid(),
            names.id(f.id()),
            content(f),
            line.day,
            WHY);
      }
    };
  }

  private static String text(Line line) {
    return line.text == null ? "" : line.text;
  }

  private Content content(Fresh f) {
    return Contents.power(
        f.text(), Stage.category(f.category()), stage.unit(f.unit()).uid(), f.id());
  }

  private Subject subject(Line line) {
    return subject(line, line.item());
  }

  private Subject subject(Line line, String item) {
    int version = names.newestVersion(item);
    return new Subject(names.id(item), names.isCurrent(line) ? version : version + 7);
  }

  /** What stands now of the item under a new name. */
  private Content renewed(Line line) {
    Content now = names.content(line.item());
    return new Content(
        text(line),
        now.category(),
        now.department(),
        now.codes(),
        now.openness(),
        now.decided(),
        now.elements());
  }
}
