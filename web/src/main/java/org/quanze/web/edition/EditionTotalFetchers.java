package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.edition.EditionFetchers.UnitTotal;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.Categories;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of the totals of editions. */
@ApplicationScoped
public class EditionTotalFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "EditionTotal";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "department", e -> OrganisationLoaders.department(e, source(e).department()),
        "category", e -> Categories.of(e, source(e).list(), source(e).category()));
  }

  private static UnitTotal source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
