package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One value altered, one row gone, two rows exchanged, a table emptied: each is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperedLedger {

  /** What the tables held before anything was altered. */
  static final String TOLD = "told";

  /** The tables that are tried. */
  abstract List<String> tables();

  /** Which rows of a table are tried. */
  abstract String rows(String table);

  /** Which rows of a column are tried. */
  abstract List<String> keys(String table, String column);

  abstract Tampering tampering();

  /** Everything that a verification finds. */
  abstract List<Fault> verify();

  /** Closes the registry. */
  abstract void end() throws SQLException;

  @AfterAll
  final void nothing_is_left_altered() throws SQLException {
    try {
      assertEquals(List.of(), verify());
    } finally {
      end();
    }
  }

  final Stream<String> everyTable() {
    return tables().stream();
  }

  final Stream<String> everyColumn() {
    return everyTable()
        .flatMap(t -> tampering().columns(t).stream().map(c -> t + "." + c))
        .filter(c -> !Relevance.UNTOLD_COLUMNS.containsKey(c.substring(0, c.indexOf(' '))));
  }

  @ParameterizedTest
  @MethodSource("everyColumn")
  void an_altered_value_is_named(String named) {
    String table = named.substring(0, named.indexOf('.'));
    String column = named.substring(table.length() + 1, named.indexOf(' '));
    String type = named.substring(named.indexOf(' ') + 1);
    String set = column + " = " + Other.than(table, column, type);
    boolean isElsewhere = Relevance.SEEN_ELSEWHERE.containsKey(table + "." + column);
    for (String key : keys(table, column)) {
      check(
          isElsewhere ? "" : table,
          isElsewhere ? "" : key,
          List.of("UPDATE " + table + " SET " + set + Tampering.where(table, key)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void a_deleted_row_is_named(String table) {
    for (String key : keys(table)) {
      check(table, key, List.of("DELETE FROM " + table + Tampering.where(table, key)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void exchanged_rows_are_named(String table) {
    List<String> pair = tampering().differing(TOLD, table, rows(table));
    check(table, pair.get(0), tampering().exchange(TOLD, table, pair));
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void an_emptied_table_is_named_row_by_row(String table) {
    List<String> keys = keys(table);
    check(table, keys.get(keys.size() - 1), List.of("DELETE FROM " + table));
  }

  /** The first and the last row that are tried of a table. */
  final List<String> keys(String table) {
    List<String> keys = allKeys(table);
    return Stream.of(keys.get(0), keys.get(keys.size() - 1)).distinct().toList();
  }

  final List<String> allKeys(String table) {
    return tampering()
        .texts(
            "SELECT "
                + Tampering.key(table)
                + " FROM "
                + TOLD
                + "."
                + table
                + " WHERE "
                + rows(table)
                + " ORDER BY "
                + Tampering.keyColumns(table));
  }

  /** Does the damage, asks for the row to be named, and undoes the damage. */
  final void check(String table, String key, List<String> damage) {
    List<Fault> faults;
    try {
      tampering().run(damage);
      faults = verify();
    } finally {
      Tampering.TABLES.stream()
          .filter(t -> damage.stream().anyMatch(d -> d.contains(" " + t + " ") || d.endsWith(t)))
          .forEach(t -> tampering().restore(TOLD, t));
    }
    assertTrue(
        faults.stream()
            .anyMatch(
                f ->
                    (table.isEmpty() || f.table().equals(table))
                        && (key.isEmpty() || (f.row() + " ").startsWith(key + " "))),
        () -> damage + " of " + key + " is not named by " + faults);
  }
}
