package org.quanze.scheme;

import java.util.List;

/**
 * A table of codes (代码表), as data. A table of another version or source is another table.
 *
 * @param code such as {@code USE_LEVEL}
 * @param source where it is from: a standard, a document
 * @param values in order
 */
public record CodeTable(String code, String zh, String en, String source, List<CodeValue> values) {

  /** One code (代码) with its names. */
  public record CodeValue(String value, String zh, String en) {}

  public CodeTable {
    values = List.copyOf(values);
  }

  /** Whether the table has a code. */
  public boolean has(String value) {
    return values.stream().anyMatch(v -> v.value().equals(value));
  }
}
