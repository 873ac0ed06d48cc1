package org.quanze.web.review;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.digest.Bytes;
import org.quanze.review.AllowedActions;
import org.quanze.review.Awaited;
import org.quanze.review.Review;
import org.quanze.review.ReviewStep;
import org.quanze.review.ReviewedContent;
import org.quanze.review.Reviews;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of how far a change set has come. */
@ApplicationScoped
@NullUnmarked
public class ReviewFetchers implements TypeFetchers {

  @Inject private Reviews reviews;
  @Inject private ReviewedContent content;
  @Inject private AllowedActions allowedActions;
  @Inject private RequestActor actors;

  /** A step that is awaited, as the viewer sees it. */
  record AwaitedReview(ReviewStep step, @Nullable CompletableFuture<?> department, boolean mine) {}

  /** A review, as it counts now. */
  record ReviewView(
      int round,
      ReviewStep step,
      @Nullable CompletableFuture<?> department,
      Review.Result result,
      @Nullable String comment,
      String person,
      java.time.Instant at,
      String contentHash,
      boolean valid) {}

  @Override
  public String type() {
    return "ChangeSet";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "round", e -> source(e).round(),
        "contentHash", e -> content.of(source(e)).hex(),
        "path", this::path,
        "awaiting", this::awaiting,
        "reviews", this::reviews);
  }

  private List<ReviewStep> path(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    Set<ReviewStep> path =
        set.state() == ChangeSet.State.DRAFT ? reviews.path(set) : reviews.progress(set).path();
    return path.stream().sorted().toList();
  }

  private List<AwaitedReview> awaiting(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    if (set.state() != ChangeSet.State.IN_REVIEW) {
      return List.of();
    }
    Set<Awaited> mine = Set.copyOf(allowedActions.mine(actors.of(environment), set));
    return reviews.progress(set).awaited().stream()
        .map(
            a ->
                new AwaitedReview(
                    a.step(), department(environment, a.department()), mine.contains(a)))
        .toList();
  }

  private List<ReviewView> reviews(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    List<Review> said = reviews.list(set.id());
    Bytes now = said.isEmpty() || set.state() != ChangeSet.State.IN_REVIEW ? null : content.of(set);
    return said.stream().map(r -> view(environment, set, r, now)).toList();
  }

  private static ReviewView view(
      DataFetchingEnvironment environment, ChangeSet set, Review r, @Nullable Bytes now) {
    boolean published = set.state() == ChangeSet.State.PUBLISHED;
    return new ReviewView(
        r.round(),
        r.step(),
        department(environment, r.department()),
        r.result(),
        r.comment(),
        r.person(),
        r.at(),
        r.content().hex(),
        r.round() == set.round() && (published || r.content().equals(now)));
  }

  private static @Nullable CompletableFuture<?> department(
      DataFetchingEnvironment environment, @Nullable Integer id) {
    return id == null ? null : OrganisationLoaders.department(environment, id);
  }

  private static ChangeSet source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
