package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

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

  /** The code: its column and code scheme. */
  public record Code(String column, String scheme) {}

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
    CITATION
  }

  /**
   * Rows of an element from a related file, which stands in the order of the main file.
   *
   * @param file name of the file
   * @param key its column that refers to the main file
   * @param fields columns by field of the row
   */
  public record Part(String file, String key, Map<String, String> fields) {}

  public Mapping {
    where = where == null ? Map.of() : Map.copyOf(where);
    categories = categories == null ? Map.of() : Map.copyOf(categories);
    elements = elements == null ? Map.of() : Map.copyOf(elements);
    parts = parts == null ? Map.of() : Map.copyOf(parts);
  }

  /** A mapping from its JSON, or a refusal. */
  public static Mapping parse(String json) {
    try {
      Mapping mapping = JSON.readValue(json, Mapping.class);
      if (mapping.listType == null
          || mapping.department == null
          || mapping.department.column() == null
          || mapping.name == null
          || mapping.category == null) {
        throw ImportRule.MAPPING_FITS.refuse("mapping", "listType, department, name, category");
      }
      return mapping;
    } catch (JsonProcessingException e) {
      throw ImportRule.MAPPING_FITS.refuse("mapping", e.getOriginalMessage());
    }
  }

  /** As JSON. */
  public String print() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A mapping is always JSON", e);
    }
  }
}
