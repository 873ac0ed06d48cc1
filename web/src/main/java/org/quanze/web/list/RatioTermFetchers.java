package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.ratio.RatioDefinition.Term;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of what a ratio counts. */
@ApplicationScoped
public class RatioTermFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "RatioTerm";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("listType", e -> ListLoaders.type(e, source(e).listType()));
  }

  private static Term source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
