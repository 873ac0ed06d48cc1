package org.quanze.instrument;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.instrument.Instrument.Fact;
import org.quanze.instrument.Instrument.State;
import org.quanze.ledger.Ledger;
import org.quanze.rule.Refusals;

/**
 * States what became of an instrument from a day on (载明效力状态): it was amended, repealed, lapsed, or
 * is in force, by the document that says so. Only what is in force on the day is amended or ends on
 * it. That it is in force may always be stated: a clean-up keeps it, or a wrong fact is put right.
 */
@Stateless
@Permitted(Permission.INSTRUMENT_EDIT)
@NullUnmarked
public class StateInstrumentStatus {

  static final int LONGEST_DOCUMENT = 500;

  @Inject private Instruments instruments;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /**
   * Which instrument, and what became of it.
   *
   * @param expectedVersion version of the instrument that the caller went by
   * @param since first day on which it is so
   * @param document the document that says so
   */
  public record Command(
      UUID instrument,
      int expectedVersion,
      InstrumentStatus status,
      LocalDate since,
      String document,
      String idempotencyKey)
      implements Concerning {
    public Command {
      document = Words.clean(document);
    }

    @Override
    public Target target() {
      return new InstrumentTarget();
    }
  }

  /** States it; answers the version of the instrument. */
  public int state(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        String.join(
            "\n",
            "instrument status",
            command.instrument().toString(),
            Integer.toString(command.expectedVersion()),
            command.status().name(),
            command.since().toString(),
            command.document());
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            true,
            () -> Integer.toString(add(deed, command))));
  }

  private int add(Deed deed, Command command) {
    instruments.lock(deed, command.instrument().toString());
    Instrument instrument =
        instruments
            .find(command.instrument())
            .orElseThrow(() -> InstrumentRule.EXISTS.refuse("instrument"));
    Refusals refusals = new Refusals();
    check(command, instrument, refusals);
    refusals.refuseIfAny();
    // Which facts were known at an instant never leaves one out before another, whatever clocks
    // say.
    Instant at =
        instrument.facts().stream()
            .map(Fact::recordedAt)
            .filter(before -> before.isAfter(deed.at()))
            .reduce((one, later) -> later)
            .orElse(deed.at());
    instruments.add(
        deed,
        instrument.id(),
        instrument.version(),
        new Fact(command.status(), command.since(), command.document(), at));
    ledger.raiseRevision(deed);
    return instrument.version() + 1;
  }

  private static void check(Command command, Instrument instrument, Refusals refusals) {
    refusals.requireVersion(
        command.expectedVersion() == instrument.version(),
        instrument.version(),
        InstrumentRule.VERSION,
        "expectedVersion",
        instrument.version(),
        command.expectedVersion());
    refusals.require(
        command.status() != InstrumentStatus.NOT_YET_IN_FORCE,
        InstrumentRule.STATUS_STATED,
        "status");
    Words.check("document", command.document(), LONGEST_DOCUMENT, refusals);
    if (!refusals.require(
        !command.since().isBefore(instrument.since()),
        InstrumentRule.DAY_ORDER,
        "since",
        command.since(),
        instrument.since())) {
      return;
    }
    State before = instrument.on(command.since());
    refusals.require(
        command.status() == InstrumentStatus.IN_FORCE || before.status().isInForce(),
        InstrumentRule.IN_FORCE_BEFORE,
        "since",
        before.on(),
        before.since(),
        before.document());
  }
}
