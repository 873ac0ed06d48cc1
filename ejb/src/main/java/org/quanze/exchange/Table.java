package org.quanze.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that is read row by row: a header, then rows. */
abstract class Table implements Closeable {

  private Map<String, Integer> columns = Map.of();

  /** One row: its number in the file, the header being 1, and its cells. */
  record TableRow(int number, List<String> cells) {}

  /** The next row, the header included, or null at the end. */
  abstract @Nullable TableRow next() throws IOException;

  /** Takes the next row as the header. */
  final void readHeader() throws IOException {
    TableRow header = next();
    Map<String, Integer> places = new HashMap<>();
    for (String cell : header == null ? List.<String>of() : header.cells()) {
      places.putIfAbsent(cell.strip(), places.size());
    }
    columns = places;
  }

  /** The place of a column, or a refusal. */
  final int column(String name) {
    Integer place = columns.get(name);
    if (place == null) {
      throw ImportRule.HEADER.refuse("file", name);
    }
    return place;
  }

  /** Number of columns of the header. */
  final int width() {
    return columns.size();
  }
}
