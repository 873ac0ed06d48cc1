package org.quanze.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Statements on the connection of the running snapshot, or else of the running transaction, the
 * same that the entity manager uses. Parameters are bound, never spliced.
 */
@ApplicationScoped
@NullUnmarked
public class Database {

  @Inject private EntityManager em;

  /** Reads one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** Work on the connection. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** All rows. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return work(
        connection -> {
          try (PreparedStatement statement = Binding.prepare(connection, sql, arguments);
              ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
              rows.add(reader.read(row));
            }
            return rows;
          }
        });
  }

  /** The first row, if any. */
  public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    List<T> rows = list(sql, reader, arguments);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  /** The first row; a fault if there is none. */
  public <T> T get(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return find(sql, reader, arguments)
        .orElseThrow(() -> new IllegalStateException("No row for: " + sql));
  }

  /** Runs a statement; answers the number of rows it touched. */
  public int run(String sql, @Nullable Object... arguments) {
    return work(
        connection -> {
          try (PreparedStatement statement = Binding.prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
          }
        });
  }

  /** Runs one statement for each set of arguments. */
  public void runAll(String sql, List<@Nullable Object[]> argumentSets) {
    if (argumentSets.isEmpty()) {
      return;
    }
    work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] arguments : argumentSets) {
              Binding.bind(connection, statement, arguments);
              statement.addBatch();
            }
            statement.executeBatch();
            return 0;
          }
        });
  }

  /** Reads rows one by one without holding them; the reader may not use the database meanwhile. */
  public void stream(String sql, RowReader<?> reader, @Nullable Object... arguments) {
    work(
        connection -> {
          try (PreparedStatement statement = Binding.prepare(connection, sql, arguments)) {
            statement.setFetchSize(2_000);
            try (ResultSet result = statement.executeQuery()) {
              Row row = new Row(result);
              while (result.next()) {
                reader.read(row);
              }
              return 0;
            }
          }
        });
  }

  /** Fills a table by COPY in text format. */
  public void copyIn(String sql, CopySource source) {
    work(
        connection -> {
          CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
          try {
            CopyRows rows = new CopyRows(copy);
            source.writeTo(rows);
            rows.flush();
            copy.endCopy();
            return 0;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            if (copy.isActive()) {
              copy.cancelCopy();
            }
          }
        });
  }

  /** Writes the rows of a COPY. */
  @FunctionalInterface
  public interface CopySource {
    void writeTo(CopyRows rows) throws IOException, SQLException;
  }

  /** The entity manager of the running snapshot or transaction. */
  public EntityManager entities() {
    RunningSnapshot snapshot = Snapshot.running();
    return snapshot == null ? em : snapshot.entities(em.getEntityManagerFactory());
  }

  private <T> T work(Work<T> work) {
    RunningSnapshot snapshot = Snapshot.running();
    if (snapshot == null) {
      return em.unwrap(Session.class).doReturningWork(work::with);
    }
    try {
      return work.with(snapshot.connection());
    } catch (SQLException e) {
      throw new ReadFailed(e);
    }
  }

  /** A statement of a snapshot failed, or took longer than it may. */
  public static final class ReadFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadFailed(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
