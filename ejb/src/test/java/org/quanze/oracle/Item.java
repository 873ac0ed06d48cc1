package org.quanze.oracle;

import org.jspecify.annotations.Nullable;

/**
 * An item as it is at a point. A version is named by the line that made it; the text is its
 * contents. Origin is the line that brought the item, predecessor the item that it goes on (3.2).
 */
public record Item(
    String id,
    String unit,
    String type,
    String category,
    Status status,
    String version,
    String text,
    String code,
    Line origin,
    @Nullable String predecessor) {

  /** Whether it says what another does; a version that says again what was said changes nothing. */
  boolean says(Item other) {
    return unit.equals(other.unit)
        && category.equals(other.category)
        && status == other.status
        && text.equals(other.text)
        && code.equals(other.code);
  }

  Item status(Status now) {
    return new Item(id, unit, type, category, now, version, text, code, origin, predecessor);
  }

  Item version(String now, String contents) {
    return new Item(id, unit, type, category, status, now, contents, code, origin, predecessor);
  }

  Item category(String now) {
    return new Item(id, unit, type, now, status, version, text, code, origin, predecessor);
  }

  Item code(String now) {
    return new Item(id, unit, type, category, status, version, text, now, origin, predecessor);
  }
}
