package org.quanze.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.adjustment.ChangeSet;
import org.quanze.digest.Bytes;
import org.quanze.item.Clean;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refusals;
import org.quanze.rule.Refused;
import org.quanze.validity.Today;

/** Whether somebody may say something of a change set at a step, and what is then written down. */
@ApplicationScoped
@NullUnmarked
class ReviewCheck {

  private static final int MOST_CHARACTERS = 2000;

  @Inject private Reviews reviews;
  @Inject private ReviewedContent content;
  @Inject private Organisations organisations;

  /**
   * What is said.
   *
   * @param step with the id of the unit, where it countersigns
   * @param seen hash of the content that was before the reviewer's eyes; null for a return
   */
  record Saying(
      Awaited step, Review.Result result, @Nullable Bytes seen, @Nullable String comment) {}

  /** The step as it is awaited: of a unit where one countersigns. */
  Awaited step(ReviewStep step, @Nullable UUID department) {
    return new Awaited(
        step, department == null ? null : organisations.getDepartment(department).id());
  }

  /** The review as it is to be written down, or a refusal. The set is locked, with its lines. */
  Review of(Deed deed, ChangeSet set, Saying saying) {
    if (set.state() != ChangeSet.State.IN_REVIEW) {
      throw ReviewRule.UNDER_REVIEW.refuse("changeSet");
    }
    Progress progress = reviews.progress(set);
    Refusals refusals = new Refusals();
    refusals.require(
        !reviews.isEditedBy(set.id(), deed.username()), ReviewRule.NOT_BY_EDITOR, "step");
    refusals.require(
        !progress.isBarred(deed.username(), saying.step().step()),
        ReviewRule.ONE_STEP_EACH,
        "step");
    refusals.require(
        progress.awaited().contains(saying.step()),
        ReviewRule.STEP_AWAITED,
        "step",
        saying.step().step().zh(),
        names(progress.awaited()));
    if (saying.result() == Review.Result.PASSED) {
      reviews
          .ended(set, Today.dateOf(deed.at()))
          .forEach(
              (unit, follows) ->
                  refusals.add(ReviewRule.COUNTERSIGNER_STANDS.at("changeSet", unit, follows)));
    }
    String comment = Clean.text(saying.comment());
    refusals.require(
        saying.result() == Review.Result.PASSED || comment != null,
        ReviewRule.REASON_PRESENT,
        "comment");
    refusals.require(
        comment == null || comment.length() <= MOST_CHARACTERS,
        ReviewRule.COMMENT_LENGTH,
        "comment",
        MOST_CHARACTERS);
    if (comment != null) {
      Clean.check("comment", comment, refusals);
    }
    refusals.refuseIfAny();
    Bytes now = content.of(set);
    if (saying.result() == Review.Result.PASSED) {
      checkSame(set, progress, now, saying.seen());
    }
    return new Review(
        set.id(),
        set.round(),
        saying.step().step(),
        saying.step().department(),
        saying.result(),
        comment,
        now,
        deed.at(),
        deed.username(),
        deed.actor().name(),
        deed.place(),
        deed.unit());
  }

  /** What was handed in, what was seen and what stands now are one content. */
  private static void checkSame(ChangeSet set, Progress progress, Bytes now, @Nullable Bytes seen) {
    boolean same =
        now.equals(seen) && progress.reviews().stream().allMatch(r -> r.content().equals(now));
    if (!same) {
      throw new Refused(List.of(ReviewRule.SAME_CONTENT.at("content")), set.version());
    }
  }

  private static String names(List<Awaited> awaited) {
    return awaited.stream().map(a -> a.step().zh()).distinct().collect(Collectors.joining("、"));
  }
}
