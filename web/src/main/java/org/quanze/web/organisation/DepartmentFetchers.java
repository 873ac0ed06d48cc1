package org.quanze.web.organisation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.organisation.Department;
import org.quanze.web.access.Keys;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of units. */
@ApplicationScoped
public class DepartmentFetchers implements TypeFetchers, NodeResolver {

  @Override
  public String type() {
    return "Department";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Department", source(e).uid()),
        "name", e -> source(e).name(),
        "path", e -> source(e).path(),
        "kind", e -> source(e).kind(),
        "codes", e -> OrganisationLoaders.codes(e, source(e).id()),
        "publisher", e -> OrganisationLoaders.publisher(e, source(e).publisherId()),
        "responsiblePersons", DepartmentFetchers::persons,
        "allowedActions", DepartmentFetchers::actions);
  }

  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    Department unit = source(environment);
    return unit.validOn(RequestContext.of(environment).today())
        ? PlacedActs.at(
            environment,
            unit.path(),
            PlacedAct.CHANGE_SET_CREATE,
            PlacedAct.HANDOVER_PROPOSE,
            PlacedAct.RESPONSIBLE_PERSON_NAME,
            PlacedAct.GRANT_GIVE)
        : PlacedActs.none();
  }

  private static CompletableFuture<?> persons(DataFetchingEnvironment environment) {
    @Nullable LocalDate on = Arguments.optional(environment, "on");
    return ResponsiblePersonFetchers.on(
        environment,
        source(environment).id(),
        on == null ? RequestContext.of(environment).today() : on);
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return OrganisationLoaders.department(environment, Keys.uuid(key));
  }

  private static Department source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
