package org.quanze.web.exercise;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.exercise.CanExercise;
import org.quanze.exercise.ExerciseAnswer;
import org.quanze.validity.Today;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The question whether a power may be exercised. */
@ApplicationScoped
@NullUnmarked
public class ExerciseQueries implements TypeFetchers {

  @Inject private CanExercise canExercise;
  @Inject private Today today;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("canExercise", this::answer);
  }

  private ExerciseAnswer answer(DataFetchingEnvironment environment) {
    LocalDate on = Arguments.optional(environment, "on");
    return canExercise.answer(
        Keys.uuid("Department", Arguments.required(environment, "department")),
        Keys.anyItem(Arguments.required(environment, "item")),
        on == null ? today.date() : on,
        Arguments.optional(environment, "territory"),
        Arguments.optional(environment, "knownAt"));
  }
}
