package org.quanze.calendar;

import org.quanze.access.Target;

/** The calendar, which is the same for every government of the registry. */
public record CalendarTarget() implements Target {}
