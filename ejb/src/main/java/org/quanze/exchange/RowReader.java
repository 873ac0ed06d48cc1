package org.quanze.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** Reads the rows of a source file, with those of its related files, as contents. */
final class RowReader implements Closeable {

  private final Mapping mapping;
  private final ListType type;
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
      Charset charset)
      throws IOException {
    this.mapping = mapping;
    this.type = type;
    this.table = new CsvTable(main, charset);
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
      parts.put(element, new PartTable(e.getValue(), element, file, file.encoding()));
    }
  }

  private static Element known(Map<String, Element> byKey, String key) {
    Element element = byKey.get(key);
    if (element == null) {
      throw ImportRule.MAPPING_FITS.refuse("mapping", key);
    }
    return element;
  }

  /**
   * A row as it was read.
   *
   * @param number number in the file, the header being 1
   * @param unit what names its unit
   * @param name its name, or null where it is empty
   * @param code its code, or null
   * @param category what its category column says
   * @param elements its elements
   * @param faults what could not be read
   */
  record SourceRow(
      int number,
      String unit,
      @Nullable String name,
      @Nullable String code,
      String category,
      TreeMap<String, Value> elements,
      Refusals faults) {

    /** The contents of the row. */
    Content content(
        String itemName, String categoryCode, String scheme, UUID department, Openness openness) {
      return new Content(
          itemName,
          categoryCode,
          department,
          code == null ? List.of() : List.of(new ItemCode(scheme, code)),
          openness,
          Openness.Decided.AFTERWARDS,
          elements);
    }
  }

  /** The next row of the import, or null at the end. */
  @Nullable SourceRow next() throws IOException {
    for (Table.TableRow row = table.next(); row != null; row = table.next()) {
      if (taken(row)) {
        return read(row);
      }
      if (mapping.key() != null) {
        skipped.add(row.cells().get(table.column(mapping.key())));
      }
    }
    for (PartTable part : parts.values()) {
      part.finish(skipped);
    }
    return null;
  }

  private boolean taken(Table.TableRow row) {
    return where.entrySet().stream()
        .allMatch(w -> row.cells().get(w.getKey()).equals(w.getValue()));
  }

  private SourceRow read(Table.TableRow row) throws IOException {
    Refusals faults = new Refusals();
    TreeMap<String, Value> values = new TreeMap<>();
    for (Map.Entry<Element, Integer> e : elements.entrySet()) {
      Mapping.Column column = mapping.elements().get(e.getKey().key());
      Value value =
          column == null
              ? null
              : Cells.value(row.cells().get(e.getValue()), e.getKey(), column, faults);
      if (value != null) {
        values.put(e.getKey().key(), value);
      }
    }
    for (Map.Entry<Element, PartTable> e : parts.entrySet()) {
      String key = row.cells().get(table.column(String.valueOf(mapping.key())));
      Value value = e.getValue().rows(key, skipped, faults);
      if (value != null) {
        values.put(e.getKey().key(), value);
      }
    }
    String category = cell(row, mapping.category());
    return new SourceRow(
        row.number(),
        cell(row, mapping.department().column()),
        Cells.text(row.cells().get(table.column(mapping.name()))),
        mapping.code() == null ? null : Cells.text(cell(row, mapping.code().column())),
        mapping.categories().getOrDefault(category, category),
        values,
        faults);
  }

  private String cell(Table.TableRow row, String column) {
    String text = Cells.text(row.cells().get(table.column(column)));
    return text == null ? "" : text;
  }

  /** The list type that the rows fit. */
  ListType type() {
    return type;
  }

  @Override
  public void close() throws IOException {
    table.close();
    for (PartTable part : parts.values()) {
      part.close();
    }
  }
}
