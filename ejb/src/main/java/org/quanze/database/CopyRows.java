package org.quanze.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.quanze.digest.Bytes;

/** Rows of a COPY in text format: columns by tabs, rows by line feeds, {@code \N} for null. */
public final class CopyRows {

  private static final int FLUSH_AT = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder buffer = new StringBuilder(FLUSH_AT + (1 << 14));

  CopyRows(CopyIn copy) {
    this.copy = copy;
  }

  /** Appends one row. */
  public void row(@Nullable Object... columns) throws SQLException {
    char before = 0;
    for (Object column : columns) {
      if (before != 0) {
        buffer.append(before);
      }
      before = '\t';
      switch (column) {
        case null -> buffer.append("\\N");
        case Bytes b -> buffer.append("\\\\x").append(b.hex());
        case String s -> escape(s);
        default -> buffer.append(column);
      }
    }
    buffer.append('\n');
    if (buffer.length() > FLUSH_AT) {
      flush();
    }
  }

  void flush() throws SQLException {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.setLength(0);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> buffer.append("\\\\");
        case '\n' -> buffer.append("\\n");
        case '\r' -> buffer.append("\\r");
        case '\t' -> buffer.append("\\t");
        default -> buffer.append(c);
      }
    }
  }
}
