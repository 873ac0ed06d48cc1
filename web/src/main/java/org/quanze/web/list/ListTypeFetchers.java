package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.scheme.ListType;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of list types; the rest is read from the record. */
@ApplicationScoped
public class ListTypeFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "ListType";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "categories",
        e -> source(e).scheme().categories(),
        "allowedActions",
        e -> PlacedActs.at(e, "/", PlacedAct.LIST_TYPE_LENGTHEN));
  }

  private static ListType source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
