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
import org.quanze.adjustment.DraftOutcome;
import org.quanze.review.Review.Result;

/**
 * Returns a change set to its editors (退回), with a reason; whatever passed in the round is void.
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
public class ReturnReview {

  @Inject private ChangeSets changeSets;
  @Inject private Reviews reviews;
  @Inject private ReviewCheck check;
  @Inject private OnceOnly onceOnly;

  /**
   * At which step of which change set, and why.
   *
   * @param department the unit that was to countersign; null at every other step
   */
  public record Command(
      UUID changeSet,
      int expectedVersion,
      ReviewStep step,
      @Nullable UUID department,
      String comment,
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

  public DraftOutcome giveBack(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "return "
            + command.changeSet()
            + " "
            + command.expectedVersion()
            + " "
            + command.step()
            + " "
            + command.department()
            + " "
            + command.comment();
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, false, () -> give(deed, command).print()));
  }

  private DraftOutcome give(Deed deed, Command command) {
    ChangeSet set = changeSets.lockWhole(deed, command.changeSet(), command.expectedVersion());
    reviews.add(
        deed,
        check.of(
            deed,
            set,
            new ReviewCheck.Saying(
                check.step(command.step(), command.department()),
                Result.RETURNED,
                null,
                command.comment())));
    return new DraftOutcome(set.id(), changeSets.giveBack(deed, set));
  }
}
