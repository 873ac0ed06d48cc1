package org.quanze.web.exercise;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.exercise.ExerciseAnswer;
import org.quanze.exercise.StateAnswer;
import org.quanze.organisation.Department;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of answers whether a power may be exercised. */
@ApplicationScoped
@NullUnmarked
public class ExerciseFetchers implements TypeFetchers {

  @Inject private StateAnswer statement;

  @Override
  public String type() {
    return "ExerciseAnswer";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "item", e -> GlobalId.encode("Item", source(e).item()),
        "zh", e -> GroundSentence.of(source(e).ground()).zh(),
        "en", e -> GroundSentence.of(source(e).ground()).en(),
        "department", e -> OrganisationLoaders.department(e, source(e).unit()),
        "holder", e -> holder(e, source(e).holder()),
        "delegatedTo", ExerciseFetchers::delegatedTo,
        "statement", e -> statement.state(source(e)).orElse(null));
  }

  private static CompletableFuture<@Nullable Department> holder(
      DataFetchingEnvironment environment, @Nullable Integer holder) {
    return holder == null
        ? CompletableFuture.completedFuture(null)
        : OrganisationLoaders.department(environment, holder).thenApply(d -> d);
  }

  private static CompletableFuture<List<Department>> delegatedTo(
      DataFetchingEnvironment environment) {
    List<CompletableFuture<Department>> units =
        source(environment).delegatedTo().stream()
            .map(id -> OrganisationLoaders.department(environment, id))
            .toList();
    return CompletableFuture.allOf(units.toArray(new CompletableFuture<?>[0]))
        .thenApply(all -> units.stream().map(CompletableFuture::join).toList());
  }

  private static ExerciseAnswer source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
