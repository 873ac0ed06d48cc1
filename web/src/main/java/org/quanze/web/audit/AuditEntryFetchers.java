package org.quanze.web.audit;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.quanze.audit.AuditEntry;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of entries of the audit log, beside what a record tells of itself. */
@ApplicationScoped
public class AuditEntryFetchers implements TypeFetchers, Readers {

  @Inject private ReadPlaces places;

  @Override
  public String type() {
    return "AuditEntry";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("branch", e -> source(e).place());
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    String place = source(environment).place();
    return CompletableFuture.completedFuture(
        places.at(environment, permission, place == null ? "/" : place));
  }

  private static AuditEntry source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
