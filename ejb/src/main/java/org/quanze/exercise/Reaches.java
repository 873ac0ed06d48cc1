package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.exercise.Reach.Delegated;
import org.quanze.exercise.Reach.Step;

/**
 * The store of where powers reach: the line of descent of an item, and what was delegated on it.
 */
@ApplicationScoped
@NullUnmarked
class Reaches {

  private static final int LONGEST = 50;

  private static final String DESCENT = descent("", HolderChains.PREDECESSOR);
  private static final String DESCENT_THEN = descent(Past.ASKED, HolderChains.PREDECESSOR_THEN);
  private static final String DELEGATED = delegated("", "", "IS NOT NULL");
  private static final String DELEGATED_THEN =
      delegated(
          "WITH asked AS (SELECT ?::timestamptz AS at) ", Past.DONE, "<= (SELECT at FROM asked)");

  // What a merger brings has no single item from which it came.
  private static String descent(String asked, String predecessor) {
    return "WITH RECURSIVE "
        + asked
        + "up AS (SELECT i.id, i.list_id, "
        + predecessor
        + " AS predecessor_id, 0 AS n FROM item i WHERE i.id = ?"
        + " UNION ALL SELECT i.id, i.list_id, "
        + predecessor
        + ", n + 1 FROM up JOIN item i ON i.id = up.predecessor_id WHERE n < ?"
        + " AND NOT EXISTS (SELECT FROM ledger_line l WHERE l.item_id = up.id"
        + " AND l.movement = 'MERGE_RESULT'))"
        + " SELECT up.id, p.path FROM up JOIN list t ON t.id = up.list_id"
        + " JOIN publisher p ON p.id = t.publisher_id ORDER BY up.n";
  }

  private static String delegated(String asked, String known, String disclosed) {
    return asked
        + "SELECT h.giver_item_id, h.receiver_item_id, h.receiver_department_id, p.path,"
        + " h.giver_entry_number, h.handed_over_on, h.remaining_version IS NULL,"
        + " (SELECT string_agg(DISTINCT q.path, ' ') FROM ledger_line a JOIN ledger_line b"
        + " ON b.publisher_id = a.publisher_id AND b.entry_number = a.entry_number"
        + " AND b.adjustment_number = a.adjustment_number"
        + " JOIN handover o ON o.id = b.handover_id"
        + " JOIN publisher q ON q.id = o.receiver_publisher_id"
        + " WHERE a.publisher_id = h.giver_publisher_id"
        + " AND a.entry_number = h.giver_entry_number AND a.handover_id = h.id)"
        + " FROM handover h JOIN publisher p ON p.id = h.receiver_publisher_id"
        + " WHERE h.kind = 'DELEGATION' AND h.state = 'HANDED_OVER'"
        + known
        + " AND (h.giver_item_id = ANY (?) OR h.receiver_item_id = ANY (?))"
        + " AND EXISTS (SELECT FROM known_decision d JOIN ledger_line l"
        + " ON l.publisher_id = d.publisher_id AND l.entry_number = d.entry_number"
        + " WHERE d.publisher_id = h.giver_publisher_id"
        + " AND d.entry_number = h.giver_entry_number AND (d.openness = 'PUBLIC'"
        + " OR d.disclosed_at "
        + disclosed
        + ")"
        + " AND l.handover_id = h.id AND l.public)"
        + " ORDER BY h.handed_over_on, h.id";
  }

  @Inject private Database database;

  private record Above(UUID item, String government) {}

  private record Deed(UUID giver, @Nullable UUID receiver, boolean whole, Delegated delegated) {}

  /** How far an item reaches, by what is published, as known at an instant; null for now. */
  Reach of(UUID item, @Nullable Instant knownAt) {
    List<Above> descent =
        database.list(
            knownAt == null ? DESCENT : DESCENT_THEN,
            row -> new Above(row.uuid(1), row.text(2)),
            arguments(knownAt, item, LONGEST));
    UUID[] items = descent.stream().map(Above::item).toArray(UUID[]::new);
    List<Deed> deeds =
        database.list(
            knownAt == null ? DELEGATED : DELEGATED_THEN,
            row ->
                new Deed(
                    row.uuid(1),
                    row.uuidOrNull(2),
                    row.flag(7),
                    delegated(row.whole(3), row.text(4), row.text(8), row.whole(5), row.date(6))),
            arguments(knownAt, items, items));
    return new Reach(descent.stream().map(above -> step(above, deeds)).toList());
  }

  private static Object[] arguments(@Nullable Instant knownAt, Object... others) {
    return knownAt == null
        ? others
        : Stream.concat(Stream.of(knownAt), Arrays.stream(others)).toArray();
  }

  private static Delegated delegated(
      int department, String path, String receivers, int entry, LocalDate on) {
    return new Delegated(department, path, List.of(receivers.split(" ", -1)), entry, on);
  }

  private static Step step(Above above, List<Deed> deeds) {
    return new Step(
        above.item(),
        above.government(),
        deeds.stream()
            .filter(d -> above.item().equals(d.receiver()))
            .map(Deed::delegated)
            .findFirst()
            .orElse(null),
        deeds.stream()
            .filter(d -> d.whole() && d.giver().equals(above.item()))
            .map(Deed::delegated)
            .toList());
  }
}
