package org.quanze.web.calendar;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.graphql.TypeFetchers;

/** What the viewer may do with notices on holidays; the rest is read from the record. */
@ApplicationScoped
public class HolidayNoticeFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "HolidayNotice";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("allowedActions", e -> PlacedActs.at(e, "/", PlacedAct.HOLIDAYS_RECORD));
  }
}
