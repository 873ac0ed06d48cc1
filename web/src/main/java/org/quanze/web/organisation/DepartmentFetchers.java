package org.quanze.web.organisation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of units. */
@ApplicationScoped
@NullUnmarked
public class DepartmentFetchers implements TypeFetchers, NodeResolver {

  @Inject private Organisations organisations;

  @Override
  public String type() {
    return "Department";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Department", source(e).uid()),
        "name", e -> source(e).name(),
        "kind", e -> source(e).kind(),
        "codes", e -> organisations.listCodes(source(e)),
        "publisher", e -> OrganisationLoaders.publisher(e, source(e).publisherId()));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return CompletableFuture.completedFuture(
        organisations.findDepartment(Keys.uuid(key)).orElse(null));
  }

  private static Department source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
