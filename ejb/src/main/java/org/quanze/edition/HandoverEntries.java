package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effects;
import org.quanze.digest.Bytes;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.item.Openness;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;

/**
 * The entries of handovers in the ledgers of both governments, and of those whose units exercised
 * what is recalled, in one transaction; the heads are locked in ascending order, so that two deeds
 * never wait for each other.
 */
@ApplicationScoped
@NullUnmarked
class HandoverEntries {

  private static final String NOT_ANNOUNCED = "所依决定未主动公开";

  @Inject private Organisations organisations;
  @Inject private Publication publication;
  @Inject private HandoverSituation situation;
  @Inject private Ledger ledger;
  @Inject private AnnouncedHandovers announced;

  /** The handovers were done on a day; the document is the same in all entries. */
  void done(Deed deed, List<Handover> all, LocalDate day, Bytes document) {
    SortedSet<Integer> concerned = situation.concerned(all);
    // Before reading, since what this does may depend on another handover that is done just now.
    ledger.lockBegun(deed, concerned);
    HandoverEffects effects = new HandoverEffects(situation.of(all));
    SortedMap<Integer, List<Effect>> done = new TreeMap<>();
    concerned.forEach(party -> done.put(party, effects.done(all, party, day)));
    done.values().removeIf(List::isEmpty);
    Openness openness = openness(all);
    done.forEach((party, its) -> enter(deed, party, its, openness, day, "交接", null, document));
  }

  /** A handover was refused or withdrawn; only ledgers that tell of it tell of its end. */
  void ended(Deed deed, Handover handover, LocalDate day, String title, String reason) {
    ledger.lockBegun(deed, parties(List.of(handover)));
    HandoverEffects effects = new HandoverEffects(situation.of(List.of(handover)));
    for (int party : parties(List.of(handover))) {
      List<Effect> ended = effects.ended(handover, party, day, reason);
      if (!ended.isEmpty()) {
        enter(deed, party, ended, openness(List.of(handover)), day, title, reason, null);
      }
    }
  }

  /** What was not announced in public does not come about in public either, nor beside another. */
  private Openness openness(List<Handover> all) {
    List<UUID> ids = all.stream().map(Handover::id).distinct().toList();
    return announced.listPublic(ids).size() == ids.size() ? Openness.PUBLIC : Openness.NOT_PUBLIC;
  }

  private static SortedSet<Integer> parties(List<Handover> all) {
    Handover first = all.get(0);
    return new TreeSet<>(List.of(first.giverPublisher(), first.receiverPublisher()));
  }

  private void enter(
      Deed deed,
      int party,
      List<Effect> done,
      Openness openness,
      LocalDate day,
      String title,
      @Nullable String reason,
      @Nullable Bytes document) {
    Ledger.Head head = ledger.lock(deed, party);
    Publisher publisher = organisations.getPublisher(party);
    Decision decision =
        new Decision(
            UUID.randomUUID(),
            Entry.Kind.HANDOVER,
            null,
            title,
            publisher.name(),
            day,
            day,
            null,
            reason,
            openness,
            openness == Openness.PUBLIC ? null : NOT_ANNOUNCED,
            deed.username(),
            null);
    publication.publish(
        deed, head, publisher, decision, new Effects.Outcome(done, List.of()), Map.of(), document);
  }
}
