package org.quanze.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanze.run.Trial;

/** What a registry of the tests holds, as its database tells it. */
final class Stored {

  private Stored() {}

  /** Rows of imports, drafts and versions of items; whatever an import stores adds to them. */
  static int rows(Trial trial) {
    Map<String, Long> tables = tables(trial);
    return (int)
        Stream.of(
                "import_run",
                "import_finding",
                "import_section",
                "import_unit",
                "item_version",
                "change_set")
            .mapToLong(tables::get)
            .sum();
  }

  /** Rows of every table by its name, but for the log of acts, which tells of refused ones too. */
  static Map<String, Long> tables(Trial trial) {
    Map<String, Long> names =
        counts(
            trial,
            "SELECT tablename, 0 FROM pg_tables WHERE schemaname = 'public'"
                + " AND tablename NOT IN ('audit', 'flyway_schema_history')");
    return counts(
        trial,
        names.keySet().stream()
            .map(name -> "SELECT '" + name + "', count(*) FROM " + name)
            .collect(Collectors.joining(" UNION ALL ")));
  }

  /** Rows of one table, or those of it that a condition lets pass. */
  static long count(Trial trial, String from) {
    return counts(trial, "SELECT 'rows', count(*) FROM " + from).getOrDefault("rows", 0L);
  }

  private static Map<String, Long> counts(Trial trial, String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                trial.postgres().jdbcUrl(), "quanze_owner", trial.secret("quanze_owner"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      Map<String, Long> counts = new TreeMap<>();
      while (result.next()) {
        counts.put(result.getString(1), result.getLong(2));
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
