package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.adjustment.Effect.Stood;
import org.quanze.item.Content;
import org.quanze.item.Seal;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.organisation.Department;

/**
 * A line of a decision with its place and day, and the shapes that its effects take.
 *
 * @param number number of the adjustment in its decision
 * @param path where refusals point to
 * @param day day of effect
 */
record Line(int number, String path, Adjustment adjustment, LocalDate day) {

  /** What a line states besides; what is null is not stated. */
  static SortedMap<String, String> terms(@Nullable Object... keysAndValues) {
    TreeMap<String, String> terms = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null) {
        terms.put(String.valueOf(keysAndValues[i]), value.toString());
      }
    }
    return terms;
  }

  /** How an item stands. */
  static Stood stood(Holding holding) {
    return new Stood(holding.version(), holding.status(), holding.isPublic());
  }

  /** A new version of an item that is there. */
  static NewVersion version(int number, Content content) {
    return new NewVersion(number, content, Seal.of(content), null, false);
  }

  /** The first version of a new item. */
  static NewVersion first(Content content, @Nullable UUID predecessor) {
    return new NewVersion(1, content, Seal.of(content), predecessor, false);
  }

  /** A new item enters a list. */
  Effect enters(
      Movement movement,
      ListOfType list,
      Department unit,
      UUID item,
      NewVersion version,
      Status status,
      SortedMap<String, String> terms) {
    SortedMap<String, String> all = new TreeMap<>(terms);
    if (status == Status.SUSPENDED) {
      all.put("status", status.name());
    }
    if (version.predecessor() != null) {
      all.put("predecessor", version.predecessor().toString());
    }
    return new Effect(
        number,
        adjustment.kind(),
        movement,
        list,
        unit.id(),
        version.content().category(),
        item,
        null,
        version.stood(status),
        version,
        day,
        List.of(),
        null,
        all,
        adjustment.reason());
  }

  /** An item leaves its list. */
  Effect leaves(
      Movement movement, ListOfType list, Holding holding, SortedMap<String, String> terms) {
    return onHeld(movement, list, holding, null, null, day, null, terms);
  }

  /** An item stays as it is; something is said of it. */
  Effect told(
      Movement movement,
      ListOfType list,
      Holding holding,
      @Nullable NewVersion announced,
      @Nullable UUID handover,
      SortedMap<String, String> terms) {
    return onHeld(movement, list, holding, stood(holding), announced, day, handover, terms);
  }

  /** An item stands in another status. */
  Effect stands(
      Movement movement,
      ListOfType list,
      Holding holding,
      Status status,
      SortedMap<String, String> terms) {
    Stood after = new Stood(holding.version(), status, holding.isPublic());
    return onHeld(movement, list, holding, after, null, day, null, terms);
  }

  /** A new version takes the place of the one before. */
  Effect renews(
      Movement movement,
      ListOfType list,
      Holding holding,
      NewVersion version,
      SortedMap<String, String> terms) {
    return onHeld(
        movement, list, holding, version.stood(holding.status()), version, day, null, terms);
  }

  private Effect onHeld(
      Movement movement,
      ListOfType list,
      Holding holding,
      @Nullable Stood after,
      @Nullable NewVersion version,
      LocalDate from,
      @Nullable UUID handover,
      SortedMap<String, String> terms) {
    return new Effect(
        number,
        adjustment.kind(),
        movement,
        list,
        holding.department(),
        holding.category(),
        holding.item(),
        stood(holding),
        after,
        version,
        from,
        List.of(),
        handover,
        terms,
        adjustment.reason());
  }
}
