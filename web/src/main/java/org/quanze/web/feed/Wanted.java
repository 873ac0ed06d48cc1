package org.quanze.web.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.feed.ChangePlace;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.paging.CursorScope;
import org.quanze.web.graphql.paging.Cursors;

/**
 * Which changes are asked for, in the words of the client; null is any. Cursors are of these words,
 * so that one of {@code changes} is good at {@code /feed} with the same filter.
 *
 * @param branch code of a division
 * @param publisher code of the division of one government
 * @param item global id of an item, whatever it is seen as
 */
record Wanted(
    @Nullable String branch,
    @Nullable String publisher,
    @Nullable String listType,
    @Nullable String item,
    @Nullable String kind,
    @Nullable String movement) {

  /** Everything. */
  static final Wanted ALL = new Wanted(null, null, null, null, null, null);

  /** A {@code PublishedChangeFilter}. */
  static Wanted of(@Nullable Map<String, Object> filter) {
    return filter == null
        ? ALL
        : new Wanted(
            text(filter, "branch"),
            text(filter, "publisher"),
            text(filter, "listType"),
            text(filter, "item"),
            text(filter, "kind"),
            text(filter, "movement"));
  }

  private static @Nullable String text(Map<String, Object> filter, String member) {
    Object given = filter.get(member);
    return given == null ? null : given.toString();
  }

  /** The list that cursors of these changes are of. */
  CursorScope scope(Cursors cursors) {
    String of = item == null ? "" : Keys.anyItem(item).toString();
    return cursors.of(
        "changes "
            + branch
            + ' '
            + publisher
            + ' '
            + listType
            + ' '
            + of
            + ' '
            + kind
            + ' '
            + movement);
  }

  /** The parts of a cursor of a place. */
  static List<String> parts(ChangePlace place) {
    return List.of(Long.toString(place.entry()), Integer.toString(place.line()));
  }

  /** The place of a cursor. */
  static ChangePlace place(List<String> parts) {
    return new ChangePlace(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1)));
  }
}
