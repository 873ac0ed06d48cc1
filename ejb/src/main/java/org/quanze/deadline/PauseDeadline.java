package org.quanze.deadline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.deadline.Pauses.OfChangeSet;
import org.quanze.review.Reviews;
import org.quanze.rule.Refusals;

/**
 * Stops the clock of a draft (中止计时) from today on, with the reason. It is for the list office to
 * say, which watches over the deadlines of others, and for nobody who edited the draft. The draft
 * and its reviews stay as they are, and may go on.
 */
@Stateless
@Permitted(Permission.REVIEW_LIST_OFFICE)
@NullUnmarked
public class PauseDeadline {

  @Inject private Clocks clocks;
  @Inject private ChangeSets changeSets;
  @Inject private Reviews reviews;
  @Inject private OnceOnly onceOnly;

  /**
   * Of which draft, and why.
   *
   * @param expectedVersion version of its clock that the caller went by
   */
  public record Command(UUID changeSet, int expectedVersion, String reason, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  /** Stops it; answers the number of the pause. */
  public int pause(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            "pause "
                + (command.changeSet() + " " + command.expectedVersion())
                + (" " + command.reason()),
            false,
            () -> Integer.toString(pause(deed, command))));
  }

  private int pause(Deed deed, Command command) {
    changeSets.lockOpen(deed, command.changeSet());
    Refusals refusals = new Refusals();
    refusals.requireSeen(
        command.expectedVersion(),
        clocks.version(new OfChangeSet(command.changeSet())),
        AccessRule.VERSION_SEEN);
    refusals.require(
        !reviews.isEditedBy(command.changeSet(), deed.username()),
        DeadlineRule.NOT_BY_EDITOR,
        "changeSet");
    return clocks.stop(
        deed, new OfChangeSet(command.changeSet()), "changeSet", command.reason(), refusals);
  }
}
