package org.quanze.bundle;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/** The fields of a row, each read as what it should be. */
final class BundleRow {

  private final Map<String, Object> fields;

  BundleRow(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** Refuses fields that are not asked for, and the lack of those that must be there. */
  void has(Set<String> required, Set<String> optional) throws BadRow {
    for (String field : required) {
      if (!fields.containsKey(field)) {
        throw new BadRow(field);
      }
    }
    for (String field : new TreeSet<>(fields.keySet())) {
      if (!required.contains(field) && !optional.contains(field)) {
        throw new BadRow(field);
      }
    }
  }

  /** The names of its fields, sorted. */
  Set<String> names() {
    return new TreeSet<>(fields.keySet());
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  String text(String field) throws BadRow {
    if (fields.get(field) instanceof String text) {
      return text;
    }
    throw new BadRow(field);
  }

  /** A text, or an empty one where there is none; an empty one is not written. */
  String textOrEmpty(String field) throws BadRow {
    if (!has(field)) {
      return "";
    }
    String text = text(field);
    if (text.isEmpty()) {
      throw new BadRow(field);
    }
    return text;
  }

  int whole(String field) throws BadRow {
    if (fields.get(field) instanceof Long whole && whole >= 0 && whole <= Integer.MAX_VALUE) {
      return whole.intValue();
    }
    throw new BadRow(field);
  }

  /** Bytes in hexadecimal, lower case, since each has one spelling. */
  Bytes bytes(String field) throws BadRow {
    return bytes(field, text(field));
  }

  static Bytes bytes(String field, Object hex) throws BadRow {
    if (hex instanceof String text) {
      try {
        Bytes bytes = Bytes.of(java.util.HexFormat.of().parseHex(text));
        if (bytes.hex().equals(text)) {
          return bytes;
        }
      } catch (IllegalArgumentException e) {
        throw new BadRow(field);
      }
    }
    throw new BadRow(field);
  }

  String uuid(String field) throws BadRow {
    String text = text(field);
    try {
      if (UUID.fromString(text).toString().equals(text)) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw new BadRow(field);
    }
    throw new BadRow(field);
  }

  HashAlgorithm algorithm() throws BadRow {
    return HashAlgorithm.find(text("algorithm")).orElseThrow(() -> new BadRow("algorithm"));
  }

  /** The fields of an inner object. */
  BundleRow inner(String field) throws BadRow {
    return new BundleRow(object(field, fields.getOrDefault(field, "")));
  }

  /** The members of an object. */
  static Map<String, Object> object(String field, Object value) throws BadRow {
    if (value instanceof Map<?, ?> members) {
      Map<String, Object> inner = new TreeMap<>();
      members.forEach((name, member) -> inner.put((String) name, member));
      return inner;
    }
    throw new BadRow(field);
  }

  /** The values of an inner list; an empty one where there is none. */
  Iterable<?> list(String field) throws BadRow {
    if (fields.get(field) instanceof Iterable<?> values) {
      return values;
    }
    throw new BadRow(field);
  }
}
