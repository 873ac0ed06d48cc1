package org.quanze.web.graphql.paging;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list.
 *
 * @param first the first row, null on an empty page
 * @param last the last row, null on an empty page
 */
public record PageInfo(
    boolean hasNextPage, boolean hasPreviousPage, @Nullable Edge<?> first, @Nullable Edge<?> last) {

  /** The cursor of the first row. */
  public @Nullable String startCursor() {
    return first == null ? null : first.cursor();
  }

  /** The cursor of the last row. */
  public @Nullable String endCursor() {
    return last == null ? null : last.cursor();
  }
}
