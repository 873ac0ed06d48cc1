package org.quanze.web.calendar;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.calendar.Calendars;
import org.quanze.web.graphql.TypeFetchers;

/** The question for the working-day calendar. */
@ApplicationScoped
@NullUnmarked
public class CalendarQueries implements TypeFetchers {

  @Inject private Calendars calendars;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("workingCalendar", e -> calendars.get());
  }
}
