package org.quanze.oracle;

import static org.quanze.oracle.Refusal.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.oracle.Effects.State;

/** What the field refuses of one kind of line. */
record JudgeOfKinds(Oracle oracle, Effects effects, Set<Refusal> no) {

  private Land land() {
    return oracle.land();
  }

  private void refuse(boolean when, Refusal why) {
    if (when) {
      no.add(why);
    }
  }

  void kind(Line line, Picture then, String publisher) {
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
      case RECLASSIFY -> {
        refuse(item != null && item.category().equals(line.text), EMPTY);
        String list = item == null ? "" : Roll.name(publisher, item.type());
        refuse(line.text == null || !line.text.startsWith(oracle.scheme(list)), SCHEME);
      }
      case MIGRATE_SCHEME -> migrate(line, publisher);
      case DELEGATE, PARTIAL_DELEGATE -> {
        if (line.cites != null) {
          answers(line, then);
          return;
        }
        refuse(line.units.isEmpty(), EMPTY);
        Set<String> governments = new HashSet<>();
        for (String unit : line.units) {
          refuse(item != null && unit.equals(item.unit()), SELF);
          refuse(land().government(unit).equals(publisher), SELF);
          refuse(!governments.add(land().government(unit)), OVERLAP);
          refuse(!unit.equals(then.now(unit)), UNIT_GONE);
        }
      }
      case ENTRUST -> entrust(line, item, then);
      case END_ENTRUSTMENT -> refuse(!oracle.entrusts(then, line), NOT_ENTRUSTED);
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
      refuse(announced(line, item, unit, then), OVERLAP);
    }
  }

  /** Another term of the same unit is announced that begins within this one. */
  private boolean announced(Line line, Item item, String unit, Picture then) {
    return effects.until(LocalDate.MAX).stream()
        .anyMatch(
            e ->
                e.line().meaning() == Kind.ENTRUST
                    && e.day().isAfter(line.day)
                    && line.until != null
                    && e.day().isBefore(line.until)
                    && then.now(e.line().item()).equals(item.id())
                    && then.now(e.to()).equals(unit));
  }

  /** Every category in use is mapped, and nothing is on its way to the list. */
  private void migrate(Line line, String publisher) {
    String list = Roll.name(publisher, line.type == null ? "" : line.type);
    refuse(oracle.scheme(list).equals(Oracle.scheme(line)), SCHEME);
    Oracle.Point now = new Oracle.Point(line.day, oracle.acts().size());
    Oracle.Point later = new Oracle.Point(LocalDate.MAX, oracle.acts().size());
    Map<String, Item> listed = oracle.list(list).listed(now);
    listed.values().forEach(i -> refuse(!line.map.containsKey(i.category()), SCHEME));
    refuse(!listed.equals(oracle.list(list).listed(later)), OVERLAP);
    effects
        .opened()
        .forEach(
            (id, open) -> {
              Line brings = open.line().kind == Kind.RECALL ? open.line() : effects.accept(id);
              boolean here = land().government(open.receiver()).equals(publisher);
              refuse(
                  here
                      && brings != null
                      && effects.isOpen(id)
                      && brings.fresh.get(0).type().equals(line.type),
                  OVERLAP);
            });
  }

  /** "turns its line into PARTIAL_DELEGATE (remaining scope, reason)" (3.4). */
  private void answers(Line line, Picture then) {
    String handover = line.cites == null ? "" : line.cites;
    boolean asked = effects.state(handover) == State.PARTIALLY_ACCEPTED;
    refuse(!line.units.isEmpty(), CITES);
    refuse(!asked || !then.now(effects.open(handover).line().item()).equals(line.item()), NOT_OPEN);
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
