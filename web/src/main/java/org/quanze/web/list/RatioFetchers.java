package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of the ratio of a government. */
@ApplicationScoped
public class RatioFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "Ratio";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("publisher", e -> OrganisationLoaders.publisher(e, source(e).publisherId()));
  }

  private static RatioView source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
