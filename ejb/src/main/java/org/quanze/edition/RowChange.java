package org.quanze.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Value;

/**
 * What became of one row (行) of a table that changed.
 *
 * @param oldPosition its place before, from 1, or null
 * @param newPosition its place after, from 1, or null
 * @param old its columns before; none where there was no row
 * @param now its columns after; none where there is no row
 */
public record RowChange(
    @Nullable Integer oldPosition,
    @Nullable Integer newPosition,
    SortedMap<String, Value> old,
    SortedMap<String, Value> now) {

  /** Kinds of changes of rows. */
  public enum Kind {
    /** 新增. */
    ADDED,
    /** 删去. */
    REMOVED,
    /** 修改. */
    CHANGED,
    /** 移位: the same row at another place. */
    MOVED
  }

  /**
   * A column that differs.
   *
   * @param old its value before, or null
   * @param now its value after, or null
   */
  public record Column(String key, @Nullable Value old, @Nullable Value now) {}

  /** The kind, by what stood and what stands. */
  public Kind kind() {
    if (oldPosition == null) {
      return Kind.ADDED;
    }
    if (newPosition == null) {
      return Kind.REMOVED;
    }
    return old.equals(now) ? Kind.MOVED : Kind.CHANGED;
  }

  /** The columns that differ, by key. */
  public List<Column> columns() {
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    List<Column> columns = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(old.get(key), now.get(key))) {
        columns.add(new Column(key, old.get(key), now.get(key)));
      }
    }
    return columns;
  }

  static RowChange removed(int position, SortedMap<String, Value> row) {
    return new RowChange(position, null, row, new TreeMap<>());
  }

  static RowChange added(int position, SortedMap<String, Value> row) {
    return new RowChange(null, position, new TreeMap<>(), row);
  }
}
