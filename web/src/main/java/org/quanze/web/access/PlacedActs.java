package org.quanze.web.access;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.organisation.Publisher;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.RequestContext;

/**
 * What the viewer may do with objects of which the gate asks nothing but a permission where they
 * stand. The grants are read once for all objects of an answer, and not at all for the public.
 */
@ApplicationScoped
@NullUnmarked
public class PlacedActs implements Loaders {

  private static final String ACTS = "placedActs";

  @Inject private RequestActor actors;

  private record At(String place, List<PlacedAct> acts) {}

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        ACTS,
        request -> Loaders.<At, List<String>>batched(all -> allowed(request, all)).make(request));
  }

  /** The acts that the viewer may do at a place today, by the names of the interface. */
  public static CompletableFuture<List<String>> at(
      DataFetchingEnvironment environment, String place, PlacedAct... acts) {
    return RequestContext.of(environment).caller().isKnown()
        ? Loaders.load(environment, ACTS, new At(place, List.of(acts)))
        : none();
  }

  /** The same where the place is to be looked up: for the public it is not. */
  public static CompletableFuture<List<String>> at(
      DataFetchingEnvironment environment,
      Supplier<CompletableFuture<@Nullable Publisher>> publisher,
      PlacedAct... acts) {
    return RequestContext.of(environment).caller().isKnown()
        ? publisher
            .get()
            .thenCompose(found -> found == null ? none() : at(environment, found.path(), acts))
        : none();
  }

  /** Where nothing more can be done. */
  public static CompletableFuture<List<String>> none() {
    return CompletableFuture.completedFuture(List.of());
  }

  private Map<At, List<String>> allowed(RequestContext request, Set<At> all) {
    Actor actor = actors.of(request);
    LocalDate today = request.today();
    Map<At, List<String>> allowed = new HashMap<>();
    for (At at : all) {
      allowed.put(
          at,
          at.acts().stream()
              .filter(act -> actor.mayUse(act.useCase(), at.place(), today))
              .map(PlacedAct::shown)
              .toList());
    }
    return allowed;
  }
}
