package org.quanze.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Alters tables as somebody who owns the database, with triggers and foreign keys off, and puts
 * back what a stage held.
 */
final class Tampering implements AutoCloseable {

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("ledger_entry", "publisher_id, number"),
          Map.entry("ledger_line", "publisher_id, entry_number, number"),
          Map.entry("item", "id"),
          Map.entry("item_version", "item_id, number"),
          Map.entry("item_content", "item_id, number"),
          Map.entry("edition", "list_id, number"),
          Map.entry("edition_total", "list_id, number, department_id, category, status"),
          Map.entry("decision", "publisher_id, entry_number"),
          Map.entry("edition_annotation", "publisher_id, entry_number"),
          Map.entry("decision_disclosure", "publisher_id, entry_number"),
          Map.entry("redaction", "publisher_id, entry_number"),
          Map.entry("redacted_field", "publisher_id, entry_number, number"),
          Map.entry("declared_total", "publisher_id, entry_number"),
          Map.entry("declared_part", "publisher_id, entry_number, number"),
          Map.entry("holding", "item_id, known_from, eff_from"),
          Map.entry("ledger_head", "publisher_id"),
          Map.entry("list_total", "list_id, department_id, category, public, day"),
          Map.entry("list", "publisher_id, list_type"),
          Map.entry("department", "uid"),
          Map.entry("department_former_name", "publisher_id, entry_number, department_id"),
          Map.entry("department_succession", "department_id, successor_id"),
          Map.entry("handover", "id"),
          Map.entry("entrustment", "id, known_from"));

  /** The tables. */
  static final List<String> TABLES = KEYS.keySet().stream().sorted().toList();

  private final Connection owner;

  Tampering(DataSource owner) throws SQLException {
    this.owner = owner.getConnection();
    run(List.of("SET session_replication_role = replica"));
  }

  /** Lets the derived tables hold rows that would not be admitted; nobody publishes after that. */
  void loosen() {
    run(
        List.of(
            "ALTER TABLE list_total DROP CONSTRAINT list_total_pkey",
            "ALTER TABLE item_content DROP CONSTRAINT item_content_opened",
            "ALTER TABLE holding DROP CONSTRAINT holding_item_id_daterange_int4range_excl,"
                + " DROP CONSTRAINT holding_check, DROP CONSTRAINT holding_check1",
            "ALTER TABLE entrustment DROP CONSTRAINT entrustment_check,"
                + " DROP CONSTRAINT entrustment_check1, DROP CONSTRAINT"
                + " entrustment_item_id_department_id_daterange_int4range_excl",
            "ALTER TABLE handover DROP CONSTRAINT handover_check,"
                + " DROP CONSTRAINT handover_check1",
            "DROP INDEX handover_once",
            "ALTER TABLE list ALTER id DROP IDENTITY",
            "ALTER TABLE department ALTER id DROP IDENTITY"));
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }

  /** Runs statements; triggers and foreign keys are off. */
  void run(List<String> statements) {
    try (Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(statements.toString(), e);
    }
  }

  /** Rows of one column of text. */
  List<String> texts(String sql) {
    List<String> texts = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Keeps what all tables hold now. */
  void keep(String stage) {
    List<String> statements = new ArrayList<>(List.of("CREATE SCHEMA " + stage));
    TABLES.forEach(t -> statements.add("CREATE TABLE " + stage + "." + t + " AS TABLE " + t));
    run(statements);
  }

  /** Puts back what a table held. */
  void restore(String stage, String table) {
    run(List.of("DELETE FROM " + table, "INSERT INTO " + table + " TABLE " + stage + "." + table));
  }

  /** Puts back what all tables held. */
  void restore(String stage) {
    TABLES.forEach(t -> restore(stage, t));
  }

  /** The columns that name a row of a table in a report. */
  static String keyColumns(String table) {
    return Objects.requireNonNull(KEYS.get(table));
  }

  /** The expression that names a row of a table. */
  static String key(String table) {
    return "concat_ws('/', " + keyColumns(table) + ")";
  }

  /** The condition that finds a row by its name. */
  static String where(String table, String key) {
    return " WHERE " + key(table) + " = '" + key + "'";
  }

  /** The names of two rows of a stage that differ in more than what rows find each other by. */
  List<String> differing(String stage, String table, String condition) {
    String rest =
        rest(table).stream()
            .filter(c -> !Relevance.SEEN_ELSEWHERE.containsKey(table + "." + c))
            .collect(Collectors.joining(", "));
    String rows =
        "(SELECT "
            + key(table)
            + " k, ROW("
            + rest
            + ")::text r FROM "
            + stage
            + "."
            + table
            + " WHERE "
            + condition
            + ")";
    return List.of(
        texts(
                "SELECT a.k || ' ' || b.k FROM "
                    + rows
                    + " a JOIN "
                    + rows
                    + " b ON a.k < b.k AND a.r <> b.r ORDER BY a.k, b.k LIMIT 1")
            .get(0)
            .split(" "));
  }

  /** The statements that exchange everything but the names of two rows. */
  List<String> exchange(String stage, String table, List<String> pair) {
    String names = keyColumns(table);
    List<String> rest = rest(table);
    String all = "'" + pair.get(0) + "', '" + pair.get(1) + "'";
    return List.of(
        "DELETE FROM " + table + " WHERE " + key(table) + " IN (" + all + ")",
        "INSERT INTO "
            + table
            + " ("
            + names
            + ", "
            + String.join(", ", rest)
            + ") SELECT "
            + of("a", List.of(names.split(", ")))
            + ", "
            + of("b", rest)
            + " FROM (SELECT *, "
            + key(table)
            + " k FROM "
            + stage
            + "."
            + table
            + ") a"
            + " JOIN (SELECT *, "
            + key(table)
            + " k FROM "
            + stage
            + "."
            + table
            + ") b"
            + " ON a.k <> b.k AND a.k IN ("
            + all
            + ") AND b.k IN ("
            + all
            + ")");
  }

  private static String of(String row, List<String> columns) {
    return columns.stream().map(c -> row + "." + c).collect(Collectors.joining(", "));
  }

  private List<String> rest(String table) {
    List<String> keys = List.of(keyColumns(table).split(", "));
    return columns(table).stream()
        .map(c -> c.substring(0, c.indexOf(' ')))
        .filter(c -> !keys.contains(c))
        .toList();
  }

  /** The columns of a table with their types. */
  List<String> columns(String table) {
    return texts(
        "SELECT attname || ' ' || format_type(atttypid, NULL) FROM pg_attribute"
            + " WHERE attrelid = '"
            + table
            + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
  }
}
