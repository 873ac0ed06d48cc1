package org.quanze.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.testing.TestDatabase;

/** Migrations that rewrite rows, on a database that holds some. */
class FilledMigrationTest {

  private static final String ITEM = "'00000000-0000-4000-8000-000000009901'";

  private DataSource owner;

  /** A database before the rows of pages got names: one version, closed once and standing again. */
  @BeforeEach
  void fill() throws SQLException {
    owner = TestDatabase.migratedTo("13");
    TestDatabase.run(
        owner,
        "INSERT INTO division (uid, scheme, code, name, level, path)"
            + " VALUES (gen_random_uuid(), 'GB2260', '990101', '示例县', 4, '/990101')",
        "INSERT INTO publisher (uid, division_id, name, path)"
            + " SELECT gen_random_uuid(), id, '示例县人民政府', path FROM division",
        "INSERT INTO department (uid, publisher_id, name, kind, path)"
            + " SELECT gen_random_uuid(), id, '示例县审批局', 'STATUTORY', path || '/1' FROM publisher",
        "INSERT INTO list (publisher_id, list_type) SELECT id, 'POWER' FROM publisher",
        "INSERT INTO item (id, list_id, department_id)"
            + (" SELECT " + ITEM + ", l.id, d.id FROM list l, department d"),
        version(1, "对虚构事项的处罚", 60, "前文"),
        version(2, "对虚构事项的处罚（修订）", 80, "后文"),
        content(1),
        content(2),
        holding(1, "'2026-01-01', '2026-02-01', 1, 2"),
        holding(2, "'2026-02-01', NULL, 2, NULL"));
  }

  private static String version(int number, String name, int completeness, String brief) {
    return """
        INSERT INTO item_version (item_id, number, name, category, openness, openness_decided,
          completeness, brief, content_hash, commitment, leaf_paths, leaves)
        VALUES (%s, %d, '%s', '02', 'PUBLIC', 'AT_SOURCE', %d, '%s', '\\x0%d', '', '', '')"""
        .formatted(ITEM, number, name, completeness, brief, number);
  }

  private static String content(int number) {
    return "INSERT INTO item_content (item_id, number, salt, content) VALUES (%s, %d, '\\x5a', '{}')"
        .formatted(ITEM, number);
  }

  private static String holding(int version, String periods) {
    return """
        INSERT INTO holding (list_id, item_id, version, department_id, category, code, status,
          public, eff_from, eff_to, known_from, known_to)
        SELECT i.list_id, i.id, %d, i.department_id, '02', '', 'IN_FORCE', true, %s FROM item i"""
        .formatted(version, periods);
  }

  @Test
  void a_holding_gets_what_a_page_shows_of_its_own_version() throws SQLException {
    Migration.migrate(owner, TestDatabase.APPLICATION);
    assertEquals(
        List.of("1 对虚构事项的处罚 60 前文", "2 对虚构事项的处罚（修订） 80 后文"),
        texts("SELECT concat_ws(' ', version, name, completeness, brief) FROM holding ORDER BY 1"));
  }

  @Test
  void what_was_hashed_before_algorithms_were_named_names_the_one_of_then() throws SQLException {
    Migration.migrate(owner, TestDatabase.APPLICATION);
    assertEquals(
        List.of("1 SHA-256", "2 SHA-256"),
        texts("SELECT concat_ws(' ', number, algorithm) FROM item_version ORDER BY 1"));
  }

  @Test
  void the_hash_of_contents_goes_where_the_contents_are_and_leaves_no_copy() throws SQLException {
    Migration.migrate(owner, TestDatabase.APPLICATION);
    assertEquals(
        List.of("1 \\x01 \\x5a", "2 \\x02 \\x5a"),
        texts(
            "SELECT concat_ws(' ', number, content_hash, salt, keys) FROM item_content ORDER BY 1"));
    assertEquals(
        List.of("23001"),
        refusals("UPDATE item_content SET content_hash = ''", "DELETE FROM item_content"));
  }

  /** The ways in which statements are refused. */
  private List<String> refusals(String... statements) throws SQLException {
    List<String> refusals = new ArrayList<>();
    for (String sql : statements) {
      SQLException refused = assertThrows(SQLException.class, () -> TestDatabase.run(owner, sql));
      refusals.add(refused.getSQLState());
    }
    return refusals.stream().distinct().toList();
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
