package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.entrustment.Entrustment;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.item.ItemHistories;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of entrustments. */
@ApplicationScoped
public class EntrustmentFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "Entrustment";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Entrustment", source(e).id()),
        "item", e -> GlobalId.encode("Item", source(e).item()),
        "itemName", e -> ItemHistories.newestName(e, source(e).item()),
        "receiver", e -> OrganisationLoaders.department(e, source(e).department()));
  }

  private static Entrustment source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
