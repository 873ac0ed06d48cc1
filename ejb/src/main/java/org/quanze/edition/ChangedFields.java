package org.quanze.edition;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which two versions may differ, by what ledger lines say of the steps between them:
 * no document is read. Lines that were corrected, or that took the item out and in again, may leave
 * a step without a line; then nothing is said.
 */
final class ChangedFields {

  /**
   * What one line says: from which version to which, in which fields.
   *
   * @param fields paths
   */
  private record Step(int old, int now, List<String> fields) {

    /** As the store gives it: {@code 1>2:codes,elements.note}. */
    static Step of(String text) {
      int to = text.indexOf('>');
      int end = text.indexOf(':');
      String fields = text.substring(end + 1);
      return new Step(
          Integer.parseInt(text.substring(0, to)),
          Integer.parseInt(text.substring(to + 1, end)),
          fields.isEmpty() ? List.of() : List.of(fields.split(",")));
    }

    boolean touches(int version) {
      return old == version || now == version;
    }

    int other(int version) {
      return old == version ? now : old;
    }
  }

  private ChangedFields() {}

  /**
   * The paths, in order; none where the steps do not lead from one version to the other.
   *
   * @param steps the steps of one item, joined by semicolons
   */
  static List<String> between(int old, int now, @Nullable String steps) {
    List<Step> all =
        steps == null ? List.of() : Arrays.stream(steps.split(";")).map(Step::of).toList();
    Set<Integer> reached = new HashSet<>(Set.of(old));
    Deque<Integer> waiting = new ArrayDeque<>(reached);
    Set<String> fields = new TreeSet<>();
    while (!waiting.isEmpty()) {
      int version = waiting.removeFirst();
      for (Step step : all) {
        if (step.touches(version)) {
          fields.addAll(step.fields());
          if (reached.add(step.other(version))) {
            waiting.add(step.other(version));
          }
        }
      }
    }
    return reached.contains(now) ? List.copyOf(fields) : List.of();
  }
}
