package org.quanze.verification;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as the ledger tells them, held against those that are there: none more,
 * none fewer, each field the same.
 */
final class ToldRows {

  private final String table;
  private final Faults faults;
  private final SortedMap<String, Map<String, String>> told = new TreeMap<>();

  ToldRows(String table, Faults faults) {
    this.table = table;
    this.faults = faults;
  }

  /** The ledger tells a row. */
  void tell(String row, Map<String, String> fields) {
    told.put(row, fields);
  }

  /** Notes what differs from the rows that are there. */
  void holdAgainst(Map<String, ? extends Map<String, String>> found) {
    TreeSet<String> rows = new TreeSet<>(told.keySet());
    rows.addAll(found.keySet());
    for (String row : rows) {
      compare(row, told.get(row), found.get(row));
    }
  }

  private void compare(
      String row, @Nullable Map<String, String> expected, @Nullable Map<String, String> found) {
    if (expected == null) {
      faults.surplus(table, row);
    } else if (found == null) {
      faults.missing(table, row);
    } else {
      compare(faults, table, row, expected, found);
    }
  }

  /** Notes the fields of a row that differ. */
  static void compare(
      Faults faults,
      String table,
      String row,
      Map<String, String> expected,
      Map<String, String> found) {
    TreeSet<String> fields = new TreeSet<>(expected.keySet());
    fields.addAll(found.keySet());
    fields.forEach(f -> faults.same(table, row, f, expected.get(f), found.get(f)));
  }
}
