package org.quanze.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a change set has come in its round.
 *
 * @param path the steps that it has to go
 * @param countersigning ids of the units that are to countersign it
 * @param reviews what was said in this round
 * @param earlier what was said in the rounds before
 */
public record Progress(
    Set<ReviewStep> path, Set<Integer> countersigning, List<Review> reviews, List<Review> earlier) {

  private static final Set<ReviewStep> EVERY_PATH =
      EnumSet.of(
          ReviewStep.SELF_CHECK,
          ReviewStep.FIRST,
          ReviewStep.SECRECY,
          ReviewStep.SECOND,
          ReviewStep.FINAL);

  public Progress {
    path = Set.copyOf(path);
    countersigning = Set.copyOf(countersigning);
    reviews = List.copyOf(reviews);
    earlier = List.copyOf(earlier);
  }

  /** The path of a set: the steps of every path, and those that the kinds of its lines ask for. */
  static Set<ReviewStep> path(Collection<ReviewStep> asked) {
    EnumSet<ReviewStep> path = EnumSet.copyOf(EVERY_PATH);
    path.addAll(asked);
    return path;
  }

  /** What may be done next: each step whose earlier ones are all passed. */
  public List<Awaited> awaited() {
    List<Awaited> open = new ArrayList<>();
    for (ReviewStep step : path) {
      if (step == ReviewStep.COUNTERSIGN) {
        countersigning.stream()
            .map(unit -> new Awaited(step, unit))
            .filter(a -> !isPassed(a))
            .forEach(open::add);
      } else if (!isPassed(new Awaited(step, null))) {
        open.add(new Awaited(step, null));
      }
    }
    return open.stream()
        .filter(a -> open.stream().noneMatch(o -> a.step().follows(o.step())))
        .sorted(
            Comparator.comparing(Awaited::step)
                .thenComparingInt(a -> a.department() == null ? 0 : a.department()))
        .toList();
  }

  /** When an awaited step became so: when the last of those before it was passed. */
  public Instant awaitedSince(Awaited step) {
    return reviews.stream()
        .filter(r -> r.result() == Review.Result.PASSED && step.step().follows(r.step()))
        .map(Review::at)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private boolean isPassed(Awaited step) {
    return reviews.stream()
        .anyMatch(
            r ->
                r.result() == Review.Result.PASSED
                    && r.step() == step.step()
                    && Objects.equals(r.department(), step.department()));
  }

  /**
   * Whether somebody did another step of the set, in whichever round, or this one in this round;
   * one may countersign for several units.
   */
  boolean isBarred(String username, ReviewStep step) {
    boolean didAnother =
        Stream.concat(reviews.stream(), earlier.stream())
            .anyMatch(r -> r.username().equals(username) && r.step() != step);
    return didAnother
        || (step != ReviewStep.COUNTERSIGN
            && reviews.stream().anyMatch(r -> r.username().equals(username)));
  }
}
