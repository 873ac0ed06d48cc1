package org.quanze.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;

/**
 * A deadline (办理期限) as it stands on a day. The day from which it runs does not count, the last day
 * does, and no day of a pause. What cannot be counted, because a year of the calendar is not known
 * or the clock stands, is unknown, with the rule that says why.
 *
 * @param since day from which it runs
 * @param workingDays how many working days there are
 * @param due the last day; null where it is unknown
 * @param unknown why the last day is unknown; null where it is known
 * @param workingDaysUsed working days that have counted so far; null where they cannot be counted
 * @param overdue whether the last day has passed, or had when it was done; null where nobody knows
 * @param done the day on which it was done; null while it is not
 * @param pauses when the clock stood
 */
public record Deadline(
    Term term,
    LocalDate since,
    int workingDays,
    @Nullable LocalDate due,
    @Nullable Refusal unknown,
    @Nullable Integer workingDaysUsed,
    @Nullable Boolean overdue,
    @Nullable LocalDate done,
    List<Pause> pauses) {

  public Deadline {
    pauses = List.copyOf(pauses);
  }

  /**
   * What runs, or ran.
   *
   * @param days how many working days there are
   * @param since day from which it runs
   * @param pauses when the clock stood; what is done lets it stand no longer
   * @param done the day on which it was done; null while it is not
   */
  public record Running(
      Term term, int days, LocalDate since, List<Pause> pauses, @Nullable LocalDate done) {
    public Running {
      pauses =
          done == null ? List.copyOf(pauses) : pauses.stream().map(p -> p.endedOn(done)).toList();
    }

    private boolean stands(LocalDate day) {
      return pauses.stream().anyMatch(p -> p.holds(day));
    }

    private boolean standsForEver(LocalDate day) {
      return pauses.stream().anyMatch(p -> p.until() == null && p.holds(day));
    }
  }

  /** A deadline as it stands on a day. */
  public static Deadline of(Running running, LocalDate today, WorkingCalendar calendar) {
    LocalDate until = running.done() == null ? today : running.done();
    LocalDate due = null;
    Refusal unknown = null;
    try {
      due = due(running, calendar);
    } catch (Refused refused) {
      unknown = refused.refusals().get(0);
    }
    Integer used = used(running, until, calendar);
    return new Deadline(
        running.term(),
        running.since(),
        running.days(),
        due,
        unknown,
        used,
        due != null ? (Boolean) until.isAfter(due) : used == null ? null : (Boolean) false,
        running.done(),
        running.pauses());
  }

  /** How many working days are left; null where they cannot be counted. */
  public @Nullable Integer workingDaysLeft() {
    return workingDaysUsed == null ? null : Math.max(0, workingDays - workingDaysUsed);
  }

  /** Whether the clock stands. */
  public boolean paused() {
    return pauses.stream().anyMatch(p -> p.until() == null);
  }

  private static LocalDate due(Running running, WorkingCalendar calendar) {
    LocalDate day = running.since();
    for (int left = running.days(); left > 0; ) {
      day = day.plusDays(1);
      if (running.standsForEver(day)) {
        throw DeadlineRule.DUE_WHEN_RESUMED.refuse("");
      }
      left -= !running.stands(day) && calendar.isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  private static @Nullable Integer used(
      Running running, LocalDate until, WorkingCalendar calendar) {
    try {
      int used = 0;
      for (LocalDate day = running.since(); day.isBefore(until); ) {
        day = day.plusDays(1);
        used += !running.stands(day) && calendar.isWorkingDay(day) ? 1 : 0;
      }
      return used;
    } catch (Refused refused) {
      return null;
    }
  }
}
