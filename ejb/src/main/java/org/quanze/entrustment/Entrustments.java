package org.quanze.entrustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;

/** The store of entrustments; terms are closed by adding, as the periods of holdings are. */
@ApplicationScoped
@NullUnmarked
public class Entrustments {

  private static final String SELECT =
      "SELECT id, item_id, list_id, department_id, category, public, eff_from, eff_to"
          + " FROM entrustment WHERE known_to IS NULL";

  private static final String PUBLIC =
      " AND public AND eff_from <= ? AND eff_to > ?"
          + " AND list_id IN (SELECT id FROM list WHERE publisher_id = ?)";

  @Inject private Database database;

  /** Entrustments by identity, as they are known now. */
  public List<Entrustment> list(Collection<UUID> ids) {
    return database.list(
        SELECT + " AND id = ANY (?) ORDER BY id",
        Entrustments::read,
        (Object) ids.toArray(new UUID[0]));
  }

  /** Entrustments of items, as they are known now. */
  public List<Entrustment> listOfItems(Collection<UUID> items) {
    return database.list(
        SELECT + " AND item_id = ANY (?) ORDER BY item_id, eff_from",
        Entrustments::read,
        (Object) items.toArray(new UUID[0]));
  }

  /** Entrustments of an item, as they were known at an instant to the ledgers that tell of them. */
  public List<Entrustment> listOfItem(UUID item, Instant knownAt) {
    return database.list(
        "SELECT n.id, n.item_id, n.list_id, n.department_id, n.category, n.public, n.eff_from,"
            + " n.eff_to FROM entrustment n JOIN list t ON t.id = n.list_id CROSS JOIN LATERAL"
            + " (SELECT number AS position FROM ledger_entry WHERE publisher_id = t.publisher_id"
            + " AND recorded_at <= ? ORDER BY number DESC LIMIT 1) p WHERE n.item_id = ?"
            + " AND n.known_from <= p.position AND (n.known_to IS NULL OR n.known_to > p.position)"
            + " ORDER BY n.eff_from",
        Entrustments::read,
        knownAt,
        item);
  }

  /** Where a page begins: after this entrustment of this unit. */
  public record Place(int department, UUID id) {}

  /** Public entrustments that hold on a day for the units of a government, as known now. */
  public List<Entrustment> listPublic(
      int publisher, LocalDate day, @Nullable Place place, int limit) {
    Place after = place == null ? new Place(0, new UUID(0, 0)) : place;
    return database.list(
        SELECT + PUBLIC + " AND (department_id, id) > (?, ?) ORDER BY department_id, id LIMIT ?",
        Entrustments::read,
        day,
        day,
        publisher,
        after.department(),
        after.id(),
        limit);
  }

  /** How many there are. */
  public int countPublic(int publisher, LocalDate day) {
    return database.get(
        "SELECT count(*) FROM entrustment WHERE known_to IS NULL" + PUBLIC,
        row -> row.whole(1),
        day,
        day,
        publisher);
  }

  /** An entrustment is known from a position of the receiver's ledger on. */
  public void begin(Deed deed, Entrustment entrustment, int position) {
    database.run(
        "INSERT INTO entrustment (id, item_id, list_id, department_id, category, public, eff_from,"
            + " eff_to, known_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entrustment.id(),
        entrustment.item(),
        entrustment.list(),
        entrustment.department(),
        entrustment.category(),
        entrustment.isPublic(),
        entrustment.from(),
        entrustment.until(),
        position);
  }

  /** An entrustment ends on a day before its term; what was known before stays. */
  public void end(Deed deed, UUID id, LocalDate day, int position) {
    List<Entrustment> known = list(List.of(id));
    database.run(
        "UPDATE entrustment SET known_to = ? WHERE id = ? AND known_to IS NULL", position, id);
    for (Entrustment e : known) {
      if (e.from().isBefore(day)) {
        begin(
            deed,
            new Entrustment(
                e.id(),
                e.item(),
                e.list(),
                e.department(),
                e.category(),
                e.isPublic(),
                e.from(),
                day),
            position);
      }
    }
  }

  private static Entrustment read(Row row) throws SQLException {
    return new Entrustment(
        row.uuid(1),
        row.uuid(2),
        row.whole(3),
        row.whole(4),
        row.text(5),
        row.flag(6),
        row.date(7),
        row.date(8));
  }
}
