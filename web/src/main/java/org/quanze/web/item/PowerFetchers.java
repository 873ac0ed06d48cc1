package org.quanze.web.item;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of powers. */
@ApplicationScoped
public class PowerFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "Power";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    Map<String, DataFetcher<?>> fetchers = ListedFields.common("Power");
    for (String rows : new String[] {"legalBases", "responsibilities", "accountability", "steps"}) {
      fetchers.put(rows, ListedFields.rows(rows));
    }
    for (String text : new String[] {"supervisionPhone", "powerSource", "note"}) {
      fetchers.put(text, ListedFields.text(text));
    }
    fetchers.put("limitDays", Brief.whole("limitDays"));
    return fetchers;
  }
}
