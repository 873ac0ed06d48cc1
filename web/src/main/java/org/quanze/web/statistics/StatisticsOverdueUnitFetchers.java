package org.quanze.web.statistics;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.statistics.StatisticsOverduePage.UnitCount;

/** Fetchers of the counts of units. */
@ApplicationScoped
public class StatisticsOverdueUnitFetchers implements TypeFetchers, Readers {

  @Inject private ReadPlaces places;

  @Override
  public String type() {
    return "StatisticsOverdueUnit";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher()),
        "department", e -> OrganisationLoaders.department(e, source(e).department()));
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    return places.of(
        environment, permission, source(environment).publisher(), source(environment).department());
  }

  private static UnitCount source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
