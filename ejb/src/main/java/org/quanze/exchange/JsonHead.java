package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON of an exported list says of itself beside its items. That it is one, and its
 * elements, must stand before them; the names of its categories are known where they do.
 */
final class JsonHead {

  private static final int TEXT = 300;
  private static final int CATEGORIES = 1_000;

  private final ImportLimits limits;
  private final StrictJson json;
  private final List<String> headers = new ArrayList<>(ExportColumns.COMMON);
  private final Map<String, Integer> elements = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();
  private boolean format;
  private boolean types;
  private boolean part;
  private @Nullable String listType;
  private @Nullable String wanted;
  private boolean whole;

  JsonHead(StrictJson json, ImportLimits limits) {
    this.json = json;
    this.limits = limits;
  }

  /** Reads up to the items. */
  void read() throws IOException {
    StrictJson.require(json.next() == JsonToken.START_OBJECT, "/");
    while (json.next() == JsonToken.FIELD_NAME) {
      String name = json.name();
      JsonToken value = json.next();
      if (name.equals("items")) {
        StrictJson.require(format, "/format");
        StrictJson.require(types, "/elementTypes");
        StrictJson.require(value == JsonToken.START_ARRAY, "/items");
        return;
      }
      member(name, value);
    }
    throw StrictJson.misshapen("/items");
  }

  /** Reads what stands after the items, up to the end. */
  void readRest() throws IOException {
    while (json.next() == JsonToken.FIELD_NAME) {
      String name = json.name();
      member(name, json.next());
    }
    StrictJson.require(json.next() == null, "/");
  }

  private void member(String name, @Nullable JsonToken value) throws IOException {
    switch (name) {
      case "format" -> {
        StrictJson.require(value == JsonToken.VALUE_STRING, "/format");
        StrictJson.require(json.text().equals(JsonList.FORMAT), "/format");
        format = true;
      }
      case "listType" -> listType = texts(value, "/listType").get("code");
      case "category" -> {
        json.pass(value);
        part = value != JsonToken.VALUE_NULL;
      }
      case "categories" -> categories(value);
      case "elementTypes" -> {
        elementTypes(value);
        types = true;
      }
      default -> json.pass(value);
    }
    check();
  }

  private void categories(@Nullable JsonToken first) throws IOException {
    StrictJson.require(first == JsonToken.START_ARRAY, "/categories");
    for (JsonToken t = json.next(); t != JsonToken.END_ARRAY; t = json.next()) {
      String at = "/categories/" + categories.size();
      Map<String, String> category = texts(t, at);
      String code = category.get("code");
      String zh = category.get("zh");
      if (code == null || zh == null || categories.put(code, zh) != null) {
        throw StrictJson.misshapen(at);
      }
      if (categories.size() > CATEGORIES) {
        throw ImportLimits.exceeded("CATEGORIES", CATEGORIES);
      }
    }
  }

  private void elementTypes(@Nullable JsonToken first) throws IOException {
    StrictJson.require(first == JsonToken.START_ARRAY, "/elementTypes");
    Set<String> taken = new HashSet<>(ExportColumns.COMMON);
    for (JsonToken t = json.next(); t != JsonToken.END_ARRAY; t = json.next()) {
      String at = "/elementTypes/" + elements.size();
      Map<String, String> type = texts(t, at);
      String key = type.get("key");
      String zh = type.get("zh");
      if (key == null || zh == null || elements.put(key, headers.size()) != null) {
        throw StrictJson.misshapen(at);
      }
      headers.add(ExportColumns.header(key, zh, taken));
      if (headers.size() > limits.columns()) {
        throw ImportLimits.exceeded("COLUMNS", limits.columns());
      }
    }
  }

  /** The members of an object of texts. */
  private Map<String, String> texts(@Nullable JsonToken first, String at) throws IOException {
    StrictJson.require(first == JsonToken.START_OBJECT, at);
    Map<String, String> texts = new HashMap<>();
    while (json.next() == JsonToken.FIELD_NAME) {
      String name = json.name();
      boolean text = json.next() == JsonToken.VALUE_STRING && json.text().length() <= TEXT;
      StrictJson.require(text, at + "/" + name);
      texts.put(name, json.text());
    }
    return texts;
  }

  /** Refuses a list of another type, now or where the file says it. */
  void requireListType(String code) {
    wanted = code;
    check();
  }

  /** Refuses one category of a list, now or where the file says it. */
  void requireWhole() {
    whole = true;
    check();
  }

  private void check() {
    StrictJson.require(
        wanted == null || listType == null || wanted.equals(listType), "/listType/code");
    StrictJson.require(!whole || !part, "/category");
  }

  /** The headers of the columns. */
  List<String> headers() {
    return headers;
  }

  /** The column of an element, or null where the file does not have it. */
  @Nullable Integer column(String element) {
    return elements.get(element);
  }

  /** The name of a category, or null where the file does not tell it. */
  @Nullable String category(String code) {
    return categories.get(code);
  }
}
