package org.quanze.web.declaration;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.declaration.DeclaredTotal;
import org.quanze.declaration.DeclaredTotals;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of what is announced of editions. */
@ApplicationScoped
@NullUnmarked
public class EditionDeclarations implements TypeFetchers, Loaders {

  private static final String OF_EDITION = "declaredTotalsOfEdition";

  @Inject private DeclaredTotals totals;

  @Override
  public String type() {
    return "Edition";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("declaredTotals", EditionDeclarations::of);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        OF_EDITION,
        Loaders.<EditionKey, DeclaredTotal>batchedLists(editions -> totals.ofEditions(editions)));
  }

  private static CompletableFuture<List<DeclaredTotal>> of(DataFetchingEnvironment environment) {
    Edition edition = Objects.requireNonNull(environment.getSource());
    return Loaders.load(environment, OF_EDITION, new EditionKey(edition.list(), edition.number()));
  }
}
