package org.quanze.edition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Clean;
import org.quanze.list.Holding;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;
import org.quanze.rule.Refused;

/** The rules that the deeds of handovers keep; pure, of handovers as they stand. */
final class HandoverCheck {

  private HandoverCheck() {}

  /** What is proposed is public and stands today with no end that is known; or a refusal. */
  static Holding proposable(List<Holding> known, LocalDate day) {
    return known.stream()
        .filter(h -> h.isPublic() && h.to() == null && !h.from().isAfter(day))
        .findFirst()
        .orElseThrow(() -> HandoverRule.PROPOSED_ITEM.refuse("item"));
  }

  /**
   * It is proposed to another government, once, by a unit that is there when it would take over.
   *
   * @param giver id of the government that holds it
   * @param asked whether a handover of it to the unit is open
   */
  static void proposed(int giver, Department receiver, LocalDate day, boolean asked) {
    Refusals refusals = new Refusals();
    refusals.require(
        giver != receiver.publisherId(), HandoverRule.PROPOSED_ELSEWHERE, "department");
    refusals.require(
        receiver.validOn(day), AdjustmentRule.UNIT_VALID, "department", receiver.name(), day);
    refusals.require(!asked, HandoverRule.PROPOSED_ONCE, "department");
    refusals.refuseIfAny();
  }

  /** Handovers that are there, of the same parties, are done by one of them when it is time. */
  static void done(List<Handover> all, CompleteHandover.Command command, LocalDate day) {
    Refusals refusals = new Refusals();
    refusals.require(
        all.size() == command.expectedVersions().size(), HandoverRule.EXISTS, "handovers");
    Set<List<Object>> parties = new HashSet<>();
    for (Handover h : all) {
      String path = "handovers." + h.id();
      parties.add(List.of(h.kind(), h.giverPublisher(), h.receiverPublisher()));
      Integer expected = command.expectedVersions().get(h.id());
      if (expected == null || expected != h.version()) {
        throw new Refused(List.of(HandoverRule.VERSION.at(path, h.version())), h.version());
      }
      refusals.require(isReady(h), HandoverRule.ACCEPTED, path);
      refusals.require(isTime(h, day), HandoverRule.DAY_REACHED, path, h.agreedOn().toString());
      refusals.require(mayDo(h.kind(), command.side()), HandoverRule.PARTY, path);
    }
    refusals.require(parties.size() <= 1, HandoverRule.SAME_PARTIES, "handovers");
    refusals.refuseIfAny();
  }

  /** Whether the parties published everything that is needed. */
  static boolean isReady(Handover handover) {
    return handover.state()
        == (handover.kind() == Kind.ENTRUSTMENT ? State.NOTIFIED : State.ACCEPTED);
  }

  /** Whether the agreed day has come. */
  static boolean isTime(Handover handover, LocalDate day) {
    return !day.isBefore(handover.agreedOn());
  }

  /** Whether the deed is one of a party. */
  static boolean mayDo(Kind kind, Side side) {
    return switch (kind) {
      case DELEGATION -> true;
      case RECALL, ENTRUSTMENT -> side == Side.RECEIVER;
      case ENTRUSTMENT_END -> side == Side.GIVER;
    };
  }

  /** A handover that is not done is ended with a reason by the party that may. */
  static void ended(Handover handover, EndHandover.Command command) {
    if (handover.version() != command.expectedVersion()) {
      throw new Refused(
          List.of(HandoverRule.VERSION.at("expectedVersion", handover.version())),
          handover.version());
    }
    Refusals refusals = new Refusals();
    refusals.require(Clean.text(command.reason()) != null, HandoverRule.REASON, "reason");
    refusals.require(
        !handover.state().isFinal(),
        HandoverRule.STEP,
        "handover",
        handover.state(),
        command.act());
    refusals.require(mayEnd(handover, command.act(), command.side()), HandoverRule.PARTY, "side");
    refusals.refuseIfAny();
  }

  /** Who asked withdraws, who was asked refuses; a recall asks nobody. */
  static boolean mayEnd(Handover handover, EndHandover.Act act, Side side) {
    boolean proposed = handover.state() == State.PROPOSED;
    Side asking = proposed || handover.kind() == Kind.RECALL ? Side.RECEIVER : Side.GIVER;
    if (act == EndHandover.Act.WITHDRAW) {
      return side == asking;
    }
    // What was accepted by a decision is no longer refused; the giver may still withdraw it.
    return side != asking && (proposed || handover.state() == State.NOTIFIED);
  }
}
