package org.quanze.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;

/**
 * The store of handovers as a verification reads them, one by one: the row, and the lines of the
 * ledgers of both governments that tell of it.
 */
@ApplicationScoped
@NullUnmarked
public class HandoverRows {

  // Those of which a row or a line of the ledger tells.
  private static final String RELATED =
      "WITH RECURSIVE related AS MATERIALIZED (SELECT id FROM handover"
          + " WHERE giver_publisher_id = ? OR receiver_publisher_id = ? UNION"
          + " SELECT handover_id FROM ledger_line WHERE publisher_id = ? AND handover_id IS NOT NULL)";

  // The other party of a line that announces: the unit that is named, the unit that was entrusted,
  // or the item that is recalled. The version in which an item stays is told once, by the first
  // line of a partial delegation.
  private static final String LINES =
      ", line AS MATERIALIZED (SELECT l.handover_id AS id, l.publisher_id AS publisher,"
          + " l.entry_number AS entry, l.number, l.kind, l.movement, l.item_id AS item,"
          + " l.department_id AS unit, l.effective_on AS day, l.note, l.terms,"
          + " CASE l.kind WHEN 'PARTIAL_DELEGATE' THEN (SELECT v.new_version FROM ledger_line v"
          + " WHERE v.publisher_id = l.publisher_id AND v.entry_number = l.entry_number"
          + " AND v.number <= l.number AND v.adjustment_number = l.adjustment_number"
          + " AND v.movement = l.movement AND v.new_version IS NOT NULL"
          + " ORDER BY v.number DESC LIMIT 1) END AS remaining,"
          + " coalesce(d.publisher_id, e.publisher_id, p.publisher_id) AS other,"
          + " coalesce(d.id, e.department_id, i.department_id) AS other_unit, i.id AS other_item,"
          + " c.title, substring(b.body FROM '\"document\":\"([0-9a-f]+)\"') AS document"
          + " FROM related r JOIN ledger_line l ON l.handover_id = r.id"
          + " LEFT JOIN department d ON l.movement IN"
          + " ('DELEGATION_ANNOUNCED', 'ENTRUSTMENT_ANNOUNCED') AND d.uid = "
          + Terms.uuid("l.terms", "receiver")
          + " LEFT JOIN ledger_line e ON l.movement = 'ENTRUSTED_END_ANNOUNCED'"
          + " AND e.movement = 'ENTRUSTMENT_RECEIVED' AND e.handover_id = "
          + Terms.uuid("l.terms", "entrustment")
          + " LEFT JOIN item i ON l.movement = 'RECALL_ANNOUNCED' AND i.id = "
          + Terms.uuid("l.terms", "predecessor")
          + " LEFT JOIN list p ON p.id = i.list_id"
          + " LEFT JOIN ledger_entry b ON b.kind = 'HANDOVER' AND b.publisher_id = l.publisher_id"
          + " AND b.number = l.entry_number"
          + " LEFT JOIN decision c ON c.publisher_id = b.publisher_id"
          + " AND c.entry_number = b.number)";

  // The items that took the place of the one that goes, when its unit ended.
  private static final String FOLLOWERS =
      ", followed AS (SELECT id, 0 AS step, CASE movement WHEN 'RECALL_ANNOUNCED' THEN other_item"
          + " ELSE item END AS item, publisher, 0 AS entry, 0 AS number, unit FROM line"
          + " WHERE kind <> 'REORGANISE' AND movement IN ('DELEGATION_ANNOUNCED',"
          + " 'ENTRUSTMENT_ANNOUNCED', 'ENTRUSTED_END_ANNOUNCED', 'RECALL_ANNOUNCED')"
          + " UNION ALL SELECT f.id, f.step + 1, l.item_id, l.publisher_id, l.entry_number,"
          + " l.number, l.department_id FROM followed f JOIN item i ON i.predecessor_id = f.item"
          + " JOIN ledger_line l ON l.item_id = i.id AND l.kind = 'REORGANISE'"
          + " AND l.movement = 'TRANSFERRED_IN' WHERE f.step < 100)";

