package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Effects;
import org.quanze.adjustment.Standing;
import org.quanze.digest.Bytes;
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
@ApplicationScoped
@NullUnmarked
public class Release {

  @Inject private ChangeSets changeSets;
  @Inject private Situation situation;
  @Inject private Publication publication;
  @Inject private WholeListCheck wholeListCheck;
  @Inject private WholeLists wholeLists;
  @Inject private Organisations organisations;
  @Inject private HandingOn handingOn;
  @Inject private Ledger ledger;
  @Inject private Today today;

  /**
   * Publishes.
   *
   * @param approved approves the locked set with its lines, or refuses; answers the digest of what
   *     was said of it, which the entry seals
   */
  public Entry publish(
      Deed deed, UUID changeSet, int expectedVersion, Function<ChangeSet, Bytes> approved) {
    ChangeSet seen = changeSets.getWhole(deed, changeSet, expectedVersion);
    Publisher publisher = organisations.getPublisher(seen.publisher());
    situation.lockUnits(deed, seen);
    situation.lockHandovers(deed, seen);
    Ledger.Head head = ledger.lock(deed, publisher.id());
    ChangeSet set = changeSets.lockWhole(deed, changeSet, expectedVersion);
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
    Bytes reviews = approved.apply(set);
    Entry.Kind kind = set.decision().history() ? Entry.Kind.HISTORY : Entry.Kind.DECISION;
    Entry entry =
        publication.publish(
            deed,
            head,
            publisher,
            Decision.of(set.id(), kind, set.decision(), day, deed.username(), reviews),
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
