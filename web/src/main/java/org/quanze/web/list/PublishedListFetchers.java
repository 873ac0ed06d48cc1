package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.PublishedList;
import org.quanze.web.access.Asked;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.organisation.PublisherFetchers;

/** Fetchers of lists; their editions are fetched where editions are. */
@ApplicationScoped
@NullUnmarked
public class PublishedListFetchers implements TypeFetchers, NodeResolver {

  @Override
  public String type() {
    return "PublishedList";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id",
        this::id,
        "listType",
        e -> ListLoaders.type(e, source(e).listType()),
        "publisher",
        e -> OrganisationLoaders.publisher(e, source(e).publisher()),
        "totals",
        PublishedListFetchers::totals,
        "allowedActions",
        PublishedListFetchers::actions);
  }

  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    return PlacedActs.at(
        environment,
        () -> OrganisationLoaders.publisher(environment, source(environment).publisher()),
        PlacedAct.TOTALS_DECLARE,
        PlacedAct.IMPORT_CHECK);
  }

  private CompletableFuture<String> id(DataFetchingEnvironment environment) {
    PublishedList list = source(environment);
    return OrganisationLoaders.publisher(environment, list.publisher())
        .thenApply(
            p ->
                GlobalId.encode(
                    "PublishedList", PublisherFetchers.divisionCode(p) + "/" + list.listType()));
  }

  private static CompletableFuture<?> totals(DataFetchingEnvironment environment) {
    PublishedList list = source(environment);
    return ListLoaders.type(environment, list.listType())
        .thenCombine(
            ListLoaders.totals(environment, list.id(), Asked.asOf(environment)),
            Categories::counts);
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return ListLoaders.byKey(environment, key);
  }

  private static PublishedList source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
