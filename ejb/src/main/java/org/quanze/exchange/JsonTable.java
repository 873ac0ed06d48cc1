package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Cell.Kind;
import org.quanze.item.Value;
import org.quanze.rule.Refused;

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

  private static final int DEPARTMENT = ExportColumns.COMMON.indexOf(ExportColumns.DEPARTMENT);
  private static final int HEADER = 300;

  /** An item holds as much as so many of its longest texts, as a line of CSV does. */
  private static final int TEXTS = 8;

  private final ImportLimits limits;
  private final StrictJson json;
  private final List<String> headers = new ArrayList<>(ExportColumns.COMMON);
  private final Map<String, Integer> elements = new HashMap<>();
  private boolean headed;
  private long length;
  private int items;

  JsonTable(SourceFile file, ImportLimits limits) throws IOException {
    if (Files.size(file.path()) > limits.csvBytes()) {
      throw ImportLimits.exceeded("CSV_BYTES", limits.csvBytes());
    }
    this.limits = limits;
    json = new StrictJson(file, limits);
  }

  @Override
  String encoding() {
    return "JSON";
  }

  @Override
  @Nullable TableRow next() throws IOException {
    if (!headed) {
      headed = true;
      head();
      return new TableRow(1, headers.stream().map(h -> Cell.of(h, Kind.STRING, "")).toList());
    }
    JsonToken token = json.next();
    if (token == JsonToken.START_OBJECT) {
      if (++items > limits.csvRows()) {
        throw ImportLimits.exceeded("CSV_ROWS", limits.csvRows());
      }
      return new TableRow(items + 1, item("/items/" + (items - 1)));
    }
    require(token == JsonToken.END_ARRAY, "/items/" + items);
    while (json.next() == JsonToken.FIELD_NAME) {
      json.pass(json.next());
    }
    require(json.next() == null, "/");
    return null;
  }

  /** Reads up to the items; what the document is and its elements must stand before them. */
  private void head() throws IOException {
    require(json.next() == JsonToken.START_OBJECT, "/");
    boolean format = false;
    boolean types = false;
    while (json.next() == JsonToken.FIELD_NAME) {
      String name = json.name();
      JsonToken value = json.next();
      switch (name) {
        case "format" -> {
          require(value == JsonToken.VALUE_STRING, "/format");
          require(json.text().equals(JsonList.FORMAT), "/format");
          format = true;
        }
        case "elementTypes" -> {
          require(value == JsonToken.START_ARRAY, "/elementTypes");
          elementTypes();
          types = true;
        }
        case "items" -> {
          require(format, "/format");
          require(types, "/elementTypes");
          require(value == JsonToken.START_ARRAY, "/items");
          return;
        }
        default -> json.pass(value);
      }
    }
    throw misshapen("/items");
  }

  private void elementTypes() throws IOException {
    Set<String> taken = new HashSet<>(ExportColumns.COMMON);
    for (JsonToken t = json.next(); t != JsonToken.END_ARRAY; t = json.next()) {
      String at = "/elementTypes/" + elements.size();
      require(t == JsonToken.START_OBJECT, at);
      String key = null;
      String zh = null;
      while (json.next() == JsonToken.FIELD_NAME) {
        String name = json.name();
        JsonToken value = json.next();
        require(value == JsonToken.VALUE_STRING && json.text().length() <= HEADER, at + "/" + name);
        key = name.equals("key") ? json.text() : key;
        zh = name.equals("zh") ? json.text() : zh;
      }
      if (key == null || zh == null || elements.put(key, headers.size()) != null) {
        throw misshapen(at);
      }
      headers.add(ExportColumns.header(key, zh, taken));
      if (headers.size() > limits.columns()) {
        throw ImportLimits.exceeded("COLUMNS", limits.columns());
      }
    }
  }

  private List<Cell> item(String at) throws IOException {
    Cell[] cells = new Cell[headers.size()];
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
        require(name.startsWith("@"), at + "/" + name);
        json.pass(value);
      }
    }
    return List.of(cells);
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
        require(name.startsWith("@"), at + "/" + name);
        json.pass(value);
      }
    }
    return named;
  }

  private void elements(@Nullable JsonToken first, Cell[] cells, String at) throws IOException {
    require(first == JsonToken.START_OBJECT, at);
    while (json.next() == JsonToken.FIELD_NAME) {
      String key = json.name();
      Integer column = elements.get(key);
      if (column == null) {
        throw misshapen(at + "/" + key);
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
      case null, default -> throw misshapen(at);
    };
  }

  /** An export says of a value that it was redacted; the table shows it as others do. */
  private static Cell object(String raw, String at) {
    return raw.equals("{\"redacted\":true}")
        ? Cell.of(Value.Redacted.SHOWN, Kind.STRING, at)
        : Cell.of(raw, Kind.OTHER, at);
  }

  private static void require(boolean fits, String at) {
    if (!fits) {
      throw misshapen(at);
    }
  }

  private static Refused misshapen(String at) {
    String cut = at.length() <= 100 ? at : at.substring(0, 100) + "…";
    return ImportRule.FILE_SHAPE.refuse("file", cut);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
