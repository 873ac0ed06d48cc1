package org.quanze.web.audit;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.audit.AuditEntry;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of entries of the audit log, beside what a record tells of itself. */
@ApplicationScoped
public class AuditEntryFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "AuditEntry";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("branch", e -> source(e).place());
  }

  private static AuditEntry source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
