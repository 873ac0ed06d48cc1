package org.quanze.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.verification.ItemRows.Told;

/** What lines state besides; what cannot be read is not stated, and the line's digest tells. */
final class Terms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Terms() {}

  static @Nullable String text(@Nullable String terms, String key) {
    try {
      return terms == null ? null : JSON.readTree(terms).path(key).asText(null);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** The expression for an identity that a line states besides; null where it states none. */
  static String uuid(String terms, String key) {
    return "substring("
        + terms
        + " FROM '\""
        + key
        + "\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"')::uuid";
  }

  /** The item from which the item of a line comes: as the line states it, or as follows from it. */
  static @Nullable UUID predecessor(Told line) {
    String from = text(line.terms(), "predecessor");
    try {
      return from == null ? line.predecessor() : UUID.fromString(from);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
