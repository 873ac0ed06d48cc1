package org.quanze.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.run.Trial;

/**
 * The database of a registry of the tests while somebody acts: every row of it, and the log of
 * acts.
 */
final class Watched implements AutoCloseable {
  private static final String TABLES =
      "SELECT tablename, '' FROM pg_tables WHERE schemaname = 'public'"
          + " AND tablename NOT IN ('audit', 'flyway_schema_history')";

  private final Connection connection;
  private final String contents;

  /** What the log of acts says of one attempt. */
  record Attempt(@Nullable String username, String act, String outcome, @Nullable String code) {}

  Watched(Trial trial) {
    try {
      connection =
          DriverManager.getConnection(
              trial.postgres().jdbcUrl(), "quanze_owner", trial.secret("quanze_owner"));
      contents =
          texts(TABLES).keySet().stream()
              .map(
                  table ->
                      "SELECT '"
                          + table
                          + "', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
                          + " FROM "
                          + table
                          + " t")
              .collect(Collectors.joining(" UNION ALL "));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For each table but the log of acts how many rows it has, and a hash of all that they hold. */
  Map<String, String> contents() {
    return texts(contents);
  }

  /** How far the log of acts has come. */
  long logged() {
    return Long.parseLong(
        texts("SELECT 'last', coalesce(max(id), 0)::text FROM audit").getOrDefault("last", "0"));
  }

  /** What was logged since. */
  List<Attempt> loggedSince(long last) {
    String sql =
        "SELECT username, act, outcome, code FROM audit WHERE id > " + last + " ORDER BY id";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<Attempt> attempts = new ArrayList<>();
      while (rows.next()) {
        attempts.add(
            new Attempt(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
      return attempts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> texts(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Map<String, String> texts = new TreeMap<>();
      while (rows.next()) {
        texts.put(rows.getString(1), rows.getString(2));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
