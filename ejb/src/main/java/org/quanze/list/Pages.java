package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.list.Holding.Status;
import org.quanze.validity.Moment;

/**
 * The store of pages: what is public on lists at a point on both time axes, by list, code and
 * identity. A page is found from where the last one ended, never by counting rows.
 */
@ApplicationScoped
@NullUnmarked
public class Pages {

  static final String COLUMNS =
      "SELECT h.list_id, h.item_id, h.version, h.department_id, h.category, nullif(h.code, ''),"
          + " h.name, h.status, h.eff_from, h.eff_to, h.completeness, h.brief";
  static final String FROM = " FROM holding h";

  @Inject private Database database;

  /**
   * Which rows.
   *
   * @param lists lists with the points at which they are read, all on the same day
   * @param department id of a unit, or null
   * @param category category code, or null
   * @param nameContains a part of the name, or null
   */
  public record Wanted(
      List<ListAt> lists,
      @Nullable Integer department,
      @Nullable String category,
      @Nullable String nameContains) {

    public Wanted {
      lists = List.copyOf(lists);
    }

    /** Everything of lists as it is known now, on a day from today on. */
    public static Wanted on(List<PublishedList> lists, LocalDate day) {
      Moment moment = new Moment(0, day, true);
      return at(lists.stream().collect(Collectors.toMap(PublishedList::id, l -> moment)));
    }

    /** Everything of lists, each at its point. */
    public static Wanted at(Map<Integer, Moment> points) {
      return new Wanted(
          points.entrySet().stream()
              .map(e -> new ListAt(e.getKey(), e.getValue()))
              .sorted(Comparator.comparingInt(ListAt::list))
              .toList(),
          null,
          null,
          null);
    }

    /** The same of one category; of all where it is null. */
    public Wanted ofCategory(@Nullable String one) {
      return new Wanted(lists, department, one, nameContains);
    }

    /** The same of some of the lists. */
    private Wanted in(IntPredicate which) {
      return new Wanted(
          lists.stream().filter(l -> which.test(l.list())).toList(),
          department,
          category,
          nameContains);
    }

    boolean isHead() {
      return lists.stream().allMatch(l -> l.moment().head());
    }

    /** The one day of all lists; any day where there are none. */
    LocalDate day() {
      return lists.isEmpty() ? LocalDate.EPOCH : lists.get(0).moment().day();
    }
  }

  /** A list at a point. */
  public record ListAt(int list, Moment moment) {}

  /** Where a page begins: after this row, or before it for a page that is read backwards. */
  public record Place(int list, String code, UUID item) {}

  /** The rows of a page, in order, or against it when read backwards. */
  public List<Listed> list(Wanted wanted, @Nullable Place place, boolean forward, int limit) {
    if (wanted.lists().isEmpty()) {
      return List.of();
    }
    if (place == null) {
      return list(new PageQuery(COLUMNS + FROM).where(wanted), forward, limit);
    }
    List<Listed> rows = new ArrayList<>(list(rest(wanted, place, forward), forward, limit));
    Wanted beyond = wanted.in(l -> forward ? l > place.list() : l < place.list());
    if (rows.size() < limit && !beyond.lists().isEmpty()) {
      PageQuery query = new PageQuery(COLUMNS + FROM).where(beyond);
      rows.addAll(list(query, forward, limit - rows.size()));
    }
    return rows;
  }

  /**
   * The rest of the list in which the last page ended. Asked apart from the lists beyond, so that
   * it begins at its place in the index and not at the beginning of the list.
   */
  private static PageQuery rest(Wanted wanted, Place place, boolean forward) {
    return new PageQuery(COLUMNS + FROM)
        .where(wanted.in(l -> l == place.list()))
        .and(
            "(h.code, h.item_id) " + (forward ? ">" : "<") + " (?, ?)", place.code(), place.item());
  }

  private List<Listed> list(PageQuery query, boolean forward, int limit) {
    String order = forward ? "" : " DESC";
    query.append(
        " ORDER BY h.list_id" + order + ", h.code" + order + ", h.item_id" + order + " LIMIT ?",
        limit);
    return database.list(query.sql(), Pages::read, query.arguments());
  }

  /** The number of rows. */
  public int count(Wanted wanted) {
    if (wanted.lists().isEmpty()) {
      return 0;
    }
    PageQuery query = new PageQuery("SELECT count(*)" + FROM).where(wanted);
    return database.get(query.sql(), row -> row.whole(1), query.arguments());
  }

  /** The number of rows by category. */
  public List<ListTotals.CategoryTotal> countByCategory(Wanted wanted) {
    if (wanted.lists().isEmpty()) {
      return List.of();
    }
    PageQuery query =
        new PageQuery("SELECT h.category, count(*) FROM holding h")
            .where(wanted)
            .append(" GROUP BY h.category ORDER BY h.category");
    return database.list(
        query.sql(),
        row -> new ListTotals.CategoryTotal(row.text(1), row.whole(2)),
        query.arguments());
  }

  /** The number of rows by category, by id of the list; a list without any is left out. */
  public Map<Integer, List<ListTotals.CategoryTotal>> countByCategoryEach(Wanted wanted) {
    Map<Integer, List<ListTotals.CategoryTotal>> counts = new HashMap<>();
    if (wanted.lists().isEmpty()) {
      return counts;
    }
    PageQuery query =
        new PageQuery("SELECT h.list_id, h.category, count(*) FROM holding h")
            .where(wanted)
            .append(" GROUP BY h.list_id, h.category ORDER BY h.list_id, h.category");
    database.list(
        query.sql(),
        row ->
            counts
                .computeIfAbsent(row.whole(1), list -> new ArrayList<>())
                .add(new ListTotals.CategoryTotal(row.text(2), row.whole(3))),
        query.arguments());
    return counts;
  }

  /** Whether a version ever stood on a list in public. */
  public boolean wasPublic(UUID item, int version) {
    return database
        .find(
            "SELECT 1 FROM holding WHERE item_id = ? AND version = ? AND public LIMIT 1",
            row -> row.whole(1),
            item,
            version)
        .isPresent();
  }

  /** An item by identity at a point. */
  public Optional<Listed> findByItem(ListAt at, UUID item) {
    PageQuery query =
        new PageQuery(COLUMNS + FROM)
            .where(new Wanted(List.of(at), null, null, null))
            .and("h.item_id = ?", item);
    return database.find(query.sql(), Pages::read, query.arguments());
  }

  /** An item by the code it is listed by. */
  public Optional<Listed> findByCode(ListAt at, String code) {
    PageQuery query =
        new PageQuery(COLUMNS + FROM)
            .where(new Wanted(List.of(at), null, null, null))
            .and("h.code = ?", code)
            .append(" ORDER BY h.item_id LIMIT 1");
    return database.find(query.sql(), Pages::read, query.arguments());
  }

  static Listed read(Row row) throws SQLException {
    return new Listed(
        row.whole(1),
        row.uuid(2),
        row.whole(3),
        row.whole(4),
        row.text(5),
        row.textOrNull(6),
        row.text(7),
        Status.valueOf(row.text(8)),
        row.date(9),
        row.dateOrNull(10),
        row.whole(11),
        row.text(12));
  }
}
