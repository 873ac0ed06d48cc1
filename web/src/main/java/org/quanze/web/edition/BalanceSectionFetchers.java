package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.edition.BalanceSheet.SectionRow;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.Categories;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of the sections of a balance. */
@ApplicationScoped
public class BalanceSectionFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "BalanceSection";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "department", e -> OrganisationLoaders.department(e, source(e).section().department()),
        "category", e -> Categories.of(e, source(e).list(), source(e).section().category()));
  }

  private static SectionRow source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
