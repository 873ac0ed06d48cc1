package org.quanze.edition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.HandoverStates;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.handover.Handovers;
import org.quanze.ledger.Ledger;
import org.quanze.validity.Today;

/**
 * Ends a handover before it is done: the party that was asked refuses it (退回), or the party that
 * asked withdraws it (撤回), with a reason. Every ledger that tells of it tells of its end, in one
 * transaction. What was handed over stays handed over.
 */
@Stateless
@Permitted(Permission.HANDOVER_COMPLETE)
@NullUnmarked
public class EndHandover {

  @Inject private Handovers handovers;
  @Inject private HandoverStates states;
  @Inject private HandoverEntries entries;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /** How it ends. */
  public enum Act {
    /** 退回: by the party that was asked. */
    REFUSE("退回交接", State.REJECTED),
    /** 撤回: by the party that asked. */
    WITHDRAW("撤回交接", State.WITHDRAWN);

    private final String title;
    private final State state;

    Act(String title, State state) {
      this.title = title;
      this.state = state;
    }

    /** Title of the decision under which both ledgers tell of it. */
    public String title() {
      return title;
    }

    /** The state in which the handover ends. */
    public State state() {
      return state;
    }
  }

  /** Which handover, by which party, and why. */
  public record Command(
      UUID handover, int expectedVersion, Side side, Act act, String reason, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new HandoverTarget(handover, side);
    }
  }

  /** Ends it; answers the state in which it ended. */
  public State end(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "end handover "
            + command.handover()
            + " "
            + command.expectedVersion()
            + command.act()
            + command.side()
            + command.reason();
    return State.valueOf(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> end(deed, command).name()));
  }

  private State end(Deed deed, Command command) {
    Handover handover =
        handovers.lock(deed, List.of(command.handover())).stream()
            .findFirst()
            .orElseThrow(() -> HandoverRule.EXISTS.refuse("handover"));
    HandoverCheck.ended(handover, command);
    Act act = command.act();
    entries.ended(deed, handover, today.date(), act.title(), command.reason());
    states.ended(deed, handover.id(), act.state(), command.reason());
    ledger.raiseRevision(deed);
    return act.state();
  }
}
