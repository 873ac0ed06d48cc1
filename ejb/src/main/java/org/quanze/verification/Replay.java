package org.quanze.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  record Period(int version, int list, int unit, LocalDate from, @Nullable LocalDate to) {}

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
      case "OPENING", "ADDED", "MERGE_RESULT", "ACCEPTED" -> with(before, line, day);
      case "CHANGED" -> with(until(before, day), line, day);
      case "CANCELLED", "MERGED_AWAY", "DELEGATED_OUT" -> until(before, day);
      default -> before;
    };
  }

  private static List<Period> with(List<Period> before, Told line, LocalDate day) {
    Integer version = line.version();
    if (version == null) {
      return before;
    }
    List<Period> after = new ArrayList<>(before);
    after.add(new Period(version, line.list(), line.unit(), day, null));
    return after;
  }

  private static List<Period> until(List<Period> before, LocalDate day) {
    List<Period> after = new ArrayList<>();
    for (Period p : before) {
      boolean endsLater = p.to() == null || p.to().isAfter(day);
      if (!endsLater) {
        after.add(p);
      } else if (p.from().isBefore(day)) {
        after.add(new Period(p.version(), p.list(), p.unit(), p.from(), day));
      }
    }
    return after;
  }
}
