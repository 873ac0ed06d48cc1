package org.quanze.web.access;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.quanze.web.graphql.TypeFetchers;

/** What the viewer may do with the registry as a whole; the rest is read from the record. */
@ApplicationScoped
public class ViewerFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "Viewer";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "allowedActions",
        e ->
            PlacedActs.at(
                e,
                "/",
                PlacedAct.GRANT_GIVE,
                PlacedAct.INSTRUMENT_REGISTER,
                PlacedAct.LIST_TYPE_REGISTER,
                PlacedAct.CODE_TABLE_REGISTER,
                PlacedAct.RATIO_DEFINE,
                PlacedAct.ORGANISATION_REGISTER,
                PlacedAct.HOLIDAYS_RECORD));
  }
}
