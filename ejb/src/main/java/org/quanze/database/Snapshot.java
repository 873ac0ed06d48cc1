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
  private RunningSnapshot begin(Duration limit) {
    try {
      Connection connection = readers.getConnection();
      try {
        return RunningSnapshot.begin(connection, limit);
      } catch (SQLException stale) {
        return RunningSnapshot.begin(readers.getConnection(), limit);
      }
    } catch (SQLException e) {
      throw new Database.ReadFailed(e);
    }
  }

  /** The same in a snapshot of its own, for work that begins where something was read before. */
  public <T> T readApart(Duration limit, Callable<T> work) throws Exception {
    RunningSnapshot outer = RUNNING.get();
    try (RunningSnapshot own = begin(limit)) {
      RUNNING.set(own);
      return work.call();
    } finally {
      if (outer == null) {
        RUNNING.remove();
      } else {
        RUNNING.set(outer);
      }
    }
  }
}
