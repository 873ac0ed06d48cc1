package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.RatioView.Counted;

/** Fetchers of how much of a ratio a list gives. */
@ApplicationScoped
public class RatioCountFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "RatioCount";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "listType", e -> ListLoaders.type(e, source(e).term().listType()),
        "category", e -> source(e).term().category());
  }

  private static Counted source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
