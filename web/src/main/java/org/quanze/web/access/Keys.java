package org.quanze.web.access;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.RefusedRequest;

/** Reads the keys behind global ids. */
public final class Keys {

  private Keys() {}

  /** The key of an id that must be of a type. */
  public static String of(String type, String id) {
    GlobalId global = GlobalId.decode(id);
    if (!global.type().equals(type)) {
      throw new RefusedRequest(ErrorCode.ID_INVALID, "not the id of a " + type);
    }
    return global.key();
  }

  /** The UUID of an id that must be of a type. */
  public static UUID uuid(String type, String id) {
    return uuid(of(type, id));
  }

  /** The UUID of an id of a type that may be absent. */
  public static @Nullable UUID optional(String type, @Nullable String id) {
    return id == null ? null : uuid(type, id);
  }

  /** Where a page of change sets ended, of an input ChangeSetMark that may be absent. */
  public static ChangeSet.@Nullable Mark mark(@Nullable Map<String, Object> input) {
    return input == null
        ? null
        : new ChangeSet.Mark(
            (Instant) Objects.requireNonNull(input.get("changedAt")),
            uuid("ChangeSet", (String) Objects.requireNonNull(input.get("id"))));
  }

  /** The item behind an id of an item, a power or a matter. */
  public static UUID anyItem(String id) {
    GlobalId global = GlobalId.decode(id);
    return switch (global.type()) {
      case "Item", "Power", "Matter" -> uuid(global.key());
      default -> throw new RefusedRequest(ErrorCode.ID_INVALID, "not the id of an item");
    };
  }

  /** The UUID that a key is. */
  public static UUID uuid(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(ErrorCode.ID_INVALID);
    }
  }
}
