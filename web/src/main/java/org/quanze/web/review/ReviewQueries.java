package org.quanze.web.review;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.review.ReviewInbox;
import org.quanze.web.access.Keys;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The questions of who reviews. */
@ApplicationScoped
@NullUnmarked
public class ReviewQueries implements TypeFetchers {

  private static final int MOST = 100;

  @Inject private ReviewInbox inbox;
  @Inject private RequestActor actors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "ownReviews", e -> inbox.of(actors.of(e), Keys.mark(Arguments.optional(e, "after")), MOST));
  }
}
