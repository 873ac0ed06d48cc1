package org.quanze.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.edition.Edition;

/** The store of the rows of one government's editions and totals as a verification reads them. */
@ApplicationScoped
@NullUnmarked
public class EditionRows {

  private static final LocalDate BASE = LocalDate.of(1, 1, 1);

  @Inject private Database database;

  /** The editions of a list, in order. */
  List<Edition> editions(int list) {
    return database.list(
        "SELECT list_id, number, publisher_id, entry_number, effective_on, label, members,"
            + " public_members, announced, members_root, public_members_root, public_root_size FROM edition WHERE list_id = ?"
            + " ORDER BY number",
        EditionRows::edition,
        list);
  }

  private static Edition edition(Row row) throws SQLException {
    return new Edition(
        row.whole(1),
        row.whole(2),
        row.whole(3),
        row.whole(4),
        row.date(5),
        row.textOrNull(6),
        row.whole(7),
        row.whole(8),
        row.whole(9),
        row.bytes(10),
        row.bytesOrNull(11),
        row.wholeOrNull(12));
  }

  /** A member of an edition, with the commitment of its version. */
  record Member(
      UUID item,
      int version,
      int unit,
      String category,
      String status,
      boolean isPublic,
      Bytes commitment) {}

  /** What stood on a list at a position and on a day, by identity. */
  void members(int list, int position, LocalDate day, Consumer<Member> reader) {
    database.stream(
        "SELECT h.item_id, h.version, h.department_id, h.category, h.status, h.public,"
            + " v.commitment FROM holding h JOIN item_version v ON v.item_id = h.item_id"
            + " AND v.number = h.version WHERE h.list_id = ? AND h.known_from <= ?"
            + " AND (h.known_to IS NULL OR h.known_to > ?) AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?) ORDER BY h.item_id",
        row -> {
          reader.accept(
              new Member(
                  row.uuid(1),
                  row.whole(2),
                  row.whole(3),
                  row.text(4),
                  row.text(5),
                  row.flag(6),
                  row.bytes(7)));
          return 0;
        },
        list,
        position,
        position,
        day,
        day);
  }

  /** What a list had announced at a position and on a day, and what had not come about. */
  int announced(int list, int position, LocalDate day) {
    return database.get(
        "WITH l AS (SELECT * FROM ledger_line WHERE list_id = ? AND entry_number <= ?)"
            + " SELECT count(*) FILTER (WHERE effective_on > ? AND movement NOT IN"
            + " ('ENTRUSTMENT_EXPIRED', 'ENTRUSTMENT_TERM_LIFTED'))"
            + " + count(*) FILTER (WHERE movement LIKE '%\\_ANNOUNCED' AND (e.last IS NULL OR"
            + " (entry_number, number) > (e.last[1], e.last[2])))"
            + " FROM l LEFT JOIN (SELECT handover_id AS ended, max(ARRAY[entry_number, number]) AS"
            + " last FROM l WHERE handover_id IS NOT NULL AND movement NOT LIKE '%\\_ANNOUNCED'"
            + " AND movement <> 'DELEGATION_NARROWED' GROUP BY handover_id) e"
            + " ON e.ended = l.handover_id",
        row -> row.whole(1), list, position, day);
  }

  /** A total as it stands, by the columns of its primary key: members and public members. */
  Map<String, List<Integer>> totals(int list) {
    Map<String, List<Integer>> totals = new HashMap<>();
    database.list(
        "SELECT list_id || '/' || number || '/' || department_id || '/' || category || '/'"
            + " || status, members, public_members FROM edition_total WHERE list_id = ?",
        row -> totals.put(row.text(1), List.of(row.whole(2), row.whole(3))),
        list);
    return totals;
  }

  /** The maintained totals of a list by the columns of their primary key. */
  Map<String, Integer> maintained(int list) {
    Map<String, Integer> totals = new HashMap<>();
    database.list(
        "SELECT concat_ws('/', list_id, department_id, category, public, day), members"
            + " FROM list_total WHERE list_id = ? AND members <> 0",
        row -> totals.put(row.text(1), row.whole(2)),
        list);
    return totals;
  }

  /** The same counted anew from what stands, with the days to come after a day as steps. */
  Map<String, Integer> recounted(int list, LocalDate day) {
    Map<String, Integer> totals = new HashMap<>();
    database.list(
        "WITH known AS (SELECT * FROM holding WHERE list_id = ? AND known_to IS NULL"
            + " AND (eff_to IS NULL OR eff_to > ?) AND (status = 'IN_FORCE' OR (SELECT"
            + " t.counts_suspended FROM list l JOIN list_type t ON t.code = l.list_type"
            + " WHERE l.id = holding.list_id))), step AS (SELECT list_id, department_id,"
            + " category, public, CASE WHEN eff_from <= ? THEN ?::date ELSE eff_from END AS day,"
            + " 1 AS n FROM known UNION ALL SELECT list_id, department_id, category, public,"
            + " eff_to, -1 FROM known WHERE eff_to IS NOT NULL)"
            + " SELECT concat_ws('/', list_id, coalesce(department_id, 0), category, public, day),"
            + " sum(n) FROM step GROUP BY GROUPING SETS"
            + " ((list_id, department_id, category, public, day), (list_id, category, public, day))"
            + " HAVING sum(n) <> 0",
        row -> totals.put(row.text(1), row.whole(2)),
        list,
        day,
        day,
        BASE);
    return totals;
  }
}
