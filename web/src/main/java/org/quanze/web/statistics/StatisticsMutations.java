package org.quanze.web.statistics;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.Movement;
import org.quanze.database.Snapshot;
import org.quanze.organisation.Organisations;
import org.quanze.statistics.Correction;
import org.quanze.statistics.FigureName;
import org.quanze.statistics.Measure;
import org.quanze.statistics.ReportKey;
import org.quanze.statistics.ReturnStatistics;
import org.quanze.statistics.StatisticsReport;
import org.quanze.statistics.StatisticsReports;
import org.quanze.statistics.SubmitStatistics;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.statistics.StatisticsLoaders.Named;

/** The acts on reports: each calls one use case and answers with what came of it. */
@ApplicationScoped
@NullUnmarked
@SuppressWarnings("unchecked") // the SDL gives the types of what stands in the maps
public class StatisticsMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private SubmitStatistics submitStatistics;
  @Inject private ReturnStatistics returnStatistics;
  @Inject private StatisticsReports reports;
  @Inject private Organisations organisations;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** It was handed in or returned. */
  public record StatisticsSaved(@Nullable StatisticsReport report) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("statisticsSubmit", this::submit, "statisticsReturn", this::giveBack);
  }

  private Object submit(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () -> {
          Named report = report(input);
          submitStatistics.submit(
              actor,
              new SubmitStatistics.Command(
                  report.department(),
                  report.month(),
                  number(input, "expectedVersion"),
                  text(input, "figuresDigest"),
                  ((List<Map<String, Object>>) Objects.requireNonNull(input.get("corrections")))
                      .stream().map(StatisticsMutations::correction).toList(),
                  text(input, "idempotencyKey")));
          return saved(actor, report);
        });
  }

  private Object giveBack(DataFetchingEnvironment environment) {
    Actor actor = actors.of(environment);
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(
        () -> {
          Named report = report(input);
          returnStatistics.giveBack(
              actor,
              new ReturnStatistics.Command(
                  report.department(),
                  report.month(),
                  number(input, "expectedVersion"),
                  text(input, "reason"),
                  text(input, "idempotencyKey")));
          return saved(actor, report);
        });
  }

  private StatisticsSaved saved(Actor actor, Named report) throws Exception {
    return new StatisticsSaved(
        snapshot.read(
            READ_BACK,
            () ->
                organisations
                    .findDepartment(report.department())
                    .flatMap(d -> reports.find(actor, new ReportKey(d.id(), report.month())))
                    .orElse(null)));
  }

  private static Correction correction(Map<String, Object> input) {
    String movement = (String) input.get("movement");
    return new Correction(
        new FigureName(
            Measure.valueOf(text(input, "measure")),
            (String) input.get("listType"),
            movement == null ? null : Movement.valueOf(movement)),
        number(input, "declared"),
        text(input, "reason"));
  }

  private static Named report(Map<String, Object> input) {
    return StatisticsReportFetchers.ofId(text(input, "report"));
  }

  private static int number(Map<String, Object> input, String key) {
    return (Integer) Objects.requireNonNull(input.get(key));
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }
}
