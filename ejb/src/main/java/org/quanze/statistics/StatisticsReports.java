package org.quanze.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Audit;
import org.quanze.access.Deed;
import org.quanze.access.Permission;
import org.quanze.access.Places;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.statistics.StatisticsReport.GivenBack;
import org.quanze.statistics.StatisticsReport.Submission;
import org.quanze.validity.Today;

/**
 * The store of reports: insert and read, never change. It tells the gate where they stand: with
 * their unit, or with the one that keeps the papers of a unit that ended. There is a report of
 * every unit and every month that has begun.
 */
@ApplicationScoped
@NullUnmarked
public class StatisticsReports implements Places<ReportTarget> {

  /** Where the reports of unit {@code d} stand on a day, which is given three times. */
  static final String PLACE =
      "CASE WHEN coalesce(d.valid_to, 'infinity') > ?::date THEN d.path ELSE (SELECT k.path"
          + " FROM kept_by(d.id, ?) k JOIN department u ON u.path = k.path"
          + " WHERE NOT EXISTS (SELECT FROM department_succession n"
          + " WHERE n.department_id = u.id AND n.first AND n.since <= ?)) END";

  @Inject private Database database;
  @Inject private Organisations organisations;
  @Inject private Today today;
  @Inject private Audit audit;

  @Override
  public Class<ReportTarget> kind() {
    return ReportTarget.class;
  }

  @Override
  public Optional<String> place(ReportTarget target) {
    return organisations
        .findDepartment(target.department())
        .map(unit -> places(List.of(unit)).get(unit.id()));
  }

  /** A report for an actor; one that the actor may not see is not found. */
  public Optional<StatisticsReport> find(Actor actor, ReportKey key) {
    return Optional.ofNullable(list(actor, List.of(key)).get(key));
  }

  /** The reports of keys that an actor may see; three statements for any number of them. */
  public Map<ReportKey, StatisticsReport> list(Actor actor, Collection<ReportKey> keys) {
    return list(actor, keys, (target, place) -> {});
  }

  /**
   * The reports that an actor asks for by name. One that the actor may not see is not found, and
   * that it was asked for is recorded.
   */
  public Map<ReportKey, StatisticsReport> asked(Actor actor, Collection<ReportKey> keys) {
    return list(
        actor,
        keys,
        (target, place) ->
            audit.hidden(actor, Permission.STATISTICS_READ, "ReadStatisticsReport", target, place));
  }

  private Map<ReportKey, StatisticsReport> list(
      Actor actor, Collection<ReportKey> keys, BiConsumer<ReportTarget, String> unseen) {
    LocalDate day = today.date();
    Map<Integer, Department> units =
        organisations
            .listDepartments(keys.stream().map(ReportKey::department).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Department::id, Function.identity()));
    Map<Integer, String> places = places(units.values());
    Map<ReportKey, Department> seen = new HashMap<>();
    for (ReportKey key : keys) {
      Department unit = units.get(key.department());
      if (unit == null || key.month().isAfter(YearMonth.from(day))) {
        continue;
      }
      String place = Objects.requireNonNull(places.get(unit.id()));
      if (actor.may(Permission.STATISTICS_READ, place, day)) {
        seen.put(key, unit);
      } else {
        unseen.accept(new ReportTarget(unit.uid(), key.month()), place);
      }
    }
    return read(seen, places);
  }

  /** Where the reports of units stand today. */
  private Map<Integer, String> places(Collection<Department> units) {
    LocalDate day = today.date();
    Map<Integer, String> places = new HashMap<>();
    database.list(
        "SELECT d.id, " + PLACE + " FROM department d WHERE d.id = ANY (?)",
        row -> places.put(row.whole(1), row.text(2)),
        day,
        day,
        day,
        units.stream().map(Department::id).toArray(Integer[]::new));
    return places;
  }

  /** A report of a unit for an act on it, at a version, or a refusal; one act at a time. */
  StatisticsReport lock(Deed deed, Department unit, YearMonth month, int expectedVersion) {
    database.list(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> 0,
        "statistics\n" + unit.id() + " " + month);
    ReportKey key = new ReportKey(unit.id(), month);
    StatisticsReport report = read(Map.of(key, unit), places(List.of(unit))).get(key);
    if (report.version() != expectedVersion) {
      throw new Refused(
          List.of(
              StatisticsRule.REPORT_VERSION.at(
                  "expectedVersion", report.version(), expectedVersion)),
          report.version());
    }
    return report;
  }

  private Map<ReportKey, StatisticsReport> read(
      Map<ReportKey, Department> units, Map<Integer, String> places) {
    List<ReportKey> keys = List.copyOf(units.keySet());
    Map<ReportKey, List<Submission>> found = new HashMap<>();
    database.list(
        "SELECT k.place, s.number, s.entry_number, s.at, s.username, s.person, r.reason, r.at,"
            + " r.person FROM unnest(?::int[], ?::date[]) WITH ORDINALITY"
            + " k(department_id, month, place)"
            + " JOIN statistics_submission s USING (department_id, month)"
            + " LEFT JOIN statistics_return r USING (department_id, month, number)"
            + " ORDER BY k.place, s.number",
        row ->
            found
                .computeIfAbsent(keys.get(row.whole(1) - 1), k -> new ArrayList<>())
                .add(submission(row)),
        keys.stream().map(ReportKey::department).toArray(Integer[]::new),
        keys.stream().map(k -> k.month().atDay(1)).toArray(LocalDate[]::new));
    Map<ReportKey, StatisticsReport> reports = new HashMap<>();
    units.forEach(
        (key, unit) ->
            reports.put(
                key,
                new StatisticsReport(
                    key,
                    unit.publisherId(),
                    unit.uid(),
                    Objects.requireNonNull(places.get(unit.id())),
                    found.getOrDefault(key, List.of()))));
    return reports;
  }

  private static Submission submission(Row row) throws SQLException {
    String reason = row.textOrNull(7);
    return new Submission(
        row.whole(2),
        row.whole(3),
        row.instant(4),
        row.text(5),
        row.text(6),
        reason == null ? null : new GivenBack(reason, row.instant(8), row.text(9)));
  }

  /** A report is handed in. */
  void add(Deed deed, StatisticsReport report, int number, int position) {
    database.run(
        "INSERT INTO statistics_submission (department_id, month, number, publisher_id,"
            + " entry_number, at, username, person) VALUES (?, ?, ?, ?, nullif(?, 0), ?, ?, ?)",
        report.key().department(),
        report.key().month().atDay(1),
        number,
        report.publisher(),
        position,
        deed.at(),
        deed.username(),
        deed.actor().name());
  }

  /** The newest submission of a report is returned. */
  void giveBack(Deed deed, StatisticsReport report, String reason) {
    database.run(
        "INSERT INTO statistics_return (department_id, month, number, reason, at, username, person)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        report.key().department(),
        report.key().month().atDay(1),
        report.submissions().size(),
        reason,
        deed.at(),
        deed.username(),
        deed.actor().name());
  }
}
