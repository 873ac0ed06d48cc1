package org.quanze.web.access;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.web.graphql.TypeFetchers;

/** Who reads. */
@ApplicationScoped
@NullUnmarked
public class ViewerQueries implements TypeFetchers {

  @Inject private RequestActor actors;

  /** The viewer as the SDL shows it. */
  public record Viewer(@Nullable String username, String name, List<ViewerGrant> grants) {
    static Viewer of(Actor actor) {
      return new Viewer(
          actor.username(),
          actor.name(),
          actor.grants().stream()
              .map(g -> new ViewerGrant(g.role().name(), g.branch(), g.from(), g.to()))
              .toList());
    }
  }

  /** A grant as the SDL shows it. */
  public record ViewerGrant(
      String role, String branch, LocalDate validFrom, @Nullable LocalDate validTo) {}

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("viewer", environment -> Viewer.of(actors.of(environment)));
  }
}
