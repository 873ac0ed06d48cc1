package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanze.deadline.Deadline;
import org.quanze.web.access.Outcomes.Refusal;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of deadlines; one that is unknown says why, and breaks nothing beside it. */
@ApplicationScoped
public class DeadlineFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "Deadline";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("dueUnknown", DeadlineFetchers::unknown);
  }

  private static @Nullable Refusal unknown(DataFetchingEnvironment environment) {
    Deadline deadline = Objects.requireNonNull(environment.getSource());
    return deadline.unknown() == null ? null : Refusal.of(deadline.unknown());
  }
}
