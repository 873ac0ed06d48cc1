package org.quanze.web.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The door {@code /calendar}. */
@ApplicationPath("calendar")
public class CalendarDoor extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(CalendarResource.class, FaultAnswers.class);
  }
}
