package org.quanze.web.statistics;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.statistics.ComputedFigures;
import org.quanze.statistics.ComputedFigures.Asked;
import org.quanze.statistics.Figure;
import org.quanze.statistics.OwedReports;
import org.quanze.statistics.ReportActions;
import org.quanze.statistics.ReportKey;
import org.quanze.statistics.ReportedFigure;
import org.quanze.statistics.ReportedFigures;
import org.quanze.statistics.StatisticsReport;
import org.quanze.statistics.StatisticsReports;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Loaders;

/** Loads reports and what belongs to them, many at once. */
@ApplicationScoped
@NullUnmarked
public class StatisticsLoaders implements Loaders {

  private static final String REPORT = "statisticsReport";
  private static final String PRESENT = "statisticsPresent";
  private static final String REPORTED = "statisticsReported";
  private static final String ACTIONS = "statisticsActions";
  private static final String OVERDUE = "statisticsReportOverdue";

  @Inject private StatisticsReports reports;
  @Inject private OwedReports owedReports;
  @Inject private ReportedFigures reportedFigures;
  @Inject private ComputedFigures computedFigures;
  @Inject private ReportActions reportActions;
  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private RequestActor actors;

  /** Names a report by the lasting id of its unit. */
  record Named(UUID department, YearMonth month) {}

  /** What is computed now, and at which ledger entry. */
  record Present(int position, List<Figure> figures) {
    String digest() {
      return Figure.digest(figures);
    }
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        REPORT,
        request ->
            Loaders.<Named, StatisticsReport>batched(names -> named(actors.of(request), names))
                .make(request),
        PRESENT,
        Loaders.<StatisticsReport, Present>batched(this::present),
        REPORTED,
        Loaders.<ReportedFigures.Of, ReportedFigure>batchedLists(of -> reportedFigures.list(of)),
        OVERDUE,
        Loaders.<ReportKey, Boolean>batched(this::overdue),
        ACTIONS,
        request ->
            Loaders.<StatisticsReport, List<String>>batched(of -> actions(actors.of(request), of))
                .make(request));
  }

  static CompletableFuture<StatisticsReport> report(
      DataFetchingEnvironment environment, Named named) {
    return Loaders.load(environment, REPORT, named);
  }

  static CompletableFuture<Present> present(
      DataFetchingEnvironment environment, StatisticsReport report) {
    return Loaders.load(environment, PRESENT, report);
  }

  static CompletableFuture<Boolean> overdue(
      DataFetchingEnvironment environment, StatisticsReport report) {
    return Loaders.load(environment, OVERDUE, report.key());
  }

  static CompletableFuture<List<ReportedFigure>> reported(
      DataFetchingEnvironment environment, ReportedFigures.Of of) {
    return Loaders.load(environment, REPORTED, of);
  }

  static CompletableFuture<List<String>> actions(
      DataFetchingEnvironment environment, StatisticsReport report) {
    return Loaders.load(environment, ACTIONS, report);
  }

  private Map<Named, StatisticsReport> named(Actor actor, Collection<Named> names) {
    Map<UUID, Integer> units =
        organisations.listByUid(names.stream().map(Named::department).distinct().toList()).stream()
            .collect(Collectors.toMap(Department::uid, Department::id));
    Map<Named, ReportKey> keys = new HashMap<>();
    for (Named name : names) {
      Integer unit = units.get(name.department());
      if (unit != null) {
        keys.put(name, new ReportKey(unit, name.month()));
      }
    }
    Map<ReportKey, StatisticsReport> seen = reports.asked(actor, keys.values());
    Map<Named, StatisticsReport> found = new HashMap<>();
    keys.forEach((name, key) -> found.put(name, seen.get(key)));
    return found;
  }

  private Map<ReportKey, Boolean> overdue(Collection<ReportKey> reports) {
    Set<ReportKey> overdue = owedReports.overdue(reports);
    return reports.stream().collect(Collectors.toMap(r -> r, overdue::contains));
  }

  private Map<StatisticsReport, Present> present(Collection<StatisticsReport> of) {
    Map<Integer, Integer> heads =
        ledger.heads(of.stream().map(StatisticsReport::publisher).distinct().toList());
    Map<StatisticsReport, Asked> asked =
        of.stream()
            .collect(
                Collectors.toMap(
                    r -> r,
                    r -> new Asked(r.key(), r.publisher(), heads.getOrDefault(r.publisher(), 0))));
    Map<Asked, List<Figure>> figures = computedFigures.of(asked.values());
    Map<StatisticsReport, Present> present = new HashMap<>();
    asked.forEach((r, a) -> present.put(r, new Present(a.position(), figures.get(a))));
    return present;
  }

  private Map<StatisticsReport, List<String>> actions(
      Actor actor, Collection<StatisticsReport> of) {
    Map<Integer, Department> units =
        organisations
            .listDepartments(of.stream().map(r -> r.key().department()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Department::id, Function.identity()));
    return of.stream()
        .collect(
            Collectors.toMap(
                r -> r, r -> reportActions.of(actor, r, units.get(r.key().department()))));
  }
}
