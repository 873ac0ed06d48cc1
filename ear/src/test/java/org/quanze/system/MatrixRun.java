package org.quanze.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.About;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Watched.Attempt;

/** Asks the running registry what the matrix says; what is otherwise is told, cell by cell. */
final class MatrixRun implements AutoCloseable {
  private final Matrix matrix;
  private final MatrixAccounts accounts;
  private final UnpublishedWords words = new UnpublishedWords();
  private final MatrixActs acts;
  private final MatrixQuestions questions;
  private final Watched watched;
  private final Map<List<Object>, String> heardByAnybody = new HashMap<>();
  private final List<String> otherwise = new ArrayList<>();

  MatrixRun(Trial trial, Matrix matrix) {
    this.matrix = matrix;
    MatrixPlaces places = new MatrixPlaces(trial);
    this.accounts = new MatrixAccounts(trial, matrix.roles(), places.branches());
    MatrixDrafts drafts = new MatrixDrafts(trial, places, words);
    this.acts = new MatrixActs(trial, places, words, drafts);
    this.questions = new MatrixQuestions(places, drafts, acts);
    this.watched = new Watched(trial);
  }

  /** What is not as the matrix says. */
  List<String> otherwise() {
    return otherwise;
  }

  private void expect(boolean holds, Cell cell, Object what) {
    if (!holds) {
      otherwise.add(
          "%s | %s | %s | %s: %s"
              .formatted(cell.operation(), cell.role(), cell.place(), cell.state(), what));
    }
  }

  /**
   * Reads all that these cells ask for. Nothing is changed by it, nothing is recorded but that
   * somebody named what is not for their eyes, and they are not told of it; what is public
   * everybody hears alike.
   */
  void read(List<Cell> cells) {
    cells.forEach(questions::ready);
    Map<String, String> before = watched.contents();
    for (Cell cell : cells) {
      MatrixQuestions.Question question = questions.ready(cell);
      long logged = watched.logged();
      String answer = question.asking().by(accounts.of(cell));
      expectRecorded(cell, watched.loggedSince(logged));
      expect(answer.contains(question.shows()) == matrix.allows(cell), cell, answer);
      expect(letOut(cell, answer).isEmpty(), cell, "lets out " + letOut(cell, answer));
      if (cell.operation().about() == About.PUBLIC) {
        expect(answer.equals(heardByAnybody(cell, question)), cell, "others hear otherwise");
      }
    }
    expect(watched.contents().equals(before), cells.get(0), "reading changed something");
  }

  /** A reading is recorded where it named one thing in vain. */
  private void expectRecorded(Cell cell, List<Attempt> recorded) {
    boolean named = !cell.operation().recorded().isEmpty() && !matrix.allows(cell);
    String code = cell.role().equals(Matrix.ANONYMOUS) ? "ACC-01" : "ACC-03";
    expect(recorded.size() == (named ? 1 : 0), cell, recorded);
    for (Attempt each : recorded) {
      expect(each.outcome().equals("REFUSED") && code.equals(each.code()), cell, each);
      expectFits(cell, each);
    }
  }

  private List<String> letOut(Cell cell, String answer) {
    boolean imports = cell.operation().name().startsWith("GET /import/") && matrix.allows(cell);
    return words.letOut(answer, imports || matrix.sees(cell.role(), Matrix.Place.OWN));
  }

  private String heardByAnybody(Cell cell, MatrixQuestions.Question question) {
    Cell asked = new Cell(cell.operation(), Matrix.ANONYMOUS, cell.place(), cell.state());
    return heardByAnybody.computeIfAbsent(
        asked.values(), any -> question.asking().by(accounts.of(asked)));
  }

  /** Tries what may be done: it is done, and recorded. */
  void allowed(Cell cell) {
    MatrixActs.Attempt attempt = acts.ready(cell, true);
    Map<String, String> before = watched.contents();
    long logged = watched.logged();
    MatrixOutcome outcome = attempt.by(accounts.of(cell));
    List<Attempt> recorded = watched.loggedSince(logged);
    expect(outcome.kind().equals(MatrixOutcome.DONE), cell, outcome);
    boolean reads = cell.operation().about() == About.AUDIT;
    expect(watched.contents().equals(before) == reads, cell, "changed, or not");
    expect(!recorded.isEmpty(), cell, "not recorded");
    for (Attempt each : recorded) {
      expect(each.outcome().equals("DONE"), cell, each);
      expectFits(cell, each);
    }
  }

  /**
   * Tries what may not be done: each is refused as such and recorded, and all together leave
   * nothing else.
   */
  void refused(List<Cell> cells) {
    Map<Cell, MatrixActs.Attempt> attempts = new LinkedHashMap<>();
    cells.forEach(cell -> attempts.put(cell, acts.ready(cell, false)));
    Map<String, String> before = watched.contents();
    attempts.forEach(this::refused);
    Map<String, String> after = watched.contents();
    expect(
        after.equals(before),
        cells.get(0),
        "one of " + cells.size() + " from here on left something: " + differing(before, after));
  }

  private void refused(Cell cell, MatrixActs.Attempt attempt) {
    long logged = watched.logged();
    MatrixOutcome outcome = attempt.by(accounts.of(cell));
    List<Attempt> recorded = watched.loggedSince(logged);
    String expected = expected(cell);
    expect(
        (outcome.kind() + " " + outcome.code()).startsWith(expected),
        cell,
        expected + " was expected: " + outcome);
    expect(
        recorded.stream().filter(each -> each.outcome().equals("REFUSED")).count() == 1
            && recorded.get(recorded.size() - 1).outcome().equals("REFUSED"),
        cell,
        recorded);
    recorded.forEach(each -> expectFits(cell, each));
    expect(
        recorded.stream().anyMatch(each -> told(cell, outcome).equals(each.code())),
        cell,
        recorded);
  }

  private static List<String> differing(Map<String, String> before, Map<String, String> after) {
    return after.keySet().stream()
        .filter(table -> !Objects.equals(before.get(table), after.get(table)))
        .toList();
  }

  /** The code that is recorded: that which is told, or would be. */
  private String told(Cell cell, MatrixOutcome outcome) {
    return outcome.kind().equals(MatrixOutcome.HIDDEN)
        ? refusal(cell).split(" ", -1)[1]
        : outcome.code();
  }

  private void expectFits(Cell cell, Attempt recorded) {
    String username = MatrixAccounts.username(cell);
    boolean same =
        username == null ? recorded.username() == null : username.equals(recorded.username());
    expect(same && cell.operation().recorded().contains(recorded.act()), cell, recorded);
  }

  private String expected(Cell cell) {
    return cell.operation().about() == About.AUDIT ? MatrixOutcome.HIDDEN : refusal(cell);
  }

  /** How a refusal begins. */
  private String refusal(Cell cell) {
    if (cell.role().equals(Matrix.ANONYMOUS)) {
      return "NotPermitted ACC-01";
    }
    boolean there =
        cell.operation().about() != About.COUNTERSIGNED || matrix.isHandedIn(cell.state());
    if (there && matrix.permits(cell)) {
      return "IllegalState ";
    }
    return there && matrix.sees(cell.role(), cell.place())
        ? "NotPermitted ACC-02"
        : "NotFound ACC-03";
  }

  @Override
  public void close() {
    watched.close();
  }
}
