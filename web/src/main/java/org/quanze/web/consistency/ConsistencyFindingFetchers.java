package org.quanze.web.consistency;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.consistency.ConsistencyFinding;
import org.quanze.list.Listed;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.item.Views;

/** Fetchers of what does not fit. */
@ApplicationScoped
@NullUnmarked
public class ConsistencyFindingFetchers implements TypeFetchers, Readers {

  @Inject private ReadPlaces places;

  @Override
  public String type() {
    return "ConsistencyFinding";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "item", e -> new Views.Item(source(e).item()),
        "other", e -> other(source(e)));
  }

  private static Views.Item other(ConsistencyFinding finding) {
    Listed other = finding.other();
    return other == null ? null : new Views.Item(other);
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    ConsistencyFinding finding = source(environment);
    return places.of(environment, permission, finding.publisher(), finding.item().department());
  }

  private static ConsistencyFinding source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
