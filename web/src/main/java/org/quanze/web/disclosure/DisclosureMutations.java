package org.quanze.web.disclosure;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.database.Snapshot;
import org.quanze.disclosure.DiscloseDecision;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.organisation.Organisations;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The deed that makes a decision public. */
@ApplicationScoped
@NullUnmarked
public class DisclosureMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private DiscloseDecision discloseDecision;
  @Inject private Decisions decisions;
  @Inject private Organisations organisations;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** The decision is public. */
  public record DecisionDisclosed(int position, @Nullable Placed decision) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("decisionDisclose", this::disclose);
  }

  private Object disclose(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () -> {
          String publisher = text(input, "publisher");
          int position = Arguments.whole(input, "position");
          int entry =
              discloseDecision.disclose(
                  actor,
                  new DiscloseDecision.Command(
                      publisher,
                      position,
                      Arguments.whole(input, "expectedVersion"),
                      text(input, "reason"),
                      (String) input.get("documentNumber"),
                      text(input, "idempotencyKey")));
          return new DecisionDisclosed(entry, read(publisher, position));
        });
  }

  private @Nullable Placed read(String publisher, int position) throws Exception {
    return snapshot.read(
        READ_BACK,
        () ->
            decisions
                .list(List.of(new EntryKey(organisations.getPublisher(publisher).id(), position)))
                .stream()
                .filter(Placed::isPublic)
                .findFirst()
                .orElse(null));
  }

  private static String text(Map<String, Object> input, String name) {
    return Objects.requireNonNull((String) input.get(name));
  }
}
