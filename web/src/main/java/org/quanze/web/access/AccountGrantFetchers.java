package org.quanze.web.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Grants;
import org.quanze.access.HeldGrant;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of grants with their history, which security administrators see in their branches. */
@ApplicationScoped
@NullUnmarked
public class AccountGrantFetchers implements TypeFetchers, NodeResolver, Loaders, Readers {

  private static final String BY_ID = "grantById";

  @Inject private ReadPlaces places;
  @Inject private Grants grants;
  @Inject private RequestActor actors;

  @Override
  public String type() {
    return "AccountGrant";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("allowedActions", AccountGrantFetchers::actions);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        BY_ID,
        request ->
            Loaders.<UUID, AccountGrant>batched(ids -> asked(actors.of(request), ids))
                .make(request));
  }

  private Map<UUID, AccountGrant> asked(Actor actor, Set<UUID> ids) {
    return grants.asked(actor, ids).values().stream()
        .collect(Collectors.toMap(HeldGrant::id, AccountGrant::of));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    RequestContext.of(environment).asksEachTime();
    return Loaders.load(environment, BY_ID, Keys.uuid(key));
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    AccountGrant held = Objects.requireNonNull(environment.<AccountGrant>getSource());
    return CompletableFuture.completedFuture(places.at(environment, permission, held.branch()));
  }

  /** Nobody ends a grant of their own, nor one that is over. */
  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    AccountGrant held = Objects.requireNonNull(environment.<AccountGrant>getSource());
    RequestContext request = RequestContext.of(environment);
    Grant grant = new Grant(held.role(), held.branch(), held.validFrom(), held.validTo());
    return grant.isOpen(request.today())
            && request.caller().isKnown()
            && !held.username().equals(request.caller().account())
        ? PlacedActs.at(environment, held.branch(), PlacedAct.GRANT_END)
        : PlacedActs.none();
  }
}
