package org.quanze.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Permission;
import org.quanze.adjustment.ChangeSet;
import org.quanze.edition.HandoverActions.Action;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.validity.Today;

/** What may be done next with clocks, by the names of the interface. */
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

  /**
   * The acts that an actor may do now with the clock of a handover, at the side that acts next.
   * That who edited a draft of it may not stop its clock is told when they try.
   *
   * @param giver path of the giving unit
   * @param receiver path of the receiving unit
   */
  public List<Action> of(
      Actor actor, Handover handover, String giver, String receiver, List<Pause> pauses) {
    LocalDate day = today.date();
    Side side = handover.acts() == handover.giverDepartment() ? Side.GIVER : Side.RECEIVER;
    String place = side == Side.GIVER ? giver : receiver;
    if (!TimedHandovers.runs(handover) || !actor.may(Permission.REVIEW_LIST_OFFICE, place, day)) {
      return List.of();
    }
    if (pauses.stream().anyMatch(p -> p.until() == null)) {
      return List.of(new Action("handoverResume", side));
    }
    boolean party =
        actor.may(Permission.HANDOVER_COMPLETE, giver, day)
            || actor.may(Permission.HANDOVER_COMPLETE, receiver, day);
    return party ? List.of() : List.of(new Action("handoverPause", side));
  }
}
