package org.quanze.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.validity.Moment;

/**
 * What ledger lines moved between two points of a list: as sums for a balance, and line by line
 * behind each of its sums. A line counts when one of the points knows it and has reached its day
 * and the other does not; those that both know, or neither, are not looked at.
 */
@ApplicationScoped
@NullUnmarked
public class MovedLines {

  private static final String BETWEEN =
      " p JOIN ledger_line l ON l.list_id = p.list_id AND l.entry_number > least(pa, pb)"
          + " AND l.entry_number <= greatest(pa, pb)";

  private static final String REACHED =
      " p JOIN ledger_line l ON l.list_id = p.list_id AND l.effective_on > least(da, db)"
          + " AND l.effective_on <= greatest(da, db) AND l.entry_number <= least(pa, pb)";

  // +1 for a line that holds at b alone, -1 for one that holds at a alone.
  private static final String WEIGHT =
      "(entry_number <= pb AND effective_on <= db)::int"
          + " - (entry_number <= pa AND effective_on <= da)::int";

  private static final String SUMS =
      "WITH p AS (SELECT * FROM unnest(?::int[], ?::int[], ?::date[], ?::int[], ?::date[])"
          + " WITH ORDINALITY p(list_id, pa, da, pb, db, place)),"
          + " l AS (SELECT l.*, pa, da, pb, db, place FROM p"
          + BETWEEN
          + " UNION ALL SELECT l.*, pa, da, pb, db, place FROM p"
          + REACHED
          + "), m AS (SELECT l.*, "
          + WEIGHT
          + " AS w FROM l)"
          + " SELECT place, department_id, category, movement, count(*), sum(delta * w),"
          + " count(*) FILTER (WHERE public), coalesce(sum(public_delta * w), 0),"
          + " sum(w), coalesce(sum(w) FILTER (WHERE public), 0) FROM m"
          + " WHERE w <> 0 GROUP BY place, department_id, category, movement"
          + " ORDER BY place, department_id, category, movement";

  private static final String WANTED =
      " AND l.public AND l.movement = p.movement AND (p.department IS NULL"
          + " OR l.department_id = p.department AND l.category = p.category)"
          + " AND (l.publisher_id, l.entry_number, l.number) > (p.publisher, p.entry, p.line)";

  private static final String PAGES =
      "WITH p AS (SELECT * FROM unnest(?::int[], ?::int[], ?::int[], ?::date[], ?::int[],"
          + " ?::date[], ?::text[], ?::int[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[])"
          + " p(page, list_id, pa, da, pb, db, movement, department, category, publisher, entry,"
          + " line, rows)), l AS (SELECT l.*, page, rows, pa, da, pb, db FROM p"
          + BETWEEN
          + WANTED
          + " UNION ALL SELECT l.*, page, rows, pa, da, pb, db FROM p"
          + REACHED
          + WANTED
          + "), m AS (SELECT l.*, row_number() OVER (PARTITION BY page"
          + " ORDER BY publisher_id, entry_number, number) AS place FROM l WHERE "
          + WEIGHT
          + " <> 0) SELECT "
          + LedgerLines.COLUMNS
          + ", page FROM m l WHERE place <= rows ORDER BY page, place";

  // The sum keeps the planner from reading all earlier lines of an item by their numbers: its days
  // are fewer.
  private static final String CAUSES =
      "WITH p AS (SELECT * FROM unnest(?::int[], ?::int[], ?::date[], ?::int[], ?::date[])"
          + " p(list_id, pa, da, pb, db)), l AS (SELECT l.*, pa, da, pb, db"
          + " FROM unnest(?::uuid[]) i(id) CROSS JOIN p JOIN ledger_line l ON l.item_id = i.id"
          + " AND l.list_id = p.list_id AND l.entry_number > least(pa, pb)"
          + " AND l.entry_number <= greatest(pa, pb) UNION ALL SELECT l.*, pa, da, pb, db"
          + " FROM unnest(?::uuid[]) i(id) CROSS JOIN p JOIN ledger_line l ON l.item_id = i.id"
          + " AND l.list_id = p.list_id AND l.effective_on > least(da, db)"
          + " AND l.effective_on <= greatest(da, db) AND l.entry_number + 0 <= least(pa, pb)) SELECT "
          + LedgerLines.COLUMNS
          + " FROM l WHERE "
          + WEIGHT
          + " <> 0 ORDER BY item_id, entry_number, number";

  @Inject private Database database;

  /**
   * A list between two points of its ledger and of law.
   *
   * @param from the point before; position 0 for before everything
   */
  public record Between(int list, Moment from, Moment to) {}

