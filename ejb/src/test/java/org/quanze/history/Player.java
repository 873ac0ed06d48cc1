package org.quanze.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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
import org.quanze.edition.CompleteHandover;
import org.quanze.edition.EndHandover;
import org.quanze.handover.HandoverTarget;
import org.quanze.item.Openness;
import org.quanze.oracle.Act;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Effects;
import org.quanze.oracle.Kind;
import org.quanze.oracle.Oracle;
import org.quanze.rule.Refused;
import org.quanze.testing.Approval;

/** Does on the registry, by its use cases, what the oracle's acts say. */
final class Player {

  /** One in so many decisions is reviewed step by step, as each is in the registry's own use. */
  private static final int STEP_BY_STEP = 10;

  private final Stage stage;
  private final Oracle oracle;
  private final Names names;
  private int decisions;

  Player(Stage stage, Oracle oracle) {
    this.stage = stage;
    this.oracle = oracle;
    this.names = new Names(stage, oracle);
  }

  Names names() {
    return names;
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
    LinesOfRegistry lines = new LinesOfRegistry(stage, names);
    SortedMap<Integer, Adjustment> written = new TreeMap<>();
    d.lines().forEach(line -> written.put(written.size() + 1, lines.of(line)));
    set =
        stage
            .registry()
            .get(SetLine.class)
            .setLine(
                editor, new SetLine.Command(set.changeSet(), set.version(), written, number + "b"));
    Approval approval = new Approval(stage.registry());
    if (decisions % STEP_BY_STEP == 1) {
      approval.publish(editor, set);
    } else {
      approval.publishSigned(editor, set);
    }
    d.lines().forEach(names::remember);
  }

  /** The whole government, or a unit that would give on what it does not hold. */
  private static @Nullable String drafter(Decision d) {
    return d.lines().stream()
        .map(line -> line.giver)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The receiver of a delegation refuses it, or who asked withdraws it. */
  private void end(String handover, HandoverTarget.Side side) {
    Effects.Open open = oracle.open(handover);
    boolean refuses = side == HandoverTarget.Side.RECEIVER && open.line().kind != Kind.RECALL;
    String acting = refuses ? oracle.land().government(open.receiver()) : open.publisher();
    UUID id = names.handover(handover);
    stage
        .registry()
        .get(EndHandover.class)
        .end(
            stage.publisher(acting),
            new EndHandover.Command(
                id,
                names.version(id),
                side,
                refuses ? EndHandover.Act.REFUSE : EndHandover.Act.WITHDRAW,
                "条件不具备",
                UUID.randomUUID().toString()));
  }

  private void handOver(HandOver h) {
    UUID id = names.handover(h.handover());
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
                Map.of(id, names.version(id)),
                back ? HandoverTarget.Side.RECEIVER : HandoverTarget.Side.GIVER,
                h.handover() + LocalDate.EPOCH + UUID.randomUUID()));
  }
}
