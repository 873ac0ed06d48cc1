package org.quanze.web.edition;

import org.quanze.edition.Comparison;
import org.quanze.edition.Difference;
import org.quanze.scheme.ListType;
import org.quanze.web.access.Asked.ReadAt;

/**
 * A comparison as the SDL shows it.
 *
 * @param key what was compared, for cursors
 */
public record ComparisonView(
    String key, ListType type, Comparison comparison, ReadAt from, ReadAt to) {

  /** How many differences of one kind. */
  public record DifferenceCount(Difference.Kind kind, int count) {}
}
