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

  @Inject private Database database;

  /**
   * Does the work in one snapshot, which cannot write.
   *
   * @param limit how long a single statement may take; the database stops it
   */
  public <T> T read(Duration limit, Callable<T> work) throws Exception {
    database.run(
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
            + " SET LOCAL statement_timeout = "
            + limit.toMillis());
    return work.call();
  }

  /** The same in a transaction of its own, for work that begins where something was read before. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T readApart(Duration limit, Callable<T> work) throws Exception {
    return read(limit, work);
  }
}
