package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.exercise.ExerciseAnswer.Held;

/**
 * The store of who held a power before and after, as far as it was public. An item has one holder
 * for all its days: what goes to another one is another item.
 */
@ApplicationScoped
@NullUnmarked
class HolderChains {

  private static final int LONGEST = 50;

  /**
   * That from which an item came. What was accepted or recalled before a reorganisation of its
   * giver came in the end from the giver's successor, as the handover tells.
   */
  static final String PREDECESSOR = predecessor("");

  /** The same as it was known at an instant. */
  static final String PREDECESSOR_THEN = predecessor(Past.DONE);

  private static final String CHAIN = chain("", PREDECESSOR, "", "", "known_to IS NULL");

  private static final String CHAIN_THEN =
      chain(
          Past.ASKED,
          PREDECESSOR_THEN,
          Past.BEGUN,
          " CROSS JOIN LATERAL (SELECT "
              + Past.position("t.publisher_id")
              + " AS position FROM item o JOIN list t ON t.id = o.list_id WHERE o.id = i.id) p",
          "known_from <= p.position AND (known_to IS NULL OR known_to > p.position)");

  private static String predecessor(String known) {
    return "coalesce((SELECT h.giver_item_id FROM handover h WHERE h.receiver_item_id = i.id"
        + " AND h.state = 'HANDED_OVER'"
        + known
        + "), i.predecessor_id)";
  }

  // What came after an item is found by its holdings, of which none was known before its time.
  private static String chain(
      String asked, String predecessor, String begun, String position, String known) {
    return "WITH RECURSIVE "
        + asked
        + "up AS (SELECT i.id, "
        + predecessor
        + " AS predecessor_id, 0 AS n FROM item i WHERE i.id = ?"
        + begun
        + " UNION ALL SELECT i.id, "
        + predecessor
        + ", n + 1 FROM up JOIN item i ON i.id = up.predecessor_id WHERE n < ?),"
        + " down AS (SELECT id, 0 AS n FROM item WHERE id = ?"
        + " UNION ALL SELECT i.id, n + 1 FROM down JOIN LATERAL (SELECT id FROM item"
        + " WHERE predecessor_id = down.id UNION SELECT receiver_item_id FROM handover"
        + " WHERE giver_item_id = down.id AND state = 'HANDED_OVER'"
        + " AND receiver_item_id IS NOT NULL) i ON true WHERE n < ?)"
        + " SELECT i.id, first.department_id, first.eff_from, last.eff_to"
        + " FROM (SELECT id FROM up UNION SELECT id FROM down) i"
        + position
        + " CROSS JOIN LATERAL (SELECT department_id, eff_from FROM holding WHERE item_id = i.id AND "
        + known
        + " AND public ORDER BY eff_from LIMIT 1) first CROSS JOIN LATERAL"
        + " (SELECT eff_to FROM holding WHERE item_id = i.id AND "
        + known
        + " AND public ORDER BY eff_from DESC LIMIT 1) last ORDER BY 3, 1 LIMIT ?";
  }

  @Inject private Database database;

  /** From the first holder to the last, at most a hundred, as known at an instant; null for now. */
  List<Held> of(UUID item, @Nullable Instant knownAt) {
    List<Object> arguments = new ArrayList<>(List.of(item, LONGEST, item, LONGEST, 2 * LONGEST));
    if (knownAt != null) {
      arguments.add(0, knownAt);
    }
    return database.list(
        knownAt == null ? CHAIN : CHAIN_THEN,
        row -> new Held(row.uuid(1), row.whole(2), row.date(3), row.dateOrNull(4)),
        arguments.toArray());
  }
}
