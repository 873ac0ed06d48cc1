package org.quanze.web.organisation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.organisation.Division;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of divisions. */
@ApplicationScoped
@NullUnmarked
public class DivisionFetchers implements TypeFetchers, NodeResolver {

  @Override
  public String type() {
    return "Division";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Division", source(e).code()),
        "code", e -> source(e).code(),
        "name", e -> source(e).name(),
        "level", e -> source(e).level(),
        "ancestors", e -> OrganisationLoaders.above(e, source(e).path()),
        "publisher", e -> OrganisationLoaders.publisherOf(e, source(e).id()),
        "children", e -> OrganisationLoaders.below(e, source(e).id()));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return OrganisationLoaders.divisionByCode(environment, key);
  }

  private static Division source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
