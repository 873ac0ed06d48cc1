package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.comment.CommentActions;
import org.quanze.deadline.ClockActions;
import org.quanze.deadline.Pause;
import org.quanze.deadline.Pauses;
import org.quanze.review.AllowedActions;
import org.quanze.review.Awaited;
import org.quanze.review.ReviewInbox;
import org.quanze.review.Reviews;
import org.quanze.validity.Today;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;

/**
 * Fetchers of what may be done with change sets: with lines, reviews, clocks and comments; many at
 * once.
 */
@ApplicationScoped
@NullUnmarked
public class ActionFetchers implements TypeFetchers, Loaders {

  private static final String ACTIONS = "changeSetActions";

  @Inject private ChangeSets changeSets;
  @Inject private ReviewInbox inbox;
  @Inject private Reviews reviews;
  @Inject private Pauses pauses;
  @Inject private AllowedActions allowedActions;
  @Inject private ClockActions clockActions;
  @Inject private RequestActor actors;
  @Inject private Today today;

  @Override
  public String type() {
    return "ChangeSet";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("allowedActions", ActionFetchers::allowed);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        ACTIONS,
        request ->
            Loaders.<ChangeSet, List<String>>batched(sets -> actions(actors.of(request), sets))
                .make(request));
  }

  private static CompletableFuture<List<String>> allowed(DataFetchingEnvironment environment) {
    ChangeSet set = Objects.requireNonNull(environment.getSource());
    return Loaders.load(environment, ACTIONS, set);
  }

  private Map<ChangeSet, List<String>> actions(Actor actor, Collection<ChangeSet> sets) {
    List<UUID> ids = sets.stream().map(ChangeSet::id).toList();
    Map<UUID, String> places = changeSets.places(ids);
    Map<UUID, List<Awaited>> mine = inbox.steps(actor, sets);
    Set<UUID> stuck = reviews.waitingForEnded(ids, today.date());
    Map<UUID, List<Pause>> stood = pauses.list(ids);
    Map<ChangeSet, List<String>> actions = new HashMap<>();
    for (ChangeSet set : sets) {
      String place = places.getOrDefault(set.id(), "");
      actions.put(
          set,
          Stream.of(
                  allowedActions.of(
                      actor,
                      set,
                      place,
                      mine.getOrDefault(set.id(), List.of()),
                      !stuck.contains(set.id())),
                  clockActions.of(actor, set, place, stood.getOrDefault(set.id(), List.of())),
                  CommentActions.of(set))
              .flatMap(List::stream)
              .toList());
    }
    return actions;
  }
}
