package org.quanze.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;

/** Binds arguments by their Java type. */
final class Binding {

  private Binding() {}

  static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(connection, statement, arguments);
    return statement;
  }

  static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      bind(connection, statement, i + 1, arguments[i]);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object argument)
      throws SQLException {
    switch (argument) {
      case null -> statement.setNull(index, Types.NULL);
      case Bytes b -> statement.setBytes(index, b.array());
      case byte[] b -> statement.setBytes(index, b);
      case Instant i -> statement.setObject(index, i.atOffset(ZoneOffset.UTC));
      case Enum<?> e -> statement.setString(index, e.name());
      case Integer[] a -> statement.setArray(index, connection.createArrayOf("int4", a));
      case UUID[] a -> statement.setArray(index, connection.createArrayOf("uuid", a));
      case LocalDate[] a -> statement.setArray(index, connection.createArrayOf("date", a));
      case String[] a -> statement.setArray(index, connection.createArrayOf("text", a));
      default -> statement.setObject(index, argument);
    }
  }
}
