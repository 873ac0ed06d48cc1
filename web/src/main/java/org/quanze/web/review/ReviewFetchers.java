package org.quanze.web.review;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.database.Snapshot;
import org.quanze.digest.Bytes;
import org.quanze.register.Reviewer;
import org.quanze.review.Awaited;
import org.quanze.review.Progress;
import org.quanze.review.Review;
import org.quanze.review.ReviewInbox;
import org.quanze.review.ReviewStep;
import org.quanze.review.ReviewedContent;
import org.quanze.review.Reviews;
import org.quanze.review.Reviews.Unit;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of how far a change set has come. */
@ApplicationScoped
@NullUnmarked
public class ReviewFetchers implements TypeFetchers, Loaders {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String PROGRESS = "reviewProgress";
  private static final String CONTENT = "reviewedContent";
  private static final String UNIT = "reviewerUnit";
  private static final String MINE = "reviewsOfMine";

  @Inject private Reviews reviews;
  @Inject private ReviewedContent content;
  @Inject private Snapshot snapshot;
  @Inject private ReviewInbox inbox;
  @Inject private RequestActor actors;

  /**
   * A step that is awaited, as the viewer sees it.
   *
   * @param since when it became so
   * @param set what it is a step of
   * @param progress how far that has come
   */
  public record AwaitedReview(
      ReviewStep step,
      @Nullable CompletableFuture<?> department,
      boolean mine,
      Instant since,
      ChangeSet set,
      Awaited awaited,
      Progress progress) {}

  /** A review, as it counts now. */
  record ReviewView(
      int round,
      ReviewStep step,
      @Nullable CompletableFuture<?> department,
      Review.Result result,
      @Nullable String comment,
      String person,
      CompletableFuture<Reviewer> reviewer,
      Instant at,
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
        "contentHash", ReviewFetchers::contentHash,
        "path", this::path,
        "awaiting", this::awaiting,
        "reviews", this::reviews);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        PROGRESS,
        Loaders.<ChangeSet, Progress>batched(
            sets -> {
              Map<UUID, Progress> progress = reviews.progress(sets);
              return sets.stream().collect(Collectors.toMap(s -> s, s -> progress.get(s.id())));
            }),
        CONTENT,
        Loaders.<ChangeSet, Bytes>batched(
            sets -> sets.stream().collect(Collectors.toMap(s -> s, this::content))),
        UNIT,
        Loaders.<String, Unit>batched(paths -> reviews.units(paths)),
        MINE,
        request ->
            Loaders.<ChangeSet, Awaited>batchedLists(
                    sets -> {
                      Map<UUID, List<Awaited>> steps = inbox.steps(actors.of(request), sets);
                      return sets.stream()
                          .filter(s -> steps.containsKey(s.id()))
                          .collect(Collectors.toMap(s -> s, s -> steps.get(s.id())));
                    })
                .make(request));
  }

  private CompletableFuture<List<ReviewStep>> path(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    return set.state() == ChangeSet.State.DRAFT
        ? CompletableFuture.completedFuture(reviews.path(set).stream().sorted().toList())
        : Loaders.<ChangeSet, Progress>load(environment, PROGRESS, set)
            .thenApply(progress -> progress.path().stream().sorted().toList());
  }

  private CompletableFuture<List<AwaitedReview>> awaiting(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    if (set.state() != ChangeSet.State.IN_REVIEW) {
      return CompletableFuture.completedFuture(List.of());
    }
    return Loaders.<ChangeSet, Progress>load(environment, PROGRESS, set)
        .thenCombine(
            Loaders.<ChangeSet, List<Awaited>>load(environment, MINE, set),
            (progress, mine) ->
                progress.awaited().stream()
                    .map(a -> awaited(environment, set, progress, a, mine.contains(a)))
                    .toList());
  }

  private static AwaitedReview awaited(
      DataFetchingEnvironment environment,
      ChangeSet set,
      Progress progress,
      Awaited step,
      boolean mine) {
    return new AwaitedReview(
        step.step(),
        department(environment, step.department()),
        mine,
        progress.awaitedSince(step),
        set,
        step,
        progress);
  }

  private CompletableFuture<List<ReviewView>> reviews(DataFetchingEnvironment environment) {
    ChangeSet set = source(environment);
    CompletableFuture<Progress> said = Loaders.load(environment, PROGRESS, set);
    CompletableFuture<@Nullable Bytes> now =
        set.state() == ChangeSet.State.IN_REVIEW
            ? Loaders.load(environment, CONTENT, set)
            : CompletableFuture.completedFuture(null);
    return said.thenCombine(
        now,
        (progress, content) ->
            Stream.concat(progress.earlier().stream(), progress.reviews().stream())
                .map(r -> view(environment, set, r, content))
                .toList());
  }

  private static CompletableFuture<String> contentHash(DataFetchingEnvironment environment) {
    return Loaders.<ChangeSet, Bytes>load(environment, CONTENT, source(environment))
        .thenApply(Bytes::hex);
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
        reviewer(environment, r),
        r.at(),
        r.content().hex(),
        r.round() == set.round() && (published || r.content().equals(now)));
  }

  private static CompletableFuture<Reviewer> reviewer(
      DataFetchingEnvironment environment, Review r) {
    return Loaders.<String, Unit>load(environment, UNIT, r.reviewedBy())
        .thenApply(
            unit ->
                new Reviewer(
                    r.step(), r.person(), unit.publisher(), unit.department(), r.department()));
  }

  private static @Nullable CompletableFuture<?> department(
      DataFetchingEnvironment environment, @Nullable Integer id) {
    return id == null ? null : OrganisationLoaders.department(environment, id);
  }

  /** As it stands now, also where it is asked for with what an act answers. */
  private Bytes content(ChangeSet set) {
    try {
      return snapshot.read(LONGEST, () -> content.of(set));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ChangeSet source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
