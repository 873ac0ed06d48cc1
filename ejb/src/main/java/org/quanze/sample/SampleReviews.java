package org.quanze.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.digest.Bytes;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.review.Awaited;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewedContent;
import org.quanze.review.Reviews;
import org.quanze.review.SubmitChangeSet;

/** The people of the sample go the whole way with each decision: nobody does two steps. */
@ApplicationScoped
@NullUnmarked
class SampleReviews {

  @Inject private SubmitChangeSet submitChangeSet;
  @Inject private PassReview passReview;
  @Inject private ChangeSets changeSets;
  @Inject private Reviews reviews;
  @Inject private ReviewedContent content;
  @Inject private Organisations organisations;

  /** Hands a draft in, passes every step, and with the last one publishes. */
  void publish(Actor editor, DraftOutcome draft, String key) {
    DraftOutcome handedIn =
        submitChangeSet.submit(
            editor,
            new SubmitChangeSet.Command(draft.changeSet(), draft.version(), key + " submit"));
    ChangeSet set = changeSets.find(editor, handedIn.changeSet()).orElseThrow();
    Bytes seen = content.of(set);
    boolean published = false;
    while (!published) {
      Awaited next = reviews.progress(set).awaited().get(0);
      published = pass(handedIn, next, seen, key) != null;
    }
  }

  private Integer pass(DraftOutcome set, Awaited next, Bytes seen, String key) {
    Department unit =
        next.department() == null
            ? null
            : organisations.listDepartments(List.of(next.department())).get(0);
    String step = next.step().zh() + (unit == null ? "" : "·" + unit.name());
    UUID department = unit == null ? null : unit.uid();
    return passReview.pass(
        new Actor(
            "sample-" + next.step() + (unit == null ? "" : "-" + unit.id()),
            "示例数据·" + step,
            List.of(new Grant(Role.of(next.step().permission()), "/", LocalDate.EPOCH, null)),
            null),
        new PassReview.Command(
            set.changeSet(),
            set.version(),
            next.step(),
            department,
            seen,
            null,
            key + " " + next.step() + (unit == null ? "" : unit.id())));
  }
}
