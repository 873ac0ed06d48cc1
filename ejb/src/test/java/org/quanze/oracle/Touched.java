package org.quanze.oracle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Act.Reject;
import org.quanze.oracle.Act.Withdraw;

/** "closes one numbered edition of each list that it touches" (3.5): which lists those are. */
record Touched(Oracle oracle, Effects effects) {

  Set<String> by(Act act) {
    Set<String> lists = new LinkedHashSet<>();
    switch (act) {
      case Decision d -> d.lines().forEach(line -> decided(line, d.publisher(), lists));
      case HandOver h -> handedOver(h, lists);
      case Reject r -> ended(r, r.handover(), lists);
      case Withdraw w -> ended(w, w.handover(), lists);
    }
    return lists;
  }

  private void decided(Line line, String publisher, Set<String> lists) {
    Picture then = oracle.picture(line.day);
    line.items.stream()
        .map(then.items::get)
        .filter(Objects::nonNull)
        .forEach(i -> lists.add(Roll.name(publisher, i.type())));
    line.fresh.forEach(f -> lists.add(Roll.name(publisher, f.type())));
    for (String id : Judge.touched(line, then, oracle.land(), publisher)) {
      Item item = then.items.get(id);
      if (item != null) {
        lists.add(Roll.name(publisher, item.type()));
      }
    }
    if (line.type != null) {
      lists.add(Roll.name(publisher, line.type));
    }
    if (line.kind == Kind.REORGANISE) {
      onTheWay(line, then)
          .values()
          .forEach(brings -> lists.add(Roll.name(publisher, brings.fresh.get(0).type())));
    }
  }

  /** Handovers to units that end, with the lines that bring what goes to their successors (3.3). */
  Map<String, Line> onTheWay(Line reorganise, Picture then) {
    Map<String, Line> all = new LinkedHashMap<>();
    effects
        .opened()
        .forEach(
            (id, open) -> {
              Line brings = open.line().kind == Kind.RECALL ? open.line() : effects.accept(id);
              if (effects.isOpen(id)
                  && brings != null
                  && reorganise.map.containsKey(then.now(open.receiver()))) {
                all.put(id, brings);
              }
            });
    return all;
  }

  /**
   * "one transaction on both ledgers, closing an edition of both lists" (3.4); of a recall also
   * those on which somebody stands who was entrusted with the item: "−1 in the receiver's
   * *entrusted* column" (3.3).
   */
  private void handedOver(HandOver h, Set<String> lists) {
    Effects.Open open = effects.open(h.handover());
    Picture then = oracle.picture(h.today());
    Item item = then.items.get(then.now(open.line().item()));
    if (item != null) {
      Land land = oracle.land();
      lists.add(Roll.name(land.government(item.unit()), item.type()));
      lists.add(Roll.name(land.government(open.receiver()), item.type()));
      lists.add(Roll.name(open.publisher(), item.type()));
      if (open.line().kind == Kind.RECALL) {
        then.entrusted.stream()
            .filter(e -> e.item().equals(item.id()))
            .forEach(e -> lists.add(Roll.name(land.government(e.unit()), item.type())));
      }
    }
  }

  /** "Every ledger that tells of it": the giver's, and the receiver's if it has accepted. */
  private void ended(Act act, String handover, Set<String> lists) {
    Effects.Open open = effects.open(handover);
    Picture then = oracle.picture(act.today());
    String type = then.get(then.now(open.line().item())).type();
    lists.add(Roll.name(open.publisher(), type));
    if (effects.accept(handover) != null) {
      lists.add(Roll.name(oracle.land().government(open.receiver()), type));
    }
  }
}
