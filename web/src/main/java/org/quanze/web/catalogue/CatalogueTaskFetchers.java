package org.quanze.web.catalogue;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.catalogue.CatalogueTask;
import org.quanze.list.Listed;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.item.Views;

/** Fetchers of what the catalogue gives units to do. */
@ApplicationScoped
@NullUnmarked
public class CatalogueTaskFetchers implements TypeFetchers, Readers {

  @Inject private ReadPlaces places;

  @Override
  public String type() {
    return "CatalogueTask";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "item", e -> new Views.Item(source(e).item()),
        "catalogueItem", e -> upper(source(e)),
        "fields", e -> List.copyOf(source(e).fields()));
  }

  private static Views.Item upper(CatalogueTask task) {
    Listed upper = task.upper();
    return upper == null ? null : new Views.Item(upper);
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    CatalogueTask task = source(environment);
    return places.of(environment, permission, task.publisher(), task.item().department());
  }

  private static CatalogueTask source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
