package org.quanze.calendar;

import java.time.LocalDate;

/**
 * A day of which a notice speaks: a holiday, or a day of rest that is worked instead (调休).
 *
 * @param zh name of the holiday in Chinese
 * @param en name of the holiday in English
 */
public record CalendarDay(
    LocalDate day, boolean working, String zh, String en, HolidayNotice notice) {}
