package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.calendar.Calendars;
import org.quanze.deadline.Deadline;
import org.quanze.deadline.Deadlines;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.review.ReviewFetchers.AwaitedReview;

/** Fetchers of the deadlines of awaited steps. */
@ApplicationScoped
@NullUnmarked
public class AwaitedReviewFetchers implements TypeFetchers {

  @Inject private Calendars calendars;

  @Override
  public String type() {
    return "AwaitedReview";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("deadline", this::deadline);
  }

  private CompletableFuture<@Nullable Deadline> deadline(DataFetchingEnvironment environment) {
    AwaitedReview step = Objects.requireNonNull(environment.getSource());
    LocalDate today = RequestContext.of(environment).today();
    return ChangeSetDeadlines.pauses(environment, step.set().id())
        .thenApply(
            stood ->
                Deadlines.opinion(
                    step.set(), step.progress(), step.awaited(), stood, today, calendars.get()));
  }
}
