package org.quanze.web.vertical;

import org.quanze.list.Pages.ListAt;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListType;
import org.quanze.vertical.VerticalComparison;
import org.quanze.vertical.VerticalRow;
import org.quanze.web.access.Asked.ReadAt;

/** Two lists held against each other, as the SDL shows them. */
public record VerticalView(
    ListType type,
    PublishedList upper,
    PublishedList lower,
    ListAt above,
    ListAt below,
    VerticalComparison comparison) {

  /** How many rows of one kind. */
  public record VerticalCount(VerticalRow.Kind kind, int count) {}

  public ReadAt upperAt() {
    return ReadAt.of(above.moment());
  }

  public ReadAt lowerAt() {
    return ReadAt.of(below.moment());
  }

  /** What is compared, for cursors: pages of other points are pages of another list. */
  String key() {
    return above.list()
        + " "
        + below.list()
        + " "
        + above.moment().position()
        + " "
        + above.moment().day()
        + " "
        + below.moment().position()
        + " "
        + below.moment().day();
  }
}
