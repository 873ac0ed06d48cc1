package org.quanze.web.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.quanze.access.Grant;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of grants with their history. */
@ApplicationScoped
public class AccountGrantFetchers implements TypeFetchers, Readers {

  @Inject private ReadPlaces places;

  @Override
  public String type() {
    return "AccountGrant";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("allowedActions", AccountGrantFetchers::actions);
  }

  /** Nobody ends a grant of their own, nor one that is over. */
  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    AccountGrant held = Objects.requireNonNull(environment.<AccountGrant>getSource());
    return CompletableFuture.completedFuture(places.at(environment, permission, held.branch()));
  }

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
