package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.list.Holding.Status;
import org.quanze.validity.Today;

/**
 * The store of what stands on the lists. Periods are closed by adding: a row that is no longer true
 * keeps its effective period and ends on the recorded axis.
 */
@ApplicationScoped
@NullUnmarked
public class Holdings {

  static final String COLUMNS =
      "h.list_id, h.item_id, h.version, h.department_id, h.category, h.code, h.status, h.public,"
          + " h.eff_from, h.eff_to";

  private static final String AROUND =
      "SELECT DISTINCT "
          + COLUMNS
          + " FROM (SELECT ctid FROM (SELECT ctid FROM holding WHERE item_id = ?"
          + " AND $KNOWN AND public ORDER BY eff_from LIMIT 1) a UNION ALL"
          + " SELECT ctid FROM (SELECT ctid FROM holding WHERE item_id = ? AND $KNOWN"
          + " AND public AND eff_from <= ? ORDER BY eff_from DESC LIMIT 1) b UNION ALL"
          + " SELECT ctid FROM (SELECT ctid FROM holding WHERE item_id = ? AND $KNOWN"
          + " AND eff_from <= ? ORDER BY eff_from DESC LIMIT 1) c) r"
          + " JOIN holding h ON h.ctid = r.ctid ORDER BY h.eff_from";

  private static final String AROUND_NOW = AROUND.replace("$KNOWN", "known_to IS NULL");

  private static final String AROUND_THEN =
      AROUND.replace("$KNOWN", "known_from <= ? AND (known_to IS NULL OR known_to > ?)");

  @Inject private Database database;

  /** What is known now of items, announced periods included, each item's rows in order. */
  public List<Holding> listKnown(Collection<UUID> items) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM holding h WHERE h.known_to IS NULL AND h.item_id = ANY (?)"
            + " ORDER BY h.item_id, h.eff_from",
        Holdings::read,
        (Object) items.toArray(new UUID[0]));
  }

  /** What is known now of items today and later, each item's rows in order. */
  private List<Holding> listCurrent(Collection<UUID> items) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM holding h WHERE h.known_to IS NULL AND NOT h.past AND h.item_id = ANY (?)"
            + " ORDER BY h.item_id, h.eff_from",
        Holdings::read,
        (Object) items.toArray(new UUID[0]));
  }

  /**
   * What is known now of an item round a day, in order: its first public period, the last public
   * one that began by the day, and the last of all that did.
   */
  public List<Holding> listAround(UUID item, LocalDate day) {
    return database.list(AROUND_NOW, Holdings::read, item, item, day, item, day);
  }

  /** The same as it was known at a position of the ledger. */
  public List<Holding> listAround(UUID item, LocalDate day, int position) {
    return database.list(
        AROUND_THEN,
        Holdings::read,
        item,
        position,
        position,
        item,
        position,
        position,
        day,
        item,
        position,
        position,
        day);
  }

  /** The items that stand for units, or on lists, after a day, though their end be announced. */
  public List<UUID> listItems(
      Collection<Integer> departments, Collection<Integer> lists, LocalDate day) {
    return database.list(
        "SELECT DISTINCT h.item_id FROM holding h WHERE h.known_to IS NULL"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?)"
            + " AND (h.department_id = ANY (?) OR h.list_id = ANY (?))",
        row -> row.uuid(1),
        day,
        departments.toArray(new Integer[0]),
        lists.toArray(new Integer[0]));
  }

  /** What is known now of lists under codes. */
  public List<Holding> listByCodes(Collection<Integer> lists, Collection<String> codes) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM holding h WHERE h.known_to IS NULL AND NOT h.past AND h.list_id = ANY (?)"
            + " AND h.code = ANY (?) AND h.eff_to IS NULL",
        Holdings::read,
        lists.toArray(new Integer[0]),
        codes.toArray(new String[0]));
  }

  /**
   * Items enter their lists: from their days on, known from the position on, under the codes of
   * their versions.
   */
  public void enter(Deed deed, Collection<Holding> entering, int position) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Holding h : entering) {
      rows.add(
          new @Nullable Object[] {
            h.list(),
            h.department(),
            h.category(),
            h.status(),
            h.isPublic(),
            h.from(),
            h.to(),
            position,
            h.item(),
            h.version()
          });
    }
    database.runAll(
        "INSERT INTO holding (list_id, item_id, version, department_id, category, code, status,"
            + " public, eff_from, eff_to, known_from, name, completeness, brief)"
            + " SELECT ?, item_id, number, ?, ?, coalesce(code, ''), ?, ?, ?, ?, ?, name,"
            + " completeness, brief"
            + " FROM item_version WHERE item_id = ? AND number = ?",
        rows);
  }

  /** Items leave their lists on their days, known from the position on; what was before stays. */
  public void leave(Deed deed, Map<UUID, LocalDate> days, int position) {
    List<Holding> known = listCurrent(days.keySet());
    List<Holding> stays = new ArrayList<>();
    List<@Nullable Object[]> ends = new ArrayList<>();
    for (Holding h : known) {
      LocalDate day = Objects.requireNonNull(days.get(h.item()));
      if (h.to() != null && !h.to().isAfter(day)) {
        continue;
      }
      ends.add(new @Nullable Object[] {position, h.item(), h.from()});
      if (h.from().isBefore(day)) {
        stays.add(h.until(day));
      }
    }
    end(ends);
    enter(deed, stays, position);
    pass(deed, days.keySet());
  }

  /**
   * What was over before the day of the deed answers no question of that day or a later one. The
   * day before it is kept, for nodes whose clocks have not come so far.
   */
  private void pass(Deed deed, Collection<UUID> items) {
    database.run(
        "UPDATE holding SET past = true WHERE item_id = ANY (?) AND known_to IS NULL AND NOT past"
            + " AND eff_to < ?",
        items.toArray(new UUID[0]),
        Today.dateOf(deed.at()));
  }

  /** A version takes the place of a wrong one for all of its days, known from the position on. */
  public void correct(Deed deed, UUID item, int wrong, Holding corrected, int position) {
    List<Holding> rows =
        listKnown(List.of(item)).stream().filter(h -> h.version() == wrong).toList();
    end(rows.stream().map(h -> new @Nullable Object[] {position, item, h.from()}).toList());
    enter(deed, rows.stream().map(h -> h.as(corrected)).toList(), position);
  }

  private void end(List<@Nullable Object[]> ends) {
    database.runAll(
        "UPDATE holding SET known_to = ? WHERE item_id = ? AND eff_from = ? AND known_to IS NULL",
        ends);
  }

  static Holding read(Row row) throws SQLException {
    return new Holding(
        row.whole(1),
        row.uuid(2),
        row.whole(3),
        row.whole(4),
        row.text(5),
        row.text(6),
        Status.valueOf(row.text(7)),
        row.flag(8),
        row.date(9),
        row.dateOrNull(10));
  }
}
