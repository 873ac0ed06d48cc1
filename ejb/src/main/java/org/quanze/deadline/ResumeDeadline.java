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
import org.quanze.rule.Refusals;

/** Lets the clock of a draft go on (恢复计时): today counts again. */
@Stateless
@Permitted(Permission.REVIEW_LIST_OFFICE)
@NullUnmarked
public class ResumeDeadline {

  @Inject private Clocks clocks;
  @Inject private ChangeSets changeSets;
  @Inject private OnceOnly onceOnly;

  /**
   * Of which draft.
   *
   * @param expectedVersion version of its clock that the caller went by
   */
  public record Command(UUID changeSet, int expectedVersion, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  /** Lets it go on; answers the number of the pause that ends. */
  public int resume(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            "resume " + command.changeSet() + " " + command.expectedVersion(),
            false,
            () -> Integer.toString(resume(deed, command))));
  }

  private int resume(Deed deed, Command command) {
    changeSets.lockOpen(deed, command.changeSet());
    OfChangeSet clock = new OfChangeSet(command.changeSet());
    Refusals refusals = new Refusals();
    refusals.requireSeen(command.expectedVersion(), clocks.version(clock), AccessRule.VERSION_SEEN);
    refusals.refuseIfAny();
    return clocks.resume(deed, clock, "changeSet");
  }
}
