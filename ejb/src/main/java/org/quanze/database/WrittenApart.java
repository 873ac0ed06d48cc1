package org.quanze.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What is written at once and stays, whatever becomes of the running transaction. Its connections
 * are its own: whoever waits for one may hold one of a transaction, but nobody who has one waits
 * for anything, so that many who are refused at the same moment are not in each other's way.
 */
@ApplicationScoped
@NullUnmarked
public class WrittenApart {

  @Inject @Apart private DataSource source;

  /** Runs one statement, committed when this returns. */
  public void run(String sql, @Nullable Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = Binding.prepare(connection, sql, arguments)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot write apart", e);
    }
  }
}
