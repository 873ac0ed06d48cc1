package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.Listed;
import org.quanze.web.access.Asked;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The questions for items, powers and matters. */
@ApplicationScoped
@NullUnmarked
public class ItemQueries implements TypeFetchers {

  private static final String POWER = "POWER";
  private static final String MATTER = "SERVICE_MATTER";

  @Inject private ItemFinder finder;
  @Inject private ItemPages pages;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "item", e -> one(e, Arguments.optional(e, "listType")).map(Views.Item::new).orElse(null),
        "items", e -> pages.of(e, Arguments.required(e, "listType"), Views.Item::new),
        "power", e -> one(e, POWER).map(Views.Power::new).orElse(null),
        "powers", e -> pages.of(e, POWER, Views.Power::new),
        "matter", e -> one(e, MATTER).map(Views.Matter::new).orElse(null),
        "matters", e -> pages.of(e, MATTER, Views.Matter::new));
  }

  private Optional<Listed> one(DataFetchingEnvironment environment, String listType) {
    return finder.find(listType, Arguments.required(environment, "by"), Asked.asOf(environment));
  }
}
