package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of handovers, which are announced in public by the giver's decision. */
@ApplicationScoped
@NullUnmarked
public class HandoverFetchers implements TypeFetchers, NodeResolver {

  @Inject private Handovers handovers;
  @Inject private Items items;

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
        "itemName", this::itemName);
  }

  private String itemName(DataFetchingEnvironment environment) {
    List<ItemVersion> newest = items.listNewest(source(environment).giverItem(), 1);
    return newest.get(0).name();
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return CompletableFuture.completedFuture(handovers.findPublic(Keys.uuid(key)).orElse(null));
  }

  private static Handover source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
