package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.access.Grants;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effects;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Standing;
import org.quanze.adjustment.UnitAct;
import org.quanze.handover.DueDay;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverStates;
import org.quanze.ledger.Entry;
import org.quanze.list.Lists;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;

/**
 * What follows from a published decision beside its lists: handovers are opened and readied, units
 * are renamed and followed by others, and what was open for them goes on with those.
 */
@ApplicationScoped
@NullUnmarked
class HandingOn {

  @Inject private HandoverStates handovers;
  @Inject private Organisations organisations;
  @Inject private ChangeSets changeSets;
  @Inject private Grants grants;
  @Inject private Lists lists;

  void of(Deed deed, Effects.Outcome outcome, Standing standing, Entry entry) {
    Map<UUID, UUID> successors = new HashMap<>();
    Map<Integer, Integer> remaining = new HashMap<>();
    for (Effect e : outcome.effects()) {
      if (e.version() != null && e.movement().act() == Movement.Act.NONE) {
        remaining.put(e.adjustment(), e.version().number());
      }
      switch (e.movement()) {
        case DELEGATION_ANNOUNCED -> announce(deed, e, Kind.DELEGATION, remaining, standing, entry);
        case ENTRUSTMENT_ANNOUNCED ->
            announce(deed, e, Kind.ENTRUSTMENT, Map.of(), standing, entry);
        case ENTRUSTED_END_ANNOUNCED -> end(deed, e, standing, entry);
        case RECALL_ANNOUNCED -> {
          if (!reannounced(deed, e, entry)) {
            recall(deed, e, standing, entry);
          }
        }
        case ACCEPTANCE_ANNOUNCED -> {
          if (!reannounced(deed, e, entry)) {
            handovers.accepted(deed, id(e), entry.number(), e.item(), e.terms().get("declined"));
          }
        }
        case DELEGATION_NARROWED ->
            handovers.narrowed(deed, id(e), Objects.requireNonNull(remaining.get(e.adjustment())));
        case TRANSFERRED_IN -> successors.put(predecessor(e), e.item());
        default -> {}
      }
    }
    outcome.acts().forEach(act -> act(deed, act, outcome, successors, entry));
  }

  /** What a unit that ends had accepted is announced for its successor; its state stays. */
  private boolean reannounced(Deed deed, Effect e, Entry entry) {
    boolean again = e.kind() == Adjustment.Kind.REORGANISE;
    if (again) {
      handovers.reannounced(deed, id(e), entry.number(), e.item(), e.department());
    }
    return again;
  }

  private static UUID id(Effect e) {
    return Objects.requireNonNull(e.handover());
  }

  private static int within(Effect e) {
    return DueDay.of(e.terms().get("workingDays"));
  }

  private static UUID predecessor(Effect e) {
    return Objects.requireNonNull(Objects.requireNonNull(e.version()).predecessor());
  }

  private void announce(
      Deed deed,
      Effect e,
      Kind kind,
      Map<Integer, Integer> remaining,
      Standing standing,
      Entry entry) {
    Department unit =
        Objects.requireNonNull(
            standing
                .units()
                .get(UUID.fromString(Objects.requireNonNull(e.terms().get("receiver")))));
    String day = e.terms().get(kind == Kind.DELEGATION ? "agreedOn" : "from");
    handovers.announce(
        deed,
        new Handover(
            id(e),
            kind,
            standing.publisher().id(),
            e.department(),
            entry.number(),
            e.item(),
            unit.publisherId(),
            unit.id(),
            State.NOTIFIED,
            LocalDate.parse(Objects.requireNonNull(day)),
            within(e),
            e.terms().get("transitionRule"),
            null,
            null,
            null,
            remaining.get(e.adjustment()),
            kind == Kind.ENTRUSTMENT ? e.termsDocument() : null,
            null,
            1));
  }

  /** The exercise of a power comes back from a unit of another government. */
  private void end(Deed deed, Effect e, Standing standing, Entry entry) {
    UUID of = UUID.fromString(Objects.requireNonNull(e.terms().get("entrustment")));
    Department unit = entrusted(standing, of);
    handovers.announce(
        deed,
        new Handover(
            id(e),
            Kind.ENTRUSTMENT_END,
            standing.publisher().id(),
            e.department(),
            entry.number(),
            e.item(),
            unit.publisherId(),
            unit.id(),
            State.ACCEPTED,
            e.effectiveOn(),
            within(e),
            null,
            null,
            null,
            null,
            null,
            e.termsDocument(),
            null,
            1));
  }

  private Department entrusted(Standing standing, UUID entrustment) {
    int id =
        standing.entrustments().stream()
            .filter(e -> e.id().equals(entrustment))
            .findFirst()
            .orElseThrow()
            .department();
    return organisations.listDepartments(List.of(id)).get(0);
  }

  /** A power comes back: it goes from the unit that holds it, which is asked for nothing. */
  private void recall(Deed deed, Effect e, Standing standing, Entry entry) {
    UUID undone = UUID.fromString(Objects.requireNonNull(e.terms().get("recalls")));
    Handover done = Objects.requireNonNull(standing.offers().get(undone)).handover();
    handovers.announce(
        deed,
        new Handover(
            id(e),
            Kind.RECALL,
            done.receiverPublisher(),
            done.receiverDepartment(),
            null,
            Objects.requireNonNull(done.receiverItem()),
            standing.publisher().id(),
            e.department(),
            State.ACCEPTED,
            LocalDate.parse(Objects.requireNonNull(e.terms().get("agreedOn"))),
            within(e),
            null,
            entry.number(),
            e.item(),
            null,
            null,
            null,
            null,
            1));
  }

  private void act(
      Deed deed, UnitAct act, Effects.Outcome outcome, Map<UUID, UUID> successors, Entry entry) {
    switch (act) {
      case UnitAct.Renamed r ->
          organisations.rename(deed, r.unit(), r.name(), entry.effectiveOn(), entry.number());
      // Told by the chain; done by the succession, with all else that was open.
      case UnitAct.Received r -> {}
      case UnitAct.Migrated m -> lists.migrate(deed, m.list().id(), m.scheme());
      case UnitAct.Succeeded s -> {
        organisations.succeed(
            deed, s.unit(), s.successor(), s.first(), entry.effectiveOn(), entry.number());
        if (s.first()) {
          follow(deed, s.unit(), s.successor(), outcome, successors);
        }
      }
    }
  }

  /** What was open for a unit that ends goes on with the one that follows it. */
  private void follow(
      Deed deed,
      Department unit,
      Department successor,
      Effects.Outcome outcome,
      Map<UUID, UUID> successors) {
    for (Effect e : outcome.effects()) {
      if (e.movement() == Movement.TRANSFERRED_OUT && e.department() == unit.id()) {
        UUID item = Objects.requireNonNull(successors.get(e.item()));
        int holder = holder(outcome, item);
        handovers.follow(deed, unit.id(), e.item(), holder, item);
      }
    }
    handovers.follow(deed, unit.id(), successor.id());
    changeSets.follow(deed, unit, successor, successors);
    grants.follow(deed, unit.path(), successor.path());
  }

  private static int holder(Effects.Outcome outcome, UUID item) {
    return outcome.effects().stream()
        .filter(e -> e.item().equals(item) && e.movement() == Movement.TRANSFERRED_IN)
        .findFirst()
        .orElseThrow()
        .department();
  }
}
