package org.quanze.web.annotation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.annotation.Annotation;
import org.quanze.annotation.Annotations;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of the annotations of editions. */
@ApplicationScoped
@NullUnmarked
public class EditionAnnotations implements TypeFetchers, Loaders {

  private static final String OF_EDITION = "annotationsOfEdition";

  @Inject private Annotations annotations;

  @Override
  public String type() {
    return "Edition";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "annotations",
        EditionAnnotations::of,
        "version",
        e -> of(e).thenApply(Annotation::version));
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        OF_EDITION,
        Loaders.<EditionKey, Annotation>batchedLists(editions -> annotations.list(editions)));
  }

  private static CompletableFuture<List<Annotation>> of(DataFetchingEnvironment environment) {
    Edition edition = Objects.requireNonNull(environment.getSource());
    return Loaders.load(environment, OF_EDITION, new EditionKey(edition.list(), edition.number()));
  }
}
