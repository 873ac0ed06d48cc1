package org.quanze.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quanze.access.Places;

/** Tells the gate that the calendar stands above every branch. */
@ApplicationScoped
public class CalendarPlaces implements Places<CalendarTarget> {

  @Override
  public Class<CalendarTarget> kind() {
    return CalendarTarget.class;
  }

  @Override
  public Optional<String> place(CalendarTarget target) {
    return Optional.of("/");
  }
}
