package org.quanze.web.statistics;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.statistics.StatisticsOverduePage.UnitCount;

/** Fetchers of the counts of units. */
@ApplicationScoped
public class StatisticsOverdueUnitFetchers implements TypeFetchers {

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

  private static UnitCount source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
