package org.quanze.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanze.calendar.WorkingCalendar;

/**
 * When a handover is due (办理期限): twenty working days after the day on which the decision that
 * announced it was published, whenever that takes effect. That it is overdue is a flag and no way
 * out: nothing is done or ended by it.
 */
public final class DueDay {

  /** Working days after the publication. */
  public static final int WORKING_DAYS = 20;

  private DueDay() {}

  /** The due day of what was announced on a day; refused where the calendar is not known so far. */
  public static LocalDate of(LocalDate announcedOn, WorkingCalendar calendar) {
    return calendar.dayAfter(announcedOn, WORKING_DAYS);
  }

  /** What was announced on this day or before is overdue today, if it is open. */
  public static LocalDate overdueUntil(LocalDate today, WorkingCalendar calendar) {
    return calendar.latestBefore(today, WORKING_DAYS);
  }

  /**
   * Whether a handover is overdue.
   *
   * @param announcedOn day on which the decision that announced it was published; null for a mere
   *     proposal
   */
  public static boolean isOverdue(
      Handover handover,
      @Nullable LocalDate announcedOn,
      LocalDate today,
      WorkingCalendar calendar) {
    return announcedOn != null
        && !handover.state().isFinal()
        && !announcedOn.isAfter(overdueUntil(today, calendar));
  }
}
