package org.quanze.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.verification.ItemRows.Told;

/**
 * What stands by the ledger alone. It goes from entry to entry, writes down which periods were
 * known after each, and reads off from when to when each period was known. The registry itself gets
 * there by another way: it ends single rows and adds others.
 */
final class Replay {

  private Replay() {}

  /** An effective period of a version, half-open. */
  record Period(
      int version, int list, int unit, String status, LocalDate from, @Nullable LocalDate to) {
    Period as(int other) {
      return new Period(other, list, unit, status, from, to);
    }
  }

  /** A period with the positions between which it was known, half-open. */
  record Stood(Period period, int knownFrom, @Nullable Integer knownTo) {}

  /** What stood of one item, by its lines in order. */
  static List<Stood> of(List<Told> lines) {
    SortedMap<Integer, List<Period>> known = new TreeMap<>();
    List<Period> now = List.of();
    for (Told line : lines) {
      now = after(now, line);
      known.put(line.n1(), now);
    }
    List<Stood> stood = new ArrayList<>();
    Map<Period, Integer> since = new HashMap<>();
    known.forEach(
        (position, periods) -> {
          since.forEach(
              (p, from) -> {
                if (!periods.contains(p)) {
                  stood.add(new Stood(p, from, position));
                }
              });
          since.keySet().retainAll(periods);
          periods.forEach(p -> since.putIfAbsent(p, position));
        });
    since.forEach((p, position) -> stood.add(new Stood(p, position, null)));
    return stood;
  }

  private static List<Period> after(List<Period> before, Told line) {
    LocalDate day = line.from();
    if (day == null) {
      return before;
    }
    return switch (line.word()) {
      case "OPENING",
          "ADDED",
          "ACCEPTED",
          "ACCEPTED_EXTERNAL",
          "TRANSFERRED_IN",
          "RECALLED_IN",
          "MERGE_RESULT",
          "SPLIT_PART",
          "RECLASSIFIED_IN",
          "UNEXPLAINED_IN" ->
          with(before, line, entered(line), day);
      case "CHANGED",
          "PARTLY_CANCELLED",
          "PARTLY_DELEGATED",
          "PREREVIEW_DROPPED",
          "RECODED",
          "IMPLEMENTER_RENAMED" ->
          with(until(before, day), line, status(before), day);
      case "SUSPENDED" -> standing(before, "SUSPENDED", day);
      case "RESUMED" -> standing(before, "IN_FORCE", day);
      case "CORRECTED" -> corrected(before, line);
      case "CANCELLED",
          "MERGED_AWAY",
          "SPLIT_WHOLE",
          "DELEGATED_OUT",
          "TRANSFERRED_OUT",
          "RECALLED_FROM_ME",
          "RECLASSIFIED_OUT",
          "INTERNALISED",
          "UNEXPLAINED_OUT" ->
          until(before, day);
      default -> before;
    };
  }

  private static String entered(Told line) {
    String status = Terms.text(line.terms(), "status");
    return status == null ? "IN_FORCE" : status;
  }

  private static String status(List<Period> before) {
    return before.isEmpty() ? "IN_FORCE" : before.get(before.size() - 1).status();
  }

  private static List<Period> with(List<Period> before, Told line, String status, LocalDate day) {
    Integer version = line.version();
    if (version == null) {
      return before;
    }
    List<Period> after = new ArrayList<>(before);
    after.add(new Period(version, line.list(), line.unit(), status, day, null));
    return after;
  }

  /** The version that stands goes on in another status. */
  private static List<Period> standing(List<Period> before, String status, LocalDate day) {
    List<Period> after = new ArrayList<>(until(before, day));
    if (!before.isEmpty()) {
      Period last = before.get(before.size() - 1);
      after.add(new Period(last.version(), last.list(), last.unit(), status, day, null));
    }
    return after;
  }

  /** Another version in each period of the one that was wrong. */
  private static List<Period> corrected(List<Period> before, Told line) {
    Integer version = line.version();
    List<Period> after = new ArrayList<>();
    for (Period p : before) {
      boolean wrong = version != null && Objects.equals(line.oldVersion(), p.version());
      after.add(wrong ? p.as(version) : p);
    }
    return after;
  }

  private static List<Period> until(List<Period> before, LocalDate day) {
    List<Period> after = new ArrayList<>();
    for (Period p : before) {
      boolean endsLater = p.to() == null || p.to().isAfter(day);
      if (!endsLater) {
        after.add(p);
      } else if (p.from().isBefore(day)) {
        after.add(new Period(p.version(), p.list(), p.unit(), p.status(), p.from(), day));
      }
    }
    return after;
  }
}