  /**
   * What moved in a section.
   *
   * @param department id of the unit
   * @param count number of lines
   * @param entrusted powers that the unit exercises as entrusted, more or less
   */
  public record Moved(
      int department,
      String category,
      Movement movement,
      int count,
      int delta,
      int publicCount,
      int publicDelta,
      int entrusted,
      int publicEntrusted) {}

  /**
   * What moved on each of some lists, in their order: the lines that hold at the later point and
   * not at the earlier one, and against them those that hold at the earlier one alone. One
   * statement for any number of lists.
   */
  public List<List<Moved>> sums(List<Between> between) {
    List<List<Moved>> moved = new ArrayList<>();
    between.forEach(each -> moved.add(new ArrayList<>()));
    database.list(
        SUMS,
        row -> moved.get(row.whole(1) - 1).add(moved(row)),
        between.stream().map(Between::list).toArray(Integer[]::new),
        between.stream().map(b -> b.from().position()).toArray(Integer[]::new),
        between.stream().map(b -> b.from().day()).toArray(LocalDate[]::new),
        between.stream().map(b -> b.to().position()).toArray(Integer[]::new),
        between.stream().map(b -> b.to().day()).toArray(LocalDate[]::new));
    return moved;
  }

  private static Moved moved(Row row) throws SQLException {
    Movement movement = Movement.valueOf(row.text(4));
    return new Moved(
        row.whole(2),
        row.text(3),
        movement,
        row.whole(5),
        row.whole(6),
        row.whole(7),
        row.whole(8),
        row.whole(9) * movement.entrusted(),
        row.whole(10) * movement.entrusted());
  }

  /**
   * A sum of a balance.
   *
   * @param between the lists and points of the balance
   * @param section of one unit and category; null for all
   */
  public record Sum(List<Between> between, @Nullable Section section, Movement movement) {
    public Sum {
      between = List.copyOf(between);
    }
  }

  /** A unit, by its id, and a category. */
  public record Section(int department, String category) {}

  /** The place of a line among those of all ledgers. */
  public record Place(int publisher, int entry, int number) {
    /** Before all lines. */
    public static final Place START = new Place(0, 0, 0);
  }

  /** A page of the lines behind a sum. */
  public record Page(Sum sum, Place after, int limit) {}

  private record Asked(int number, Page page, Between between) {
    private static Stream<Asked> of(int number, Page page) {
      return page.sum().between().stream().map(b -> new Asked(number, page, b));
    }

    private @Nullable Section section() {
      return page.sum().section();
    }
  }

  /** Pages of the public lines behind sums, in order; one statement for any number of them. */
  public Map<Page, List<LedgerLine>> pages(Collection<Page> pages) {
    List<Page> ordered = List.copyOf(pages);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Asked.of(i, ordered.get(i)).forEach(asked::add);
    }
    Map<Page, List<LedgerLine>> found = new HashMap<>();
    database.list(
        PAGES,
        row ->
            found
                .computeIfAbsent(ordered.get(row.whole(23)), p -> new ArrayList<>())
                .add(LedgerLines.read(row)),
        numbers(asked, Asked::number),
        numbers(asked, a -> a.between().list()),
        numbers(asked, a -> a.between().from().position()),
        asked.stream().map(a -> a.between().from().day()).toArray(LocalDate[]::new),
        numbers(asked, a -> a.between().to().position()),
        asked.stream().map(a -> a.between().to().day()).toArray(LocalDate[]::new),
        asked.stream().map(a -> a.page().sum().movement().name()).toArray(String[]::new),
        numbers(asked, a -> a.section() == null ? null : a.section().department()),
        asked.stream()
            .map(a -> a.section() == null ? null : a.section().category())
            .toArray(String[]::new),
        numbers(asked, a -> a.page().after().publisher()),
        numbers(asked, a -> a.page().after().entry()),
        numbers(asked, a -> a.page().after().number()),
        numbers(asked, a -> a.page().limit()));
    return found;
  }

  /**
   * Lines of items of some lists that hold at one of two points and not at the other, or between.
   */
  public List<LedgerLine> causes(Collection<UUID> items, Collection<Between> between) {
    List<Between> ordered = List.copyOf(between);
    return database.list(
        CAUSES,
        LedgerLines::read,
        ordered.stream().map(Between::list).toArray(Integer[]::new),
        ordered.stream().map(b -> b.from().position()).toArray(Integer[]::new),
        ordered.stream().map(b -> b.from().day()).toArray(LocalDate[]::new),
        ordered.stream().map(b -> b.to().position()).toArray(Integer[]::new),
        ordered.stream().map(b -> b.to().day()).toArray(LocalDate[]::new),
        items.toArray(new UUID[0]),
        items.toArray(new UUID[0]));
  }

  private static Integer[] numbers(List<Asked> asked, Function<Asked, @Nullable Integer> of) {
    return asked.stream().map(of).toArray(Integer[]::new);
  }
}
