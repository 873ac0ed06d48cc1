package org.quanze.web.exercise;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.exercise.ExerciseAnswer.Held;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of the holders of a power. */
@ApplicationScoped
public class HolderFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "HolderOfPower";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "item", e -> GlobalId.encode("Item", source(e).item()),
        "department", e -> OrganisationLoaders.department(e, source(e).department()));
  }

  private static Held source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
