/** Fetchers of the working-day calendar. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.calendar;
