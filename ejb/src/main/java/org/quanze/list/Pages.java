package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  private static final String COLUMNS =
      "SELECT h.list_id, h.item_id, h.version, h.department_id, h.category, nullif(h.code, ''),"
          + " v.name, h.status, h.eff_from, h.eff_to, v.completeness, v.brief";
  private static final String FROM =
      " FROM holding h JOIN item_version v ON v.item_id = h.item_id AND v.number = h.version";

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

    /** Everything of lists as it is known now, on a day. */
    public static Wanted on(List<PublishedList> lists, LocalDate day) {
      Moment moment = new Moment(0, day, true);
      return new Wanted(
          lists.stream().map(l -> new ListAt(l.id(), moment)).toList(), null, null, null);
    }

    private boolean isHead() {
      return lists.stream().allMatch(l -> l.moment().head());
    }

    private LocalDate day() {
      return lists.get(0).moment().day();
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
    Query query = new Query(COLUMNS + FROM).where(wanted);
    if (place != null) {
      query.and(
          "(h.list_id, h.code, h.item_id) " + (forward ? ">" : "<") + " (?, ?, ?)",
          place.list(),
          place.code(),
          place.item());
    }
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
    String from = wanted.nameContains() == null ? " FROM holding h" : FROM;
    Query query = new Query("SELECT count(*)" + from).where(wanted);
    return database.get(query.sql(), row -> row.whole(1), query.arguments());
  }

  /** The number of rows by category. */
  public List<ListTotals.CategoryTotal> countByCategory(Wanted wanted) {
    if (wanted.lists().isEmpty()) {
      return List.of();
    }
    Query query =
        new Query("SELECT h.category, count(*) FROM holding h")
            .where(wanted)
            .append(" GROUP BY h.category ORDER BY h.category");
    return database.list(
        query.sql(),
        row -> new ListTotals.CategoryTotal(row.text(1), row.whole(2)),
        query.arguments());
  }

  /** A code on the list that the government of another list has. */
  public record BesideCode(int list, String code) {}

  /** What is public today under codes on the lists of a type beside other lists. */
  public Map<BesideCode, Listed> listBeside(
      String listType, Collection<BesideCode> keys, LocalDate day) {
    Map<BesideCode, Listed> found = new HashMap<>();
    database.list(
        COLUMNS
            + ", k.list_id, k.code"
            + FROM
            + " JOIN list l ON l.id = h.list_id AND l.list_type = ?"
            + " JOIN list o ON o.publisher_id = l.publisher_id"
            + " JOIN unnest(?::int[], ?::text[]) k(list_id, code)"
            + " ON k.list_id = o.id AND k.code = h.code"
            + " WHERE h.known_to IS NULL AND h.public AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?)",
        row -> found.put(new BesideCode(row.whole(13), row.text(14)), read(row)),
        listType,
        keys.stream().map(BesideCode::list).toArray(Integer[]::new),
        keys.stream().map(BesideCode::code).toArray(String[]::new),
        day,
        day);
    return found;
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
    Query query =
        new Query(COLUMNS + FROM)
            .where(new Wanted(List.of(at), null, null, null))
            .and("h.item_id = ?", item);
    return database.find(query.sql(), Pages::read, query.arguments());
  }

  /** An item by the code it is listed by. */
  public Optional<Listed> findByCode(ListAt at, String code) {
    Query query =
        new Query(COLUMNS + FROM)
            .where(new Wanted(List.of(at), null, null, null))
            .and("h.code = ?", code)
            .append(" ORDER BY h.item_id LIMIT 1");
    return database.find(query.sql(), Pages::read, query.arguments());
  }

  /** A statement in the making. */
  private static final class Query {
    private final StringBuilder sql;
    private final List<@Nullable Object> arguments = new ArrayList<>();

    Query(String start) {
      sql = new StringBuilder(start);
    }

    Query where(Wanted wanted) {
      if (wanted.lists().size() == 1) {
        append(" WHERE h.list_id = ?", wanted.lists().get(0).list());
      } else {
        append(
            " WHERE h.list_id = ANY (?)",
            (Object) wanted.lists().stream().map(ListAt::list).toArray(Integer[]::new));
      }
      if (wanted.isHead()) {
        and("h.known_to IS NULL");
      } else {
        known(wanted);
      }
      and(
          "h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?) AND h.public",
          wanted.day(),
          wanted.day());
      if (wanted.department() != null) {
        and("h.department_id = ?", wanted.department());
      }
      if (wanted.category() != null) {
        and("h.category = ?", wanted.category());
      }
      if (wanted.nameContains() != null) {
        and("v.name LIKE ? ESCAPE '!'", "%" + escaped(wanted.nameContains()) + "%");
      }
      return this;
    }

    private void known(Wanted wanted) {
      if (wanted.lists().size() == 1) {
        int position = wanted.lists().get(0).moment().position();
        and("h.known_from <= ? AND (h.known_to IS NULL OR h.known_to > ?)", position, position);
        return;
      }
      and(
          "EXISTS (SELECT FROM unnest(?::int[], ?::int[]) p(list_id, position)"
              + " WHERE p.list_id = h.list_id AND h.known_from <= p.position"
              + " AND (h.known_to IS NULL OR h.known_to > p.position))",
          wanted.lists().stream().map(ListAt::list).toArray(Integer[]::new),
          wanted.lists().stream().map(l -> l.moment().position()).toArray(Integer[]::new));
    }

    private static String escaped(String text) {
      return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    Query and(String condition, @Nullable Object... values) {
      return append(" AND " + condition, values);
    }

    Query append(String part, @Nullable Object... values) {
      sql.append(part);
      arguments.addAll(java.util.Arrays.asList(values));
      return this;
    }

    String sql() {
      return sql.toString();
    }

    @Nullable Object[] arguments() {
      return arguments.toArray();
    }
  }

  private static Listed read(Row row) throws SQLException {
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
