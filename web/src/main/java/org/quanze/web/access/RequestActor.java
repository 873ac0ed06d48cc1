package org.quanze.web.access;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Actors;
import org.quanze.web.access.Bridge.KnownCaller;
import org.quanze.web.graphql.RequestContext;

/** The actor of a request: the token says who, the registry's own table what they may do. */
@ApplicationScoped
@NullUnmarked
public class RequestActor {

  @Inject private Actors actors;

  public Actor of(DataFetchingEnvironment environment) {
    RequestContext request = RequestContext.of(environment);
    return request.caller() instanceof KnownCaller known
        ? actors.get(known.username(), known.name(), request.requestId())
        : Actor.ANONYMOUS;
  }
}
