package org.quanze.pool;

import java.io.Serializable;
import java.sql.SQLException;
import org.jboss.jca.adapters.jdbc.spi.ExceptionSorter;

/**
 * Tells a pool which failures mean that the connection is lost, so that it is thrown away and with
 * it all that lie idle. The server's own sorter for PostgreSQL knows 08006 alone; but a connection
 * whose process was ended fails with 57P01 first and with 08003 from then on, and so stayed in the
 * pool and failed one client after another.
 */
public final class LostConnection implements ExceptionSorter, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean isExceptionFatal(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("08") // the connection itself
            || state.startsWith("57P") // ended by the server, or it is not up yet
            || state.equals("25P03")); // ended after idling in a transaction
  }
}
