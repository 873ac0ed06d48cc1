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

/** Lets the clock of a handover go on (恢复计时): today counts again. */
@Stateless
@Permitted(Permission.REVIEW_LIST_OFFICE)
@NullUnmarked
public class ResumeHandover {

  @Inject private Clocks clocks;
  @Inject private TimedHandovers timed;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /** Of which handover, as it was seen. */
  public record Command(UUID handover, int expectedVersion, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ActingTarget(handover);
    }
  }

  /** Lets it go on; answers the number of the pause that ends. */
  public int resume(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            "resume handover " + command.handover() + " " + command.expectedVersion(),
            false,
            () -> Integer.toString(resume(deed, command))));
  }

  private int resume(Deed deed, Command command) {
    Handover handover = timed.lock(deed, command.handover(), command.expectedVersion());
    int number = clocks.resume(deed, new OfHandover(handover.id()), "handover");
    ledger.raiseRevision(deed);
    return number;
  }
}
