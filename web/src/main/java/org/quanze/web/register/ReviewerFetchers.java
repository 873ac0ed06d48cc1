package org.quanze.web.register;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.register.Reviewer;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of who did the steps of what is to be or was published. */
@ApplicationScoped
public class ReviewerFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "PublicationReviewer";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "publisher", ReviewerFetchers::publisher,
        "department", e -> department(e, source(e).department()),
        "countersigned", e -> department(e, source(e).countersigned()));
  }

  private static CompletableFuture<?> publisher(DataFetchingEnvironment environment) {
    Integer id = source(environment).publisher();
    return id == null
        ? CompletableFuture.completedFuture(null)
        : OrganisationLoaders.publisher(environment, id);
  }

  private static CompletableFuture<?> department(
      DataFetchingEnvironment environment, @Nullable Integer id) {
    return id == null
        ? CompletableFuture.completedFuture(null)
        : OrganisationLoaders.department(environment, id);
  }

  private static Reviewer source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
