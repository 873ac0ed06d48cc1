package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Matrix.Operation;

/**
 * Who may do what, over HTTP: the cells of docs/authorisation.csv, read there how. By itself the
 * test takes so many that every two values meet, and each role does all that it may; with {@code
 * -Dquanze.matrix=full} all of them.
 */
@ExtendWith(TheTrial.class)
class AuthorisationTest {
  private static final int TOLD = 40;

  /** So many refused attempts are made between two looks at all tables. */
  private static final int TOGETHER = 50;

  private final Trial trial;
  private final Matrix matrix = new Matrix();

  AuthorisationTest(Trial trial) {
    this.trial = trial;
  }

  /** The cells of this run. */
  private List<Cell> chosen() {
    List<Cell> all = matrix.cells();
    List<Cell> chosen = "full".equals(System.getProperty("quanze.matrix")) ? all : pairs(all);
    String told =
        "[matrix] %d operations, %d roles: %d cells of %d, of which %d are allowed"
            .formatted(
                matrix.operations().size(),
                matrix.roles().size(),
                chosen.size(),
                all.size(),
                chosen.stream().filter(matrix::allows).count());
    System.out.println(told);
    return chosen;
  }

  /** Every two values, and what each role may do where its grant stands. */
  private List<Cell> pairs(List<Cell> all) {
    Map<List<Object>, Cell> wanted = new HashMap<>();
    List<Cell> inOrder = new ArrayList<>();
    for (Cell cell : all) {
      if (matrix.allows(cell)
          && wanted.putIfAbsent(List.of(cell.operation(), cell.role()), cell) == null) {
        inOrder.add(cell);
      }
    }
    return Pairs.of(all, inOrder);
  }

  @Test
  void every_cell_is_as_the_file_says() {
    List<Cell> cells = chosen();
    Predicate<Cell> reading = cell -> cell.operation().isReading();
    List<String> otherwise;
    try (MatrixRun run = new MatrixRun(trial, matrix)) {
      long began = System.nanoTime();
      run.read(cells.stream().filter(reading).toList());
      List<Cell> refused =
          cells.stream().filter(reading.negate()).filter(c -> !matrix.allows(c)).toList();
      for (int from = 0; from < refused.size(); from += TOGETHER) {
        run.refused(refused.subList(from, Math.min(refused.size(), from + TOGETHER)));
      }
      cells.stream().filter(reading.negate()).filter(matrix::allows).forEach(run::allowed);
      otherwise = run.otherwise();
      otherwise.forEach(cell -> System.out.println("[matrix] " + cell));
      System.out.println(
          "[matrix] asked in %d s".formatted((System.nanoTime() - began) / 1_000_000_000L));
    }
    assertEquals(
        List.of(),
        otherwise.stream().limit(TOLD).toList(),
        () -> otherwise.size() + " are otherwise");
  }

  /** A question that no row asks for would go stale unseen. */
  @Test
  void every_question_has_its_row() {
    assertEquals(List.of(), OpenQuestions.unasked(matrix));
    assertTrue(matrix.operations().stream().map(Operation::about).distinct().count() > 1);
  }
}
