package org.quanze.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Value;

/**
 * Compares tables (子表) row by row. Rows that stay in their order are left alone; a row that stands
 * elsewhere has moved; of the rest, those most alike are one row that changed, and what is left
 * came or went.
 */
public final class RowChanges {

  /** A list of texts is a table with one column that has no name. */
  public static final String ONLY_COLUMN = "";

  /** Beyond so many pairs of rows, none are held against each other. */
  static final int MOST_PAIRS = 10_000;

  /** Beyond so many rows that differ, their order is not looked at. */
  static final int MOST_ROWS = 2_000;

  /** Rows are one that changed if they are alike by so much. */
  private static final double ALIKE = 0.35;

  /** Of numbers and yes or no, which many rows share, beside 1 of a text. */
  private static final double BESIDE = 0.2;

  private final List<SortedMap<String, Value>> old;
  private final List<SortedMap<String, Value>> now;
  private final Set<Integer> gone = new LinkedHashSet<>();
  private final Set<Integer> come = new LinkedHashSet<>();
  private final List<RowChange> changes = new ArrayList<>();

  private RowChanges(List<SortedMap<String, Value>> old, List<SortedMap<String, Value>> now) {
    this.old = old;
    this.now = now;
  }

  /** What became of the rows, by their place after, or before where they went. */
  public static List<RowChange> between(@Nullable Value old, @Nullable Value now) {
    RowChanges found = new RowChanges(rows(old), rows(now));
    found.leaveWhatStays();
    found.pairSame();
    if ((long) found.gone.size() * found.come.size() <= MOST_PAIRS) {
      found.pairAlike();
    }
    found.gone.forEach(i -> found.changes.add(RowChange.removed(i + 1, found.old.get(i))));
    found.come.forEach(i -> found.changes.add(RowChange.added(i + 1, found.now.get(i))));
    found.changes.sort(
        Comparator.comparingInt(
                (RowChange c) -> c.newPosition() == null ? at(c.oldPosition()) : c.newPosition())
            .thenComparingInt(c -> c.newPosition() == null ? 0 : 1));
    return found.changes;
  }

  private static int at(@Nullable Integer position) {
    return position == null ? 0 : position;
  }

  private static List<SortedMap<String, Value>> rows(@Nullable Value value) {
    return switch (value) {
      case Value.Rows r -> r.rows();
      case Value.Texts t ->
          t.texts().stream()
              .<SortedMap<String, Value>>map(
                  text -> new TreeMap<>(Map.of(ONLY_COLUMN, new Value.Text(text))))
              .toList();
      case null, default -> List.of();
    };
  }

  private void leaveWhatStays() {
    int same = 0;
    int fewer = Math.min(old.size(), now.size());
    while (same < fewer && old.get(same).equals(now.get(same))) {
      same++;
    }
    List<SortedMap<String, Value>> before = old.subList(same, old.size());
    List<SortedMap<String, Value>> after = now.subList(same, now.size());
    if (before.size() + after.size() > MOST_ROWS) {
      note(gone, same, before.size());
      note(come, same, after.size());
      return;
    }
    for (AbstractDelta<SortedMap<String, Value>> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      Chunk<SortedMap<String, Value>> source = delta.getSource();
      Chunk<SortedMap<String, Value>> target = delta.getTarget();
      note(gone, same + source.getPosition(), source.size());
      note(come, same + target.getPosition(), target.size());
    }
  }

  private static void note(Set<Integer> places, int first, int count) {
    for (int i = first; i < first + count; i++) {
      places.add(i);
    }
  }

  /** Pairs each row that went with the first that came and is the same. */
  private void pairSame() {
    Map<SortedMap<String, Value>, Deque<Integer>> places = new HashMap<>();
    come.forEach(i -> places.computeIfAbsent(now.get(i), r -> new ArrayDeque<>()).add(i));
    for (Integer was : List.copyOf(gone)) {
      Deque<Integer> free = places.get(old.get(was));
      if (free != null && !free.isEmpty()) {
        join(was, free.removeFirst());
      }
    }
  }

  private record Pair(int was, int is, double alike) {}

  private void pairAlike() {
    List<Pair> pairs = new ArrayList<>();
    for (int was : gone) {
      for (int is : come) {
        double alike = alike(old.get(was), now.get(is));
        if (alike >= ALIKE) {
          pairs.add(new Pair(was, is, alike));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::alike)
            .reversed()
            .thenComparingInt(p -> Math.abs(p.was - p.is))
            .thenComparingInt(Pair::was)
            .thenComparingInt(Pair::is));
    for (Pair pair : pairs) {
      if (gone.contains(pair.was) && come.contains(pair.is)) {
        join(pair.was, pair.is);
      }
    }
  }

  private void join(Integer was, Integer is) {
    gone.remove(was);
    come.remove(is);
    changes.add(new RowChange(was + 1, is + 1, old.get(was), now.get(is)));
  }

  /** How much two rows are alike, from 0 to 1, by what their columns hold. */
  private static double alike(SortedMap<String, Value> one, SortedMap<String, Value> other) {
    TreeSet<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    double alike = 0;
    double most = 0;
    for (String key : keys) {
      Value a = one.get(key);
      Value b = other.get(key);
      double weight = a instanceof Value.Text || b instanceof Value.Text ? 1 : BESIDE;
      most += weight;
      if (Objects.equals(a, b)) {
        alike += weight;
      } else if (a instanceof Value.Text was && b instanceof Value.Text is) {
        alike += Likeness.of(was.text(), is.text());
      }
    }
    return most == 0 ? 1 : alike / most;
  }
}
