package org.quanze.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.calendar.Calendars;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.deadline.Deadline;
import org.quanze.deadline.Deadline.Running;
import org.quanze.deadline.Pause;
import org.quanze.deadline.Pauses;
import org.quanze.deadline.Term;

/**
 * Counts the publications of governments by the units that drafted them, and by whether they were
 * in time, as the register tells it: two statements for any number of governments and times.
 */
@ApplicationScoped
@NullUnmarked
public class Timeliness {

  private static final String SELECT =
      "SELECT k.place, d.id, c.department_id, d.kind, coalesce(d.signed_on,"
          + " (c.created_at AT TIME ZONE 'Asia/Shanghai')::date),"
          + " coalesce(c.decision LIKE '%,\"urgent\":true%', false),"
          + " (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date"
          + " FROM unnest(?::int[], ?::int[], ?::date[], ?::date[]) WITH ORDINALITY"
          + " k(publisher_id, position, since, until, place)"
          + " JOIN ledger_entry e ON e.publisher_id = k.publisher_id"
          + " AND e.recorded_at >= k.since::timestamp AT TIME ZONE 'Asia/Shanghai'"
          + " AND e.recorded_at < k.until::timestamp AT TIME ZONE 'Asia/Shanghai'"
          + " AND e.number <= k.position"
          + " JOIN decision d ON d.publisher_id = e.publisher_id AND d.entry_number = e.number"
          + " AND d.kind IN ('OPENING', 'DECISION', 'HISTORY')"
          + " JOIN change_set c ON c.id = d.id AND c.department_id IS NOT NULL";

  @Inject private Database database;
  @Inject private Pauses pauses;
  @Inject private Calendars calendars;

  /**
   * Publications of a government on the days from one to before another.
   *
   * @param position the ledger entry up to which is known
   */
  public record Wanted(int publisher, int position, LocalDate from, LocalDate until) {}

  /**
   * Publications of a unit.
   *
   * @param uncounted those of which nobody can say whether they were in time
   */
  public record Published(int inTime, int late, int uncounted) {
    /** None. */
    public static final Published NOTHING = new Published(0, 0, 0);

    private static Published one(@Nullable Boolean overdue) {
      return overdue == null
          ? new Published(0, 0, 1)
          : overdue ? new Published(0, 1, 0) : new Published(1, 0, 0);
    }

    private Published plus(Published other) {
      return new Published(inTime + other.inTime, late + other.late, uncounted + other.uncounted);
    }
  }

  private record Found(
      int place,
      UUID decision,
      int maker,
      boolean history,
      LocalDate since,
      boolean urgent,
      LocalDate publishedOn) {}

  /** What was published, by the id of the unit that drafted it. */
  public Map<Wanted, Map<Integer, Published>> of(Collection<Wanted> wanted) {
    List<Wanted> ordered = List.copyOf(wanted);
    List<Found> rows =
        database.list(
            SELECT,
            Timeliness::read,
            ordered.stream().map(Wanted::publisher).toArray(Integer[]::new),
            ordered.stream().map(Wanted::position).toArray(Integer[]::new),
            ordered.stream().map(Wanted::from).toArray(LocalDate[]::new),
            ordered.stream().map(Wanted::until).toArray(LocalDate[]::new));
    Map<Wanted, Map<Integer, Published>> counted = new HashMap<>();
    if (rows.isEmpty()) {
      return counted;
    }
    Map<UUID, List<Pause>> stood = pauses.list(rows.stream().map(Found::decision).toList());
    WorkingCalendar calendar = calendars.get();
    for (Found row : rows) {
      Boolean overdue =
          row.history()
              ? null
              : overdue(row, stood.getOrDefault(row.decision(), List.of()), calendar);
      counted
          .computeIfAbsent(ordered.get(row.place() - 1), w -> new HashMap<>())
          .merge(row.maker(), Published.one(overdue), Published::plus);
    }
    return counted;
  }

  private static @Nullable Boolean overdue(Found row, List<Pause> stood, WorkingCalendar calendar) {
    int days = Term.PUBLICATION.workingDays(row.urgent());
    Running running = new Running(Term.PUBLICATION, days, row.since(), stood, row.publishedOn());
    return Deadline.of(running, row.publishedOn(), calendar).overdue();
  }

  private static Found read(Row row) throws SQLException {
    return new Found(
        row.whole(1),
        row.uuid(2),
        row.whole(3),
        row.text(4).equals("HISTORY"),
        row.date(5),
        row.flag(6),
        row.date(7));
  }
}
