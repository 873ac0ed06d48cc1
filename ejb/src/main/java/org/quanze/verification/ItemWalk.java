package org.quanze.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.verification.ItemRows.Told;

/**
 * Walks the items of one government: each version was brought by exactly one line, and what stands
 * is what the lines say.
 */
final class ItemWalk {

  // These name a version that the announcing line brought.
  private static final Set<String> DELIVERING =
      Set.of("ACCEPTED", "RECALLED_IN", "PARTLY_DELEGATED", "ACCEPTANCE_ENDED", "RECALL_ENDED");
  private static final List<String> COLUMNS =
      List.of(
          "list_id",
          "version",
          "department_id",
          "category",
          "code",
          "status",
          "public",
          "eff_from",
          "eff_to",
          "known_from",
          "known_to",
          "name",
          "completeness",
          "brief");

  private final Faults faults;
  private @Nullable UUID item;
  private @Nullable Told row;
  private final Map<Integer, Told> versions = new HashMap<>();
  private final List<Told> lines = new ArrayList<>();
  private final List<Told> holdings = new ArrayList<>();
  private int holdingCount;

  ItemWalk(Faults faults) {
    this.faults = faults;
  }

  int holdings() {
    return holdingCount;
  }

  void accept(Told told) {
    if (!told.item().equals(item)) {
      end();
      item = told.item();
    }
    switch (told.source()) {
      case ITEM -> row = told;
      case VERSION -> versions.put(told.n1(), told);
      case LINE -> lines.add(told);
      case HOLDING -> {
        holdings.add(told);
        holdingCount++;
      }
    }
  }

  /** Checks the item whose rows have come, and forgets it. */
  void end() {
    if (item != null) {
      String name = versions.isEmpty() ? "" : " " + versions.values().iterator().next().word();
      identity(item + name);
      brought(name);
      holdings(name);
    }
    row = null;
    versions.clear();
    lines.clear();
    holdings.clear();
  }

  private void identity(String label) {
    if (row == null && lines.isEmpty() && versions.isEmpty()) {
      return;
    }
    if (row == null) {
      faults.missing("item", label);
      return;
    }
    if (lines.isEmpty()) {
      faults.surplus("item", label);
      return;
    }
    for (Told line : lines) {
      faults.same("item", label, "list_id", line.list(), row.list());
      faults.same("item", label, "department_id", line.unit(), row.unit());
    }
    faults.same(
        "item", label, "predecessor_id", Terms.predecessor(lines.get(0)), row.predecessor());
  }

  private void brought(String name) {
    Map<Integer, Integer> brought = new HashMap<>();
    for (Told line : lines) {
      Integer version = line.version();
      if (version != null && !DELIVERING.contains(line.word())) {
        brought.merge(version, 1, Integer::sum);
      }
    }
    for (int n = 1; n <= versions.size() || brought.containsKey(n); n++) {
      if (!versions.containsKey(n)) {
        faults.missing("item_version", item + "/" + n + name);
      }
    }
    for (Integer n : versions.keySet()) {
      if (brought.getOrDefault(n, 0) != 1) {
        faults.surplus("item_version", item + "/" + n + name);
      }
    }
  }

  private void holdings(String name) {
    List<List<Object>> missing = new ArrayList<>();
    Replay.of(lines).forEach(stood -> missing.add(expected(stood)));
    List<List<Object>> surplus = new ArrayList<>();
    for (Told holding : holdings) {
      List<Object> found = found(holding);
      if (!missing.remove(found)) {
        surplus.add(found);
      }
    }
    for (List<Object> found : surplus) {
      List<Object> nearest = nearest(found, missing);
      if (nearest == null) {
        faults.surplus("holding", label(found, name));
        continue;
      }
      missing.remove(nearest);
      for (int i = 0; i < COLUMNS.size(); i++) {
        faults.same("holding", label(nearest, name), COLUMNS.get(i), nearest.get(i), found.get(i));
      }
    }
    missing.forEach(m -> faults.missing("holding", label(m, name)));
  }

  /** The missing row with which a row that is there shares most. */
  private static @Nullable List<Object> nearest(List<Object> found, List<List<Object>> missing) {
    List<Object> nearest = null;
    int most = -1;
    for (List<Object> candidate : missing) {
      int shared = 0;
      for (int i = 0; i < COLUMNS.size(); i++) {
        shared += candidate.get(i).equals(found.get(i)) ? 1 : 0;
      }
      if (shared > most) {
        most = shared;
        nearest = candidate;
      }
    }
    return nearest;
  }

  private String label(List<Object> values, String name) {
    return item + "/" + values.get(9) + "/" + values.get(7) + name;
  }

  private List<Object> expected(Replay.Stood stood) {
    Replay.Period period = stood.period();
    Told version = versions.get(period.version());
    List<String> shown = version == null ? List.of("", "", "") : version.shown();
    return List.of(
        period.list(),
        Integer.toString(period.version()),
        period.unit(),
        version == null ? "" : version.category(),
        version == null ? "" : version.code(),
        period.status(),
        version != null && version.isPublic(),
        period.from().toString(),
        String.valueOf(period.to()),
        stood.knownFrom(),
        String.valueOf(stood.knownTo()),
        shown.get(0),
        shown.get(1),
        shown.get(2));
  }

  private static List<Object> found(Told h) {
    return List.of(
        h.list(),
        String.valueOf(h.version()),
        h.unit(),
        h.category(),
        h.code(),
        h.word(),
        h.isPublic(),
        String.valueOf(h.from()),
        String.valueOf(h.to()),
        h.n1(),
        String.valueOf(h.n2()),
        h.shown().get(0),
        h.shown().get(1),
        h.shown().get(2));
  }
}
