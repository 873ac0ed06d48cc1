package org.quanze.oracle;

import static org.quanze.oracle.Refusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Act.Reject;
import org.quanze.oracle.Act.Withdraw;
import org.quanze.oracle.Effects.State;

/** What the field refuses of an act, all at once, seen from all acts before it. */
final class Judge {
  private final Oracle oracle;
  private final Land land;
  private final Effects effects;
  private final EnumSet<Refusal> no = EnumSet.noneOf(Refusal.class);
  private final JudgeOfKinds kinds;

  Judge(Oracle oracle) {
    this.oracle = oracle;
    this.land = oracle.land();
    this.effects = oracle.effects();
    this.kinds = new JudgeOfKinds(oracle, effects, no);
  }

  Set<Refusal> of(Act act) {
    switch (act) {
      case Decision d -> decision(d);
      case HandOver h -> handOver(h);
      case Reject r -> {
        // "RECALL needs no acceptance" (3.4), so there is nothing to decline.
        State state = effects.state(r.handover());
        if (state != State.NOTIFIED || !effects.open(r.handover()).line().delegates()) {
          no.add(NOT_OPEN);
        }
      }
      case Withdraw w -> refuse(!effects.isOpen(w.handover()), NOT_OPEN);
    }
    return no;
  }

  private void refuse(boolean when, Refusal why) {
    if (when) {
      no.add(why);
    }
  }

  private void handOver(HandOver h) {
    if (!effects.isOpen(h.handover())) {
      no.add(NOT_OPEN);
      return;
    }
    Line line = effects.open(h.handover()).line();
    Line accept = effects.accept(h.handover());
    refuse(h.today().isBefore(line.day), EARLY);
    refuse(accept != null && h.today().isBefore(accept.day), EARLY);
    refuse(line.delegates() && effects.state(h.handover()) != State.ACCEPTED, NOT_ACCEPTED);
    refuse(line.until != null && !h.today().isBefore(line.until), PERIOD);
    Picture now = oracle.picture(h.today());
    Item item = now.items.get(now.now(line.item()));
    refuse(item == null || !item.status().stands(), ITEM_GONE);
    refuse(line.kind == Kind.END_ENTRUSTMENT && !oracle.entrusts(now, line), NOT_ENTRUSTED);
    for (String list : oracle.lists(h)) {
      refuse(h.today().isBefore(oracle.list(list).lastDay()), EARLY);
    }
  }

  private void decision(Decision d) {
    refuse(d.lines().isEmpty(), EMPTY);
    for (String list : oracle.lists(d)) {
      refuse(d.day().isBefore(oracle.list(list).lastDay()), EARLY);
    }
    Set<String> seen = new HashSet<>();
    Set<String> ending = ending(d);
    for (Line line : d.lines()) {
      refuse(line.day.isBefore(d.day()), EARLY);
      Picture then = oracle.picture(line.day);
      for (String id : touched(line, then, d.publisher())) {
        refuse(!seen.add(id), ITEM_TWICE);
        touch(line, id, then, d);
      }
      for (Fresh f : line.fresh) {
        refuse(!land.government(f.unit()).equals(d.publisher()), NOT_OWN);
        refuse(!f.category().startsWith(scheme(d, f.type())), CATEGORY);
        refuse(!f.unit().equals(then.now(f.unit())) || ending.contains(f.unit()), UNIT_GONE);
      }
      refuse(
          line.meaning() == Kind.ENTRUST && line.units.stream().anyMatch(ending::contains),
          UNIT_GONE);
      kinds.kind(line, then, d.publisher());
    }
  }

  /** Units that a decision abolishes; "every item … moves to named successors in one act" (3.3). */
  private static Set<String> ending(Decision d) {
    Set<String> ending = new HashSet<>();
    d.lines().stream()
        .filter(l -> l.kind == Kind.REORGANISE)
        .forEach(l -> ending.addAll(l.map.keySet()));
    return ending;
  }

  /** The scheme in which a list stands when a decision is published. */
  private String scheme(Decision d, String type) {
    return d.lines().stream()
        .filter(line -> type.equals(line.type))
        .map(Oracle::scheme)
        .findFirst()
        .orElse(oracle.scheme(Roll.name(d.publisher(), type)));
  }

  /** Items that a line moves: those it names, and all that a reorganisation or a scheme takes. */
  static List<String> touched(Line line, Picture then, Land land, String publisher) {
    List<String> all = new ArrayList<>(line.items);
    for (Item i : then.items.values()) {
      boolean moves = line.kind == Kind.REORGANISE && line.map.containsKey(i.unit());
      boolean migrates =
          line.kind == Kind.MIGRATE_SCHEME
              && i.type().equals(line.type)
              && line.map.containsKey(i.category())
              && land.government(i.unit()).equals(publisher);
      if (i.status().stands() && (moves || migrates)) {
        all.add(i.id());
      }
    }
    return all;
  }

  private List<String> touched(Line line, Picture then, String publisher) {
    return touched(line, then, land, publisher);
  }

  private void touch(Line line, String id, Picture then, Decision d) {
    Item item = then.items.get(id);
    if (item == null || !item.status().stands()) {
      no.add(ITEM_GONE);
      return;
    }
    refuse(line.kind != Kind.RECALL && !government(item).equals(d.publisher()), NOT_OWN);
    refuse(line.base != null && !line.base.equals(item.version()), STALE_VERSION);
    refuse(announced(id, d.day()), OVERLAP);
    boolean answers = line.kind == Kind.PARTIAL_DELEGATE && line.cites != null;
    boolean wide = line.kind == Kind.REORGANISE || line.kind == Kind.MIGRATE_SCHEME;
    refuse(!answers && !wide && inHandover(id, then), OVERLAP);
    refuse(wide && inPart(id, then), OVERLAP);
  }

  private String government(Item item) {
    return land.government(item.unit());
  }

  /**
   * "lines with a later effective day are shown as announced" (3.5): one stands for this item. Who
   * is entrusted makes no other version of it.
   */
  private boolean announced(String item, LocalDate day) {
    for (Effect e : effects.until(LocalDate.MAX)) {
      boolean entrusts =
          e.line().meaning() == Kind.ENTRUST || e.line().kind == Kind.END_ENTRUSTMENT;
      if (e.day().isAfter(day)
          && !entrusts
          && oracle.acts().get(e.act()) instanceof Decision d
          && (e.line().fresh.stream().anyMatch(f -> f.id().equals(item))
              || touched(e.line(), oracle.picture(e.day()), d.publisher()).contains(item))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Until HANDED_OVER only the giver may exercise": an open handover holds its item (3.4), an
   * entrustment offered to another government too, for "RECALL and entrustment between governments
   * are handovers" (law 8); that its day passes is "a flag, not an exit".
   */
  private boolean inHandover(String item, Picture then) {
    return effects.opened().entrySet().stream()
        .anyMatch(
            e -> effects.isOpen(e.getKey()) && then.now(e.getValue().line().item()).equals(item));
  }

  /** "PARTIAL_DELEGATE: giver new version (remaining scope)" (3.3): one is written already. */
  private boolean inPart(String item, Picture then) {
    return effects.opened().entrySet().stream()
        .filter(e -> effects.isOpen(e.getKey()))
        .filter(e -> then.now(e.getValue().line().item()).equals(item))
        .anyMatch(
            e ->
                e.getValue().line().meaning() == Kind.PARTIAL_DELEGATE
                    || effects.answer(e.getKey()) != null);
  }
}
