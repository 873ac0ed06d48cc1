package org.quanze.vertical;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two lists held against each other: by code of the catalogue, then what has none. Items are
 * matched by that code alone; by name or by a code that is not made up so, nothing is matched.
 */
public record VerticalComparison(List<VerticalRow> rows) {

  public VerticalComparison {
    rows = List.copyOf(rows);
  }

  /** The items of both lists of one code of the catalogue. */
  private record Both(List<CataloguedItem> upper, List<CataloguedItem> lower) {
    Both() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The comparison of what stands on two lists. */
  public static VerticalComparison of(List<CataloguedItem> upper, List<CataloguedItem> lower) {
    SortedMap<CatalogueKey, Both> byKey = new TreeMap<>();
    List<VerticalRow> others = new ArrayList<>();
    for (CataloguedItem item : upper) {
      if (item.key() == null) {
        others.add(new VerticalRow(null, List.of(item), List.of(), List.of(), List.of()));
      } else {
        byKey.computeIfAbsent(item.key(), k -> new Both()).upper.add(item);
      }
    }
    for (CataloguedItem item : lower) {
      if (item.key() == null) {
        others.add(new VerticalRow(null, List.of(), List.of(item), List.of(), List.of()));
      } else {
        byKey.computeIfAbsent(item.key(), k -> new Both()).lower.add(item);
      }
    }
    List<VerticalRow> rows = new ArrayList<>();
    byKey.forEach((key, both) -> rows.add(row(key, both)));
    rows.addAll(others);
    return new VerticalComparison(rows);
  }

  private static VerticalRow row(CatalogueKey key, Both both) {
    boolean matched = !both.upper.isEmpty() && !both.lower.isEmpty();
    SortedSet<String> missing = matched ? bases(both.upper) : new TreeSet<>();
    SortedSet<String> extra = matched ? bases(both.lower) : new TreeSet<>();
    SortedSet<String> common = new TreeSet<>(missing);
    common.retainAll(extra);
    missing.removeAll(common);
    extra.removeAll(common);
    return new VerticalRow(key, both.upper, both.lower, List.copyOf(missing), List.copyOf(extra));
  }

  private static SortedSet<String> bases(List<CataloguedItem> items) {
    SortedSet<String> bases = new TreeSet<>();
    items.forEach(item -> bases.addAll(item.bases()));
    return bases;
  }

  /** The rows of a kind and a category; of all where they are null. */
  public List<VerticalRow> rows(VerticalRow.@Nullable Kind kind, @Nullable String category) {
    return kind == null && category == null
        ? rows
        : rows.stream()
            .filter(row -> kind == null || row.kind() == kind)
            .filter(row -> category == null || row.isOf(category))
            .toList();
  }

  /** How many rows of each kind there are; together as many as there are rows. */
  public Map<VerticalRow.Kind, Integer> summary(@Nullable String category) {
    Map<VerticalRow.Kind, Integer> summary = new EnumMap<>(VerticalRow.Kind.class);
    rows(null, category).forEach(row -> summary.merge(row.kind(), 1, Integer::sum));
    return summary;
  }
}
