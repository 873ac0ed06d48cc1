package org.quanze.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Cell.Kind;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.scheme.Element;

/** Reads values of JSON, whose types must be those of their elements: nothing is converted. */
final class JsonCells {

  private JsonCells() {}

  /** Whether a value has a type; that it has not is noted. */
  static boolean is(Kind kind, Cell cell, String field, RowFindings found) {
    if (cell.kind() == kind) {
      return true;
    }
    found.error(field, cell.text(), ImportRule.JSON_TYPE.at(field, cell.at()));
    return false;
  }

  /** The value of an element that is no text, or null with the reason noted. */
  static @Nullable Value value(Cell cell, Element element, RowFindings found) {
    String key = element.key();
    return switch (element.type()) {
      case WHOLE -> is(Kind.INTEGER, cell, key, found) ? whole(cell, key, found) : null;
      case FLAG ->
          is(Kind.BOOLEAN, cell, key, found) ? new Value.Flag(cell.text().equals("true")) : null;
      case TEXTS, CODES, ROWS ->
          is(Kind.ARRAY, cell, key, found) ? CellJson.value(cell.text(), element, found) : null;
      case TEXT -> throw new IllegalArgumentException("A text is read as those of all files");
    };
  }

  private static @Nullable Value whole(Cell cell, String key, RowFindings found) {
    try {
      return new Value.Whole(Long.parseLong(cell.text()));
    } catch (NumberFormatException e) {
      found.error(key, cell.text(), ImportRule.WHOLE_NUMBER.at(key, cell.text()));
      return null;
    }
  }

  /** Further codes, or none with the reason noted. */
  static List<ItemCode> codes(Cell cell, String field, RowFindings found) {
    return is(Kind.ARRAY, cell, field, found)
        ? CellJson.codes(cell.text(), field, found)
        : List.of();
  }
}
