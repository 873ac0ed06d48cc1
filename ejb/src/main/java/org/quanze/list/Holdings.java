package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.list.Holding.Status;

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

  /** The item that stands on a list under a code on a day. */
  public Optional<Holding> findByCode(int list, String code, LocalDate day) {
    return database.find(
        "SELECT "
            + COLUMNS
            + " FROM holding h WHERE h.known_to IS NULL AND h.list_id = ? AND h.code = ?"
            + " AND h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?)",
        Holdings::read,
        list,
        code,
        day,
        day);
  }

  /** What is known now of lists under codes. */
  public List<Holding> listByCodes(Collection<Integer> lists, Collection<String> codes) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM holding h WHERE h.known_to IS NULL AND h.list_id = ANY (?)"
            + " AND h.code = ANY (?) AND h.eff_to IS NULL",
        Holdings::read,
        lists.toArray(new Integer[0]),
        codes.toArray(new String[0]));
  }

  /** An item enters its list: from its day on, known from the position on. */
  public void enter(Deed deed, Holding holding, int position) {
    int entered =
        database.run(
            "INSERT INTO holding (list_id, item_id, version, department_id, category, code, status,"
                + " public, eff_from, eff_to, known_from, name, completeness, brief)"
                + " SELECT ?, item_id, number, ?, ?, ?, ?, ?, ?, ?, ?, name, completeness, brief"
                + " FROM item_version WHERE item_id = ? AND number = ?",
            holding.list(),
            holding.department(),
            holding.category(),
            holding.code(),
            holding.status(),
            holding.isPublic(),
            holding.from(),
            holding.to(),
            position,
            holding.item(),
            holding.version());
    if (entered != 1) {
      throw new IllegalStateException("A version must be stored before it stands: " + holding);
    }
  }

  /** An item leaves its list on a day, known from the position on; what was before stays. */
  public void leave(Deed deed, UUID item, LocalDate day, int position) {
    List<Holding> known = listKnown(List.of(item));
    database.run(
        "UPDATE holding SET known_to = ? WHERE item_id = ? AND known_to IS NULL"
            + " AND (eff_to IS NULL OR eff_to > ?)",
        position,
        item,
        day);
    for (Holding h : known) {
      boolean open = h.to() == null || h.to().isAfter(day);
      if (open && h.from().isBefore(day)) {
        enter(deed, until(h, day), position);
      }
    }
  }

  private static Holding until(Holding h, LocalDate day) {
    return new Holding(
        h.list(),
        h.item(),
        h.version(),
        h.department(),
        h.category(),
        h.code(),
        h.status(),
        h.isPublic(),
        h.from(),
        day);
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