  private static final String HISTORY =
      RELATED
          + LINES
          + FOLLOWERS
          + " SELECT h.id AS id, 0 AS source, to_jsonb(h)::text AS row, 0 AS publisher, 0 AS entry,"
          + " 0 AS number, '' AS kind, '' AS movement, h.id AS item, 0 AS unit,"
          + " NULL::date AS day, NULL AS note, NULL AS terms, NULL::int AS remaining,"
          + " NULL::int AS other, NULL::int AS other_unit, NULL::uuid AS other_item,"
          + " NULL AS title, NULL AS document FROM related r JOIN handover h ON h.id = r.id"
          + " UNION ALL SELECT id, 1, NULL, publisher, entry, number, kind, movement, item, unit,"
          + " day, note, terms, remaining, other, other_unit, other_item, title, document FROM line"
          + " UNION ALL SELECT id, 2, NULL, publisher, entry, number, '', '', item, unit,"
          + " NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM followed WHERE step > 0"
          + " ORDER BY id, source, publisher, entry, number";

  private static final String ACTS =
      "SELECT e.body FROM ledger_entry e WHERE position('\"acts\":[' IN e.body) > 0"
          + " AND e.publisher_id IN (SELECT ? UNION SELECT giver_publisher_id FROM handover"
          + " WHERE receiver_publisher_id = ? UNION SELECT receiver_publisher_id FROM handover"
          + " WHERE giver_publisher_id = ?) ORDER BY e.publisher_id, e.number";

  @Inject private Database database;

  /** Where a row of what is told of a handover comes from. */
  enum Source {
    ROW,
    LINE,
    FOLLOWER
  }

  /** A unit, and of a recall the item that goes from it. */
  record Party(@Nullable Integer publisher, @Nullable Integer unit, @Nullable UUID item) {}

  /**
   * One row of what is told of a handover.
   *
   * @param row the handover itself, as JSON
   * @param remaining the version in which the item stays with the giver
   * @param other the party on which a line calls that announces
   * @param title title of the decision by which a handover was done or ended
   * @param document hash of the document that both ledgers carry
   */
  record Told(
      UUID handover,
      Source source,
      @Nullable String row,
      int publisher,
      int entry,
      int number,
      String kind,
      String movement,
      UUID item,
      int unit,
      @Nullable LocalDate day,
      @Nullable String note,
      @Nullable String terms,
      @Nullable Integer remaining,
      Party other,
      @Nullable String title,
      @Nullable String document) {}

  /** Everything that is told of the handovers of a government, handover by handover. */
  void history(int publisher, Consumer<Told> reader) {
    database.stream(
        HISTORY,
        row -> {
          reader.accept(told(row));
          return 0;
        },
        publisher,
        publisher,
        publisher);
  }

  private static Told told(Row row) throws SQLException {
    return new Told(
        row.uuid(1),
        Source.values()[row.whole(2)],
        row.textOrNull(3),
        row.whole(4),
        row.whole(5),
        row.whole(6),
        row.text(7),
        row.text(8),
        row.uuid(9),
        row.whole(10),
        row.dateOrNull(11),
        row.textOrNull(12),
        row.textOrNull(13),
        row.wholeOrNull(14),
        new Party(row.wholeOrNull(15), row.wholeOrNull(16), row.uuidOrNull(17)),
        row.textOrNull(18),
        row.textOrNull(19));
  }

  /**
   * Which unit takes over from one that ends, by local ids: in a government and in those that it
   * hands over with.
   */
  Map<Integer, Integer> successors(int publisher) {
    Map<String, String> told =
        Successors.of(database.list(ACTS, row -> row.text(1), publisher, publisher, publisher));
    Map<String, Integer> ids = new HashMap<>();
    database.list(
        "SELECT uid::text, id FROM department WHERE uid::text = ANY (?)",
        row -> ids.put(row.text(1), row.whole(2)),
        (Object)
            Stream.concat(told.keySet().stream(), told.values().stream()).toArray(String[]::new));
    return Successors.local(told, ids);
  }
}
