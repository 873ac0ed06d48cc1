package org.quanze.history;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanze.exercise.Ground;
import org.quanze.oracle.Case;
import org.quanze.oracle.Oracle.Point;
import org.quanze.testing.Golden;

/**
 * Every kind on the registry, on the day before, of and after: what stands on the lists, what is
 * entrusted, and who may exercise the power. Each cell is held against the oracle, and all of them
 * are written down in {@code docs/kinds-and-days.md}.
 */
class KindsAndDaysTest {

  private static final Path DOCUMENT = Path.of("../docs/kinds-and-days.md");

  private static final String HEAD =
      """
      # Kinds and days

      What every kind of adjustment does on the registry, on the day before it takes effect, on the day and on
      the day after; where it has a term, on its last day and on the day after that too. Written by
      `KindsAndDaysTest`, which plays each kind on a registry of its own and holds every cell against an oracle
      that was written from the description of the field alone. Two constructed powers, x and y, stand with one
      unit of a prefecture, and one with each of two counties below it; x is what happens to. A handover is done
      on the day. Accepted anew with `-Dquanze.accept=true`.

      * **giver**, **receiver**, **all**: how many powers stand listed with the unit that gives, with the one that
        receives, and in the whole tree.
      * **entrusted**: how many the receiver exercises in another's name.
      * **giver may**, **receiver may**: whether the unit may exercise its power on that day (`canExercise`), and on
        which ground; for a merger, a split or a succession the second column is of the first item that comes of it.

      | kind | day | giver | receiver | all | entrusted | giver may | receiver may |
      |---|---|--:|--:|--:|--:|---|---|
      """;

  @Test
  void every_kind_does_on_the_registry_on_each_day_what_its_row_says() {
    String rows =
        Case.all().parallelStream().map(KindsAndDaysTest::played).collect(Collectors.joining());
    Golden.compare(DOCUMENT, HEAD + rows);
  }

  private static String played(Case kind) {
    try (Stage stage = new Stage(Case.LAND)) {
      Agreement agreement = new Agreement(Case.LAND, stage);
      kind.oracle().acts().forEach(agreement::play);
      StringBuilder rows = new StringBuilder();
      for (Case.Day day : kind.days()) {
        stage.registry().read(() -> rows.append(row(kind, agreement, day)));
      }
      return rows.toString();
    }
  }

  private static String row(Case kind, Agreement agreement, Case.Day day) {
    Point at = new Point(day.day(), kind.oracle().acts().size());
    agreement.everyList(at);
    Roster roster = agreement.roster();
    Optional<Case.Party> other = kind.other();
    return "| %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            kind.name(),
            day.name(),
            roster.listed("P.civil", at),
            other.map(o -> Long.toString(roster.listed(o.unit(), at))).orElse(""),
            roster.listed(null, at),
            other.map(o -> Integer.toString(roster.entrusted(o.unit(), at).size())).orElse(""),
            may(agreement.powers(), kind.giver(), day),
            other.map(o -> may(agreement.powers(), o, day)).orElse(""));
  }

  /** Whether a unit may, and why; the oracle says the same. */
  private static String may(Powers powers, Case.Party party, Case.Day day) {
    powers.agree(party.unit(), party.item(), day.day(), null);
    Ground ground = powers.ground(party.unit(), party.item(), day.day());
    return (ground.may() ? "yes, " : "no, ") + ground.name();
  }
}
