package org.quanze.redaction;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Everything that a database holds, as text: each row of each table, the planner's statistics too.
 */
public final class WholeDatabase {

  private WholeDatabase() {}

  /** The tables in which a text stands anywhere. */
  public static List<String> holding(DataSource owner, String text) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
      List<String> tables = new ArrayList<>(List.of("pg_statistic"));
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'm')"
                  + " AND relnamespace = 'public'::regnamespace ORDER BY 1")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      List<String> holding = new ArrayList<>();
      for (String table : tables) {
        try (ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM "
                    + table
                    + " t WHERE position('"
                    + text
                    + "' IN t::text) > 0")) {
          row.next();
          if (row.getInt(1) > 0) {
            holding.add(table);
          }
        }
      }
      return holding;
    }
  }

  /** The first column of the first row. */
  public static String text(DataSource owner, String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
