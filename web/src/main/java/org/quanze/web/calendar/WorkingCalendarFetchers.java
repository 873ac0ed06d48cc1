package org.quanze.web.calendar;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of the calendar: what it answers. */
@ApplicationScoped
public class WorkingCalendarFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "WorkingCalendar";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "years", e -> source(e).years(),
        "year", e -> source(e).year(Arguments.required(e, "year")),
        "isWorkingDay", e -> source(e).isWorkingDay(Arguments.required(e, "day")),
        "dayAfter",
            e ->
                source(e)
                    .dayAfter(Arguments.required(e, "day"), Arguments.required(e, "workingDays")),
        "workingDaysBetween",
            e ->
                source(e)
                    .workingDaysBetween(
                        Arguments.required(e, "after"), Arguments.required(e, "until")));
  }

  private static WorkingCalendar source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
