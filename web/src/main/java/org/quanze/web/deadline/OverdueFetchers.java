package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.deadline.Overdue;
import org.quanze.deadline.Term;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of what is overdue. The report holds only what its reader may see. */
@ApplicationScoped
@NullUnmarked
public class OverdueFetchers implements TypeFetchers, Readers, Loaders {

  private static final String CHANGE_SET = "overdueChangeSet";
  private static final String HANDOVER = "overdueHandover";

  @Inject private ReadPlaces places;
  @Inject private ChangeSets changeSets;
  @Inject private Handovers handovers;
  @Inject private RequestActor actors;

  @Override
  public String type() {
    return "Overdue";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "term", e -> source(e).deadline().term(),
        "publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher()),
        "department", e -> department(e, source(e).department()),
        "changeSet", e -> named(e, CHANGE_SET, source(e).deadline().term() != Term.HANDOVER),
        "handover", e -> named(e, HANDOVER, source(e).deadline().term() == Term.HANDOVER));
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        CHANGE_SET,
        request ->
            Loaders.<UUID, ChangeSet>batched(ids -> changeSets.list(actors.of(request), ids))
                .make(request),
        HANDOVER,
        Loaders.<UUID, Handover>batched(
            ids ->
                handovers.list(ids).stream()
                    .collect(Collectors.toMap(Handover::id, Function.identity()))));
  }

  private static CompletableFuture<?> named(
      DataFetchingEnvironment environment, String loader, boolean such) {
    return such
        ? Loaders.load(environment, loader, source(environment).subject())
        : CompletableFuture.completedFuture(null);
  }

  static CompletableFuture<?> department(
      DataFetchingEnvironment environment, @Nullable Integer id) {
    return id == null
        ? CompletableFuture.completedFuture(null)
        : OrganisationLoaders.department(environment, id);
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    return places.of(
        environment, permission, source(environment).publisher(), source(environment).department());
  }

  private static Overdue source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
