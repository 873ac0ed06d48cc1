package org.quanze.oracle;

import static org.quanze.oracle.Refusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  Judge(Oracle oracle) {
    this.oracle = oracle;
    this.land = oracle.land();
    this.effects = new Effects(land, oracle.acts());
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
      case Withdraw w -> refuse(!isOpen(w.handover()), NOT_OPEN);
    }
    return no;
  }

  private void refuse(boolean when, Refusal why) {
    if (when) {
      no.add(why);
    }
  }

  private boolean isOpen(String handover) {
    State state = effects.state(handover);
    return state != null && state.open();
  }

  private void handOver(HandOver h) {
    if (!isOpen(h.handover())) {
      no.add(NOT_OPEN);
      return;
    }
    Line line = effects.open(h.handover()).line();
    Line accept = effects.accept(h.handover());
    refuse(h.today().isBefore(line.day), EARLY);
    refuse(accept != null && h.today().isBefore(accept.day), EARLY);
    refuse(line.delegates() && accept == null, NOT_ACCEPTED);
    refuse(line.until != null && !h.today().isBefore(line.until), PERIOD);
    Picture now = oracle.picture(h.today());
    Item item = now.items.get(now.now(line.item()));
    refuse(item == null || !item.status().stands(), ITEM_GONE);
    for (String list : oracle.lists(h)) {
      refuse(h.today().isBefore(oracle.lastDay(list)), EARLY);
    }
  }

  private void decision(Decision d) {
    refuse(d.lines().isEmpty(), EMPTY);
    for (String list : oracle.lists(d)) {
      refuse(d.day().isBefore(oracle.lastDay(list)), EARLY);
    }
    Set<String> seen = new HashSet<>();
    for (Line line : d.lines()) {
      refuse(line.day.isBefore(d.day()), EARLY);
      Picture then = oracle.picture(line.day);
      for (String id : touched(line, then, d.publisher())) {
        refuse(!seen.add(id), ITEM_TWICE);
        touch(line, id, then, d.publisher());
      }
      for (Fresh f : line.fresh) {
        refuse(!land.government(f.unit()).equals(d.publisher()), NOT_OWN);
        refuse(!f.unit().equals(then.now(f.unit())), UNIT_GONE);
      }
      kind(line, then, d.publisher());
    }
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

  private void touch(Line line, String id, Picture then, String publisher) {
    Item item = then.items.get(id);
    if (item == null || !item.status().stands()) {
      no.add(ITEM_GONE);
      return;
    }
    refuse(line.kind != Kind.RECALL && !government(item).equals(publisher), NOT_OWN);
    refuse(line.base != null && !line.base.equals(item.version()), STALE_VERSION);
    refuse(line.kind != Kind.CORRECT && announced(id, line.day), OVERLAP);
    boolean follows = line.kind == Kind.CORRECT || line.kind == Kind.REORGANISE;
    refuse(!follows && inHandover(id, then), OVERLAP);
  }

  private String government(Item item) {
    return land.government(item.unit());
  }

  /** "lines with a later effective day are shown as announced" (3.5): one stands for this item. */
  private boolean announced(String item, LocalDate day) {
    for (Effect e : effects.until(LocalDate.MAX)) {
      if (e.day().isAfter(day)
          && oracle.acts().get(e.act()) instanceof Decision d
          && touched(e.line(), oracle.picture(e.day()), d.publisher()).contains(item)) {
        return true;
      }
    }
    return false;
  }

  /** "Until HANDED_OVER only the giver may exercise": an open handover holds its item (3.4). */
  private boolean inHandover(String item, Picture then) {
    for (String id : effects.opened().keySet()) {
      Line line = effects.open(id).line();
      boolean moves = line.delegates() || line.meaning() == Kind.RECALL;
      if (moves && isOpen(id) && then.now(line.item()).equals(item)) {
        return true;
      }
    }
    return false;
  }

  private void kind(Line line, Picture then, String publisher) {
    Item item = line.items.isEmpty() ? null : then.items.get(line.item());
    switch (line.meaning()) {
      case ADD -> refuse(line.fresh.isEmpty(), EMPTY);
      case EMPOWER -> no.add(MODE);
      case SUSPEND -> refuse(item != null && item.status() == Status.SUSPENDED, STATUS);
      case RESUME -> refuse(item != null && item.status() == Status.IN_FORCE, STATUS);
      case TRANSFER -> {
        refuse(line.fresh.isEmpty(), EMPTY);
        transferred(line, item);
      }
      case CHANGE_IMPLEMENTER -> transferred(line, item);
      case SPLIT -> refuse(line.fresh.size() < 2, EMPTY);
      case MERGE -> refuse(line.fresh.isEmpty() || line.items.size() < 2, EMPTY);
      case RECLASSIFY -> refuse(item != null && item.category().equals(line.text), EMPTY);
      case DELEGATE, PARTIAL_DELEGATE -> {
        refuse(line.units.isEmpty(), EMPTY);
        Set<String> governments = new HashSet<>();
        for (String unit : line.units) {
          refuse(item != null && unit.equals(item.unit()), SELF);
          refuse(land.government(unit).equals(publisher), SELF);
          refuse(!governments.add(land.government(unit)), OVERLAP);
          refuse(!unit.equals(then.now(unit)), UNIT_GONE);
        }
      }
      case ENTRUST -> entrust(line, item, then);
      case END_ENTRUSTMENT ->
          refuse(
              then.entrusted.stream()
                  .noneMatch(
                      e -> e.item().equals(line.item()) && e.unit().equals(line.units.get(0))),
              NOT_ENTRUSTED);
      case RECALL ->
          refuse(item != null && !oracle.delegatedBy(then, item, publisher), NOT_DELEGATED);
      case ACCEPT -> accept(line, then);
      case REORGANISE ->
          line.map.forEach(
              (from, to) -> {
                refuse(from.equals(to), SELF);
                refuse(!to.equals(then.now(to)) || line.map.containsKey(to), UNIT_GONE);
              });
      default -> {}
    }
  }

  private void transferred(Line line, @Nullable Item item) {
    for (Fresh f : line.fresh) {
      refuse(item != null && f.unit().equals(item.unit()), SELF);
      refuse(item != null && !f.category().equals(item.category()), CATEGORY);
    }
  }

  private void entrust(Line line, @Nullable Item item, Picture then) {
    if (item == null) {
      return;
    }
    refuse(line.until == null || !line.until.isAfter(line.day), PERIOD);
    String giver = line.giver == null ? item.unit() : line.giver;
    boolean entrusted =
        then.entrusted.stream().anyMatch(e -> e.item().equals(item.id()) && e.unit().equals(giver));
    refuse(entrusted, RE_ENTRUSTMENT);
    refuse(!entrusted && !giver.equals(item.unit()), NOT_OWN);
    for (String unit : line.units) {
      refuse(unit.equals(giver), SELF);
      refuse(!unit.equals(then.now(unit)), UNIT_GONE);
      refuse(
          then.entrusted.stream()
              .anyMatch(e -> e.item().equals(item.id()) && e.unit().equals(unit)),
          OVERLAP);
      refuse(
          effects.opened().entrySet().stream()
              .filter(e -> isOpen(e.getKey()))
              .map(java.util.Map.Entry::getValue)
              .anyMatch(
                  o ->
                      o.line().meaning() == Kind.ENTRUST
                          && then.now(o.line().item()).equals(item.id())
                          && then.now(o.receiver()).equals(unit)),
          OVERLAP);
    }
  }

  private void accept(Line line, Picture then) {
    refuse(line.fresh.size() != 1, EMPTY);
    refuse((line.cites == null) == (line.document == null), CITES);
    if (line.cites == null || line.fresh.size() != 1) {
      return;
    }
    if (effects.state(line.cites) != State.NOTIFIED
        || !effects.open(line.cites).line().delegates()) {
      no.add(NOT_OPEN);
      return;
    }
    Effects.Open open = effects.open(line.cites);
    Item given = then.items.get(then.now(open.line().item()));
    Fresh f = line.fresh.get(0);
    refuse(!f.unit().equals(then.now(open.receiver())), NOT_OWN);
    refuse(given != null && !f.category().equals(given.category()), CATEGORY);
    refuse(given != null && !f.type().equals(given.type()), CATEGORY);
  }
}
