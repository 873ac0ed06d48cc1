package org.quanze.calendar;

import java.time.LocalDate;

/**
 * A notice of the State Council on holidays (节假日安排通知).
 *
 * @param year the year that it is about
 * @param yearly whether it is that year's own notice, by which the year is known; others alter it
 */
public record HolidayNotice(
    String documentNumber, String title, LocalDate signedOn, int year, boolean yearly) {}
