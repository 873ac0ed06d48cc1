package org.quanze.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Permission;
import org.quanze.adjustment.ChangeSet;
import org.quanze.validity.Today;

/** What may be done next with the clock of a change set, by the names of the interface. */
@ApplicationScoped
@NullUnmarked
public class ClockActions {

  @Inject private Today today;

  /**
   * The acts that an actor may do now. That who edited the set may not stop its clock is told when
   * they try.
   *
   * @param place where the set stands
   */
  public List<String> of(Actor actor, ChangeSet set, String place, List<Pause> pauses) {
    if (!set.state().isOpen() || !actor.may(Permission.REVIEW_LIST_OFFICE, place, today.date())) {
      return List.of();
    }
    return pauses.stream().anyMatch(p -> p.until() == null)
        ? List.of("deadlineResume")
        : List.of("deadlinePause");
  }
}
