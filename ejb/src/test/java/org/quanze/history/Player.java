package org.quanze.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.database.Database;
import org.quanze.edition.CompleteHandover;
import org.quanze.edition.EndHandover;
import org.quanze.edition.ReleaseChangeSet;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Openness;
import org.quanze.oracle.Act;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Effects;
import org.quanze.oracle.Item;
import org.quanze.oracle.Kind;
import org.quanze.oracle.Line;
import org.quanze.oracle.Oracle;
import org.quanze.rule.Refused;
import org.quanze.testing.Contents;

/** Does on the registry, by its use cases, what the oracle's acts say. */
final class Player {

  private final Stage stage;
  private final Oracle oracle;
  private final Map<String, UUID> handovers = new HashMap<>();
  private final Map<String, UUID> moved = new HashMap<>();
  private int decisions;

  Player(Stage stage, Oracle oracle) {
    this.stage = stage;
    this.oracle = oracle;
  }

  /** Codes of the rules by which the registry refuses; none if it is done. */
  Set<String> play(Act act) {
    stage.registry().today().set(act.today());
    try {
      switch (act) {
        case Decision d -> decide(d);
        case HandOver h -> handOver(h);
        case Act.Reject r -> end(r.handover(), HandoverTarget.Side.RECEIVER);
        case Act.Withdraw w -> {
          boolean recall = oracle.open(w.handover()).line().kind == Kind.RECALL;
          end(w.handover(), recall ? HandoverTarget.Side.RECEIVER : HandoverTarget.Side.GIVER);
        }
      }
      return Set.of();
    } catch (Refused no) {
      Set<String> rules = new TreeSet<>();
      no.refusals().forEach(r -> rules.add(r.code() + " " + r.rule()));
      return rules;
    }
  }

  private void decide(Decision d) {
    String drafter = drafter(d);
    String government = drafter == null ? d.publisher() : oracle.land().government(drafter);
    Actor editor = stage.editor(government);
    String number = "示政发〔2030〕" + ++decisions + "号";
    DecisionDraft head =
        new DecisionDraft(
            number, "关于调整清单的决定", "示例政府", null, d.day(), null, null, Openness.PUBLIC, Map.of());
    DraftOutcome set =
        stage
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    Stage.code(government),
                    drafter == null ? null : stage.unit(drafter).uid(),
                    head,
                    number + "a"));
    LinesOfRegistry lines = new LinesOfRegistry(stage, this);
    SortedMap<Integer, Adjustment> written = new TreeMap<>();
    d.lines().forEach(line -> written.put(written.size() + 1, lines.of(line)));
    set =
        stage
            .registry()
            .get(SetLine.class)
            .setLine(
                editor, new SetLine.Command(set.changeSet(), set.version(), written, number + "b"));
    stage
        .registry()
        .get(ReleaseChangeSet.class)
        .release(
            stage.publisher(government),
            new ReleaseChangeSet.Command(set.changeSet(), set.version(), number + "z"));
    d.lines().forEach(this::remember);
  }

  /** The whole government, or a unit that would give on what it does not hold. */
  private static @Nullable String drafter(Decision d) {
    return d.lines().stream()
        .map(line -> line.giver)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Which handovers of the registry are those that a line opened. */
  private void remember(Line line) {
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

  /** The receiver of a delegation refuses it, or who asked withdraws it. */
  private void end(String handover, HandoverTarget.Side side) {
    Effects.Open open = oracle.open(handover);
    boolean refuses = side == HandoverTarget.Side.RECEIVER && open.line().kind != Kind.RECALL;
    String acting = refuses ? oracle.land().government(open.receiver()) : open.publisher();
    UUID id = handover(handover);
    stage
        .registry()
        .get(EndHandover.class)
        .end(
            stage.publisher(acting),
            new EndHandover.Command(
                id,
                version(id),
                side,
                refuses ? EndHandover.Act.REFUSE : EndHandover.Act.WITHDRAW,
                "条件不具备",
                UUID.randomUUID().toString()));
  }

  private void handOver(HandOver h) {
    UUID id = handover(h.handover());
    Effects.Open open = oracle.open(h.handover());
    boolean back = open.line().kind == Kind.RECALL || open.line().meaning() == Kind.ENTRUST;
    String acting =
        open.line().meaning() == Kind.ENTRUST
            ? oracle.land().government(open.receiver())
            : open.publisher();
    stage
        .registry()
        .get(CompleteHandover.class)
        .complete(
            stage.publisher(acting),
            new CompleteHandover.Command(
                Map.of(id, version(id)),
                back ? HandoverTarget.Side.RECEIVER : HandoverTarget.Side.GIVER,
                h.handover() + LocalDate.EPOCH + UUID.randomUUID()));
  }

  private int version(UUID handover) {
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
