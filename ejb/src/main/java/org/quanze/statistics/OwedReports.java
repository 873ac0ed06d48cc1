package org.quanze.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Permission;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.validity.Today;

/**
 * The store that finds which reports are owed (应报): of the last twelve months those that were
 * returned, and those that nobody handed in, from the month on in which the ledger of the
 * government began; of units that exist at the end of the month. What a unit owes that ended since
 * is owed by the unit that keeps its papers.
 */
@ApplicationScoped
@NullUnmarked
public class OwedReports {

  /** How many months are looked back on. */
  static final int MONTHS = 12;

  private static final String WITHIN =
      " EXISTS (SELECT FROM unnest(?::text[]) b(branch)"
          + " WHERE w.path || '/' LIKE rtrim(b.branch, '/') || '/%')";

  private static final String PLACED =
      " CROSS JOIN LATERAL (SELECT " + StatisticsReports.PLACE + ") w(path)";

  private static final String EXISTED =
      " AND coalesce(d.valid_from, '-infinity') <= %1$s AND coalesce(d.valid_to, 'infinity') > %1$s";

  private static final String OF_MONTHS =
      " CROSS JOIN generate_series(?::timestamp, ?::timestamp, interval '1 month') m(month)";

  private static final String OF_KEYS =
      " JOIN unnest(?::int[], ?::timestamp[]) m(id, month) ON m.id = d.id"
          + " AND m.month BETWEEN ?::date AND ?::date";

  private static final String OWED =
      "SELECT d.id, m.month::date, d.publisher_id FROM department d%s"
          + PLACED
          + " LEFT JOIN ledger_entry f ON f.publisher_id = d.publisher_id AND f.number = 1"
          + " LEFT JOIN LATERAL (SELECT s.number, r.number AS returned FROM statistics_submission s"
          + " LEFT JOIN statistics_return r USING (department_id, month, number)"
          + " WHERE s.department_id = d.id AND s.month = m.month::date"
          + " ORDER BY s.number DESC LIMIT 1) s ON true WHERE true"
          + existed("(m.month + interval '1 month - 1 day')::date")
          + " AND CASE WHEN s.number IS NULL THEN"
          + " m.month >= date_trunc('month', f.recorded_at AT TIME ZONE 'Asia/Shanghai')"
          + " ELSE s.returned IS NOT NULL END";

  private static final String ASKED =
      " AND"
          + WITHIN
          + " AND (?::text IS NULL OR w.path || '/' LIKE ? || '/%') ORDER BY m.month, d.id LIMIT ?";

  private static final String OF_MONTH =
      " FROM department d"
          + PLACED
          + " WHERE"
          + WITHIN
          + " AND w.path || '/' LIKE ? || '/%'"
          + existed("?::date")
          + " AND ?::date <= ?::date";

  @Inject private Database database;
  @Inject private Today today;

  /** A report that is owed. */
  public record Owed(ReportKey report, int publisher) {
    /** Its place among others: the oldest month comes first. */
    public String place() {
      return report.month() + String.format(Locale.ROOT, " %010d", report.department());
    }
  }

  private static String existed(String day) {
    return EXISTED.replace("%1$s", day);
  }

  /** What an actor has to hand in (待报送), the oldest month first. */
  public List<Owed> own(Actor actor, int most) {
    LocalDate day = today.date();
    return owed(
        actor.branches(Permission.STATISTICS_SUBMIT, day),
        null,
        YearMonth.from(day).minusMonths(1),
        most);
  }

  /** What is overdue at or below a path (逾期未报送), as far as an actor may know. */
  public List<Owed> overdue(Actor actor, String path) {
    LocalDate day = today.date();
    return owed(
        actor.branches(Permission.STATISTICS_READ, day),
        path,
        StatisticsReport.lastDue(day),
        Integer.MAX_VALUE);
  }

  private List<Owed> owed(
      List<String> branches, @Nullable String path, YearMonth newest, int most) {
    LocalDate day = today.date();
    YearMonth oldest = YearMonth.from(day).minusMonths(MONTHS);
    return branches.isEmpty()
        ? List.of()
        : database.list(
            OWED.replace("%s", OF_MONTHS) + ASKED,
            OwedReports::read,
            oldest.atDay(1),
            newest.atDay(1),
            day,
            day,
            day,
            branches.toArray(new String[0]),
            path,
            path,
            most);
  }

  /** Those of some reports that are overdue; one statement for any number of them. */
  public Set<ReportKey> overdue(Collection<ReportKey> reports) {
    LocalDate day = today.date();
    return Set.copyOf(
        database.list(
            OWED.replace("%s", OF_KEYS),
            row -> read(row).report(),
            reports.stream().map(ReportKey::department).toArray(Integer[]::new),
            reports.stream().map(r -> r.month().atDay(1)).toArray(LocalDate[]::new),
            YearMonth.from(day).minusMonths(MONTHS).atDay(1),
            StatisticsReport.lastDue(day).atDay(1),
            day,
            day,
            day));
  }

  private static Owed read(Row row) throws SQLException {
    return new Owed(new ReportKey(row.whole(1), YearMonth.from(row.date(2))), row.whole(3));
  }

  /**
   * The reports of a month that has begun, at or below a path, as far as an actor may know, by
   * their units.
   */
  public List<ReportKey> ofMonth(
      Actor actor, String path, YearMonth month, int afterDepartment, int limit) {
    LocalDate day = today.date();
    List<String> branches = actor.branches(Permission.STATISTICS_READ, day);
    return database.list(
        "SELECT d.id" + OF_MONTH + " AND d.id > ? ORDER BY d.id LIMIT ?",
        row -> new ReportKey(row.whole(1), month),
        day,
        day,
        day,
        branches.toArray(new String[0]),
        path,
        month.atEndOfMonth(),
        month.atEndOfMonth(),
        month.atDay(1),
        day,
        afterDepartment,
        limit);
  }

  /** How many they are. */
  public int countOfMonth(Actor actor, String path, YearMonth month) {
    LocalDate day = today.date();
    List<String> branches = actor.branches(Permission.STATISTICS_READ, day);
    return database.get(
        "SELECT count(*)" + OF_MONTH,
        row -> row.whole(1),
        day,
        day,
        day,
        branches.toArray(new String[0]),
        path,
        month.atEndOfMonth(),
        month.atEndOfMonth(),
        month.atDay(1),
        day);
  }
}
