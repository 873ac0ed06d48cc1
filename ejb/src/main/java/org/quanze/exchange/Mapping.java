package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/**
 * How the columns of a source become the fields of items (字段映射); saved per source.
 *
 * @param listType code of the list type
 * @param where rows whose columns have these values are taken, others are no rows of the import
 * @param department where the unit stands
 * @param name column of the name
 * @param code where the code stands, or null for a list without codes
 * @param category column of the category
 * @param categories codes of the category scheme by value of that column; empty if they are the
 *     same
 * @param elements elements by key
 * @param key column that related files refer to, or null
 * @param parts elements that come from related files, by key
 */
public record Mapping(
    String listType,
    Map<String, String> where,
    Unit department,
    String name,
    @Nullable Code code,
    String category,
    Map<String, String> categories,
    Map<String, Column> elements,
    @Nullable String key,
    Map<String, Part> parts) {

  /** Each machine has an order of its own for maps, and keys stand for what is printed: sorted. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /**
   * The unit.
   *
   * @param column column that names it
   * @param by what the column holds: the unit's NAME, or one of its CODEs
   */
  public record Unit(String column, By by) {

    /** What names a unit. */
    public enum By {
      NAME,
      CODE
    }
  }

  /**
   * The code.
   *
   * @param column column of the code that the item is listed by
   * @param scheme its code scheme, or null where a column names it
   * @param schemeColumn column that names its code scheme, or null
   * @param others column of further codes as JSON, or null
   */
  public record Code(
      String column,
      @Nullable String scheme,
      @Nullable String schemeColumn,
      @Nullable String others) {

    private boolean isWhole() {
      return column != null && (scheme != null || schemeColumn != null);
    }
  }

  /**
   * An element from a column.
   *
   * @param column the column
   * @param absent values that mean there is none
   * @param split separates the rows or texts of one cell, or null
   * @param field the field of a row that takes a part of the cell
   * @param reading how a cell is read
   */
  public record Column(
      String column,
      List<String> absent,
      @Nullable String split,
      @Nullable String field,
      @Nullable Reading reading) {

    public Column {
      absent = absent == null ? List.of() : List.copyOf(absent);
    }
  }

  /** Ways to read a cell. */
  public enum Reading {
    /** 《name》article becomes instrument and article. */
    CITATION,
    /** Texts and rows as the JSON that an export writes. */
    JSON
  }

  /**
   * Rows of an element from a related file, which stands in the order of the main file.
   *
   * @param file name of the file
   * @param key its column that refers to the main file
   * @param fields columns by field of the row
   */
  public record Part(String file, String key, Map<String, String> fields) {

    private boolean isWhole() {
      return file != null && key != null && fields != null;
    }
  }

  public Mapping {
    where = where == null ? Map.of() : Map.copyOf(where);
    categories = categories == null ? Map.of() : Map.copyOf(categories);
    elements = elements == null ? Map.of() : Map.copyOf(elements);
    parts = parts == null ? Map.of() : Map.copyOf(parts);
  }

  /** The mapping by which an exported list of a type is read again. */
  public static Mapping ofListType(ListType type) {
    Map<String, Column> elements = new TreeMap<>();
    Map<Element, String> headers = ExportColumns.headers(type);
    for (Element element : type.elements()) {
      Reading reading =
          switch (element.type()) {
            case TEXTS, CODES, ROWS -> Reading.JSON;
            case TEXT, WHOLE, FLAG -> null;
          };
      String header = headers.getOrDefault(element, element.key());
      elements.put(element.key(), new Column(header, List.of(), null, null, reading));
    }
    return new Mapping(
        type.code(),
        Map.of(),
        new Unit(ExportColumns.DEPARTMENT, Unit.By.NAME),
        ExportColumns.NAME,
        new Code(ExportColumns.CODE, null, ExportColumns.CODE_SCHEME, ExportColumns.FURTHER_CODES),
        ExportColumns.CATEGORY,
        Map.of(),
        elements,
        null,
        Map.of());
  }

  /** A mapping from its JSON, or a refusal. */
  public static Mapping parse(String json) {
    try {
      Mapping mapping = JSON.readValue(json, Mapping.class);
      if (mapping == null || !mapping.isWhole()) {
        throw ImportRule.MAPPING_FITS.refuse("mapping", "listType, department, name, category");
      }
      return mapping;
    } catch (JsonMappingException e) {
      throw ImportRule.MAPPING_FITS.refuse("mapping", path(e));
    } catch (JsonProcessingException e) {
      throw ImportRule.MAPPING_FITS.refuse("mapping", "JSON");
    }
  }

  private boolean isWhole() {
    return Stream.of(listType, department, name, category).allMatch(Objects::nonNull)
        && department.column() != null
        && department.by() != null
        && (code == null || code.isWhole())
        && elements.values().stream().allMatch(c -> c.column() != null)
        && parts.values().stream().allMatch(Part::isWhole)
        && (parts.isEmpty() || key != null);
  }

  /** Where in the mapping something does not fit. */
  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** The columns that tell which item a row is of, besides those of its elements. */
  List<String> columns() {
    Stream<String> ofCode =
        code == null ? Stream.of() : Stream.of(code.column(), code.schemeColumn(), code.others());
    return Stream.concat(Stream.of(department.column(), name, category, key), ofCode)
        .filter(Objects::nonNull)
        .toList();
  }

  /** As JSON, the same on each machine. */
  public String print() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A mapping is always JSON", e);
    }
  }
}
