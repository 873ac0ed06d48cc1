package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.calendar.Calendars;
import org.quanze.deadline.Deadline;
import org.quanze.deadline.Deadlines;
import org.quanze.deadline.Pause;
import org.quanze.deadline.Pauses;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of the deadlines of change sets; the pauses of many are read at once. */
@ApplicationScoped
@NullUnmarked
public class ChangeSetDeadlines implements TypeFetchers, Loaders {

  private static final String PAUSES = "deadlinePauses";
  private static final String HANDED_IN = "changeSetHandedIn";

  @Inject private Pauses pauses;
  @Inject private ChangeSets changeSets;
  @Inject private Calendars calendars;

  @Override
  public String type() {
    return "ChangeSet";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "deadline",
        this::publication,
        "applicationDeadline",
        this::application,
        "clockVersion",
        e -> pauses(e, source(e).id()).thenApply(Pause::clockVersion));
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        PAUSES, Loaders.<UUID, Pause>batchedLists(sets -> pauses.list(sets)),
        HANDED_IN, Loaders.<UUID, Instant>batched(sets -> changeSets.handedIn(sets)));
  }

  /** The pauses of a change set. */
  static CompletableFuture<List<Pause>> pauses(DataFetchingEnvironment environment, UUID set) {
    return Loaders.load(environment, PAUSES, set);
  }

  private CompletableFuture<@Nullable Deadline> publication(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    LocalDate today = RequestContext.of(environment).today();
    return pauses(environment, set.id())
        .thenApply(stood -> Deadlines.publication(set, stood, today, calendars.get()));
  }

  private CompletableFuture<@Nullable Deadline> application(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    if (set.decision().trigger() == null) {
      return CompletableFuture.completedFuture(null);
    }
    LocalDate today = RequestContext.of(environment).today();
    return pauses(environment, set.id())
        .thenCombine(
            Loaders.<UUID, Instant>load(environment, HANDED_IN, set.id()),
            (stood, handedIn) ->
                Deadlines.application(set, handedIn, stood, today, calendars.get()));
  }

  private static ChangeSet source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
