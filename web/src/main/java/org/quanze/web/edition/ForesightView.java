package org.quanze.web.edition;

import java.util.List;
import org.quanze.edition.Foresight.ForeseenChange;
import org.quanze.edition.Foresight.ForeseenList;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.web.list.Categories;

/** A foreseen list and its changes as the SDL shows them. */
final class ForesightView {

  private ForesightView() {}

  /**
   * A list with the draft that foresees it.
   *
   * @param key what was foreseen, for cursors
   */
  record ListView(String key, ForeseenList list) {}

  /**
   * A change.
   *
   * @param place its place among the changes, from 0
   */
  record RowView(int place, ListType type, ForeseenChange change) {
    Category category() {
      return Categories.category(type, change.effect().category());
    }

    List<FieldView> fields() {
      return change.fields().stream().map(field -> new FieldView(type, field)).toList();
    }
  }
}
