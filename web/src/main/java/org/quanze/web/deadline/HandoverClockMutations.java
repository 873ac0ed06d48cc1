package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.database.Snapshot;
import org.quanze.deadline.PauseHandover;
import org.quanze.deadline.ResumeHandover;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The acts on the clock of a handover. */
@ApplicationScoped
@NullUnmarked
public class HandoverClockMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private PauseHandover pauseHandover;
  @Inject private ResumeHandover resumeHandover;
  @Inject private Handovers handovers;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** The clock was stopped, or goes on. */
  public record HandoverClockSet(Handover handover) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("handoverPause", this::pause, "handoverResume", this::resume);
  }

  private Object pause(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () -> {
          UUID handover = handover(input);
          pauseHandover.pause(
              actor,
              new PauseHandover.Command(
                  handover, version(input), text(input, "reason"), text(input, "idempotencyKey")));
          return set(handover);
        });
  }

  private Object resume(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () -> {
          UUID handover = handover(input);
          resumeHandover.resume(
              actor,
              new ResumeHandover.Command(handover, version(input), text(input, "idempotencyKey")));
          return set(handover);
        });
  }

  private HandoverClockSet set(UUID handover) throws Exception {
    return new HandoverClockSet(
        snapshot.read(READ_BACK, () -> handovers.list(List.of(handover)).get(0)));
  }

  @SuppressWarnings("unchecked") // the SDL says so
  private static Map<String, Object> of(Map<String, Object> input) {
    return Objects.requireNonNull((Map<String, Object>) input.get("handover"));
  }

  private static UUID handover(Map<String, Object> input) {
    return Keys.uuid("Handover", text(of(input), "id"));
  }

  private static int version(Map<String, Object> input) {
    return (Integer) Objects.requireNonNull(of(input).get("expectedVersion"));
  }

  private static String text(Map<String, Object> input, String name) {
    return Objects.requireNonNull((String) input.get(name));
  }
}
