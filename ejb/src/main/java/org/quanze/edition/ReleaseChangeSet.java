package org.quanze.edition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Effects;
import org.quanze.adjustment.Standing;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;
import org.quanze.wholelist.WholeLists;

/**
 * Publishes a change set: its decision enters the ledger with all its lines and closes an edition
 * of each list that it touches, whole or not at all. Locks are taken in the order of all deeds:
 * units, handovers, heads of ledgers, drafts, and last the revision.
 */
@Stateless
@Permitted(Permission.DECISION_RELEASE)
@NullUnmarked
public class ReleaseChangeSet {

  @Inject private ChangeSets changeSets;
  @Inject private Situation situation;
  @Inject private Publication publication;
  @Inject private WholeListCheck wholeListCheck;
  @Inject private WholeLists wholeLists;
  @Inject private Organisations organisations;
  @Inject private HandingOn handingOn;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /** Which change set, at which version. */
  public record Command(UUID changeSet, int expectedVersion, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  /** Publishes; answers the number of the ledger entry. */
  public int release(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            "release " + command.changeSet() + " " + command.expectedVersion(),
            true,
            () -> Integer.toString(publish(deed, command).number())));
  }

  private Entry publish(Deed deed, Command command) {
    ChangeSet seen = changeSets.getWhole(deed, command.changeSet(), command.expectedVersion());
    Publisher publisher = organisations.getPublisher(seen.publisher());
    situation.lockUnits(deed, seen);
    situation.lockHandovers(deed, seen);
    Ledger.Head head = ledger.lock(deed, publisher.id());
    ChangeSet set = changeSets.lockWhole(deed, command.changeSet(), command.expectedVersion());
    LocalDate day = Publication.day(set.decision().effectiveOn(), today.date());
    Standing standing = situation.standing(deed, set, publisher, day);
    Refusals refusals = new Refusals();
    set.decision().checkForPublication(today.date(), refusals);
    List<Adjustment> lines = set.lines().stream().map(NumberedLine::adjustment).toList();
    Effects.Outcome outcome = Effects.of(lines, standing, refusals);
    wholeListCheck
        .of(set, standing, outcome.effects())
        .forEach(a -> a.refusals().forEach(refusals::add));
    refusals.refuseIfAny();
    Entry.Kind kind = set.decision().history() ? Entry.Kind.HISTORY : Entry.Kind.DECISION;
    Entry entry =
        publication.publish(
            deed,
            head,
            publisher,
            Decision.of(set.id(), kind, set.decision(), day, deed.username()),
            outcome,
            set.decision().announcedClosings(),
            null);
    changeSets.close(deed, set, ChangeSet.State.PUBLISHED);
    wholeLists.discardRows(deed, set.id());
    handingOn.of(deed, outcome, standing, entry);
    ledger.raiseRevision(deed);
    return entry;
  }
}
