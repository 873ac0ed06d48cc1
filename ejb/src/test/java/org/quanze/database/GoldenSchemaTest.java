package org.quanze.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanze.testing.Golden;
import org.quanze.testing.TestRegistry;

/**
 * The schema that the migrations make, as the catalogs tell it, is the one that was accepted. What
 * is not meant to change, such as a grant, is seen here when it does. {@link Golden} says how a
 * change is accepted.
 */
class GoldenSchemaTest {

  private static final String TABLES =
      "pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'"
          + " AND c.relname <> 'flyway_schema_history'";
  private static final List<String> PARTS =
      List.of(
          "SELECT 'table ' || c.relname || ' ' || coalesce(obj_description(c.oid, 'pg_class'), '')"
              + " || CASE c.relpersistence WHEN 'u' THEN ' unlogged' ELSE '' END FROM "
              + TABLES,
          "SELECT 'column ' || c.relname || '.' || lpad(a.attnum::text, 2, '0') || ' ' || a.attname"
              + " || ' ' || format_type(a.atttypid, a.atttypmod)"
              + " || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END"
              + " || CASE a.attidentity WHEN 'a' THEN ' identity' ELSE '' END"
              + " || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')"
              + " FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid"
              + " AND d.adnum = a.attnum JOIN "
              + TABLES.replace(" WHERE", " ON a.attrelid = c.oid WHERE")
              + " AND a.attnum > 0 AND NOT a.attisdropped",
          "SELECT 'constraint ' || c.relname || ' ' || k.conname || ' '"
              + " || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN "
              + TABLES.replace(" WHERE", " ON k.conrelid = c.oid WHERE")
              + " AND k.contype <> 'n'",
          "SELECT 'index ' || pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN "
              + TABLES.replace(" WHERE", " ON i.indrelid = c.oid WHERE"),
          "SELECT 'grant ' || c.relname || ' to ' || CASE x.grantee WHEN 0 THEN 'public'"
              + " ELSE x.grantee::regrole::text END || ' '"
              + " || string_agg(x.privilege_type, ',' ORDER BY x.privilege_type)"
              + " FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) x"
              + " WHERE c.relnamespace = 'public'::regnamespace AND x.grantee <> c.relowner"
              + " AND c.relname <> 'flyway_schema_history'"
              + " AND c.relname NOT LIKE 'pg_stat_statements%' GROUP BY c.relname, x.grantee",
          "SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN "
              + TABLES.replace(" WHERE", " ON t.tgrelid = c.oid WHERE")
              + " AND NOT t.tgisinternal",
          "SELECT 'function ' || p.oid::regprocedure || ' ' || regexp_replace(p.prosrc, '\\s+', ' ',"
              + " 'g') FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS"
              + " (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')");

  @Test
  void the_schema_is_the_accepted_one() throws SQLException {
    List<String> lines = new ArrayList<>();
    try (TestRegistry registry = new TestRegistry();
        Connection connection = registry.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String part : PARTS) {
        try (ResultSet rows = statement.executeQuery(part)) {
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
        }
      }
    }
    lines.sort(null);
    Golden.compare(
        Path.of("src/test/resources/golden-schema.txt"), String.join("\n", lines) + "\n");
  }

  @Test
  void migrations_are_numbered_without_gaps() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> numbers =
          files.map(f -> f.getFileName().toString().replaceFirst("__.*", "")).sorted().toList();
      List<String> expected =
          IntStream.rangeClosed(1, numbers.size())
              .mapToObj(n -> "V" + "0".repeat(4 - Integer.toString(n).length()) + n)
              .toList();
      assertEquals(expected, numbers);
    }
  }
}
