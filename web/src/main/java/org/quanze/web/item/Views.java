package org.quanze.web.item;

import org.quanze.list.Listed;

/** One listed item, seen as what its list type makes of it. */
public sealed interface Views {

  /** What is listed. */
  Listed listed();

  /** An item of any list type. */
  record Item(Listed listed) implements Views {}

  /** A power. */
  record Power(Listed listed) implements Views {}

  /** A public-service matter. */
  record Matter(Listed listed) implements Views {}
}
