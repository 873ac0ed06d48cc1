package org.quanze.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.database.Database;
import org.quanze.edition.CompleteHandover;
import org.quanze.edition.ReleaseChangeSet;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Openness;
import org.quanze.oracle.Act;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Effects;
import org.quanze.oracle.Line;
import org.quanze.oracle.Oracle;
import org.quanze.rule.Refused;

/** Does on the registry, by its use cases, what the oracle's acts say. */
final class Player {

  private final Stage stage;
  private final Oracle oracle;
  private final Map<String, UUID> handovers = new HashMap<>();
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
        case Act.Reject r -> throw new IllegalArgumentException(act.toString());
        case Act.Withdraw w -> throw new IllegalArgumentException(act.toString());
      }
      return Set.of();
    } catch (Refused no) {
      Set<String> rules = new TreeSet<>();
      no.refusals().forEach(r -> rules.add(r.code() + " " + r.rule()));
      return rules;
    }
  }

  private void decide(Decision d) {
    Actor editor = stage.editor(d.publisher());
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
                new CreateChangeSet.Command(Stage.code(d.publisher()), null, head, number + "a"));
    LinesOfRegistry lines = new LinesOfRegistry(stage, this);
    List<Adjustment> written = new ArrayList<>();
    d.lines().forEach(line -> written.add(lines.of(line)));
    for (int i = 0; i < written.size(); i++) {
      set =
          stage
              .registry()
              .get(SetLine.class)
              .setLine(
                  editor,
                  new SetLine.Command(
                      set.changeSet(), set.version(), i + 1, written.get(i), number + i));
    }
    stage
        .registry()
        .get(ReleaseChangeSet.class)
        .release(
            stage.publisher(d.publisher()),
            new ReleaseChangeSet.Command(set.changeSet(), set.version(), number + "z"));
    d.lines().forEach(this::remember);
  }

  /** Which handovers of the registry are those that a line opened. */
  private void remember(Line line) {
    for (String unit : line.units) {
      stage
          .registry()
          .read(
              () ->
                  stage
                      .registry()
                      .get(Database.class)
                      .find(
                          "SELECT id FROM handover WHERE giver_item_id = ?"
                              + " AND receiver_department_id = ? ORDER BY giver_entry_number DESC",
                          row -> row.uuid(1),
                          Stage.id(line.item()),
                          stage.unit(unit).id()))
          .ifPresent(id -> handovers.putIfAbsent(line.handover(unit), id));
    }
  }

  UUID handover(String id) {
    return handovers.getOrDefault(id, Stage.id(id));
  }

  private void handOver(HandOver h) {
    UUID id = handover(h.handover());
    Effects.Open open = oracle.open(h.handover());
    int version =
        stage
            .registry()
            .read(
                () ->
                    stage.registry().get(Handovers.class).list(List.of(id)).stream()
                        .map(Handover::version)
                        .findFirst()
                        .orElse(0));
    stage
        .registry()
        .get(CompleteHandover.class)
        .complete(
            stage.publisher(open.publisher()),
            new CompleteHandover.Command(
                Map.of(id, version),
                HandoverTarget.Side.GIVER,
                h.handover() + LocalDate.EPOCH + UUID.randomUUID()));
  }

  /** The newest version of an item that the registry has. */
  int newestVersion(String item) {
    return stage.registry().read(() -> newest(item));
  }

  private int newest(String item) {
    return stage
        .registry()
        .get(Database.class)
        .get(
            "SELECT coalesce(max(number), 0) FROM item_version WHERE item_id = ?",
            row -> row.whole(1),
            Stage.id(item));
  }

  /** The newest contents of an item. */
  Content content(String item) {
    ItemVersion version =
        stage
            .registry()
            .read(() -> stage.registry().get(Items.class).get(Stage.id(item), newest(item)));
    return version.verified();
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
