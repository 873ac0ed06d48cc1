package org.quanze.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.database.Snapshot;
import org.quanze.digest.Bytes;
import org.quanze.organisation.Organisations;
import org.quanze.review.Awaited;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.review.ReviewedContent;
import org.quanze.review.Reviews;
import org.quanze.review.SubmitChangeSet;

/** Takes drafts their whole way: each step is done by somebody of its own, for every unit. */
public final class Approval {

  private final TestRegistry registry;

  public Approval(TestRegistry registry) {
    this.registry = registry;
  }

  /** Somebody with a role everywhere. */
  public static Actor reviewer(ReviewStep step, @Nullable Integer department) {
    String name = step + (department == null ? "" : "-" + department);
    return new Actor(
        name,
        name,
        List.of(new Grant(Role.of(step.permission()), "/", LocalDate.EPOCH, null)),
        "test");
  }

  /** Hands a draft in, has it reviewed, and publishes it; answers the number of its entry. */
  public int publish(Actor editor, DraftOutcome draft) {
    DraftOutcome ready = ready(editor, draft);
    return finish(ready, content(ready.changeSet()));
  }

  /** The command of the last step of a draft that is ready for it. */
  public PassReview.Command last(DraftOutcome ready, String key) {
    return command(ready, new Awaited(ReviewStep.FINAL, null), content(ready.changeSet()), key);
  }

  /** Hands a draft in and has it reviewed, up to the last step. */
  public DraftOutcome ready(Actor editor, DraftOutcome draft) {
    DraftOutcome set = submit(editor, draft);
    Bytes content = content(set.changeSet());
    for (Awaited next = next(set); next.step() != ReviewStep.FINAL; next = next(set)) {
      registry
          .get(PassReview.class)
          .pass(
              reviewer(next.step(), next.department()),
              command(set, next, content, UUID.randomUUID().toString()));
    }
    return set;
  }

  /**
   * Hands a draft in and publishes it, with the steps in between only written down: for histories,
   * whose reviews are not what they try.
   */
  public int publishSigned(Actor editor, DraftOutcome draft) {
    DraftOutcome set = submit(editor, draft);
    Bytes content = content(set.changeSet());
    try {
      TestDatabase.run(
          registry.asOwner(),
          """
          INSERT INTO review (change_set_id, round, step, department_id, result, content_hash, at,
                              username, person, branch)
          SELECT r.change_set_id, r.round, s.step, c.department_id, 'PASSED', '\\x%s', now(),
                 'signer-' || s.step, s.step, '/'
          FROM change_set d
          JOIN review_round r ON r.change_set_id = d.id AND r.round = d.round
          CROSS JOIN unnest(r.path) s(step)
          LEFT JOIN countersigning c ON s.step = 'COUNTERSIGN'
                    AND c.change_set_id = r.change_set_id AND c.round = r.round
          WHERE d.id = '%s' AND s.step NOT IN ('SELF_CHECK', 'FINAL')
            AND (s.step <> 'COUNTERSIGN' OR c.department_id IS NOT NULL)
          """
              .formatted(content.hex(), set.changeSet()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return finish(set, content);
  }

  private int finish(DraftOutcome ready, Bytes content) {
    return Objects.requireNonNull(
        registry
            .get(PassReview.class)
            .pass(
                reviewer(ReviewStep.FINAL, null),
                command(
                    ready,
                    new Awaited(ReviewStep.FINAL, null),
                    content,
                    UUID.randomUUID().toString())));
  }

  /** Hands a draft in. */
  public DraftOutcome submit(Actor editor, DraftOutcome draft) {
    return registry
        .get(SubmitChangeSet.class)
        .submit(
            editor,
            new SubmitChangeSet.Command(
                draft.changeSet(), draft.version(), UUID.randomUUID().toString()));
  }

  /** A step passed by the account that the step has here. */
  public PassReview.Command command(DraftOutcome set, Awaited step, Bytes content, String key) {
    Integer unit = step.department();
    UUID department =
        unit == null
            ? null
            : fresh(
                () ->
                    registry.get(Organisations.class).listDepartments(List.of(unit)).get(0).uid());
    return new PassReview.Command(
        set.changeSet(), set.version(), step.step(), department, content, null, key);
  }

  /** The first of the steps that are awaited. */
  public Awaited next(DraftOutcome set) {
    return fresh(
        () -> registry.get(Reviews.class).progress(read(set.changeSet())).awaited().get(0));
  }

  /** The hash of a draft as it stands. */
  public Bytes content(UUID changeSet) {
    return fresh(() -> registry.get(ReviewedContent.class).of(read(changeSet)));
  }

  /** Reads what stands now, also where the acts are done while a snapshot is read. */
  private <T> T fresh(Callable<T> work) {
    try {
      return Snapshot.outside(() -> registry.read(work));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ChangeSet read(UUID changeSet) {
    return registry
        .get(ChangeSets.class)
        .find(reviewer(ReviewStep.SELF_CHECK, null), changeSet)
        .orElseThrow();
  }
}
