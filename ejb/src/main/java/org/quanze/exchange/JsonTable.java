package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Cell.Kind;
import org.quanze.item.Value;

/**
 * The JSON of an exported list as a table with the columns of its CSV, so that one mapping reads
 * both; its linked data likewise, whose members {@code @…} are passed. The first item is row 2. A
 * member of an item that such a file does not have is refused, lest a misspelt one be lost.
 */
final class JsonTable extends Table {

  /** Columns of the members of an item. */
  private static final Map<String, Integer> MEMBERS =
      Map.of(
          "code",
          ExportColumns.COMMON.indexOf(ExportColumns.CODE),
          "name",
          ExportColumns.COMMON.indexOf(ExportColumns.NAME),
          "category",
          ExportColumns.COMMON.indexOf(ExportColumns.CATEGORY),
          "codeScheme",
          ExportColumns.COMMON.indexOf(ExportColumns.CODE_SCHEME),
          "furtherCodes",
          ExportColumns.COMMON.indexOf(ExportColumns.FURTHER_CODES));

  private static final int CATEGORY = ExportColumns.COMMON.indexOf(ExportColumns.CATEGORY);
  private static final int CATEGORY_NAME =
      ExportColumns.COMMON.indexOf(ExportColumns.CATEGORY_NAME);
  private static final int DEPARTMENT = ExportColumns.COMMON.indexOf(ExportColumns.DEPARTMENT);

  /** An item holds as much as so many of its longest texts, as a line of CSV does. */
  private static final int TEXTS = 8;

  private final ImportLimits limits;
  private final StrictJson json;
  private final JsonHead head;
  private boolean headed;
  private long length;
  private int items;

  JsonTable(SourceFile file, ImportLimits limits) throws IOException {
    if (Files.size(file.path()) > limits.csvBytes()) {
      throw ImportLimits.exceeded("CSV_BYTES", limits.csvBytes());
    }
    this.limits = limits;
    json = new StrictJson(file, limits);
    head = new JsonHead(json, limits);
  }

  @Override
  String encoding() {
    return "JSON";
  }

  @Override
  @Nullable TableRow next() throws IOException {
    if (!headed) {
      headed = true;
      head.read();
      return new TableRow(
          1, head.headers().stream().map(h -> Cell.of(h, Kind.STRING, "")).toList());
    }
    JsonToken token = json.next();
    if (token == JsonToken.START_OBJECT) {
      if (++items > limits.csvRows()) {
        throw ImportLimits.exceeded("CSV_ROWS", limits.csvRows());
      }
      return new TableRow(items + 1, item("/items/" + (items - 1)));
    }
    StrictJson.require(token == JsonToken.END_ARRAY, "/items/" + items);
    head.readRest();
    return null;
  }

  @Override
  void requireListType(String code) {
    head.requireListType(code);
  }

  @Override
  void requireWhole() {
    head.requireWhole();
  }

  private List<Cell> item(String at) throws IOException {
    Cell[] cells = new Cell[head.headers().size()];
    Arrays.fill(cells, Cell.BLANK);
    length = 0;
    while (json.next() == JsonToken.FIELD_NAME) {
      String name = json.name();
      JsonToken value = json.next();
      Integer column = MEMBERS.get(name);
      if (column != null) {
        cells[column] = cell(value, at + "/" + name);
      } else if (name.equals("department")) {
        cells[DEPARTMENT] = department(value, at + "/department");
      } else if (name.equals("elements")) {
        elements(value, cells, at + "/elements");
      } else {
        StrictJson.require(name.startsWith("@"), at + "/" + name);
        json.pass(value);
      }
    }
    nameCategory(cells, at + "/category");
    return List.of(cells);
  }

  /** Tables have the name of the category beside it. */
  private void nameCategory(Cell[] cells, String at) {
    Cell category = cells[CATEGORY];
    String name = category.kind() == Kind.STRING ? head.category(category.text()) : null;
    if (name != null) {
      cells[CATEGORY_NAME] = Cell.of(name, Kind.STRING, at);
    }
  }

  private Cell department(@Nullable JsonToken first, String at) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      return cell(first, at);
    }
    Cell named = Cell.BLANK;
    while (json.next() == JsonToken.FIELD_NAME) {
      String name = json.name();
      JsonToken value = json.next();
      if (name.equals("name")) {
        named = cell(value, at + "/name");
      } else {
        StrictJson.require(name.startsWith("@"), at + "/" + name);
        json.pass(value);
      }
    }
    return named;
  }

  private void elements(@Nullable JsonToken first, Cell[] cells, String at) throws IOException {
    StrictJson.require(first == JsonToken.START_OBJECT, at);
    while (json.next() == JsonToken.FIELD_NAME) {
      String key = json.name();
      Integer column = head.column(key);
      if (column == null) {
        throw StrictJson.misshapen(at + "/" + key);
      }
      cells[column] = cell(json.next(), at + "/" + key);
    }
  }

  private Cell cell(@Nullable JsonToken token, String at) throws IOException {
    Cell cell = cellOf(token, at);
    length += cell.text().length();
    if (length > (long) limits.csvCell() * TEXTS) {
      throw ImportLimits.exceeded("CSV_CELL", limits.csvCell());
    }
    return cell;
  }

  private Cell cellOf(@Nullable JsonToken token, String at) throws IOException {
    return switch (token) {
      case VALUE_NULL -> Cell.BLANK;
      case VALUE_STRING -> Cell.of(json.text(), Kind.STRING, at);
      case VALUE_NUMBER_INT -> Cell.of(json.text(), Kind.INTEGER, at);
      case VALUE_TRUE, VALUE_FALSE -> Cell.of(json.text(), Kind.BOOLEAN, at);
      case START_ARRAY -> Cell.of(json.raw(token), Kind.ARRAY, at);
      case VALUE_NUMBER_FLOAT -> Cell.of(json.text(), Kind.OTHER, at);
      case START_OBJECT -> object(json.raw(token), at);
      case null, default -> throw StrictJson.misshapen(at);
    };
  }

  /** An export says of a value that it was redacted; the table shows it as others do. */
  private static Cell object(String raw, String at) {
    return raw.equals("{\"redacted\":true}")
        ? Cell.of(Value.Redacted.SHOWN, Kind.STRING, at)
        : Cell.of(raw, Kind.OTHER, at);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
