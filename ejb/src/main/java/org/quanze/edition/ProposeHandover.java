package org.quanze.edition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.handover.DueDay;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverStates;
import org.quanze.handover.Handovers;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.list.Lists;
import org.quanze.organisation.Department;
import org.quanze.organisation.DepartmentTarget;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/**
 * Proposes that a power be delegated (点菜式): the deed of the unit that wants it. Only the parties
 * see it; the holder's government takes it up by its own decision, or refuses it.
 */
@Stateless
@Permitted(Permission.HANDOVER_COMPLETE)
@NullUnmarked
public class ProposeHandover {

  @Inject private Handovers handovers;
  @Inject private HandoverStates states;
  @Inject private Holdings holdings;
  @Inject private Lists lists;
  @Inject private Organisations organisations;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Which public item, for which unit.
   *
   * @param expectedVersion version of the item that the caller went by
   * @param department the unit that wants it
   * @param agreedOn day from which it would take over
   */
  public record Command(
      UUID item,
      int expectedVersion,
      UUID department,
      LocalDate agreedOn,
      @Nullable String reason,
      String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new DepartmentTarget(department);
    }
  }

  /** Proposes; answers the identity of the handover. */
  public UUID propose(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "propose "
            + command.item()
            + (" " + command.expectedVersion() + " ")
            + command.department()
            + command.agreedOn()
            + command.reason();
    return UUID.fromString(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> add(deed, command).toString()));
  }

  private UUID add(Deed deed, Command command) {
    organisations.hold(deed, List.of(command.department()));
    Department receiver = organisations.getDepartment(command.department());
    Holding holding =
        HandoverCheck.proposable(holdings.listKnown(List.of(command.item())), today.date());
    int giver = lists.find(holding.list()).orElseThrow().publisher();
    Refusals refusals = new Refusals();
    refusals.requireSeen(command.expectedVersion(), holding.version(), AccessRule.VERSION_SEEN);
    refusals.refuseIfAny();
    HandoverCheck.proposed(
        giver,
        receiver,
        command.agreedOn().isBefore(today.date()) ? today.date() : command.agreedOn(),
        handovers.isAsked(deed, command.item(), receiver.id()));
    UUID id = UUID.randomUUID();
    states.announce(
        deed,
        new Handover(
            id,
            Kind.DELEGATION,
            giver,
            holding.department(),
            null,
            command.item(),
            receiver.publisherId(),
            receiver.id(),
            State.PROPOSED,
            command.agreedOn(),
            DueDay.USUAL,
            null,
            null,
            null,
            null,
            null,
            null,
            command.reason(),
            1));
    return id;
  }
}
