package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.edition.Difference.Side;
import org.quanze.list.Holding.Status;
import org.quanze.validity.Moment;

/**
 * The store that finds differences. It looks at what stood at each of two points, at the rows that
 * began or ended between them and at no others, so the cost is that of the changes and not of the
 * list. The ledger is asked afterwards, for the causes.
 */
@ApplicationScoped
@NullUnmarked
public class Differences {

  // Periods of an item do not overlap, so the latest that began by the day is the one, if any is;
  // looked for from that day back, it is found at once, however long the item's history.
  private static final String SIDE =
      " AS (SELECT h.* FROM points p JOIN candidate c ON c.list_id = p.list_id"
          + " CROSS JOIN LATERAL (SELECT * FROM holding h"
          + " WHERE h.item_id = c.item_id AND h.known_from <= p.%1$s"
          + " AND coalesce(h.known_to, 2147483647) > p.%1$s"
          + " AND h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?)"
          + " ORDER BY h.eff_from DESC LIMIT 1) h"
          + " WHERE h.list_id = p.list_id AND (h.public OR NOT ?))";

  // Two versions of which one line tells what differs do differ; others may be what they were.
  private static final String SAME_AGAIN =
      " AND NOT coalesce(a.status = b.status AND a.version <> b.version AND l.direct IS NOT TRUE"
          + " AND (SELECT v.content_hash FROM item_content v"
          + " WHERE v.item_id = a.item_id AND v.number = a.version)"
          + " = (SELECT v.content_hash FROM item_content v"
          + " WHERE v.item_id = b.item_id AND v.number = b.version), false)";

  private static final String FIND =
      "WITH points AS (SELECT * FROM unnest(?::int[], ?::int[], ?::int[]) p(list_id, pa, pb)),"
          + " candidate AS (SELECT h.list_id, h.item_id FROM points p JOIN holding h"
          + " ON h.list_id = p.list_id AND h.known_from > least(pa, pb)"
          + " AND h.known_from <= greatest(pa, pb)"
          + " UNION SELECT h.list_id, h.item_id FROM points p JOIN holding h"
          + " ON h.list_id = p.list_id AND h.known_to > least(pa, pb)"
          + " AND h.known_to <= greatest(pa, pb)"
          + " UNION SELECT h.list_id, h.item_id FROM points p JOIN holding h"
          + " ON h.list_id = p.list_id AND h.eff_from > ? AND h.eff_from <= ?"
          + " UNION SELECT h.list_id, h.item_id FROM points p JOIN holding h"
          + " ON h.list_id = p.list_id AND h.eff_to > ? AND h.eff_to <= ?),"
          + " a"
          + side("pa")
          + ", b"
          + side("pb")
          + " SELECT coalesce(a.list_id, b.list_id), coalesce(a.item_id, b.item_id), a.version,"
          + " a.department_id, a.category, a.code, a.status, b.version, b.department_id,"
          + " b.category, b.code, b.status, l.movements, l.steps"
          + " FROM a FULL JOIN b ON b.item_id = a.item_id AND b.list_id = a.list_id"
          + " CROSS JOIN LATERAL (SELECT string_agg(DISTINCT l.movement, ',') AS movements,"
          + " string_agg(DISTINCT l.old_version || '>' || l.new_version || ':' || l.changed_fields,"
          + " ';') AS steps, bool_or(l.changed_fields <> '' AND (l.old_version, l.new_version)"
          + " IN ((a.version, b.version), (b.version, a.version))) AS direct"
          + " FROM (SELECT l.* FROM points p JOIN ledger_line l ON l.list_id = p.list_id"
          + " AND l.item_id = coalesce(a.item_id, b.item_id) AND l.entry_number > least(p.pa, p.pb)"
          + " AND l.entry_number <= greatest(p.pa, p.pb) UNION SELECT l.* FROM points p"
          + " JOIN ledger_line l ON l.list_id = p.list_id"
          + " AND l.item_id = coalesce(a.item_id, b.item_id)"
          + " AND l.effective_on > ? AND l.effective_on <= ?) l) l"
          + " WHERE (a.version, a.status) IS DISTINCT FROM (b.version, b.status)"
          + SAME_AGAIN
          + " ORDER BY 1, coalesce(b.department_id, a.department_id),"
          + " coalesce(b.category, a.category), coalesce(b.code, a.code), 2";

  @Inject private Database database;

  private static String side(String position) {
    return SIDE.replace("%1$s", position);
  }

  /** A list at two points. */
  public record Span(int list, Moment from, Moment to) {}

  /**
   * The differences of lists between two points, all on the same two days.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public List<Difference> list(List<Span> spans, boolean publicOnly) {
    if (spans.isEmpty()) {
      return List.of();
    }
    LocalDate dayA = spans.get(0).from().day();
    LocalDate dayB = spans.get(0).to().day();
    LocalDate first = dayA.isBefore(dayB) ? dayA : dayB;
    LocalDate last = dayA.isBefore(dayB) ? dayB : dayA;
    return database.list(
        FIND,
        Differences::read,
        spans.stream().map(Span::list).toArray(Integer[]::new),
        spans.stream().map(s -> s.from().position()).toArray(Integer[]::new),
        spans.stream().map(s -> s.to().position()).toArray(Integer[]::new),
        first,
        last,
        first,
        last,
        dayA,
        dayA,
        publicOnly,
        dayB,
        dayB,
        publicOnly,
        first,
        last);
  }

  private static Difference read(Row row) throws SQLException {
    Side old = side(row, 3);
    Side now = side(row, 8);
    String movements = row.textOrNull(13);
    return new Difference(
        row.whole(1),
        row.uuid(2),
        old,
        now,
        movements == null
            ? List.of()
            : Arrays.stream(movements.split(",")).map(Movement::valueOf).toList(),
        old == null || now == null
            ? List.of()
            : ChangedFields.between(old.version(), now.version(), row.textOrNull(14)));
  }

  private static @Nullable Side side(Row row, int column) throws SQLException {
    Integer version = row.wholeOrNull(column);
    return version == null
        ? null
        : new Side(
            version,
            row.whole(column + 1),
            row.text(column + 2),
            row.text(column + 3),
            Status.valueOf(row.text(column + 4)));
  }
}
