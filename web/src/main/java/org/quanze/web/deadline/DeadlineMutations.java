package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSets;
import org.quanze.database.Snapshot;
import org.quanze.deadline.PauseDeadline;
import org.quanze.deadline.ResumeDeadline;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.adjustment.ChangeSetSaved;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The acts on the clock of a draft. */
@ApplicationScoped
@NullUnmarked
public class DeadlineMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private PauseDeadline pauseDeadline;
  @Inject private ResumeDeadline resumeDeadline;
  @Inject private ChangeSets changeSets;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("deadlinePause", this::pause, "deadlineResume", this::resume);
  }

  private Object pause(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () -> {
          UUID set = changeSet(input);
          pauseDeadline.pause(
              actor,
              new PauseDeadline.Command(set, version(input), text(input, "reason"), key(input)));
          return saved(actor, set);
        });
  }

  private Object resume(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () -> {
          UUID set = changeSet(input);
          resumeDeadline.resume(actor, new ResumeDeadline.Command(set, version(input), key(input)));
          return saved(actor, set);
        });
  }

  private ChangeSetSaved saved(Actor actor, UUID changeSet) throws Exception {
    return new ChangeSetSaved(
        snapshot.read(READ_BACK, () -> changeSets.find(actor, changeSet).orElse(null)));
  }

  private static UUID changeSet(Map<String, Object> input) {
    return Keys.uuid("ChangeSet", text(input, "changeSet"));
  }

  private static int version(Map<String, Object> input) {
    return Arguments.whole(input, "expectedVersion");
  }

  private static String key(Map<String, Object> input) {
    return text(input, "idempotencyKey");
  }

  private static String text(Map<String, Object> input, String name) {
    return Objects.requireNonNull((String) input.get(name));
  }
}
