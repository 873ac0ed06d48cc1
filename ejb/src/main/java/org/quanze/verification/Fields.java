package org.quanze.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a row, or of what an entry tells, as text; what is null is left out. */
final class Fields {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Fields() {}

  /** The fields of an object; what stands within it as rows of its own is none. */
  static SortedMap<String, String> of(JsonNode object) {
    SortedMap<String, String> fields = new TreeMap<>();
    object
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue().asText());
              }
            });
    return fields;
  }

  /** Fields by their names, each followed by its value. */
  static SortedMap<String, String> row(Object... namesAndValues) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
    return fields;
  }

  /** The fields of a row that the database gave as JSON. */
  static SortedMap<String, String> parse(String row) {
    try {
      return of(JSON.readTree(row));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database gives JSON", e);
    }
  }
}
