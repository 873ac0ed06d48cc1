package org.quanze.system;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Matrix.Place;
import org.quanze.system.MatrixActs.Attempt;

/**
 * Attempts and questions on monthly statistics. What is handed in is of months before everything,
 * so that its figures are none at any entry; each success has a month of its own.
 */
final class MatrixStatistics {
  /** SHA-256 of nothing: what is stated of figures that are none. */
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final int ATTEMPTS = 24;
  private static final int OWED = 3;

  private final MatrixPlaces places;
  private final Fresh<Client> clerk;
  private final Fresh<Client> office;
  private final Set<Place> owed = new HashSet<>();
  private int back = ATTEMPTS;

  MatrixStatistics(Trial trial, MatrixPlaces places) {
    this.places = places;
    Grants.give(trial, "statistics", "STATISTICS_CLERK", "/");
    Grants.give(trial, "list-office", "LIST_OFFICE", "/");
    this.clerk = new Fresh<>(() -> Client.of(trial, "statistics"));
    this.office = new Fresh<>(() -> Client.of(trial, "list-office"));
  }

  private static YearMonth monthsAgo(int months) {
    return YearMonth.from(Inputs.today()).minusMonths(months);
  }

  private String report(Place place, YearMonth month) {
    String plain = "StatisticsReport:" + Inputs.key(places.unit(place)) + "/" + month;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> submission(String report) {
    return Map.of(
        "report", report, "expectedVersion", 0, "figuresDigest", NOTHING, "corrections", List.of());
  }

  private static Map<String, Object> returning(String report) {
    return Map.of("report", report, "expectedVersion", 1, "reason", "请核对（测试构造）");
  }

  private String handedIn(Place place, YearMonth month) {
    String report = report(place, month);
    MatrixDrafts.done(
        Act.SUBMIT_STATISTICS.once(clerk.get(), submission(report)), "StatisticsSaved");
    return report;
  }

  /** The attempt of a cell. */
  Attempt ready(Cell cell, boolean own) {
    YearMonth month = monthsAgo(own ? back++ : 1);
    boolean submits = cell.operation().field().equals("statisticsSubmit");
    if (own && !submits) {
      return MatrixActs.act(cell, returning(handedIn(cell.place(), month)));
    }
    String report = report(cell.place(), month);
    return MatrixActs.act(cell, submits ? submission(report) : returning(report));
  }

  /** The question of a cell, and what its answer shows. */
  String question(Cell cell) {
    String report = report(cell.place(), monthsAgo(1));
    String month =
        "year:%d, month:%d".formatted(monthsAgo(1).getYear(), monthsAgo(1).getMonthValue());
    owe(cell.place());
    String question =
        switch (cell.operation().name()) {
          case "statisticsReport" ->
              "statisticsReport(department:\"$U\", " + month + ") { department { id } position }";
          case "node:STATISTICS" ->
              "node(id:\"" + report + "\") { ... on StatisticsReport { department { id } } }";
          case "statisticsReports" ->
              "statisticsReports(branch:\"$G\", "
                  + month
                  + ", first:100) { nodes { department { id } figures { computed } } }";
          case "statisticsOverdue" ->
              "statisticsOverdue(branch:\"$G\", first:100) { nodes { department { id } } }";
          case "ownStatistics" -> "ownStatistics { department { id } allowedActions }";
          default -> throw new IllegalArgumentException("No question for " + cell.operation());
        };
    return question
        .replace("$U", places.unit(cell.place()))
        .replace("$G", places.governmentOf(cell.place()));
  }

  /** What an answer holds that shows the report of a place. */
  String shows(Cell cell) {
    return "\"department\":{\"id\":\"" + places.unit(cell.place()) + "\"}";
  }

  /** A unit owes a report: one was returned. */
  private void owe(Place place) {
    if (owed.add(place)) {
      String report = handedIn(place, monthsAgo(OWED));
      MatrixDrafts.done(
          Act.RETURN_STATISTICS.once(office.get(), returning(report)), "StatisticsSaved");
    }
  }
}
