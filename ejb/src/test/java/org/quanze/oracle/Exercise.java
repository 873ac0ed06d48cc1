package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.oracle.Oracle.Point;

/** Who may exercise what, where, at a point; and why. */
public record Exercise(Oracle oracle, Picture picture, Point at) {

  /** The days on which an item stands, as far as is announced: the last is not among them. */
  public record Stay(String item, String unit, LocalDate from, @Nullable LocalDate to) {}

  /**
   * Why a unit may exercise an item in a territory, or not; in the words of the statuses (3.2), and
   * of the rules of 3.4 on territories. Of what never stood on a list nothing is told.
   *
   * @param territory a government, or null for anywhere
   */
  public Ground ground(String unit, String id, @Nullable String territory) {
    Stay stay = oracle.stays(at.known()).get(id);
    if (stay == null) {
      return Ground.NOT_LISTED;
    } else if (at.day().isBefore(stay.from)) {
      return Ground.NOT_YET_EFFECTIVE;
    }
    Item item = picture.get(id);
    boolean inItsName =
        picture.entrusted.stream().anyMatch(e -> e.item().equals(id) && e.unit().equals(unit));
    if (!item.status().stands()) {
      return Ground.of(item.status());
    } else if (!item.unit().equals(unit) && !inItsName) {
      return Ground.HELD_BY_ANOTHER;
    } else if (item.status() == Status.SUSPENDED) {
      return Ground.SUSPENDED;
    } else if (territory != null && !reaches(unit, item, territory)) {
      return Ground.OUTSIDE;
    } else if (territory != null && !covers(item, territory)) {
      return Ground.DELEGATED_THERE;
    }
    return item.unit().equals(unit) ? Ground.IN_FORCE : Ground.ENTRUSTED;
  }

  private boolean reaches(String unit, Item item, String territory) {
    return ground(item, territory, null, false)
        && oracle.land().within(territory, oracle.land().government(unit));
  }

  /** "new item with predecessor" (3.2): who held it before and after, from the first on. */
  public List<Stay> chain(String id) {
    Picture last = oracle.picture(new Point(LocalDate.MAX, at.known()));
    Map<String, Stay> stays = oracle.stays(at.known());
    List<Stay> chain = new ArrayList<>();
    Item item = last.items.get(id);
    for (String up = item == null ? null : item.predecessor(); up != null; ) {
      add(stays.get(up), chain);
      up = last.get(up).predecessor();
    }
    after(id, last, stays, chain);
    return chain;
  }

  private static void add(@Nullable Stay stay, List<Stay> chain) {
    if (stay != null) {
      chain.add(stay);
    }
  }

  private static void after(String id, Picture last, Map<String, Stay> stays, List<Stay> chain) {
    add(stays.get(id), chain);
    for (Item item : last.items.values()) {
      if (id.equals(item.predecessor())) {
        after(item.id(), last, stays, chain);
      }
    }
  }

  /** "giver keeps exercising for each receiver's territory": to whom the item went by the day. */
  public Set<String> receivers(String id) {
    Set<String> receivers = new TreeSet<>();
    for (Picture.Handed h : picture.handed) {
      if (h.whole() && h.item().equals(id)) {
        receivers.add(h.receiver());
      }
    }
    return receivers;
  }

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
    return covers(item, territory, null, false);
  }

  private boolean covers(Item item, String territory, @Nullable Line before, boolean back) {
    for (Picture.Handed h : picture.handed) {
      if (h.line() == before) {
        break;
      } else if (h.whole()
          && h.item().equals(item.id())
          && h.receiver().equals(oracle.land().receiverFor(h.line().units, territory))) {
        return false;
      }
    }
    return ground(item, territory, before, back);
  }

  /**
   * Where an item came to be exercised; nobody gives more than that on, or more to its parts. What
   * a sole receiver had comes back undivided. What was given before a line counts also where the
   * giver's item has become that of a successor since.
   */
  private boolean ground(Item item, String territory, @Nullable Line before, boolean back) {
    Line origin = item.origin();
    if (origin.cites != null) {
      Effects.Open open = oracle.open(origin.cites);
      boolean undivided = back && open.line().units.size() == 1;
      String receiver = oracle.land().receiverFor(open.line().units, territory);
      Item given = picture.get(picture.now(open.line().item()));
      return (undivided || open.receiver().equals(receiver))
          && covers(given, territory, open.line(), false);
    }
    return (item.predecessor() != null && origin.kind != Kind.MERGE)
        ? covers(
            picture.get(item.predecessor()), territory, before, back || origin.kind == Kind.RECALL)
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
    boolean other = origin.kind == Kind.SPLIT || origin.kind == Kind.MERGE;
    return (item.predecessor() != null && !other)
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
