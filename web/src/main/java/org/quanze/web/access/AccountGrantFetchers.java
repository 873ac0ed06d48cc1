package org.quanze.web.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.quanze.access.Grant;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of grants with their history. */
@ApplicationScoped
public class AccountGrantFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "AccountGrant";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("allowedActions", AccountGrantFetchers::actions);
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
