package org.quanze.web.statistics;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.organisation.Divisions;
import org.quanze.statistics.OwedReports;
import org.quanze.statistics.OwedReports.Owed;
import org.quanze.statistics.ReportKey;
import org.quanze.statistics.StatisticsReport;
import org.quanze.statistics.StatisticsReports;
import org.quanze.web.access.Keys;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The questions for monthly statistics. */
@ApplicationScoped
@NullUnmarked
public class StatisticsQueries implements TypeFetchers {

  private static final int MOST = 100;

  @Inject private StatisticsReports reports;
  @Inject private OwedReports owedReports;
  @Inject private Divisions divisions;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "statisticsReport", StatisticsQueries::report,
        "statisticsReports", this::ofMonth,
        "statisticsOverdue", this::overdue,
        "ownStatistics", this::own);
  }

  /** Who asks in vain is recorded, each time. */
  private static CompletableFuture<StatisticsReport> report(DataFetchingEnvironment environment) {
    RequestContext.of(environment).asksEachTime();
    return StatisticsLoaders.report(
        environment,
        new StatisticsLoaders.Named(
            Keys.uuid("Department", Arguments.required(environment, "department")),
            month(environment)));
  }

  private Connection<StatisticsReport> ofMonth(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    YearMonth month = month(environment);
    String path = path(environment);
    PageRequest page = PageRequest.of(environment, cursors.of("statistics " + path + " " + month));
    List<String> place = page.position();
    int after = place == null ? 0 : Integer.parseInt(place.get(0));
    return Connection.of(
        page,
        seen(actor, owedReports.ofMonth(actor, path, month, after, page.rowsToRead())),
        r -> List.of(Integer.toString(r.key().department())),
        () -> owedReports.countOfMonth(actor, path, month));
  }

  private StatisticsOverduePage overdue(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    String path = path(environment);
    PageRequest page = PageRequest.of(environment, cursors.of("statistics overdue " + path));
    List<Owed> all = owedReports.overdue(actor, path);
    List<String> after = page.position();
    List<ReportKey> wanted =
        all.stream()
            .filter(o -> after == null || o.place().compareTo(after.get(0)) > 0)
            .limit(page.rowsToRead())
            .map(Owed::report)
            .toList();
    return StatisticsOverduePage.of(
        Connection.of(
            page,
            seen(actor, wanted),
            r -> List.of(new Owed(r.key(), r.publisher()).place()),
            all::size),
        all);
  }

  private List<StatisticsReport> own(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    return seen(actor, owedReports.own(actor, MOST).stream().map(Owed::report).toList());
  }

  /** The reports of keys, in the order of the keys. */
  private List<StatisticsReport> seen(Actor actor, Collection<ReportKey> keys) {
    Map<ReportKey, StatisticsReport> found = reports.list(actor, keys);
    return keys.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static YearMonth month(DataFetchingEnvironment environment) {
    return ReportKey.month(
        Arguments.required(environment, "year"), Arguments.required(environment, "month"));
  }

  private String path(DataFetchingEnvironment environment) {
    String branch = Arguments.required(environment, "branch");
    return divisions.getBranch(branch).path();
  }
}
