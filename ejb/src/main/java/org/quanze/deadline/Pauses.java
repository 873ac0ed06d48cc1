package org.quanze.deadline;

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
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;

/** The store of pauses: insert and read, never change. */
@ApplicationScoped
@NullUnmarked
public class Pauses {

  @Inject private Database database;

  /** The pauses of change sets, in their order; one statement for any number of sets. */
  public Map<UUID, List<Pause>> list(Collection<UUID> sets) {
    Map<UUID, List<Pause>> found = new HashMap<>();
    database.list(
        "SELECT p.change_set_id, p.number, p.paused_on, r.resumed_on, p.reason, p.person, p.at,"
            + " r.person FROM deadline_pause p LEFT JOIN deadline_resumption r"
            + " ON r.change_set_id = p.change_set_id AND r.number = p.number"
            + " WHERE p.change_set_id = ANY (?) ORDER BY p.change_set_id, p.number",
        row -> found.computeIfAbsent(row.uuid(1), id -> new ArrayList<>()).add(read(row)),
        (Object) sets.toArray(new UUID[0]));
    return found;
  }

  /** The pauses of one change set. */
  List<Pause> list(UUID set) {
    return list(List.of(set)).getOrDefault(set, List.of());
  }

  /** The clock stands from a day on. */
  void stop(Deed deed, UUID set, int number, LocalDate day, String reason) {
    database.run(
        "INSERT INTO deadline_pause (change_set_id, number, paused_on, reason, at, username,"
            + " person) VALUES (?, ?, ?, ?, ?, ?, ?)",
        set,
        number,
        day,
        reason,
        deed.at(),
        deed.username(),
        deed.actor().name());
  }

  /** The clock goes on from a day on. */
  void resume(Deed deed, UUID set, int number, LocalDate day) {
    database.run(
        "INSERT INTO deadline_resumption (change_set_id, number, resumed_on, at, username, person)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        set,
        number,
        day,
        deed.at(),
        deed.username(),
        deed.actor().name());
  }

  private static Pause read(Row row) throws SQLException {
    return new Pause(
        row.whole(2),
        row.date(3),
        row.dateOrNull(4),
        row.text(5),
        row.text(6),
        row.instant(7),
        row.textOrNull(8));
  }
}
