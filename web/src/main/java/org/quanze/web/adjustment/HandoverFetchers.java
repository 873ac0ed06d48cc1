package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.item.ItemHistories;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of handovers, which are announced in public by the giver's decision. */
@ApplicationScoped
@NullUnmarked
public class HandoverFetchers implements TypeFetchers, NodeResolver, Loaders {

  private static final String BY_ID = "handoverById";

  @Inject private AnnouncedHandovers handovers;

  @Override
  public String type() {
    return "Handover";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Handover", source(e).id()),
        "giver", e -> OrganisationLoaders.department(e, source(e).giverDepartment()),
        "receiver", e -> OrganisationLoaders.department(e, source(e).receiverDepartment()),
        "item", e -> GlobalId.encode("Item", source(e).giverItem()),
        "itemName", e -> ItemHistories.newestName(e, source(e).giverItem()));
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        BY_ID,
        Loaders.<UUID, Handover>batched(
            ids ->
                handovers.listPublic(ids).stream()
                    .collect(Collectors.toMap(Handover::id, Function.identity()))));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return Loaders.load(environment, BY_ID, Keys.uuid(key));
  }

  private static Handover source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
