package org.quanze.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.NullUnmarked;

/** A snapshot while it is read. */
@NullUnmarked
final class RunningSnapshot implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RunningSnapshot.class.getName());

  private static final String FIRST =
      "SELECT revision, current_setting('transaction_isolation'),"
          + " current_setting('transaction_read_only'), current_setting('plan_cache_mode'),"
          + " set_config('statement_timeout', ?, true), redactions FROM registry_revision";

  private final Connection connection;
  private final Reached reached;
  private final boolean kept;
  private EntityManager entities;

  /** The registry revision, and how many redactions there were. */
  private record Reached(long revision, long redactions) {}

  private RunningSnapshot(Connection connection, Reached reached, boolean kept) {
    this.connection = connection;
    this.reached = reached;
    this.kept = kept;
  }

  /**
   * Begins on a connection, by one exchange that also tells the revision; closes it when it fails.
   *
   * @param kept whether its reads may be kept, and come from what is kept
   */
  static RunningSnapshot begin(Connection connection, Duration limit, boolean kept)
      throws SQLException {
    try {
      connection.setAutoCommit(false);
      return new RunningSnapshot(connection, first(connection, limit), kept);
    } catch (SQLException | RuntimeException e) {
      giveBack(connection);
      throw e;
    }
  }

  /**
   * A connection on which each statement is for itself; it is of no revision, and nothing is kept.
   */
  static RunningSnapshot single(Connection connection) {
    return new RunningSnapshot(connection, new Reached(0, 0), false);
  }

  /** Ends whatever was begun, so that nobody gets the connection within it. */
  private static void giveBack(Connection connection) throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Reached first(Connection connection, Duration limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
      statement.setString(1, Long.toString(limit.toMillis()));
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        if (!result.getString(2).equals("repeatable read")
            || !result.getString(3).equals("on")
            || !result.getString(4).equals("force_generic_plan")) {
          throw new IllegalStateException(
              "The data source of readers does not begin snapshots: it wants the options "
                  + Snapshot.OPTIONS);
        }
        return new Reached(result.getLong(1), result.getLong(6));
      }
    }
  }

  Connection connection() {
    return connection;
  }

  /** The registry revision that it reads. */
  long revision() {
    return reached.revision();
  }

  /** How many redactions there were before it. */
  long redactions() {
    return reached.redactions();
  }

  /** Whether its reads may be kept, and come from what is kept. */
  boolean isKept() {
    return kept;
  }

  /** An entity manager that reads in it. */
  EntityManager entities(EntityManagerFactory factory) {
    if (entities == null) {
      entities =
          factory
              .unwrap(SessionFactory.class)
              .withOptions()
              .connection(connection)
              .autoJoinTransactions(false)
              .openSession();
    }
    return entities;
  }

  @Override
  public void close() {
    // What was read is right whatever becomes of the connection now.
    try (connection) {
      if (entities != null) {
        entities.close();
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "A snapshot did not end well", e);
    }
  }
}
