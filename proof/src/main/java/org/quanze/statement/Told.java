package org.quanze.statement;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * The fields of an object of a statement, each read as what it should be. What is left over is seen
 * when what was read is written again and compared.
 */
final class Told {

  private final String place;
  private final Map<?, ?> fields;

  Told(String place, @Nullable Object value) throws BadStatement {
    if (!(value instanceof Map<?, ?> members)) {
      throw new BadStatement(place);
    }
    this.place = place;
    this.fields = members;
  }

  private String at(String field) {
    return place.isEmpty() ? field : place + "." + field;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  BadStatement bad(String field) {
    return new BadStatement(at(field));
  }

  String text(String field) throws BadStatement {
    if (fields.get(field) instanceof String text) {
      return text;
    }
    throw bad(field);
  }

  String textOrEmpty(String field) throws BadStatement {
    return has(field) ? text(field) : "";
  }

  int whole(String field) throws BadStatement {
    if (fields.get(field) instanceof Long whole && whole >= 0 && whole <= Integer.MAX_VALUE) {
      return whole.intValue();
    }
    throw bad(field);
  }

  boolean flag(String field) throws BadStatement {
    if (fields.get(field) instanceof Boolean flag) {
      return flag;
    }
    throw bad(field);
  }

  Bytes bytes(String field) throws BadStatement {
    return bytes(field, fields.get(field));
  }

  private Bytes bytes(String field, @Nullable Object hex) throws BadStatement {
    try {
      if (hex instanceof String text) {
        return Bytes.of(HexFormat.of().parseHex(text));
      }
    } catch (IllegalArgumentException e) {
      throw bad(field);
    }
    throw bad(field);
  }

  List<Bytes> byteStrings(String field) throws BadStatement {
    List<Bytes> all = new ArrayList<>();
    for (Object each : values(field)) {
      all.add(bytes(field, each));
    }
    return all;
  }

  HashAlgorithm algorithm() throws BadStatement {
    return HashAlgorithm.find(text("algorithm")).orElseThrow(() -> bad("algorithm"));
  }

  Told inner(String field) throws BadStatement {
    return new Told(at(field), fields.get(field));
  }

  List<Told> inners(String field) throws BadStatement {
    List<Told> all = new ArrayList<>();
    for (Object each : values(field)) {
      all.add(new Told(at(field) + "[" + all.size() + "]", each));
    }
    return all;
  }

  private List<?> values(String field) throws BadStatement {
    if (fields.get(field) instanceof List<?> values) {
      return values;
    }
    throw bad(field);
  }
}
