package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.deadline.ClockActions;
import org.quanze.deadline.Pause;
import org.quanze.deadline.Pauses;
import org.quanze.edition.HandoverActions;
import org.quanze.edition.HandoverActions.Action;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.web.access.Keys;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.item.ItemHistories;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of handovers, which are announced in public by the giver's decision. */
@ApplicationScoped
@NullUnmarked
public class HandoverFetchers implements TypeFetchers, NodeResolver, Loaders {

  private static final String BY_ID = "handoverById";
  private static final String ACTIONS = "handoverActions";

  @Inject private AnnouncedHandovers handovers;
  @Inject private Pauses pauses;
  @Inject private ClockActions clocks;
  @Inject private RequestActor actors;

  /** A handover between units, by their paths. */
  private record Between(Handover handover, String giver, String receiver) {}

  @Override
  public String type() {
    return "Handover";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Handover", source(e).id()),
        "giver", e -> OrganisationLoaders.department(e, source(e).giverDepartment()),
        "receiver", e -> OrganisationLoaders.department(e, source(e).receiverDepartment()),
        "item", e -> GlobalId.encode("Item", source(e).giverItem()),
        "itemName", e -> ItemHistories.newestName(e, source(e).giverItem()),
        "allowedActions", HandoverFetchers::allowed);
  }

  private static CompletableFuture<List<Action>> allowed(DataFetchingEnvironment environment) {
    Handover handover = source(environment);
    return RequestContext.of(environment).caller().isKnown()
        ? OrganisationLoaders.department(environment, handover.giverDepartment())
            .thenCombine(
                OrganisationLoaders.department(environment, handover.receiverDepartment()),
                (giver, receiver) -> new Between(handover, giver.path(), receiver.path()))
            .thenCompose(between -> Loaders.load(environment, ACTIONS, between))
        : CompletableFuture.completedFuture(List.of());
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        BY_ID,
        Loaders.<UUID, Handover>batched(
            ids ->
                handovers.listPublic(ids).stream()
                    .collect(Collectors.toMap(Handover::id, Function.identity()))),
        ACTIONS,
        request ->
            Loaders.<Between, List<Action>>batched(
                    all -> actions(actors.of(request), request.today(), all))
                .make(request));
  }

  private Map<Between, List<Action>> actions(Actor actor, LocalDate today, Set<Between> all) {
    Map<UUID, List<Pause>> stood =
        pauses.list(all.stream().map(b -> b.handover().id()).collect(Collectors.toSet()));
    return all.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                b -> actions(actor, today, b, stood.getOrDefault(b.handover().id(), List.of()))));
  }

  private List<Action> actions(Actor actor, LocalDate today, Between b, List<Pause> stood) {
    return Stream.concat(
            HandoverActions.of(actor, today, b.handover(), b.giver(), b.receiver()).stream(),
            clocks.of(actor, b.handover(), b.giver(), b.receiver(), stood).stream())
        .toList();
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return Loaders.load(environment, BY_ID, Keys.uuid(key));
  }

  private static Handover source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
