package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.deadline.OverduePage.UnitCount;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of the counts of units. */
@ApplicationScoped
public class OverdueUnitFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "OverdueUnit";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher()),
        "department", e -> OverdueFetchers.department(e, source(e).department()));
  }

  private static UnitCount source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
