package org.quanze.item;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quanze.canonical.CanonicalJson;
import org.quanze.item.Content.ItemCode;

/**
 * The one canonical form of contents: JSON after RFC 8785 (members sorted, no blanks, shortest
 * escapes), with texts in NFC, whole numbers only, and absent = empty = null. Equal contents have
 * equal bytes, on every machine and for ever.
 */
public final class CanonicalForm {

  /** Before the key of an element in the path of its field. */
  public static final String ELEMENTS = "elements.";

  private CanonicalForm() {}

  /**
   * The fields of contents in the order of their paths, each with its canonical value. A path is
   * the name of a member; elements stand under {@code elements.}. In place of a redacted value
   * stands a mark, so that such contents can be compared and not written.
   */
  public static SortedMap<String, String> fields(Content content) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("category", quoted(content.category()));
    if (!content.codes().isEmpty()) {
      fields.put("codes", codes(content.codes()));
    }
    fields.put("department", quoted(content.department().toString()));
    content.elements().forEach((key, value) -> fields.put(ELEMENTS + key, value(value)));
    fields.put("name", quoted(content.name()));
    if (content.notPublicReason() != null) {
      fields.put("notPublicReason", quoted(content.notPublicReason()));
    }
    fields.put("openness", quoted(content.openness().name()));
    fields.put("opennessDecided", quoted(content.decided().name()));
    return fields;
  }

  /** The whole document of the fields. */
  public static String document(SortedMap<String, String> fields) {
    StringBuilder out = new StringBuilder(1024).append('{');
    boolean inElements = false;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      boolean element = field.getKey().startsWith(ELEMENTS);
      if (inElements && !element) {
        out.append('}');
      }
      if (out.length() > 1 && !(element && inElements && out.charAt(out.length() - 1) == '{')) {
        out.append(',');
      }
      if (element && !inElements) {
        out.append("\"elements\":{");
      }
      inElements = element;
      quote(element ? field.getKey().substring(ELEMENTS.length()) : field.getKey(), out);
      if (Value.Redacted.isMark(field.getValue())) {
        throw new IllegalStateException("Redacted is no value: " + field.getKey());
      }
      out.append(':').append(field.getValue());
    }
    return out.append(inElements ? "}}" : "}").toString();
  }

  /** The whole document of contents. */
  public static String document(Content content) {
    return document(fields(content));
  }

  private static String codes(List<ItemCode> codes) {
    StringBuilder out = new StringBuilder("[");
    for (ItemCode code : codes) {
      out.append(out.length() > 1 ? "," : "").append("{\"scheme\":");
      quote(code.scheme(), out);
      out.append(",\"value\":");
      quote(code.value(), out);
      out.append('}');
    }
    return out.append(']').toString();
  }

  /** The canonical form of an object of its own. */
  public static String object(SortedMap<String, Value> members) {
    StringBuilder out = new StringBuilder();
    writeRow(members, out);
    return out.toString();
  }

  /** The canonical form of one value. */
  public static String value(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    switch (value) {
      case Value.Text t -> quote(t.text(), out);
      case Value.Whole w -> out.append(w.number());
      case Value.Flag f -> out.append(f.set());
      case Value.Texts t -> {
        out.append('[');
        String comma = "";
        for (String text : t.texts()) {
          out.append(comma);
          quote(text, out);
          comma = ",";
        }
        out.append(']');
      }
      case Value.Rows r -> rows(r, out);
      case Value.Redacted r -> out.append(r.mark());
    }
  }

  private static void rows(Value.Rows rows, StringBuilder out) {
    out.append('[');
    String comma = "";
    for (SortedMap<String, Value> row : rows.rows()) {
      out.append(comma);
      writeRow(row, out);
      comma = ",";
    }
    out.append(']');
  }

  private static void writeRow(SortedMap<String, Value> row, StringBuilder out) {
    out.append('{');
    String comma = "";
    for (Map.Entry<String, Value> column : row.entrySet()) {
      out.append(comma);
      quote(column.getKey(), out);
      out.append(':');
      write(column.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }

  /** A text as a JSON string after RFC 8785. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(text, out);
    return out.toString();
  }

  private static void quote(String text, StringBuilder out) {
    CanonicalJson.quote(text, out);
  }
}
