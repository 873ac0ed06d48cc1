package org.quanze.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads JSON of whole numbers and without null. It need not see every liberty that a text takes:
 * what it reads is written again and compared.
 */
final class JsonReader {

  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  Object whole() throws NotCanonical {
    Object value = value();
    if (at != text.length()) {
      throw new NotCanonical("something follows the value at " + at);
    }
    return value;
  }

  private Object value() throws NotCanonical {
    if (++depth > DEEPEST) {
      throw new NotCanonical("nested too deeply");
    }
    char c = peek();
    Object value =
        switch (c) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, Object> object() throws NotCanonical {
    Map<String, Object> members = new TreeMap<>();
    at++;
    while (peek() != '}') {
      if (!members.isEmpty()) {
        take(',');
      }
      String name = string();
      take(':');
      if (members.put(name, value()) != null) {
        throw new NotCanonical("a member stands twice: " + name);
      }
    }
    at++;
    return members;
  }

  private List<Object> array() throws NotCanonical {
    List<Object> values = new ArrayList<>();
    at++;
    while (peek() != ']') {
      if (!values.isEmpty()) {
        take(',');
      }
      values.add(value());
    }
    at++;
    return values;
  }

  private String string() throws NotCanonical {
    take('"');
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        return out.toString();
      }
      out.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() throws NotCanonical {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw new NotCanonical("an escape that is none at " + at);
    };
  }

  private char unit() throws NotCanonical {
    try {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new NotCanonical("an escape that is none at " + at);
    }
  }

  private Long number() throws NotCanonical {
    int from = at;
    while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    try {
      return Long.valueOf(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw new NotCanonical("no value at " + from);
    }
  }

  private Boolean word(String word, boolean value) throws NotCanonical {
    if (!text.startsWith(word, at)) {
      throw new NotCanonical("no value at " + at);
    }
    at += word.length();
    return value;
  }

  private char peek() throws NotCanonical {
    if (at >= text.length()) {
      throw new NotCanonical("it ends too early");
    }
    return text.charAt(at);
  }

  private void take(char expected) throws NotCanonical {
    if (peek() != expected) {
      throw new NotCanonical("no " + expected + " at " + at);
    }
    at++;
  }
}
