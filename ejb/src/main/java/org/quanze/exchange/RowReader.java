package org.quanze.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Table.TableRow;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** Reads the rows of a source file, with those of its related files, as contents. */
final class RowReader implements Closeable {

  private final Mapping mapping;
  private final Table table;
  private final Map<Integer, String> where = new HashMap<>();
  private final Map<Element, Integer> elements = new LinkedHashMap<>();
  private final Map<Element, PartTable> parts = new LinkedHashMap<>();
  private final Set<String> skipped = new HashSet<>();

  RowReader(
      Mapping mapping,
      ListType type,
      SourceFile main,
      Map<String, SourceFile> related,
      ImportLimits limits)
      throws IOException {
    this.mapping = mapping;
    this.table = Table.open(main, limits);
    try {
      open(type, related, limits);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open(ListType type, Map<String, SourceFile> related, ImportLimits limits)
      throws IOException {
    table.requireListType(type.code());
    mapping.columns().forEach(table::column);
    mapping.where().forEach((column, value) -> where.put(table.column(column), value));
    Map<String, Element> byKey = type.byKey();
    for (Map.Entry<String, Mapping.Column> e : mapping.elements().entrySet()) {
      elements.put(known(byKey, e.getKey()), table.column(e.getValue().column()));
    }
    for (Map.Entry<String, Mapping.Part> e : mapping.parts().entrySet()) {
      Element element = known(byKey, e.getKey());
      SourceFile file = related.get(e.getValue().file());
      if (file == null) {
        throw ImportRule.PART_MISSING.refuse("file", e.getValue().file());
      }
      parts.put(element, new PartTable(e.getValue(), element, file, limits));
    }
  }

  private static Element known(Map<String, Element> byKey, String key) {
    Element element = byKey.get(key);
    if (element == null) {
      throw ImportRule.MAPPING_FITS.refuse("mapping", key);
    }
    return element;
  }

  /** Refuses a file that says that it is one category of a list. */
  void requireWhole() {
    table.requireWhole();
  }

  /** How the file writes its texts. */
  String encoding() {
    return table.encoding();
  }

  /**
   * A row as it was read.
   *
   * @param number number in the file, the header being 1
   * @param unit what names its unit
   * @param name its name, or null where it is empty
   * @param codes its codes; the first is the one it is listed by
   * @param category what its category column says
   * @param elements its elements
   * @param found what is odd or wrong in its cells
   */
  record SourceRow(
      int number,
      String unit,
      @Nullable String name,
      List<ItemCode> codes,
      String category,
      TreeMap<String, Value> elements,
      RowFindings found) {

    /** The contents of the row. */
    Content content(
        String itemName, UUID department, Openness openness, @Nullable String notPublicReason) {
      return new Content(
          itemName,
          category,
          department,
          codes,
          openness,
          Openness.Decided.AFTERWARDS,
          notPublicReason,
          elements);
    }
  }

  /** The next row of the import, or null at the end. */
  @Nullable SourceRow next() throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      if (taken(row)) {
        return read(row);
      }
      if (mapping.key() != null) {
        skipped.add(cell(row, mapping.key()).text());
      }
    }
    for (PartTable part : parts.values()) {
      part.finish(skipped);
    }
    return null;
  }

  private boolean taken(TableRow row) {
    return where.entrySet().stream()
        .allMatch(w -> row.cells().get(w.getKey()).text().equals(w.getValue()));
  }

  private SourceRow read(TableRow row) throws IOException {
    RowFindings found = new RowFindings(row.number());
    TreeMap<String, Value> values = new TreeMap<>();
    for (Map.Entry<Element, Integer> e : elements.entrySet()) {
      Mapping.Column column = mapping.elements().get(e.getKey().key());
      if (column != null) {
        put(values, e.getKey(), value(row.cells().get(e.getValue()), e.getKey(), column, found));
      }
    }
    for (Map.Entry<Element, PartTable> e : parts.entrySet()) {
      String key = cell(row, String.valueOf(mapping.key())).text();
      put(values, e.getKey(), e.getValue().rows(key, skipped, found));
    }
    String category = code(row, mapping.category(), found);
    return new SourceRow(
        row.number(),
        unit(row, found),
        Cells.text(cell(row, mapping.name()), mapping.name(), found),
        codes(row, found),
        mapping.categories().getOrDefault(category, category),
        values,
        found);
  }

  /** An export shows what was redacted; nobody takes that for a value. */
  private static @Nullable Value value(
      Cell cell, Element element, Mapping.Column column, RowFindings found) {
    if (cell.text().equals(Value.Redacted.SHOWN)) {
      found.warn(element.key(), null, ImportRule.CELL_REDACTED.at(element.key(), element.zh()));
      return null;
    }
    return Cells.value(cell, element, column, found);
  }

  private static void put(Map<String, Value> values, Element element, @Nullable Value value) {
    if (value != null) {
      values.put(element.key(), value);
    }
  }

  private String unit(TableRow row, RowFindings found) {
    String column = mapping.department().column();
    if (mapping.department().by() == Mapping.Unit.By.CODE) {
      return code(row, column, found);
    }
    String name = Cells.text(cell(row, column), column, found);
    return name == null ? "" : name;
  }

  private List<ItemCode> codes(TableRow row, RowFindings found) {
    Mapping.Code from = mapping.code();
    String code = from == null ? "" : code(row, from.column(), found);
    if (from == null || code.isEmpty()) {
      return List.of();
    }
    List<ItemCode> codes = new ArrayList<>(1);
    codes.add(
        new ItemCode(
            from.schemeColumn() == null
                ? String.valueOf(from.scheme())
                : code(row, from.schemeColumn(), found),
            code));
    if (from.others() != null) {
      codes.addAll(further(cell(row, from.others()), from.others(), found));
    }
    return codes;
  }

  private static List<ItemCode> further(Cell cell, String column, RowFindings found) {
    return cell.kind().inJson()
        ? JsonCells.codes(cell, column, found)
        : CellJson.codes(Cells.text(cell, column, found), column, found);
  }

  private String code(TableRow row, String column, RowFindings found) {
    String text = Cells.code(cell(row, column), column, found);
    return text == null ? "" : text;
  }

  private Cell cell(TableRow row, String column) {
    return row.cells().get(table.column(column));
  }

  @Override
  public void close() throws IOException {
    table.close();
    for (PartTable part : parts.values()) {
      part.close();
    }
  }
}
