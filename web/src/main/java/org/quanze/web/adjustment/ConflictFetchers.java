package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.database.Snapshot;
import org.quanze.web.access.Keys;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.TypeFetchers;

/** Who was slower with a draft gets it as the other left it, so that a screen can offer a merge. */
@ApplicationScoped
@NullUnmarked
public class ConflictFetchers implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private ChangeSets changeSets;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  @Override
  public String type() {
    return "VersionConflict";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("current", this::current);
  }

  /** The set that the act was about; none where it was about something else. */
  private @Nullable ChangeSet current(DataFetchingEnvironment environment) throws Exception {
    Map<String, Object> arguments = environment.getExecutionStepInfo().getParent().getArguments();
    if (arguments.get("input") instanceof Map<?, ?> input
        && input.get("changeSet") instanceof String id) {
      UUID set = Keys.uuid("ChangeSet", id);
      return snapshot.read(
          READ_BACK, () -> changeSets.find(actors.of(environment), set).orElse(null));
    }
    return null;
  }
}
