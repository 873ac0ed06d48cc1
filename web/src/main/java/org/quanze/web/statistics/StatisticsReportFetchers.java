package org.quanze.web.statistics;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refused;
import org.quanze.statistics.ReportKey;
import org.quanze.statistics.ReportedFigures;
import org.quanze.statistics.StatisticsReport;
import org.quanze.statistics.StatisticsReport.Submission;
import org.quanze.web.access.Keys;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.statistics.StatisticsLoaders.Named;

/** Fetchers of reports, which only those see who may. */
@ApplicationScoped
public class StatisticsReportFetchers implements TypeFetchers, NodeResolver, Readers {

  @Inject private ReadPlaces places;

  @Override
  public String type() {
    return "StatisticsReport";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("id", StatisticsReportFetchers::id),
        Map.entry("publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher())),
        Map.entry(
            "department", e -> OrganisationLoaders.department(e, source(e).key().department())),
        Map.entry("year", e -> source(e).key().month().getYear()),
        Map.entry("month", e -> source(e).key().month().getMonthValue()),
        Map.entry("overdue", e -> StatisticsLoaders.overdue(e, source(e))),
        Map.entry(
            "position",
            e -> StatisticsLoaders.present(e, source(e)).thenApply(now -> now.position())),
        Map.entry(
            "figuresDigest",
            e -> StatisticsLoaders.present(e, source(e)).thenApply(now -> now.digest())),
        Map.entry("figures", StatisticsReportFetchers::figures),
        Map.entry("differs", StatisticsReportFetchers::differs),
        Map.entry("submissions", StatisticsReportFetchers::submissions),
        Map.entry("allowedActions", e -> StatisticsLoaders.actions(e, source(e))));
  }

  private static String id(DataFetchingEnvironment environment) {
    StatisticsReport report = source(environment);
    return GlobalId.encode("StatisticsReport", report.unit() + "/" + report.key().month());
  }

  private static CompletableFuture<List<FigureView>> figures(DataFetchingEnvironment environment) {
    StatisticsReport report = source(environment);
    var present = StatisticsLoaders.present(environment, report);
    Submission last = report.last();
    return last == null
        ? present.thenApply(now -> FigureView.open(now.figures()))
        : StatisticsLoaders.reported(
                environment, new ReportedFigures.Of(report.key(), last.number()))
            .thenCombine(present, (then, now) -> FigureView.beside(then, now.figures()));
  }

  private static CompletableFuture<@Nullable Boolean> differs(DataFetchingEnvironment environment) {
    return source(environment).last() == null
        ? CompletableFuture.completedFuture(null)
        : figures(environment).thenApply(all -> all.stream().anyMatch(FigureView::differs));
  }

  private static List<SubmissionView> submissions(DataFetchingEnvironment environment) {
    StatisticsReport report = source(environment);
    return report.submissions().stream().map(s -> new SubmissionView(report.key(), s)).toList();
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    RequestContext.of(environment).asksEachTime();
    return StatisticsLoaders.report(environment, named(key));
  }

  /** The report behind a global id. */
  static Named ofId(String id) {
    return named(Keys.of("StatisticsReport", id));
  }

  private static Named named(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      throw new RefusedRequest(ErrorCode.ID_INVALID);
    }
    try {
      YearMonth month = YearMonth.parse(key.substring(slash + 1));
      return new Named(
          Keys.uuid(key.substring(0, slash)),
          ReportKey.month(month.getYear(), month.getMonthValue()));
    } catch (DateTimeException | Refused none) {
      throw new RefusedRequest(ErrorCode.ID_INVALID);
    }
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    return CompletableFuture.completedFuture(
        places.at(environment, permission, source(environment).place()));
  }

  private static StatisticsReport source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
