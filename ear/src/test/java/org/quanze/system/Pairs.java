package org.quanze.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanze.system.Matrix.Cell;

/**
 * Few cells that hold every two values that go together: each operation with each role, place and
 * state, and these with each other. It takes, as long as a pair is missing, the cell that brings
 * most of the missing ones; of equal ones the first, so that a run tells the same again.
 */
final class Pairs {

  /** Two values of cells, and which of their values they are. */
  private record Pair(int first, Object one, int second, Object other) {}

  private Pairs() {}

  /** Cells of all that hold every pair, beginning with those that are wanted in any case. */
  static List<Cell> of(List<Cell> all, List<Cell> wanted) {
    Map<Pair, List<Cell>> holding = new HashMap<>();
    Set<Pair> missing = new LinkedHashSet<>();
    for (Cell cell : all) {
      for (Pair pair : pairs(cell)) {
        holding.computeIfAbsent(pair, any -> new ArrayList<>()).add(cell);
        missing.add(pair);
      }
    }
    Set<Cell> taken = new LinkedHashSet<>(wanted);
    wanted.forEach(cell -> missing.removeAll(new HashSet<>(pairs(cell))));
    while (!missing.isEmpty()) {
      Cell best = best(holding.getOrDefault(missing.iterator().next(), List.of()), missing);
      taken.add(best);
      pairs(best).forEach(missing::remove);
    }
    return List.copyOf(taken);
  }

  private static Cell best(List<Cell> cells, Set<Pair> missing) {
    Cell best = cells.get(0);
    long most = 0;
    for (Cell cell : cells) {
      long brings = pairs(cell).stream().filter(missing::contains).count();
      if (brings > most) {
        best = cell;
        most = brings;
      }
    }
    return best;
  }

  private static List<Pair> pairs(Cell cell) {
    List<Object> values = cell.values();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        pairs.add(new Pair(i, values.get(i), j, values.get(j)));
      }
    }
    return pairs;
  }
}
