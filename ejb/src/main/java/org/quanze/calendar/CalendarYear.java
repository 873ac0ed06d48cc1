package org.quanze.calendar;

import java.util.List;

/**
 * One year of the calendar.
 *
 * @param notices the notices about it, its own first
 * @param days the days of which notices speak, in order
 * @param workingDays how many days of the year are worked
 */
public record CalendarYear(
    int year, List<HolidayNotice> notices, List<CalendarDay> days, int workingDays) {

  public CalendarYear {
    notices = List.copyOf(notices);
    days = List.copyOf(days);
  }
}
