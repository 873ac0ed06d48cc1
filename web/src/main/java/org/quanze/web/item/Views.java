package org.quanze.web.item;

import org.quanze.list.Listed;

/** One listed item, seen as what its list type makes of it. */
public sealed interface Views {

  /** What is listed. */
  Listed listed();

  /** What an item of a list type is seen as. */
  static Views of(String listType, Listed listed) {
    return switch (listType) {
      case "POWER" -> new Power(listed);
      case "SERVICE_MATTER" -> new Matter(listed);
      default -> new Item(listed);
    };
  }

  /** An item of any list type. */
  record Item(Listed listed) implements Views {}

  /** A power. */
  record Power(Listed listed) implements Views {}

  /** A public-service matter. */
  record Matter(Listed listed) implements Views {}
}
