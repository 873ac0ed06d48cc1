package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.item.Content;
import org.quanze.item.ContentParser;
import org.quanze.item.Items;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListType;
import org.quanze.validity.Moment;

/** The store that reads the public items of a whole list, one by one. */
@ApplicationScoped
@NullUnmarked
public class ListedItems {

  private static final String SELECT =
      "SELECT d.name, c.content, "
          + Items.REDACTED
          + " FROM holding h"
          + " JOIN item_content c ON c.item_id = h.item_id AND c.number = h.version"
          + " JOIN department d ON d.id = h.department_id";

  private static final String SHOWN =
      " WHERE h.list_id = ? AND h.public"
          + " AND h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?) AND ";

  /** The same rows as at the position of the head, by the indexes of today. */
  private static final String KNOWN_NOW = "h.known_to IS NULL AND NOT h.past";

  private static final String KNOWN_THEN =
      "h.known_from <= ? AND (h.known_to IS NULL OR h.known_to > ?)";

  /**
   * An order that depends on contents alone; those equal in it stay in the order of their entry.
   */
  private static final String ORDER =
      " ORDER BY h.code COLLATE \"C\", d.name COLLATE \"C\", h.item_id";

  @Inject private Database database;

  /** An item and the name of its unit. */
  record Listed(String department, Content content) {}

  /**
   * Hands over what stands on a list at a moment, in order; the taker may not use the database.
   *
   * @param category the one category that is wanted; null for all
   */
  void each(PublishedList list, Moment at, @Nullable String category, Consumer<Listed> taker) {
    List<Object> values = values(list, at);
    if (category != null) {
      values.add(category);
    }
    database.stream(
        SELECT + SHOWN + known(at) + (category == null ? "" : " AND h.category = ?") + ORDER,
        row -> {
          taker.accept(
              new Listed(row.text(1), ContentParser.parse(row.text(2), row.textOrNull(3))));
          return 0;
        },
        values.toArray());
  }

  /**
   * The category scheme in which a list stood at a moment: that of its items, which go over
   * together, or of today where it showed none.
   */
  String scheme(PublishedList list, ListType type, Moment at) {
    return database
        .find(
            "SELECT h.category FROM holding h" + SHOWN + known(at) + " LIMIT 1",
            row -> type.schemeOf(row.text(1)),
            values(list, at).toArray())
        .orElse(list.scheme());
  }

  private static String known(Moment at) {
    return at.head() ? KNOWN_NOW : KNOWN_THEN;
  }

  private static List<Object> values(PublishedList list, Moment at) {
    List<Object> values = new ArrayList<>(List.of(list.id(), at.day(), at.day()));
    if (!at.head()) {
      values.add(at.position());
      values.add(at.position());
    }
    return values;
  }
}
