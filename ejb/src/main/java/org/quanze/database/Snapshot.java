package org.quanze.database;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;

/** Reads in one snapshot: everything that is read in it is of one revision. */
@Stateless
@NullUnmarked
public class Snapshot {

  // A transaction is its thread's, and so is what is known of it.
  private static final ThreadLocal<Long> REVISION = new ThreadLocal<>();

  @Inject private Database database;

  /** The registry revision that the running snapshot reads, or null outside of one. */
  static Long revision() {
    return REVISION.get();
  }

  /**
   * Does the work in one snapshot, which cannot write.
   *
   * @param limit how long a single statement may take; the database stops it
   */
  public <T> T read(Duration limit, Callable<T> work) throws Exception {
    Long outer = REVISION.get();
    REVISION.set(
        database.begin(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                + " SET LOCAL statement_timeout = "
                + limit.toMillis()
                + "; SELECT revision FROM registry_revision"));
    try {
      return work.call();
    } finally {
      if (outer == null) {
        REVISION.remove();
      } else {
        REVISION.set(outer);
      }
    }
  }

  /** The same in a transaction of its own, for work that begins where something was read before. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T readApart(Duration limit, Callable<T> work) throws Exception {
    return read(limit, work);
  }
}
