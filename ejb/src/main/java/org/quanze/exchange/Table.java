package org.quanze.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is read row by row: a header, then rows. */
abstract class Table implements Closeable {

  private List<String> header = List.of();

  /** One row: its number in the file, the header being 1, and its cells, one for each column. */
  record TableRow(int number, List<Cell> cells) {}

  /** Opens a file as what it is. */
  static Table open(SourceFile file, ImportLimits limits) throws IOException {
    Table table =
        switch (FileKind.of(file)) {
          case XLSX -> new XlsxTable(file.path(), limits);
          case CSV -> new CsvTable(file, limits);
          case JSON -> new JsonTable(file, limits);
        };
    try {
      table.readHeader();
      return table;
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  /** The next row, the header included, or null at the end; blank rows are passed. */
  abstract @Nullable TableRow next() throws IOException;

  /** How the file writes its texts. */
  abstract String encoding();

  /** Refuses a file that says that it is of another list type; tables do not say it. */
  void requireListType(String code) {
    // Nothing says it but JSON.
  }

  /** Refuses a file that says that it is one category of a list; tables do not say it. */
  void requireWhole() {
    // Nothing says it but JSON.
  }

  private void readHeader() throws IOException {
    TableRow first = next();
    List<String> names = new ArrayList<>();
    for (Cell cell : first == null ? List.<Cell>of() : first.cells()) {
      names.add(cell.text().strip());
    }
    header = names;
  }

  /** The place of a column, or a refusal. */
  final int column(String name) {
    int place = header.indexOf(name);
    if (place < 0) {
      throw ImportRule.HEADER.refuse("file", name);
    }
    if (header.lastIndexOf(name) != place) {
      throw ImportRule.HEADER_ONCE.refuse("file", name);
    }
    return place;
  }

  /** Number of columns of the header; 0 while it is read. */
  final int width() {
    return header.size();
  }
}
