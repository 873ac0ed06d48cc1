package org.quanze.oracle;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may exercise what, where, as a picture shows it. */
public record Exercise(Oracle oracle, Picture picture) {

  /**
   * "canExercise(unit, item, date) is true iff the item is IN_FORCE for the unit on that date by
   * published lines … (or a valid, announced entrustment, or before the handover date for the
   * giver)" (I10).
   */
  public boolean may(String unit, String id, String territory) {
    Item item = picture.items.get(id);
    if (item == null || item.status() != Status.IN_FORCE || !covers(item, territory)) {
      return false;
    }
    boolean inItsName =
        picture.entrusted.stream().anyMatch(e -> e.item().equals(id) && e.unit().equals(unit));
    return item.unit().equals(unit)
        || (inItsName && oracle.land().within(territory, oracle.land().government(unit)));
  }

  /** "giver keeps exercising for each receiver's territory until that receiver's handover date". */
  boolean covers(Item item, String territory) {
    return covers(item, territory, null);
  }

  private boolean covers(Item item, String territory, @Nullable Line before) {
    for (Picture.Handed h : picture.handed) {
      if (h.line() == before) {
        break;
      } else if (h.whole()
          && h.item().equals(item.id())
          && h.receiver().equals(oracle.land().receiverFor(h.line().units, territory))) {
        return false;
      }
    }
    return ground(item, territory);
  }

  /** Where an item came to be exercised; nobody gives more than that on. */
  private boolean ground(Item item, String territory) {
    Line origin = item.origin();
    if (origin.cites != null) {
      Effects.Open open = oracle.open(origin.cites);
      return open.receiver().equals(oracle.land().receiverFor(open.line().units, territory))
          && covers(picture.get(picture.now(open.line().item())), territory, open.line());
    }
    return (item.predecessor() != null && origin.kind != Kind.SPLIT)
        ? covers(picture.get(item.predecessor()), territory)
        : oracle.land().within(territory, oracle.land().government(item.unit()));
  }

  /**
   * The power that an item is: a handed-over, recalled or transferred one stays the same (I11); a
   * part is one of its own.
   */
  public String power(Item item) {
    Line origin = item.origin();
    if (origin.cites != null) {
      Line given = oracle.open(origin.cites).line();
      return given.meaning() == Kind.DELEGATE && !origin.partial
          ? power(picture.get(picture.now(given.item())))
          : item.id();
    }
    return (item.predecessor() != null && origin.kind != Kind.SPLIT)
        ? power(picture.get(item.predecessor()))
        : item.id();
  }

  /** "for every catalogue item and territory at most one exclusive holder at a time" (I11). */
  public Map<String, Set<String>> holders(String territory) {
    Map<String, Set<String>> holders = new TreeMap<>();
    for (Item item : picture.items.values()) {
      if (item.status() == Status.IN_FORCE && covers(item, territory)) {
        holders.computeIfAbsent(power(item), p -> new TreeSet<>()).add(item.unit());
      }
    }
    return holders;
  }
}
