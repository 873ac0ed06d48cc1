package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.edition.WholeListView.DifferenceRow;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of the differences between a whole list and what a draft leads to. */
@ApplicationScoped
public class UnaccountedFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "Unaccounted";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "department", e -> OrganisationLoaders.department(e, source(e).difference().department()));
  }

  private static DifferenceRow source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
