package org.quanze.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock of a draft stands still (中止计时).
 *
 * @param number the how many-th of its draft
 * @param from first day that does not count
 * @param until first day that counts again; null while the clock stands
 * @param person who stopped it, as shown
 * @param at when that was
 * @param resumedBy who let it go on, as shown; null while it stands
 */
public record Pause(
    int number,
    LocalDate from,
    @Nullable LocalDate until,
    String reason,
    String person,
    Instant at,
    @Nullable String resumedBy) {

  /**
   * The version of a clock: 1, and one more each time it was stopped and each time it was let go
   * on.
   *
   * @param all the pauses of one draft
   */
  public static int clockVersion(List<Pause> all) {
    return 1 + all.size() + (int) all.stream().filter(p -> p.until() != null).count();
  }

  /** Whether a day does not count for it. */
  boolean holds(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** The same, at its end on a day at the latest. */
  Pause endedOn(LocalDate day) {
    return until == null
        ? new Pause(number, from, from.isAfter(day) ? from : day, reason, person, at, resumedBy)
        : this;
  }
}
