package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.adjustment.Effect;
import org.quanze.web.edition.ForesightView.RowView;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of foreseen changes. */
@ApplicationScoped
public class ForeseenChangeFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "ForeseenChange";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("line", e -> effect(e).adjustment()),
        Map.entry("kind", e -> effect(e).kind()),
        Map.entry("movement", e -> effect(e).movement()),
        Map.entry("item", e -> GlobalId.encode("Item", effect(e).item())),
        Map.entry("name", e -> source(e).change().name()),
        Map.entry("code", e -> source(e).change().code()),
        Map.entry("category", e -> source(e).category()),
        Map.entry("department", e -> OrganisationLoaders.department(e, effect(e).department())),
        Map.entry("effectiveOn", e -> effect(e).effectiveOn()),
        Map.entry("announced", e -> source(e).change().announced()),
        Map.entry("fields", e -> source(e).fields()));
  }

  private static Effect effect(DataFetchingEnvironment environment) {
    return source(environment).change().effect();
  }

  private static RowView source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
