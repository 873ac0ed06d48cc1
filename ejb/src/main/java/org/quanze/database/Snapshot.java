package org.quanze.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/**
 * Reads in one snapshot: everything that is read in it is of one revision. A snapshot has a
 * connection of its own that cannot write, and no part in the transaction of a use case; it costs
 * one exchange to begin and one to end.
 */
@ApplicationScoped
@NullUnmarked
public class Snapshot {

  /**
   * What connections of readers are opened with; a snapshot is then begun by one statement, which
   * the time limit here holds. The data source of the server has the same (configure.cli).
   */
  public static final String OPTIONS =
      "-c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on"
          + " -c plan_cache_mode=force_generic_plan -c statement_timeout=10s";

  private static final ThreadLocal<RunningSnapshot> RUNNING = new ThreadLocal<>();

  @Inject private DataSource readers;

  /** The snapshot of the running thread, or null outside of one. */
  static RunningSnapshot running() {
    return RUNNING.get();
  }

  /**
   * Does the work in one snapshot; in the running one where there is one.
   *
   * @param limit how long a single statement may take; the database stops it
   */
  public <T> T read(Duration limit, Callable<T> work) throws Exception {
    return RUNNING.get() == null ? readApart(limit, work) : work.call();
  }

  /** Begins on a good connection: one that was closed meanwhile is told by its first error. */
  private RunningSnapshot begin(Duration limit, boolean kept) {
    try {
      Connection connection = readers.getConnection();
      try {
        return RunningSnapshot.begin(connection, limit, kept);
      } catch (SQLException stale) {
        return RunningSnapshot.begin(readers.getConnection(), limit, kept);
      }
    } catch (SQLException e) {
      throw new Database.ReadFailed(e);
    }
  }

  /** The same in a snapshot of its own, for work that begins where something was read before. */
  public <T> T readApart(Duration limit, Callable<T> work) throws Exception {
    try (RunningSnapshot own = begin(limit, true)) {
      return within(own, work);
    }
  }

  /**
   * Reads by a single statement, which needs nothing begun and ended around it; in the running
   * snapshot where there is one. A connection that was closed meanwhile is told by its error.
   */
  public <T> T readOnce(Duration limit, Callable<T> work) throws Exception {
    if (RUNNING.get() != null) {
      return work.call();
    }
    try (RunningSnapshot single = RunningSnapshot.single(readers.getConnection())) {
      return within(single, work);
    } catch (Database.ReadFailed stale) {
      return readApart(limit, work);
    }
  }

  /** The same for who must see what the database holds, and not what memory kept of it. */
  public <T> T readUnkept(Duration limit, Callable<T> work) throws Exception {
    try (RunningSnapshot own = begin(limit, false)) {
      return within(own, work);
    }
  }

  /**
   * Does work that has its own transaction: no snapshot is running for it. Where one runs, it waits
   * and goes on afterwards; it does not see what the work wrote.
   */
  public static <T> T outside(Callable<T> work) throws Exception {
    return RUNNING.get() == null ? work.call() : within(null, work);
  }

  private static <T> T within(RunningSnapshot snapshot, Callable<T> work) throws Exception {
    RunningSnapshot before = RUNNING.get();
    try {
      become(snapshot);
      return work.call();
    } finally {
      become(before);
    }
  }

  private static void become(RunningSnapshot snapshot) {
    if (snapshot == null) {
      RUNNING.remove();
    } else {
      RUNNING.set(snapshot);
    }
  }
}
