package org.quanze.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.quanze.run.CannotRun;
import org.quanze.run.Trial;

/**
 * How long plain COPY takes for the rows that the registry has written: out of its tables, and into
 * empty tables of the same columns, keys and indexes. The reference for imports.
 */
final class CopyReference {

  private static final String[] TABLES = {
    "item",
    "item_version",
    "item_content",
    "ledger_line",
    "holding",
    "edition",
    "edition_total",
    "list_total"
  };

  private CopyReference() {}

  /** Seconds of COPY into the tables. */
  static double seconds(Trial trial, Path folder) {
    try (Connection connection = Statements.superuser(trial, "quanze");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS copied CASCADE");
      statement.execute("CREATE SCHEMA copied");
      double seconds = 0;
      for (String table : TABLES) {
        String file = "'" + folder.resolve(table + ".copy") + "'";
        statement.execute("COPY public." + table + " TO " + file);
        statement.execute(
            "CREATE TABLE copied." + table + " (LIKE public." + table + " INCLUDING ALL)");
        long begin = System.nanoTime();
        statement.execute("COPY copied." + table + " FROM " + file);
        seconds += (System.nanoTime() - begin) / 1e9;
      }
      statement.execute("DROP SCHEMA copied CASCADE");
      return seconds;
    } catch (SQLException e) {
      throw new CannotRun("COPY cannot be measured: " + e.getMessage(), e);
    }
  }
}
