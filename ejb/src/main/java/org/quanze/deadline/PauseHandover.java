package org.quanze.deadline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
import org.quanze.deadline.Pauses.OfHandover;
import org.quanze.handover.ActingTarget;
import org.quanze.handover.Handover;
import org.quanze.ledger.Ledger;
import org.quanze.review.Reviews;
import org.quanze.rule.Refusals;

/**
 * Stops the clock of a handover (中止计时) from today on, with the reason. It is for the list office of
 * the unit that acts next to say, which watches over the deadlines of others; for nobody who may do
 * the handover for a party, or edited a draft that gives or accepts by it. The handover stays as it
 * is, and may go on.
 */
@Stateless
@Permitted(Permission.REVIEW_LIST_OFFICE)
@NullUnmarked
public class PauseHandover {

  @Inject private Clocks clocks;
  @Inject private TimedHandovers timed;
  @Inject private Reviews reviews;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /** Of which handover, as it was seen, and why. */
  public record Command(UUID handover, int expectedVersion, String reason, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ActingTarget(handover);
    }
  }

  /** Stops it; answers the number of the pause. */
  public int pause(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            "pause handover "
                + command.handover()
                + " "
                + command.expectedVersion()
                + " "
                + command.reason(),
            false,
            () -> Integer.toString(pause(deed, command))));
  }

  private int pause(Deed deed, Command command) {
    Handover handover = timed.lock(deed, command.handover(), command.expectedVersion());
    Refusals refusals = new Refusals();
    refusals.require(!isOfParty(deed, handover), DeadlineRule.NOT_BY_PARTY, "handover");
    int number =
        clocks.stop(deed, new OfHandover(handover.id()), "handover", command.reason(), refusals);
    ledger.raiseRevision(deed);
    return number;
  }

  private boolean isOfParty(Deed deed, Handover handover) {
    return timed.mayDo(deed, handover)
        || timed.drafts(handover).stream().anyMatch(d -> reviews.isEditedBy(d, deed.username()));
  }
}
