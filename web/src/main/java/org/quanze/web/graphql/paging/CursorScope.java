package org.quanze.web.graphql.paging;

import java.util.List;

/**
 * The list that a cursor belongs to. A cursor of one list, order or filter is refused by another.
 *
 * @param cursors writes and reads the cursors
 * @param list the list with its order and filter, in any words that are the same for the same list
 */
public record CursorScope(Cursors cursors, String list) {
  /** The cursor of a place in this list. */
  public String write(List<String> place) {
    return cursors.write(list, place);
  }

  /** The place of a cursor of this list. */
  public List<String> read(String cursor) {
    return cursors.read(list, cursor);
  }
}
