package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.PublishedList;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of the editions of lists. */
@ApplicationScoped
@NullUnmarked
public class ListEditions implements TypeFetchers {

  @Inject private EditionPages pages;

  @Override
  public String type() {
    return "PublishedList";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "currentEdition", e -> EditionLoaders.newest(e, source(e).id()),
        "editions", e -> pages.of(e, source(e)));
  }

  private static PublishedList source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
