package org.quanze.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.digest.Bytes;
import org.quanze.edition.Release;
import org.quanze.ledger.RegistryHash;
import org.quanze.review.Review.Result;

/**
 * Passes a step (通过): of what was seen, by somebody who did not edit it and did no other step. The
 * last step publishes, in the same transaction.
 */
@Stateless
@Permitted({
  Permission.DRAFT_EDIT,
  Permission.REVIEW_FIRST,
  Permission.REVIEW_SECRECY,
  Permission.REVIEW_LEGALITY,
  Permission.COUNTERSIGN,
  Permission.REVIEW_SECOND,
  Permission.REVIEW_LIST_OFFICE,
  Permission.REVIEW_GOVERNMENT,
  Permission.REVIEW_FINAL
})
@NullUnmarked
public class PassReview {

  /** What stands for the position where nothing was published. */
  private static final int NONE = 0;

  @Inject private ChangeSets changeSets;
  @Inject private Reviews reviews;
  @Inject private ReviewCheck check;
  @Inject private Release release;
  @Inject private OnceOnly onceOnly;

  /**
   * Which step of which change set.
   *
   * @param department the unit that countersigns; null at every other step
   * @param content the hash of the content that was reviewed, as it was shown
   */
  public record Command(
      UUID changeSet,
      int expectedVersion,
      ReviewStep step,
      @Nullable UUID department,
      Bytes content,
      @Nullable String comment,
      String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return CountersignTarget.of(changeSet, department);
    }

    @Override
    public Permission permission() {
      return step.permission();
    }
  }

  /** Passes the step; answers the number of the ledger entry if it published, else null. */
  public @Nullable Integer pass(Actor actor, Command command) {
    Deed deed = Gate.deed();
    int entry =
        Integer.parseInt(
            onceOnly.answer(
                deed,
                command.idempotencyKey(),
                "pass "
                    + command.changeSet()
                    + " "
                    + command.expectedVersion()
                    + " "
                    + command.step()
                    + " "
                    + command.department()
                    + " "
                    + command.content().hex()
                    + " "
                    + command.comment(),
                command.step() == ReviewStep.FINAL,
                () -> Integer.toString(pass(deed, command))));
    return entry == NONE ? null : entry;
  }

  private int pass(Deed deed, Command command) {
    if (command.step() == ReviewStep.FINAL) {
      return release
          .publish(
              deed,
              command.changeSet(),
              command.expectedVersion(),
              set -> {
                write(deed, set, command);
                return Review.digest(RegistryHash.current(), reviews.list(set.id()));
              })
          .number();
    }
    write(
        deed, changeSets.lockWhole(deed, command.changeSet(), command.expectedVersion()), command);
    return NONE;
  }

  private void write(Deed deed, ChangeSet set, Command command) {
    reviews.add(
        deed,
        check.of(
            deed,
            set,
            new ReviewCheck.Saying(
                check.step(command.step(), command.department()),
                Result.PASSED,
                command.content(),
                command.comment())));
  }
}
