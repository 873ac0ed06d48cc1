package org.quanze.web.graphql.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cost of an operation: every field its weight with that of the arguments given, and what
 * stands in a page times the page's size. A field left out by {@code @skip} counts as well: the
 * cost is known before the variables are read.
 */
public final class OperationCost {
  private static final long MOST = 1_000_000_000_000L;
  private static final long UNKNOWN = -1;

  private final List<Part> parts;
  private final long fixed;

  OperationCost(List<Part> parts) {
    this.parts = parts;
    this.fixed = parts.stream().allMatch(Part::isFixed) ? sum(parts, Map.of()) : UNKNOWN;
  }

  long with(Map<String, @Nullable Object> variables) {
    return fixed == UNKNOWN ? sum(parts, variables) : fixed;
  }

  private static long sum(List<Part> parts, Map<String, @Nullable Object> variables) {
    long cost = 0;
    for (Part part : parts) {
      cost = Math.min(MOST, cost + part.cost(variables));
    }
    return cost;
  }

  /**
   * The cost of one field.
   *
   * @param weight what the field itself costs
   * @param once what is read once below it
   * @param rows how many rows it has
   * @param perRow what is read in each row
   */
  record Part(int weight, List<Part> once, RowCount rows, List<Part> perRow) {
    long cost(Map<String, @Nullable Object> variables) {
      long count = perRow.isEmpty() ? 0 : rows.with(variables);
      long below = sum(once, variables) + count * sum(perRow, variables);
      return Math.min(MOST, weight + below);
    }

    boolean isFixed() {
      return rows.isFixed()
          && once.stream().allMatch(Part::isFixed)
          && perRow.stream().allMatch(Part::isFixed);
    }
  }
}
