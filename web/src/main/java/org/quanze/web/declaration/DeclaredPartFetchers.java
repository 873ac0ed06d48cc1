package org.quanze.web.declaration;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.web.declaration.DeclaredTotalFetchers.DeclaredPart;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of the parts of announced totals; the rest is read from the record. */
@ApplicationScoped
public class DeclaredPartFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "DeclaredPart";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("department", DeclaredPartFetchers::department);
  }

  private static @Nullable Object department(DataFetchingEnvironment environment) {
    UUID unit = Objects.requireNonNull(environment.<DeclaredPart>getSource()).unit();
    return unit == null ? null : OrganisationLoaders.department(environment, unit);
  }
}
