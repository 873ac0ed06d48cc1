package org.quanze.web.access;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Permission;
import org.quanze.database.Snapshot;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.RequestContext;

/**
 * Whether the viewer has a permission to read where something stands: at its unit, or at one that
 * keeps what the unit left when it ended. The own unit is known from memory; keepers are looked up
 * for all objects of an answer at once, and only for whom the unit itself is not open.
 */
@ApplicationScoped
@NullUnmarked
public class ReadPlaces implements Loaders {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String PLACES = "placesOfDepartment";

  @Inject private RequestActor actors;
  @Inject private Organisations organisations;
  @Inject private Snapshot snapshot;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        PLACES,
        request ->
            Loaders.<Integer, List<String>>batched(
                    ids -> read(() -> organisations.listPlaces(ids, request.today())))
                .make(request));
  }

  /** Reads in the snapshot of the query; what an act answers is read in one of its own. */
  public <T> T read(Callable<T> work) {
    try {
      return snapshot.read(LIMIT, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether at a place. */
  public boolean at(DataFetchingEnvironment environment, String permission, String place) {
    RequestContext request = RequestContext.of(environment);
    return actors.of(request).may(Permission.valueOf(permission), place, request.today());
  }

  /**
   * Whether at a unit or its keepers.
   *
   * @param department id of the unit; null for the whole government
   */
  public CompletableFuture<Boolean> of(
      DataFetchingEnvironment environment,
      String permission,
      int publisher,
      @Nullable Integer department) {
    if (department == null) {
      String place = read(() -> organisations.listPublishers(Set.of(publisher))).get(0).path();
      return CompletableFuture.completedFuture(at(environment, permission, place));
    }
    Department known = organisations.knownDepartment(department);
    if (known != null && at(environment, permission, known.path())) {
      return CompletableFuture.completedFuture(true);
    }
    return Loaders.<Integer, List<String>>load(environment, PLACES, department)
        .thenApply(places -> places.stream().anyMatch(place -> at(environment, permission, place)));
  }
}
