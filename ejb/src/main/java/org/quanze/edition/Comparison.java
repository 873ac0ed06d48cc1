package org.quanze.edition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The comparison (比对) of lists between two points: every difference, found in the frozen contents
 * and joined to the ledger afterwards.
 *
 * @param spans the lists with their points
 * @param differences all of them, by list, unit, category and code
 */
public record Comparison(List<Differences.Span> spans, List<Difference> differences) {

  public Comparison {
    spans = List.copyOf(spans);
    differences = List.copyOf(differences);
  }

  /** The number of differences by kind; together as many as there are differences. */
  public Map<Difference.Kind, Integer> summary() {
    Map<Difference.Kind, Integer> summary = new EnumMap<>(Difference.Kind.class);
    differences.forEach(d -> summary.merge(d.kind(), 1, Integer::sum));
    return summary;
  }
}
