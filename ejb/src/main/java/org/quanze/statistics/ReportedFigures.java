package org.quanze.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.adjustment.Movement;
import org.quanze.database.Database;
import org.quanze.database.Row;

/** The store of figures as they were handed in, with what was declared: insert and read alone. */
@ApplicationScoped
@NullUnmarked
public class ReportedFigures {

  @Inject private Database database;

  /** Names a submission of a report. */
  public record Of(ReportKey report, int number) {}

  /** The figures of submissions, in order; one statement for any number of them. */
  public Map<Of, List<ReportedFigure>> list(Collection<Of> submissions) {
    List<Of> ordered = List.copyOf(submissions);
    Map<Of, List<ReportedFigure>> found = new HashMap<>();
    database.list(
        "SELECT k.place, f.list_type, f.measure, f.movement, f.count, f.net, c.declared, c.reason"
            + " FROM unnest(?::int[], ?::date[], ?::int[]) WITH ORDINALITY"
            + " k(department_id, month, number, place)"
            + " JOIN statistics_figure f USING (department_id, month, number)"
            + " LEFT JOIN statistics_correction c USING (department_id, month, number, figure)"
            + " ORDER BY k.place, f.figure",
        row ->
            found
                .computeIfAbsent(ordered.get(row.whole(1) - 1), k -> new ArrayList<>())
                .add(read(row)),
        ordered.stream().map(o -> o.report().department()).toArray(Integer[]::new),
        ordered.stream().map(o -> o.report().month().atDay(1)).toArray(LocalDate[]::new),
        ordered.stream().map(Of::number).toArray(Integer[]::new));
    return found;
  }

  private static ReportedFigure read(Row row) throws SQLException {
    String movement = row.textOrNull(4);
    FigureName name =
        new FigureName(
            Measure.valueOf(row.text(3)),
            row.textOrNull(2),
            movement == null ? null : Movement.valueOf(movement));
    Integer declared = row.wholeOrNull(7);
    return new ReportedFigure(
        new Figure(name, row.whole(5), row.whole(6)),
        declared == null ? null : new Correction(name, declared, row.text(8)));
  }

  /** Freezes the figures of a submission; two statements at most. */
  void add(Deed deed, Of submission, List<ReportedFigure> figures) {
    List<@Nullable Object[]> computed = new ArrayList<>();
    List<@Nullable Object[]> declared = new ArrayList<>();
    int place = 0;
    for (ReportedFigure each : figures) {
      place++;
      Figure figure = each.computed();
      computed.add(
          key(
              submission,
              place,
              figure.name().listType(),
              figure.name().measure(),
              figure.name().movement(),
              figure.count(),
              figure.net()));
      Correction correction = each.correction();
      if (correction != null) {
        declared.add(key(submission, place, correction.declared(), correction.reason()));
      }
    }
    database.runAll(
        "INSERT INTO statistics_figure (department_id, month, number, figure, list_type, measure,"
            + " movement, count, net) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        computed);
    database.runAll(
        "INSERT INTO statistics_correction (department_id, month, number, figure, declared, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        declared);
  }

  private static @Nullable Object[] key(Of submission, int place, @Nullable Object... more) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(submission.report().department());
    row.add(submission.report().month().atDay(1));
    row.add(submission.number());
    row.add(place);
    row.addAll(Arrays.asList(more));
    return row.toArray();
  }
}
