package org.quanze.web.organisation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.organisation.Publisher;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of governments. */
@ApplicationScoped
@NullUnmarked
public class PublisherFetchers implements TypeFetchers, NodeResolver {

  @Inject private DepartmentPages departments;

  @Override
  public String type() {
    return "Publisher";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Publisher", divisionCode(source(e))),
        "name", e -> source(e).name(),
        "path", e -> source(e).path(),
        "division", e -> OrganisationLoaders.division(e, source(e).divisionId()),
        "departments", e -> departments.of(e, source(e)),
        "lists", e -> OrganisationLoaders.lists(e, source(e).id()),
        "allowedActions", PublisherFetchers::actions);
  }

  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    return PlacedActs.at(
        environment,
        source(environment).path(),
        PlacedAct.CHANGE_SET_CREATE,
        PlacedAct.TOTALS_DECLARE,
        PlacedAct.GRANT_GIVE,
        PlacedAct.MAPPING_SAVE,
        PlacedAct.IMPORT_CHECK);
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return OrganisationLoaders.publisherByCode(environment, key);
  }

  /** The code of a government's division, the last part of its path. */
  public static String divisionCode(Publisher publisher) {
    return publisher.path().substring(publisher.path().lastIndexOf('/') + 1);
  }

  private static Publisher source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
