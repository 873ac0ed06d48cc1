package org.quanze.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Table.TableRow;
import org.quanze.item.Value;
import org.quanze.scheme.Element;

/**
 * The rows of a related file, read beside the main file in the same order, so that files of any
 * size need no memory.
 */
final class PartTable implements Closeable {

  private final Mapping.Part part;
  private final Table table;
  private final int keyColumn;
  private final Map<Element, Integer> fields = new LinkedHashMap<>();
  private @Nullable TableRow waiting;

  PartTable(Mapping.Part part, Element element, SourceFile file, ImportLimits limits)
      throws IOException {
    this.part = part;
    this.table = Table.open(file, limits);
    this.keyColumn = table.column(part.key());
    for (Element field : element.fields()) {
      String column = part.fields().get(field.key());
      if (column != null) {
        fields.put(field, table.column(column));
      }
    }
    this.waiting = table.next();
  }

  /**
   * The rows of one key, or null where it has none; keys of rows that are not imported are passed.
   */
  @Nullable Value rows(String key, Set<String> notImported, RowFindings found) throws IOException {
    TableRow row = waiting;
    while (row != null && notImported.contains(key(row))) {
      row = table.next();
    }
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    while (row != null && key(row).equals(key)) {
      rows.add(read(row, found));
      row = table.next();
    }
    waiting = row;
    return rows.isEmpty() ? null : new Value.Rows(rows);
  }

  /** At the end every row has found its key; one that has not tells that the order differs. */
  void finish(Set<String> notImported) throws IOException {
    for (TableRow row = waiting; row != null; row = table.next()) {
      String key = key(row);
      if (!notImported.contains(key)) {
        throw ImportRule.PART_ORDER.refuse("file", part.file(), key);
      }
    }
    waiting = null;
  }

  private String key(TableRow row) {
    return row.cells().get(keyColumn).text();
  }

  private SortedMap<String, Value> read(TableRow row, RowFindings found) {
    SortedMap<String, Value> values = new TreeMap<>();
    fields.forEach(
        (element, column) -> {
          Value value = Cells.field(row.cells().get(column), element, found);
          if (value != null) {
            values.put(element.key(), value);
          }
        });
    return values;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
