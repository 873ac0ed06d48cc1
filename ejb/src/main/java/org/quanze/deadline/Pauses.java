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

/** The store of pauses, of drafts and of handovers alike: insert and read, never change. */
@ApplicationScoped
@NullUnmarked
public class Pauses {

  @Inject private Database database;

  /** What a clock is of: a draft, or a handover. */
  sealed interface Clock {
    UUID id();
  }

  /** That of a change set. */
  record OfChangeSet(UUID id) implements Clock {}

  /** That of a handover. */
  record OfHandover(UUID id) implements Clock {}

  /** The pauses of change sets or handovers, in order; one statement for any number of them. */
  public Map<UUID, List<Pause>> list(Collection<UUID> of) {
    Map<UUID, List<Pause>> found = new HashMap<>();
    database.list(
        "SELECT p.subject_id, p.number, p.paused_on, r.resumed_on, p.reason, p.person, p.at,"
            + " r.person FROM deadline_pause p LEFT JOIN deadline_resumption r"
            + " ON r.subject_id = p.subject_id AND r.number = p.number"
            + " WHERE p.subject_id = ANY (?) ORDER BY p.subject_id, p.number",
        row -> found.computeIfAbsent(row.uuid(1), id -> new ArrayList<>()).add(read(row)),
        (Object) of.toArray(new UUID[0]));
    return found;
  }

  /** The pauses of one clock. */
  List<Pause> list(Clock clock) {
    return list(List.of(clock.id())).getOrDefault(clock.id(), List.of());
  }

  /** The clock stands from a day on. */
  void stop(Deed deed, Clock clock, int number, LocalDate day, String reason) {
    database.run(
        "INSERT INTO deadline_pause (change_set_id, handover_id, number, paused_on, reason, at,"
            + " username, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        clock instanceof OfChangeSet ? clock.id() : null,
        clock instanceof OfHandover ? clock.id() : null,
        number,
        day,
        reason,
        deed.at(),
        deed.username(),
        deed.actor().name());
  }

  /** The clock goes on from a day on. */
  void resume(Deed deed, Clock clock, int number, LocalDate day) {
    database.run(
        "INSERT INTO deadline_resumption (subject_id, number, resumed_on, at, username, person)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        clock.id(),
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
