package org.quanze.citation;

import org.jspecify.annotations.Nullable;

/**
 * One place that is cited, or all from one to another, as in 第三条至第五条.
 *
 * @param to the last one; null where one place is cited
 */
public record CitedProvision(Provision from, @Nullable Provision to) {

  /** Whether the last one stands before the first. */
  boolean isBackward() {
    return to != null && to.isBefore(from);
  }

  /** As laws write it. */
  public String normal() {
    return to == null ? from.normal() : from.normal() + "至" + to.normal();
  }
}
