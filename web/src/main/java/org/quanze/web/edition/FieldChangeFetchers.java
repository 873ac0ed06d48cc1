package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of fields that differ: their values as lines to read; the rest is in the record. */
@ApplicationScoped
public class FieldChangeFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "FieldChange";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "oldLines", e -> lines(e, source(e).old()), "nowLines", e -> lines(e, source(e).now()));
  }

  /** Contents name a unit by its identity. */
  private static CompletableFuture<List<ReadableLine>> lines(
      DataFetchingEnvironment environment, @Nullable String value) {
    FieldView field = source(environment);
    return field.path().equals("department") && value != null
        ? OrganisationLoaders.department(environment, UUID.fromString(value.replace("\"", "")))
            .thenApply(unit -> ReadableLine.ofText(unit.name()))
        : CompletableFuture.completedFuture(ReadableLine.of(field, value));
  }

  private static FieldView source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
