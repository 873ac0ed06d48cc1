package org.quanze.history;

import java.util.List;
import java.util.UUID;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.Delegate.Receiver;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.item.Content;
import org.quanze.oracle.Fresh;
import org.quanze.oracle.Line;
import org.quanze.testing.Contents;

/** The lines of the oracle as adjustments of the registry. The text of a version is its name. */
final class LinesOfRegistry {

  private final Stage stage;
  private final Player player;

  LinesOfRegistry(Stage stage, Player player) {
    this.stage = stage;
    this.player = player;
  }

  Adjustment of(Line line) {
    return switch (line.kind) {
      case ADD -> {
        Fresh f = line.fresh.get(0);
        yield new Adjustment.Add(f.type(), Stage.id(f.id()), content(f), line.day, null);
      }
      case CHANGE -> new Adjustment.Change(subject(line), renewed(line), line.day, "变更");
      case CANCEL -> new Adjustment.Cancel(subject(line), line.day, "取消");
      case MERGE -> {
        Fresh f = line.fresh.get(0);
        List<Subject> merged = line.items.stream().map(i -> subject(line, i)).toList();
        yield new Adjustment.Merge(merged, Stage.id(f.id()), content(f), line.day, "合并");
      }
      case DELEGATE -> {
        List<Receiver> receivers =
            line.units.stream()
                .map(u -> new Receiver(stage.unit(u).uid(), line.day, "已受理的由下放方办结"))
                .toList();
        yield new Adjustment.Delegate(subject(line), receivers, line.day, "下放");
      }
      case ACCEPT -> {
        Fresh f = line.fresh.get(0);
        UUID handover = player.handover(line.cites == null ? "" : line.cites);
        yield new Adjustment.Accept(handover, Stage.id(f.id()), content(f), null);
      }
      default -> throw new IllegalArgumentException(line.toString());
    };
  }

  private Content content(Fresh f) {
    return Contents.power(
        f.text(), Stage.category(f.category()), stage.unit(f.unit()).uid(), f.id());
  }

  private Subject subject(Line line) {
    return subject(line, line.item());
  }

  private Subject subject(Line line, String item) {
    int version = player.newestVersion(item);
    return new Subject(Stage.id(item), player.isCurrent(line) ? version : version + 7);
  }

  /** What stands now of the item under a new name. */
  private Content renewed(Line line) {
    Content now = player.content(line.item());
    if (line.text == null) {
      throw new IllegalArgumentException(line.toString());
    }
    return new Content(
        line.text,
        now.category(),
        now.department(),
        now.codes(),
        now.openness(),
        now.decided(),
        now.elements());
  }
}
