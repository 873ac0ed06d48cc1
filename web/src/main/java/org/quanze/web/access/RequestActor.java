package org.quanze.web.access;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Actors;
import org.quanze.database.Snapshot;
import org.quanze.web.access.Bridge.KnownCaller;
import org.quanze.web.graphql.RequestContext;

/**
 * The actor of a request: the token says who, the registry's own table what they may do. It is read
 * once for a request.
 */
@ApplicationScoped
@NullUnmarked
public class RequestActor {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  @Inject private Actors actors;
  @Inject private Snapshot snapshot;

  public Actor of(DataFetchingEnvironment environment) {
    return of(RequestContext.of(environment));
  }

  public Actor of(RequestContext request) {
    return request.once(
        Actor.class,
        () ->
            request.caller() instanceof KnownCaller known
                ? read(known, request)
                : Actor.anonymous(request.requestId(), request.address()));
  }

  private Actor read(KnownCaller known, RequestContext request) {
    try {
      return snapshot.readOnce(
          LIMIT,
          () -> actors.get(known.username(), known.name(), request.requestId(), request.address()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
