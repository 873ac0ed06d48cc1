package org.quanze.web.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusals;

/**
 * Reads the members of an object of a body; what is missing or of another kind is noted, so that
 * the caller hears of all of it. Members that nobody asks for are passed.
 */
final class Members {

  private final JsonNode object;
  private final String path;
  private final Refusals refusals;

  Members(JsonNode object, String path, Refusals refusals) {
    this.object = object;
    this.path = path;
    this.refusals = refusals;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private @Nullable JsonNode given(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private void misfit(String name, JsonNode value) {
    String shown = value.isValueNode() ? value.asText() : value.getNodeType().toString();
    String cut = shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    refusals.add(DoorRule.PARAMETER_FITS.at(at(name), at(name), cut));
  }

  /** A text, or null where there is none. */
  @Nullable String optional(String name) {
    JsonNode value = given(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || value.textValue().indexOf('\0') >= 0) {
      misfit(name, value);
      return null;
    }
    return value.textValue();
  }

  /** A text that must be there; empty when it is not, which is noted. */
  String text(String name) {
    String text = optional(name);
    if (text == null || text.isBlank()) {
      if (given(name) == null || text != null) {
        refusals.add(DoorRule.PARAMETER_PRESENT.at(at(name), at(name)));
      }
      return "";
    }
    return text;
  }

  @Nullable LocalDate date(String name) {
    String text = optional(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      misfit(name, object.path(name));
      return null;
    }
  }

  /** A day that must be there; some day when it is not, which is noted. */
  LocalDate requiredDate(String name) {
    LocalDate day = date(name);
    if (day == null && given(name) == null) {
      refusals.add(DoorRule.PARAMETER_PRESENT.at(at(name), at(name)));
    }
    return day == null ? LocalDate.EPOCH : day;
  }

  int whole(String name, int otherwise) {
    JsonNode value = given(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      misfit(name, value);
      return otherwise;
    }
    return value.intValue();
  }

  /** One of the names of an enum; the fallback where there is none or another, which is noted. */
  <E extends Enum<E>> E oneOf(Class<E> type, String name, E otherwise) {
    String text = optional(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    if (text != null) {
      misfit(name, object.path(name));
    }
    return otherwise;
  }

  Map<String, Integer> wholes(String name) {
    Map<String, Integer> wholes = new HashMap<>();
    JsonNode value = given(name);
    if (value != null && !value.isObject()) {
      misfit(name, value);
    } else if (value != null) {
      Members inner = new Members(value, at(name), refusals);
      value.fieldNames().forEachRemaining(key -> wholes.put(key, inner.whole(key, 0)));
    }
    return wholes;
  }

  /** The objects of an array. */
  <T> List<T> each(String name, Function<Members, T> reading) {
    List<T> all = new ArrayList<>();
    JsonNode value = given(name);
    if (value != null && !value.isArray()) {
      misfit(name, value);
    } else if (value != null) {
      for (int i = 0; i < value.size(); i++) {
        String place = at(name) + "." + i;
        if (value.get(i).isObject()) {
          all.add(reading.apply(new Members(value.get(i), place, refusals)));
        } else {
          refusals.add(DoorRule.PARAMETER_FITS.at(place, place, value.get(i).getNodeType()));
        }
      }
    }
    return all;
  }

  /** An inner object; an empty one when there is none, which is noted. */
  Members object(String name) {
    JsonNode value = given(name);
    if (value == null || !value.isObject()) {
      refusals.add(DoorRule.PARAMETER_PRESENT.at(at(name), at(name)));
      return new Members(Json.object(), at(name), new Refusals());
    }
    return new Members(value, at(name), refusals);
  }
}
