package org.quanze.web.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.list.ElementCounts.ByCode;
import org.quanze.scheme.CodeTable;

/**
 * Items by the codes of an element: parts that add up, or parts that overlap and must not be added.
 */
public sealed interface Breakdown {

  /** A part (分项). The names are null for a code that the table does not have. */
  record BreakdownPart(String code, @Nullable String zh, @Nullable String en, int count) {}

  /** Each item has one code at most: parts and what states none make the total. */
  record Partition(int total, int unstated, List<BreakdownPart> parts) implements Breakdown {}

  /** An item may have several codes: it is counted in each, and the parts make no total. */
  record Overlapping(int items, int unstated, List<BreakdownPart> parts) implements Breakdown {}

  /** As counted, every code of the table in its order, and then codes that it does not have. */
  static Breakdown of(ByCode counted, CodeTable table, boolean several) {
    List<BreakdownPart> parts = new ArrayList<>();
    Map<String, Integer> counts = counted.counts();
    Set<String> known = new HashSet<>();
    for (CodeTable.CodeValue value : table.values()) {
      known.add(value.value());
      parts.add(
          new BreakdownPart(
              value.value(), value.zh(), value.en(), counts.getOrDefault(value.value(), 0)));
    }
    counts.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(e -> parts.add(new BreakdownPart(e.getKey(), null, null, e.getValue())));
    return several
        ? new Overlapping(counted.items(), counted.unstated(), parts)
        : new Partition(counted.items(), counted.unstated(), parts);
  }
}
