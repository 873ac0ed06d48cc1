package org.quanze.statistics;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Names a report: one unit, one month.
 *
 * @param department id of the unit
 */
public record ReportKey(int department, YearMonth month) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  /** A month by its numbers, or a refusal. */
  public static YearMonth month(int year, int month) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
      throw StatisticsRule.MONTH_THERE.refuse(
          "month", Integer.toString(year), Integer.toString(month));
    }
    return YearMonth.of(year, month);
  }

  /** The last day before the month. */
  LocalDate dayBefore() {
    return month.atDay(1).minusDays(1);
  }

  /** The last day of the month. */
  LocalDate lastDay() {
    return month.atEndOfMonth();
  }
}
