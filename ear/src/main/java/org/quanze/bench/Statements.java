package org.quanze.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.quanze.run.CannotRun;
import org.quanze.run.Trial;

/** Counts the statements that the registry's database has run, as pg_stat_statements tells. */
final class Statements implements AutoCloseable {

  private static final String COUNT =
      "SELECT coalesce(sum(s.calls), 0) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid"
          + " WHERE d.datname = 'quanze'";

  private final Connection connection;

  Statements(Trial trial) {
    this.connection = superuser(trial, "postgres");
  }

  /** A connection as the superuser of the trial's database server. */
  static Connection superuser(Trial trial, String database) {
    try {
      return DriverManager.getConnection(
          trial.postgres().jdbcUrl(database), "postgres", trial.secret("postgres"));
    } catch (SQLException e) {
      throw new CannotRun("No connection to " + database + ": " + e.getMessage(), e);
    }
  }

  long count() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNT)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new CannotRun("Statements cannot be counted: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new CannotRun("The connection cannot be closed: " + e.getMessage(), e);
    }
  }
}
