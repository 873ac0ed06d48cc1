package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of differences; the rest is read from the record. */
@ApplicationScoped
public class ChangeFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "Change";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "department",
        e -> {
          ChangeView view = Objects.requireNonNull(e.<ChangeView>getSource());
          return OrganisationLoaders.department(e, view.detail().difference().side().department());
        });
  }
}
