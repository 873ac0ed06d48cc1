package org.quanze.web.graphql;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * One view of the data for a whole query: the registry's read transaction is begun here, so that
 * all fields of an answer see the same revision.
 */
public interface ReadView {
  /**
   * Does the work inside one snapshot.
   *
   * @param limit how long the query may still run; the database is told the same
   */
  <T> T inSnapshot(Duration limit, Callable<T> work) throws Exception;

  /** No snapshot: the work as it is. */
  ReadView NONE =
      new ReadView() {
        @Override
        public <T> T inSnapshot(Duration limit, Callable<T> work) throws Exception {
          return work.call();
        }
      };
}
