package org.quanze.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * Which differences.
   *
   * @param department local id of a unit, or null
   * @param category category code, or null
   * @param formal paths of fields that are a matter of form: a change of such alone is left out;
   *     empty to leave out nothing
   */
  public record Filter(
      @Nullable Integer department, @Nullable String category, Set<String> formal) {

    public Filter {
      formal = Set.copyOf(formal);
    }

    private boolean admits(Difference d) {
      return (department == null || d.side().department() == department)
          && (category == null || d.side().category().equals(category))
          && (formal.isEmpty() || !d.isFormal(formal));
    }
  }

  /** The same of some of the differences. */
  public Comparison of(Filter filter) {
    return new Comparison(spans, differences.stream().filter(filter::admits).toList());
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
