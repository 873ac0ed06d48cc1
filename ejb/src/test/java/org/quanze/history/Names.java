package org.quanze.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quanze.database.Database;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.oracle.Item;
import org.quanze.oracle.Kind;
import org.quanze.oracle.Line;
import org.quanze.oracle.Oracle;
import org.quanze.testing.Contents;

/** What the registry calls that which the oracle calls by a name, and in which version it is. */
final class Names {

  private final Stage stage;
  private final Oracle oracle;
  private final Map<String, UUID> handovers = new HashMap<>();
  private final Map<String, UUID> moved = new HashMap<>();

  Names(Stage stage, Oracle oracle) {
    this.stage = stage;
    this.oracle = oracle;
  }

  /** Which handovers of the registry are those that a line opened. */
  void remember(Line line) {
    for (String unit : line.kind == Kind.RENAME_UNIT ? List.<String>of() : line.units) {
      find(
              "SELECT id FROM handover WHERE giver_item_id = ? AND receiver_department_id = ?"
                  + " AND state = ANY (?) AND NOT id = ANY (?)",
              id(line.item()),
              stage.unit(unit).id(),
              new String[] {"NOTIFIED", "ACCEPTED"},
              handovers.values().toArray(new UUID[0]))
          .ifPresent(id -> handovers.put(line.handover(unit), id));
    }
    if (line.kind == Kind.REORGANISE) {
      oracle
          .onTheWay(line)
          .forEach(
              (handover, brings) ->
                  find("SELECT receiver_item_id FROM handover WHERE id = ?", handover(handover))
                      .ifPresent(id -> moved.put(brings.fresh.get(0).id(), id)));
      for (Item item : oracle.picture(line.day).items.values()) {
        if (line.map.containsKey(item.unit()) && item.status().stands()) {
          String to = line.map.getOrDefault(item.unit(), "");
          find(
                  "SELECT id FROM item WHERE predecessor_id = ? AND department_id = ?",
                  id(item.id()),
                  stage.unit(to).id())
              .ifPresent(id -> moved.put(Oracle.moved(item.id(), line), id));
        }
      }
    }
  }

  UUID handover(String id) {
    return handovers.getOrDefault(id, Stage.id(id));
  }

  /** The identity of what the oracle calls by a name. */
  UUID id(String name) {
    return moved.getOrDefault(name, Stage.id(name));
  }

  /** The handover by which an item came. */
  UUID handoverOf(String item) {
    Item came = oracle.picture(LocalDate.MAX).items.get(item);
    return handover(came == null || came.origin().cites == null ? "" : came.origin().cites);
  }

  /** The running entrustment of an item to a unit. */
  UUID entrustment(String item, String unit) {
    return find(
            "SELECT id FROM entrustment WHERE item_id = ? AND department_id = ?"
                + " AND known_to IS NULL ORDER BY eff_from DESC",
            id(item),
            stage.unit(unit).id())
        .orElse(Stage.id(item + unit));
  }

  private Optional<UUID> find(String sql, Object... arguments) {
    return stage
        .registry()
        .read(() -> stage.registry().get(Database.class).find(sql, r -> r.uuid(1), arguments));
  }

  int version(UUID handover) {
    return stage
        .registry()
        .read(
            () ->
                stage.registry().get(Handovers.class).list(List.of(handover)).stream()
                    .map(Handover::version)
                    .findFirst()
                    .orElse(0));
  }

  /** The version in which an item stands last. */
  int newestVersion(String item) {
    return stage.registry().read(() -> newest(item));
  }

  private int newest(String item) {
    return stage
        .registry()
        .get(Database.class)
        .get(
            "SELECT coalesce((SELECT version FROM holding WHERE item_id = ? AND known_to IS NULL"
                + " ORDER BY eff_from DESC LIMIT 1), 0)",
            row -> row.whole(1),
            id(item));
  }

  /** The newest contents of an item. */
  Content content(String item) {
    int newest = newestVersion(item);
    return newest == 0
        ? Contents.power("示例", "01", stage.unit("P.civil").uid(), item)
        : stage
            .registry()
            .read(() -> stage.registry().get(Items.class).get(id(item), newest).verified());
  }

  /** Whether a line was written on what stands now. */
  boolean isCurrent(Line line) {
    if (line.base == null) {
      return true;
    }
    var item = oracle.picture(line.day).items.get(line.item());
    return item == null || item.version().equals(line.base);
  }
}
