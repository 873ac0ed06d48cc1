package org.quanze.web.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Clean;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.web.access.Keys;

/** Reads the contents of an item from an input: absent, empty and null are the same. */
@SuppressWarnings("unchecked") // the SDL gives the types of what stands in the maps
final class ContentInput {

  private ContentInput() {}

  static Content read(Map<String, Object> input) {
    String name = Clean.text(DraftInput.required(input, "name"));
    List<ItemCode> codes = codes(input);
    SortedMap<String, Value> elements = new TreeMap<>();
    for (Map<String, Object> element : DraftInput.rows(input, "elements")) {
      Value value = value(element);
      if (value != null) {
        elements.put(DraftInput.required(element, "key"), value);
      }
    }
    return new Content(
        name == null ? "" : name,
        DraftInput.required(input, "category"),
        Keys.uuid("Department", DraftInput.required(input, "department")),
        codes,
        Openness.valueOf(DraftInput.required(input, "openness")),
        Openness.Decided.AT_SOURCE,
        Clean.text(DraftInput.text(input, "notPublicReason")),
        elements);
  }

  /** The codes of an input. */
  static List<ItemCode> codes(Map<String, Object> input) {
    List<ItemCode> codes = new ArrayList<>();
    for (Map<String, Object> code : DraftInput.rows(input, "codes")) {
      codes.add(
          new ItemCode(DraftInput.required(code, "scheme"), DraftInput.required(code, "value")));
    }
    return codes;
  }

  private static @Nullable Value value(Map<String, Object> input) {
    List<String> texts = (List<String>) input.get("texts");
    List<List<Map<String, Object>>> rows = (List<List<Map<String, Object>>>) input.get("rows");
    if (texts != null) {
      List<String> clean = clean(texts);
      return clean.isEmpty() ? null : new Value.Texts(clean);
    }
    if (rows == null) {
      return plain(input);
    }
    List<SortedMap<String, Value>> read = new ArrayList<>();
    for (List<Map<String, Object>> row : rows) {
      SortedMap<String, Value> columns = new TreeMap<>();
      for (Map<String, Object> column : row) {
        Value value = plain(column);
        if (value != null) {
          columns.put(DraftInput.required(column, "key"), value);
        }
      }
      if (!columns.isEmpty()) {
        read.add(columns);
      }
    }
    return read.isEmpty() ? null : new Value.Rows(read);
  }

  private static List<String> clean(List<String> texts) {
    List<String> clean = new ArrayList<>();
    for (String text : texts) {
      String cleaned = Clean.text(text);
      if (cleaned != null) {
        clean.add(cleaned);
      }
    }
    return clean;
  }

  private static @Nullable Value plain(Map<String, Object> input) {
    if (input.get("whole") instanceof Integer whole) {
      return new Value.Whole(whole);
    }
    if (input.get("flag") instanceof Boolean flag) {
      return new Value.Flag(flag);
    }
    String text = Clean.text(DraftInput.text(input, "text"));
    return text == null ? null : new Value.Text(text);
  }
}
