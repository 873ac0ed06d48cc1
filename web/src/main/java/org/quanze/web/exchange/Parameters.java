package org.quanze.web.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.ImportRule;
import org.quanze.item.Openness;
import org.quanze.rule.Refused;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.RefusedRequest;

/** Reads parameters of an address; an empty one counts as absent. */
final class Parameters {

  private Parameters() {}

  private static Refused misfit(String name, String value) {
    String cut = value.length() > 100 ? value.substring(0, 100) + "…" : value;
    return DoorRule.PARAMETER_FITS.refuse(name, name, cut);
  }

  /** A parameter that must be there. */
  static String present(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw DoorRule.PARAMETER_PRESENT.refuse(name, name);
    }
    if (value.indexOf('\0') >= 0 || value.length() > 200) {
      throw misfit(name, "?");
    }
    return value;
  }

  static @Nullable Integer whole(String name, @Nullable String value, int least, int most) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      int whole = Integer.parseInt(value);
      if (whole >= least && whole <= most) {
        return whole;
      }
    } catch (NumberFormatException e) {
      throw misfit(name, value);
    }
    throw misfit(name, value);
  }

  /** A number from 1 that must be there. */
  static int whole(String name, @Nullable String value) {
    return Objects.requireNonNull(whole(name, present(name, value), 1, Integer.MAX_VALUE));
  }

  static int whole(String name, @Nullable String value, int least, int most, int otherwise) {
    Integer whole = whole(name, value, least, most);
    return whole == null ? otherwise : whole;
  }

  static @Nullable LocalDate date(String name, @Nullable String value) {
    try {
      return value == null || value.isBlank() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw misfit(name, value);
    }
  }

  static boolean flag(String name, @Nullable String value) {
    return switch (value == null || value.isBlank() ? "false" : value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw misfit(name, String.valueOf(value));
    };
  }

  static Openness openness(@Nullable String value) {
    String given = present("openness", value);
    for (Openness openness : Openness.values()) {
      if (openness.name().equals(given)) {
        return openness;
      }
    }
    throw misfit("openness", given);
  }

  /** The draft that a global id names. */
  static UUID changeSet(@Nullable String value) {
    String given = present("changeSet", value);
    try {
      return Keys.uuid("ChangeSet", given);
    } catch (RefusedRequest e) {
      throw misfit("changeSet", given);
    }
  }

  /** The id of an import; what is no id is no import. */
  static UUID run(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw ImportRule.RUN_EXISTS.refuse("run");
    }
  }

  /** What is given and not blank. */
  static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
