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
 * their unit. There is a report of every unit and every month that has begun.
 */
@ApplicationScoped
@NullUnmarked
public class StatisticsReports implements Places<ReportTarget> {

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
    return organisations.findDepartment(target.department()).map(Department::path);
  }

  /** A report for an actor; one that the actor may not see is not found. */
  public Optional<StatisticsReport> find(Actor actor, ReportKey key) {
    return Optional.ofNullable(list(actor, List.of(key)).get(key));
  }

  /** The reports of keys that an actor may see; two statements for any number of them. */
  public Map<ReportKey, StatisticsReport> list(Actor actor, Collection<ReportKey> keys) {
    return list(actor, keys, (key, unit) -> {});
  }

  /**
   * The reports that an actor asks for by name. One that the actor may not see is not found, and
   * that it was asked for is recorded.
   */
  public Map<ReportKey, StatisticsReport> asked(Actor actor, Collection<ReportKey> keys) {
    return list(
        actor,
        keys,
        (key, unit) ->
            audit.hidden(
                actor,
                Permission.STATISTICS_READ,
                "ReadStatisticsReport",
                new ReportTarget(unit.uid(), key.month()),
                unit.path()));
  }

  private Map<ReportKey, StatisticsReport> list(
      Actor actor, Collection<ReportKey> keys, BiConsumer<ReportKey, Department> unseen) {
    LocalDate day = today.date();
    Map<Integer, Department> units =
        organisations
            .listDepartments(keys.stream().map(ReportKey::department).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Department::id, Function.identity()));
    Map<ReportKey, Department> seen = new HashMap<>();
    for (ReportKey key : keys) {
      Department unit = units.get(key.department());
      if (unit == null || key.month().isAfter(YearMonth.from(day))) {
        continue;
      }
      if (actor.may(Permission.STATISTICS_READ, unit.path(), day)) {
        seen.put(key, unit);
      } else {
        unseen.accept(key, unit);
      }
    }
    return read(seen);
  }

  /** A report of a unit for an act on it, at a version, or a refusal; one act at a time. */
  StatisticsReport lock(Deed deed, Department unit, YearMonth month, int expectedVersion) {
    database.list(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> 0,
        "statistics\n" + unit.id() + " " + month);
    ReportKey key = new ReportKey(unit.id(), month);
    StatisticsReport report = read(Map.of(key, unit)).get(key);
    if (report.version() != expectedVersion) {
      throw new Refused(
          List.of(
              StatisticsRule.REPORT_VERSION.at(
                  "expectedVersion", report.version(), expectedVersion)),
          report.version());
    }
    return report;
  }

  private Map<ReportKey, StatisticsReport> read(Map<ReportKey, Department> units) {
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
                    key, unit.publisherId(), unit.uid(), found.getOrDefault(key, List.of()))));
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
