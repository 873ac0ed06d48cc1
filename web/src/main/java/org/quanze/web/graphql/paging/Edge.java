package org.quanze.web.graphql.paging;

import java.util.List;

/**
 * A row of a page. The cursor is signed when a query asks for it, not before.
 *
 * @param node the row
 * @param place the row's place in the order of the list: sort key and id
 */
public record Edge<T>(T node, List<String> place, CursorScope scope) {
  /** The cursor of this row. */
  public String cursor() {
    return scope.write(place);
  }
}
