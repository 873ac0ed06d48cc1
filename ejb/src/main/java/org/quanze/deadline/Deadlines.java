package org.quanze.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.Trigger;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.deadline.Deadline.Running;
import org.quanze.handover.Handover;
import org.quanze.review.Awaited;
import org.quanze.review.Progress;
import org.quanze.validity.Today;

/** The deadlines of drafts and of handovers, from what is on record of them. */
public final class Deadlines {

  private Deadlines() {}

  /**
   * By when a draft is to be published; null where it is withdrawn, or tells of earlier years,
   * whose information was published elsewhere.
   */
  public static @Nullable Deadline publication(
      ChangeSet set, List<Pause> pauses, LocalDate today, WorkingCalendar calendar) {
    if (set.state() == ChangeSet.State.WITHDRAWN || set.decision().history()) {
      return null;
    }
    LocalDate done =
        set.state() == ChangeSet.State.PUBLISHED ? Today.dateOf(set.changedAt()) : null;
    return of(Term.PUBLICATION, set, madeOn(set), pauses, done, today, calendar);
  }

  /** The day on which the information was made: that of signing, or else that of the draft. */
  static LocalDate madeOn(ChangeSet set) {
    LocalDate signedOn = set.decision().signedOn();
    return signedOn == null ? Today.dateOf(set.createdAt()) : signedOn;
  }

  /**
   * By when a draft is to be handed in, by its trigger; null where it states none, or is withdrawn.
   *
   * @param handedIn when it was handed in first; null if it never was
   */
  public static @Nullable Deadline application(
      ChangeSet set,
      @Nullable Instant handedIn,
      List<Pause> pauses,
      LocalDate today,
      WorkingCalendar calendar) {
    Trigger trigger = set.decision().trigger();
    if (trigger == null || set.state() == ChangeSet.State.WITHDRAWN) {
      return null;
    }
    LocalDate done = handedIn == null ? null : Today.dateOf(handedIn);
    return of(Term.APPLICATION, set, trigger.on(), pauses, done, today, calendar);
  }

  /** By when an awaited step is to be done; null where it has no deadline of its own. */
  public static @Nullable Deadline opinion(
      ChangeSet set,
      Progress progress,
      Awaited step,
      List<Pause> pauses,
      LocalDate today,
      WorkingCalendar calendar) {
    return switch (step.step()) {
      case LEGALITY, LIST_OFFICE ->
          of(
              Term.OPINION,
              set,
              Today.dateOf(progress.awaitedSince(step)),
              pauses,
              null,
              today,
              calendar);
      default -> null;
    };
  }

  /**
   * By when a handover is to be done; null of a mere proposal, and of one that was refused or
   * withdrawn. That it is overdue is a flag and no way out: nothing is done or ended by it.
   *
   * @param announcedOn day on which the decision that announced it was published, whenever that
   *     takes effect; null for a mere proposal
   */
  public static @Nullable Deadline handover(
      Handover handover,
      @Nullable LocalDate announcedOn,
      List<Pause> pauses,
      LocalDate today,
      WorkingCalendar calendar) {
    LocalDate done = handover.handedOverOn();
    if (announcedOn == null || (handover.state().isFinal() && done == null)) {
      return null;
    }
    return Deadline.of(
        new Running(Term.HANDOVER, handover.workingDays(), announcedOn, pauses, done),
        today,
        calendar);
  }

  private static Deadline of(
      Term term,
      ChangeSet set,
      LocalDate since,
      List<Pause> pauses,
      @Nullable LocalDate done,
      LocalDate today,
      WorkingCalendar calendar) {
    int days = term.workingDays(set.decision().urgent());
    return Deadline.of(new Running(term, days, since, pauses, done), today, calendar);
  }
}
