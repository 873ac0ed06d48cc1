package org.quanze.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;

/** One row of a result; columns count from 1. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public String text(int column) throws SQLException {
    return Objects.requireNonNull(result.getString(column));
  }

  public @Nullable String textOrNull(int column) throws SQLException {
    return result.getString(column);
  }

  /** The texts of an array. */
  public List<String> texts(int column) throws SQLException {
    return List.of((String[]) result.getArray(column).getArray());
  }

  public int whole(int column) throws SQLException {
    return result.getInt(column);
  }

  public @Nullable Integer wholeOrNull(int column) throws SQLException {
    int value = result.getInt(column);
    return result.wasNull() ? null : value;
  }

  public long big(int column) throws SQLException {
    return result.getLong(column);
  }

  public boolean flag(int column) throws SQLException {
    return result.getBoolean(column);
  }

  public UUID uuid(int column) throws SQLException {
    return Objects.requireNonNull(result.getObject(column, UUID.class));
  }

  public @Nullable UUID uuidOrNull(int column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  public LocalDate date(int column) throws SQLException {
    return Objects.requireNonNull(result.getObject(column, LocalDate.class));
  }

  public @Nullable LocalDate dateOrNull(int column) throws SQLException {
    return result.getObject(column, LocalDate.class);
  }

  public Instant instant(int column) throws SQLException {
    return Objects.requireNonNull(result.getObject(column, OffsetDateTime.class)).toInstant();
  }

  public @Nullable Instant instantOrNull(int column) throws SQLException {
    OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public @Nullable Bytes bytesOrNull(int column) throws SQLException {
    byte[] bytes = result.getBytes(column);
    return bytes == null ? null : Bytes.of(bytes);
  }

  public Bytes bytes(int column) throws SQLException {
    return Bytes.of(Objects.requireNonNull(result.getBytes(column)));
  }
}
