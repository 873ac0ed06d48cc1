package org.quanze.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question for a page of changes. Each entry gives at most a page of its lines, in the order of
 * their numbers, so that a page costs the same wherever it stands, within the longest entry too.
 */
final class ChangeQuery {

  private static final String HERE =
      " x WHERE e.line_count = 0 AND x.publisher_id = o.publisher_id"
          + " AND x.entry_number = o.entry_number";

  // Columns: number, type, adjustment, movement, list, edition, department, category, item, old and
  // new version, day, net, fields, decision.
  private static final String NOTHING = "NULL::text, NULL::text, ";

  private static final String LINES =
      "(SELECT number, 'LINE' AS type, nullif(kind, 'OPENING') AS kind, movement, list_id,"
          + " NULL::int AS edition, department_id, category, item_id, old_version, new_version,"
          + " effective_on, public_delta AS net, changed_fields AS fields,"
          + " o.entry_number AS decided FROM ledger_line"
          + " WHERE publisher_id = o.publisher_id AND entry_number = o.entry_number AND public";

  private static final String OTHERS =
      " UNION ALL SELECT * FROM ("
          + "SELECT 0 AS number, 'DECISION' AS type, "
          + NOTHING
          + "NULL::int AS list_id, NULL::int, NULL::int, NULL::text, NULL::uuid AS item_id,"
          + " NULL::int, NULL::int, x.effective_on, 0, '', x.entry_number AS decided"
          + " FROM known_decision"
          + HERE
          + " AND (x.openness = 'PUBLIC' OR x.disclosed_at IS NOT NULL)"
          + " UNION ALL SELECT 0, 'ANNOTATION', "
          + NOTHING
          + "x.list_id, x.edition, NULL, NULL, NULL, NULL, NULL, e.effective_on, 0, '',"
          + " x.entry_number FROM edition_annotation"
          + HERE
          + " UNION ALL SELECT 0, 'DECLARATION', "
          + NOTHING
          + "(SELECT id FROM list l WHERE l.publisher_id = x.publisher_id"
          + " AND l.list_type = x.list_type), x.edition, NULL, NULL, NULL, NULL, NULL,"
          + " e.effective_on, 0, '', x.entry_number FROM declared_total"
          + HERE
          + " UNION ALL SELECT 0, 'DISCLOSURE', "
          + NOTHING
          + "NULL, NULL, NULL, NULL, NULL, NULL, NULL, e.effective_on, 0, '',"
          + " (SELECT d.entry_number FROM decision d WHERE d.id = x.decision_id)"
          + " FROM decision_disclosure"
          + HERE
          + " UNION ALL SELECT 0, 'REDACTION', "
          + NOTHING
          + "i.list_id, NULL, i.department_id, v.category, x.item_id, NULL, v.number,"
          + " e.effective_on, 0, x.field, x.entry_number FROM (SELECT * FROM redaction"
          + HERE
          + ") x JOIN item i ON i.id = x.item_id CROSS JOIN LATERAL"
          + " (SELECT v.category, v.number FROM redacted_field f JOIN item_version v"
          + " ON v.item_id = f.item_id AND v.number = f.version WHERE v.openness = 'PUBLIC'"
          + " AND f.publisher_id = x.publisher_id AND f.entry_number = x.entry_number"
          + " ORDER BY v.number DESC LIMIT 1) v) other";

  private static final String DISCLOSED_OF_TYPE =
      " OR type = 'DISCLOSURE' AND EXISTS (SELECT FROM ledger_line l JOIN list t"
          + " ON t.id = l.list_id WHERE l.publisher_id = o.publisher_id"
          + " AND l.entry_number = other.decided AND l.public AND t.list_type = ?)";

