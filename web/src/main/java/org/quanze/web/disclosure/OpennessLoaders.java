package org.quanze.web.disclosure;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.disclosure.Disclosures;
import org.quanze.disclosure.OpennessPeriod;
import org.quanze.web.graphql.Loaders;

/** Loads the openness that decisions and items have had; that of many at once. */
@ApplicationScoped
@NullUnmarked
public class OpennessLoaders implements Loaders {

  private static final String DECISIONS = "opennessOfDecisions";
  private static final String ITEMS = "opennessOfItems";

  @Inject private Disclosures disclosures;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        DECISIONS, Loaders.<UUID, OpennessPeriod>batchedLists(ids -> disclosures.ofDecisions(ids)),
        ITEMS, Loaders.<UUID, OpennessPeriod>batchedLists(ids -> disclosures.ofItems(ids)));
  }

  static CompletableFuture<List<OpennessPeriod>> ofDecision(
      DataFetchingEnvironment environment, UUID decision) {
    return Loaders.load(environment, DECISIONS, decision);
  }

  /** The times in which an item was public. */
  public static CompletableFuture<List<OpennessPeriod>> ofItem(
      DataFetchingEnvironment environment, UUID item) {
    return Loaders.load(environment, ITEMS, item);
  }
}
