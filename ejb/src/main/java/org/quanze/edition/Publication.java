package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effects;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.adjustment.UnitAct;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Openness;
import org.quanze.item.Seal;
import org.quanze.item.Value;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.ledger.RegistryHash;
import org.quanze.list.ListTotals;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Publisher;
import org.quanze.proof.LineFormat;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/**
 * Puts effects into force: versions, holdings, editions, the ledger entry with its lines, totals,
 * and last the registry revision, all in the transaction of the use case, or none of it.
 */
@ApplicationScoped
@NullUnmarked
public class Publication {

  @Inject private Ledger ledger;
  @Inject private LedgerLines ledgerLines;
  @Inject private InForce inForce;
  @Inject private ListTotals totals;
  @Inject private Editions editions;
  @Inject private Balances balances;
  @Inject private Decisions decisions;
  @Inject private EntryLines entryLines;

  /**
   * Appends one entry with its effects after a locked head, and closes an edition of each list that
   * it touches.
   *
   * @param announcedClosings 公布总数 by list type
   * @param document hash of a document that another ledger carries too, or null
   */
  Entry publish(
      Deed deed,
      Ledger.Head head,
      Publisher publisher,
      Decision decision,
      Effects.Outcome outcome,
      Map<String, Integer> announcedClosings,
      @Nullable Bytes document) {
    HashAlgorithm algorithm = RegistryHash.current();
    int position = head.number() + 1;
    List<Effect> effects = outcome.effects();
    // What lines state besides belongs to the decision, and is told where that is public.
    LineFormat format = decision.openness() == Openness.PUBLIC ? LineFormat.TOLD : LineFormat.APART;
    inForce.put(deed, effects, position);
    List<LedgerLine> lines = entryLines.of(algorithm, format, publisher, position, effects);
    Map<Integer, PublishedList> lists = new LinkedHashMap<>();
    outcome.lists().forEach(l -> lists.put(l.list().id(), l.list()));
    List<Edition> closed = new ArrayList<>();
    for (PublishedList list : lists.values()) {
      closed.add(editions.measure(algorithm, list, position, decision.effectiveOn(), null));
    }
    Bytes salt = Bytes.of(Seal.newSalt());
    Entry entry =
        ledger.append(
            deed,
            head,
            new Entry.Draft(
                algorithm,
                decision.kind(),
                decision.effectiveOn(),
                body(
                    publisher,
                    decision.publicFields(algorithm, salt),
                    format,
                    (int) lines.stream().filter(LedgerLine::isPublic).count(),
                    closed,
                    lists,
                    outcome.acts(),
                    document),
                Bytes.of(algorithm.root(lines.stream().map(l -> l.digest().array()).toList())),
                lines.size()));
    decisions.add(deed, publisher.id(), entry.number(), decision, salt);
    ledgerLines.add(deed, lines);
    for (Edition edition : closed) {
      PublishedList list = lists.get(edition.list());
      close(deed, edition, list, announcedClosings.get(list.listType()));
    }
    LocalDate today = Today.dateOf(deed.at());
    totals.add(deed, entryLines.steps(effects), today);
    lists.keySet().forEach(list -> totals.fold(deed, list, today));
    return entry;
  }

  /**
   * What the chain says in public of an entry: the decision if it is public, how many of the lines
   * are, and the editions.
   */
  String body(
      Publisher publisher,
      SortedMap<String, Value> decision,
      LineFormat format,
      int publicLines,
      List<Edition> closed,
      Map<Integer, PublishedList> lists,
      List<UnitAct> acts,
      @Nullable Bytes document) {
    TreeMap<String, Value> body = new TreeMap<>();
    body.put("publisher", new Value.Text(publisher.uid().toString()));
    body.put("decision", new Value.Rows(List.of(decision)));
    body.put("publicLines", new Value.Whole(publicLines));
    if (format != LineFormat.TOLD) {
      body.put("lineFormat", new Value.Whole(format.number()));
    }
    body.put(
        "editions",
        new Value.Rows(
            closed.stream().map(e -> e.publicFields(lists.get(e.list()).listType())).toList()));
    List<SortedMap<String, Value>> told =
        acts.stream().filter(UnitAct::isPublic).map(UnitAct::publicFields).toList();
    if (!told.isEmpty()) {
      body.put("acts", new Value.Rows(told));
    }
    if (document != null) {
      body.put("document", new Value.Text(document.hex()));
    }
    return CanonicalForm.object(body);
  }

  /** Balances an edition against the one before it, and closes it or refuses. */
  void close(Deed deed, Edition edition, PublishedList list, @Nullable Integer announcedClosing) {
    Refusals refusals = new Refusals();
    Edition before = editions.findNewest(list.id()).orElse(null);
    if (before != null) {
      refusals.require(
          !edition.effectiveOn().isBefore(before.effectiveOn()),
          EditionRule.DAY_ORDER,
          "decision.effectiveOn",
          edition.effectiveOn().toString(),
          before.effectiveOn().toString());
    }
    refusals.require(
        announcedClosing == null || announcedClosing == edition.members(),
        EditionRule.ANNOUNCED_CLOSING,
        "decision.announcedClosings",
        list.listType(),
        announcedClosing,
        edition.members(),
        announcedClosing == null ? 0 : edition.members() - announcedClosing);
    refusals.refuseIfAny();
    int announced = ledgerLines.announced(list.id(), edition.entry(), edition.effectiveOn());
    editions.add(deed, edition.withAnnounced(announced));
    int from = before == null ? 0 : before.number();
    for (boolean publicOnly : new boolean[] {false, true}) {
      Balance.Section wrong = balances.of(list, from, edition.number(), publicOnly).unbalanced();
      if (wrong != null) {
        throw EditionRule.BALANCED.refuse("lines", list.listType(), wrong.toString());
      }
    }
  }

  /** The day of a decision: what it states, or today. */
  static LocalDate day(@Nullable LocalDate stated, LocalDate today) {
    return stated == null ? today : stated;
  }
}
