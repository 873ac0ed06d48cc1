package org.quanze.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The comparison (比对) of lists between two points: every difference, found in the frozen contents
 * and joined to the ledger afterwards.
 *
 * @param spans the lists with their points
 * @param differences all of them, by list, unit, category and code
 * @param byKind the same by kind
 */
public record Comparison(
    List<Differences.Span> spans,
    List<Difference> differences,
    Map<Difference.Kind, List<Difference>> byKind) {

  public Comparison {
    spans = List.copyOf(spans);
    differences = List.copyOf(differences);
  }

  public Comparison(List<Differences.Span> spans, List<Difference> differences) {
    this(spans, differences, new EnumMap<>(Difference.Kind.class));
    this.differences.forEach(d -> byKind.computeIfAbsent(d.kind(), k -> new ArrayList<>()).add(d));
  }

  /** The differences of one kind. */
  public List<Difference> of(Difference.Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** The number of differences by kind; together as many as there are differences. */
  public Map<Difference.Kind, Integer> summary() {
    Map<Difference.Kind, Integer> summary = new EnumMap<>(Difference.Kind.class);
    byKind.forEach((kind, all) -> summary.put(kind, all.size()));
    return summary;
  }
}
