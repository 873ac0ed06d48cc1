package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.exercise.EditionProofs.Question;
import org.quanze.head.Signing;
import org.quanze.instrument.NotInForce;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.statement.BasisWarning;
import org.quanze.statement.Claim;
import org.quanze.statement.Statement;
import org.quanze.statement.Statement.Cause;

/**
 * States an answer under the registry's signature, with the path in the ledger that shows it. What
 * is not listed is stated in one form, whether the item is unknown or not public: by the lists of
 * the unit's own government. An answer from what was known at an instant is shown by the editions
 * that were known then.
 */
@ApplicationScoped
@NullUnmarked
public class StateAnswer {

  @Inject private Signing signing;
  @Inject private Organisations organisations;
  @Inject private Editions editions;
  @Inject private DayEditions dayEditions;
  @Inject private EditionProofs proofs;
  @Inject private Ledger ledger;

  /** The statement of an answer, in compact form; none without a key. */
  public Optional<String> state(ExerciseAnswer answer) {
    return signing.isAble() ? signing.sign(statement(answer)) : Optional.empty();
  }

  private Statement statement(ExerciseAnswer answer) {
    Department unit = organisations.listDepartments(List.of(answer.unit())).get(0);
    Claim claim = Claim.valueOf(answer.ground().name());
    Integer version = answer.version();
    Question question =
        new Question(claim, unit.uid(), answer.item(), version == null ? 0 : version);
    return new Statement(
        unit.uid().toString(),
        answer.item().toString(),
        answer.on().toString(),
        answer.territory() == null ? "" : answer.territory(),
        claim,
        answer.may(),
        question.version(),
        day(answer.since()),
        day(answer.until()),
        cause(answer.cause()),
        showing(answer, unit).stream().map(edition -> proofs.of(edition, question)).toList(),
        answer.knownAt() == null ? "" : answer.knownAt().toString(),
        answer.warnings().stream().map(StateAnswer::warning).toList());
  }

  private static BasisWarning warning(NotInForce cited) {
    return new BasisWarning(
        cited.instrument().id().toString(),
        cited.instrument().title(),
        BasisWarning.Status.valueOf(cited.state().status().name()),
        cited.state().since().toString(),
        cited.state().document());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private @Nullable Cause cause(@Nullable LedgerLine line) {
    return line == null
        ? null
        : new Cause(
            proofs.division(organisations.getPublisher(line.publisher())),
            line.entry(),
            line.number(),
            line.movement().name());
  }

  private Collection<Edition> showing(ExerciseAnswer answer, Department unit) {
    if (answer.ground() == Ground.NOT_LISTED) {
      List<EditionKey> keys =
          dayEditions.of(unit.publisherId(), answer.on(), position(unit, answer.knownAt()));
      Map<EditionKey, Edition> found = editions.list(keys);
      return keys.stream().map(found::get).toList();
    }
    return answer.edition() == null ? List.of() : List.of(answer.edition());
  }

  /**
   * The position that the ledger of a unit's government had reached at an instant; null for now.
   */
  private int position(Department unit, @Nullable Instant knownAt) {
    int publisher = unit.publisherId();
    return knownAt == null
        ? Integer.MAX_VALUE
        : ledger.positionsAt(List.of(publisher), knownAt).getOrDefault(publisher, 0);
  }
}
