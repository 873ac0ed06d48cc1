package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.list.Holding.Status;
import org.quanze.list.Pages.ListAt;

/**
 * The store that counts the members of lists at any point. A point that reads as an edition does
 * takes the totals that were counted when that edition was closed; at any other the members are
 * counted one by one. Movements are never looked at for the count itself.
 */
@ApplicationScoped
@NullUnmarked
public class Counts {

  // The newest edition that the point knows and has reached; it reads alike unless lines hold at
  // one of the two and not at the other. A point before the first edition is counted.
  private static final String EDITION_AT =
      "SELECT p.place, e.number, e.number IS NULL OR EXISTS (SELECT FROM ledger_line l WHERE l.list_id = p.list_id"
          + " AND l.entry_number > e.entry_number AND l.entry_number <= p.position"
          + " AND l.effective_on <= p.day) OR EXISTS (SELECT FROM ledger_line l"
          + " WHERE l.list_id = p.list_id AND l.effective_on > e.effective_on"
          + " AND l.effective_on <= p.day AND l.entry_number <= e.entry_number)"
          + " FROM unnest(?::int[], ?::int[], ?::date[]) WITH ORDINALITY"
          + " p(list_id, position, day, place)"
          + " LEFT JOIN LATERAL (SELECT number, entry_number, effective_on FROM edition e"
          + " WHERE e.list_id = p.list_id AND e.entry_number <= p.position"
          + " AND e.effective_on <= p.day ORDER BY e.number DESC LIMIT 1) e ON true";

  private static final String FROZEN =
      "SELECT p.place, t.department_id, t.category, t.status, t.members, t.public_members,"
          + " t.status = 'IN_FORCE' OR y.counts_suspended"
          + " FROM unnest(?::int[], ?::int[], ?::int[]) p(place, list_id, number)"
          + " JOIN list l ON l.id = p.list_id JOIN list_type y ON y.code = l.list_type"
          + " JOIN edition_total t ON t.list_id = p.list_id AND t.number = p.number";

  private static final String COUNTED =
      "SELECT p.place, h.department_id, h.category, h.status, count(*),"
          + " count(*) FILTER (WHERE h.public),"
          + " bool_and(h.status = 'IN_FORCE' OR y.counts_suspended)"
          + " FROM unnest(?::int[], ?::int[], ?::int[], ?::date[]) p(place, list_id, position, day)"
          + " JOIN list l ON l.id = p.list_id JOIN list_type y ON y.code = l.list_type"
          + " JOIN holding h ON h.list_id = p.list_id AND h.known_from <= p.position"
          + " AND (h.known_to IS NULL OR h.known_to > p.position) AND h.eff_from <= p.day"
          + " AND (h.eff_to IS NULL OR h.eff_to > p.day)"
          + " GROUP BY p.place, h.department_id, h.category, h.status";

  private static final String ENTRUSTED =
      "SELECT p.place, e.department_id, e.category, count(*), count(*) FILTER (WHERE e.public)"
          + " FROM unnest(?::int[], ?::int[], ?::date[]) WITH ORDINALITY"
          + " p(list_id, position, day, place)"
          + " JOIN entrustment e ON e.list_id = p.list_id AND e.known_from <= p.position"
          + " AND (e.known_to IS NULL OR e.known_to > p.position) AND e.eff_from <= p.day"
          + " AND e.eff_to > p.day GROUP BY p.place, e.department_id, e.category";

  @Inject private Database database;

  /** The edition as which a point reads; it differs where it must be counted. */
  private record EditionAt(int place, Integer number, boolean differs) {}

  private record Placed(int place, Total total) {}

  /** Members by unit, category and status, at a point of each list. */
  public List<Total> of(List<ListAt> points) {
    return each(points).stream().flatMap(List::stream).toList();
  }

  /**
   * Members by unit, category and status, at each of some points, in their order; three statements
   * at most for any number of them.
   */
  List<List<Total>> each(List<ListAt> points) {
    List<EditionAt> editions =
        database.list(
            EDITION_AT,
            row -> new EditionAt(row.whole(1), row.wholeOrNull(2), row.flag(3)),
            points.stream().map(ListAt::list).toArray(Integer[]::new),
            points.stream().map(p -> p.moment().position()).toArray(Integer[]::new),
            points.stream().map(p -> p.moment().day()).toArray(LocalDate[]::new));
    List<List<Total>> totals = new ArrayList<>();
    points.forEach(point -> totals.add(new ArrayList<>()));
    List<Placed> found = new ArrayList<>(frozen(points, editions));
    found.addAll(counted(points, editions.stream().filter(EditionAt::differs).toList()));
    found.forEach(f -> totals.get(f.place() - 1).add(f.total()));
    return totals;
  }

  private List<Placed> frozen(List<ListAt> points, List<EditionAt> editions) {
    List<EditionAt> alike = editions.stream().filter(e -> !e.differs()).toList();
    return alike.isEmpty()
        ? List.of()
        : database.list(
            FROZEN,
            Counts::read,
            alike.stream().map(EditionAt::place).toArray(Integer[]::new),
            alike.stream().map(e -> points.get(e.place() - 1).list()).toArray(Integer[]::new),
            alike.stream().map(EditionAt::number).toArray(Integer[]::new));
  }

  private List<Placed> counted(List<ListAt> points, List<EditionAt> differing) {
    List<ListAt> at = differing.stream().map(e -> points.get(e.place() - 1)).toList();
    return at.isEmpty()
        ? List.of()
        : database.list(
            COUNTED,
            Counts::read,
            differing.stream().map(EditionAt::place).toArray(Integer[]::new),
            at.stream().map(ListAt::list).toArray(Integer[]::new),
            at.stream().map(p -> p.moment().position()).toArray(Integer[]::new),
            at.stream().map(p -> p.moment().day()).toArray(LocalDate[]::new));
  }

  /** Members and entrusted powers, at a point of each list. */
  public Balance.Counted at(List<ListAt> points) {
    return new Balance.Counted(
        of(points), entrusted(points).stream().flatMap(List::stream).toList());
  }

  /**
   * Entrusted powers by unit and category, at each of some points, in their order; one statement
   * for any number of them.
   */
  List<List<EntrustedTotal>> entrusted(List<ListAt> points) {
    List<List<EntrustedTotal>> totals = new ArrayList<>();
    points.forEach(point -> totals.add(new ArrayList<>()));
    database.list(
        ENTRUSTED,
        row ->
            totals
                .get(row.whole(1) - 1)
                .add(new EntrustedTotal(row.whole(2), row.text(3), row.whole(4), row.whole(5))),
        points.stream().map(ListAt::list).toArray(Integer[]::new),
        points.stream().map(p -> p.moment().position()).toArray(Integer[]::new),
        points.stream().map(p -> p.moment().day()).toArray(LocalDate[]::new));
    return totals;
  }

  private static Placed read(Row row) throws java.sql.SQLException {
    return new Placed(
        row.whole(1),
        new Total(
            row.whole(2),
            row.text(3),
            Status.valueOf(row.text(4)),
            row.whole(5),
            row.whole(6),
            row.flag(7)));
  }
}
