package org.quanze.canonical;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes and reads canonical JSON. A value is a {@code Map<String, Object>}, a {@code
 * List<Object>}, a String, a Long or a Boolean.
 */
public final class CanonicalJson {

  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /** The object that a text is; refused unless it is written as {@link #write} would write it. */
  public static Map<String, Object> object(String text) throws NotCanonical {
    if (value(text) instanceof Map<?, ?> members) {
      Map<String, Object> object = new TreeMap<>();
      members.forEach((name, member) -> object.put((String) name, member));
      return object;
    }
    throw new NotCanonical("not an object");
  }

  /** The value that a text is; refused unless it is written as {@link #write} would write it. */
  public static Object value(String text) throws NotCanonical {
    Object value = new JsonReader(text).whole();
    if (!write(value).equals(text)) {
      throw new NotCanonical("not in canonical form");
    }
    return value;
  }

  /** The canonical form of a value. */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> object -> {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> member : new TreeMap<Object, Object>(object).entrySet()) {
          out.append(comma);
          quote((String) member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          comma = ",";
        }
        out.append('}');
      }
      case List<?> values -> {
        out.append('[');
        String comma = "";
        for (Object each : values) {
          out.append(comma);
          write(each, out);
          comma = ",";
        }
        out.append(']');
      }
      case String text -> quote(text, out);
      case Long number -> out.append(number);
      case Integer number -> out.append(number);
      case Boolean flag -> out.append(flag);
      default -> throw new IllegalArgumentException("No value of JSON: " + value.getClass());
    }
  }

  /** A text as a JSON string after RFC 8785. */
  public static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