  private static final String HEAD =
      "SELECT c.place, c.number, c.publisher_id, c.entry_number, c.type, c.recorded_at,"
          + " c.effective_on, c.kind, c.movement, c.net, c.list_id, coalesce(c.edition,"
          + " (SELECT d.number FROM edition d WHERE d.list_id = c.list_id"
          + " AND d.entry_number = c.entry_number)), c.department_id, c.category, c.item_id,"
          + " coalesce(n.name, b.name), CASE WHEN n.number IS NULL THEN b.code ELSE n.code END,"
          + " CASE WHEN EXISTS (SELECT FROM holding h WHERE h.item_id = n.item_id"
          + " AND h.version = n.number AND h.public) THEN n.number END,"
          + " CASE WHEN c.type = 'REDACTION' OR n.number IS NOT NULL AND (b.number IS NOT NULL"
          + " OR c.old_version IS NULL) THEN c.fields ELSE '' END, c.decided FROM ("
          + "SELECT o.place, o.publisher_id, o.entry_number, e.recorded_at, l.*"
          + " FROM ledger_place o JOIN ledger_entry e ON e.publisher_id = o.publisher_id"
          + " AND e.number = o.entry_number CROSS JOIN LATERAL (";

  private final StringBuilder sql = new StringBuilder(HEAD);
  private final List<Object> arguments = new ArrayList<>();

  /**
   * A page after a place, or before it where {@code forward} is not set, which then begins with the
   * newest.
   */
  ChangeQuery(ChangeFilter filter, ChangePlace place, boolean forward, int limit) {
    String beyond = forward ? ">" : "<";
    String order = forward ? "" : " DESC";
    sql.append(LINES);
    and(
        " AND number " + beyond + " CASE WHEN o.place = ? THEN ? ELSE ? END",
        place.entry(),
        place.line(),
        forward ? 0 : Integer.MAX_VALUE);
    lines(filter);
    and(" ORDER BY number" + order + " LIMIT ?)", limit);
    and(OTHERS + " WHERE o.place <> ?", place.entry());
    others(filter);
    and(") l WHERE o.place " + beyond + "= ?", place.entry());
    entries(filter);
    and(" ORDER BY o.place" + order + ", l.number" + order + " LIMIT ?) c", limit);
    sql.append(publicVersion("new_version", "n"))
        .append(publicVersion("old_version", "b"))
        .append(" ORDER BY c.place" + order + ", c.number" + order);
  }

  private static String publicVersion(String number, String name) {
    return " LEFT JOIN LATERAL (SELECT * FROM item_version WHERE item_id = c.item_id AND number = c."
        + number
        + " AND openness = 'PUBLIC' LIMIT 1) "
        + name
        + " ON true";
  }

  private void lines(ChangeFilter filter) {
    andIf(" AND list_id IN (SELECT id FROM list WHERE list_type = ?)", filter.listType());
    andIf(" AND item_id = ?", filter.item());
    andIf(" AND kind = ?", filter.kind());
    andIf(" AND movement = ?", filter.movement());
  }

  private void others(ChangeFilter filter) {
    if (filter.kind() != null || filter.movement() != null) {
      sql.append(" AND false");
    }
    andIf(" AND item_id = ?", filter.item());
    String type = filter.listType();
    if (type != null) {
      and(
          " AND (list_id IN (SELECT id FROM list WHERE list_type = ?)" + DISCLOSED_OF_TYPE + ")",
          type,
          type);
    }
  }

  /** What entries can be passed over whole. */
  private void entries(ChangeFilter filter) {
    List<Integer> publishers = filter.publishers();
    if (publishers != null) {
      and(" AND o.publisher_id = ANY (?)", (Object) publishers.toArray(new Integer[0]));
    }
    if (filter.item() != null) {
      and(
          " AND (o.publisher_id, o.entry_number) IN (SELECT publisher_id, entry_number"
              + " FROM ledger_line WHERE item_id = ? UNION SELECT publisher_id, entry_number"
              + " FROM redaction WHERE item_id = ?)",
          filter.item(),
          filter.item());
    }
  }

  private void andIf(String part, @Nullable Object argument) {
    if (argument != null) {
      and(part, argument);
    }
  }

  private void and(String part, Object... of) {
    sql.append(part);
    arguments.addAll(List.of(of));
  }

  String sql() {
    return sql.toString();
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
