package org.quanze.web.vertical;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.vertical.VerticalRowView.VerticalItem;

/** Fetchers of items that are compared; the rest is read from the record. */
@ApplicationScoped
public class VerticalItemFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "VerticalItem";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "department",
        e ->
            OrganisationLoaders.department(
                e, Objects.requireNonNull(e.<VerticalItem>getSource()).unit()));
  }
}
