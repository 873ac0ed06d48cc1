package org.quanze.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.digest.Bytes;
import org.quanze.edition.Foresee;
import org.quanze.edition.Foresight;
import org.quanze.rule.Refusals;
import org.quanze.rule.Refused;

/**
 * The self-check (自查): a draft that breaks no rule is handed in for review, in a new round. One
 * whose content has changed meanwhile, or what it builds on, is handed in again in the same way.
 */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class SubmitChangeSet {

  @Inject private ChangeSets changeSets;
  @Inject private Reviews reviews;
  @Inject private ReviewedContent content;
  @Inject private Foresee foresee;
  @Inject private OnceOnly onceOnly;

  /** Which draft, at which version. */
  public record Command(UUID changeSet, int expectedVersion, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome submit(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return DraftOutcome.parse(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            "submit " + command.changeSet() + " " + command.expectedVersion(),
            false,
            () -> submit(deed, command).print()));
  }

  private DraftOutcome submit(Deed deed, Command command) {
    ChangeSet set = changeSets.lockWhole(deed, command.changeSet(), command.expectedVersion());
    Bytes seen = content.of(set);
    Foresight foresight = foresee.of(set);
    Refusals refusals = new Refusals();
    foresight.refusals().forEach(refusals::add);
    refusals.refuseIfAny();
    if (!seen.equals(content.of(set))) {
      // Somebody published between the two: the units that countersign might be other ones.
      throw new Refused(List.of(ReviewRule.SAME_CONTENT.at("changeSet")), set.version());
    }
    int version = changeSets.submit(deed, set);
    int round = set.round() + 1;
    Set<Integer> others = others(set, foresight);
    Set<ReviewStep> path = EnumSet.copyOf(reviews.path(set));
    if (!others.isEmpty()) {
      path.add(ReviewStep.COUNTERSIGN);
    }
    reviews.begin(deed, set.id(), round, path, others);
    reviews.add(
        deed,
        new Review(
            set.id(),
            round,
            ReviewStep.SELF_CHECK,
            null,
            Review.Result.PASSED,
            null,
            seen,
            deed.at(),
            deed.username(),
            deed.actor().name(),
            deed.place(),
            deed.unit()));
    return new DraftOutcome(set.id(), version);
  }

  /** The units that the set touches or whose lists it does, but for the one that drafted it. */
  private static Set<Integer> others(ChangeSet set, Foresight foresight) {
    return Stream.concat(
            foresight.reformed().stream(),
            foresight.lists().stream()
                .flatMap(list -> list.changes().stream())
                .map(change -> change.effect().department()))
        .filter(unit -> !unit.equals(set.department()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
