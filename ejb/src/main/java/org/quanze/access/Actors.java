package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.validity.Today;

/** The store of accounts: what each may do. */
@ApplicationScoped
@NullUnmarked
public class Actors {

  /** Stands between unit and role in the name of an account (示例市民政局·编辑). */
  private static final char OF = '·';

  /** The name of the unit of a grant today, if it, or the one whose papers it keeps, had a name. */
  private static final String UNIT =
      "(SELECT d.name FROM department d JOIN department o ON o.publisher_id = d.publisher_id"
          + " LEFT JOIN department_former_name f ON f.department_id = o.id"
          + " WHERE d.path = g.branch AND ?::text IN (o.name, f.name)"
          + " AND g.valid_from <= ? AND coalesce(g.valid_to, 'infinity') > ?"
          + " AND EXISTS (SELECT FROM kept_by(o.id, ?) k WHERE k.path = d.path) LIMIT 1)";

  @Inject private Database database;
  @Inject private Today today;

  private record Held(Grant grant, @Nullable String unit) {}

  /**
   * The actor of an account: the identity provider says who, this table says what they may do. The
   * unit in the name that is shown is called as the registry calls it today, also where the
   * provider has not heard of a new name or a successor.
   */
  public Actor get(
      String username, String name, @Nullable String requestId, @Nullable String address) {
    LocalDate day = today.date();
    int end = Math.max(0, name.indexOf(OF));
    String unit = name.substring(0, end);
    List<Held> held =
        database.list(
            "SELECT role, branch, valid_from, valid_to, "
                + UNIT
                + " FROM access_grant g WHERE username = ?",
            row ->
                new Held(
                    new Grant(
                        Role.valueOf(row.text(1)), row.text(2), row.date(3), row.dateOrNull(4)),
                    row.textOrNull(5)),
            unit,
            day,
            day,
            day,
            username);
    List<String> units = held.stream().map(Held::unit).filter(Objects::nonNull).distinct().toList();
    String shown = units.isEmpty() || units.contains(unit) ? unit : units.get(0);
    return new Actor(
        username,
        shown + name.substring(end),
        held.stream().map(Held::grant).toList(),
        requestId,
        address);
  }

  /** Whether anybody has been granted anything, ever. */
  boolean hasGrants() {
    return database.find("SELECT 1 FROM access_grant LIMIT 1", row -> row.whole(1)).isPresent();
  }
}
