package org.quanze.instrument;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.ledger.Ledger;
import org.quanze.rule.Refusals;

/**
 * Registers a legal instrument (登记法律文件) with the day from which it is in force, which may be to
 * come. From then on the bases that cite its title are held against it.
 */
@Stateless
@Permitted(Permission.INSTRUMENT_EDIT)
@NullUnmarked
public class RegisterInstrument {

  static final int LONGEST_TITLE = 500;
  static final int LONGEST_ISSUER = 200;
  static final int LONGEST_NUMBER = 100;

  @Inject private Instruments instruments;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /**
   * The instrument.
   *
   * @param documentNumber 发文字号, or null
   * @param since first day on which it is in force
   */
  public record Command(
      String title,
      String issuer,
      @Nullable String documentNumber,
      LocalDate since,
      String idempotencyKey)
      implements Concerning {
    public Command {
      title = Words.clean(title);
      issuer = Words.clean(issuer);
      documentNumber = documentNumber == null ? null : Words.clean(documentNumber);
    }

    @Override
    public Target target() {
      return new InstrumentTarget();
    }

    private void check(Refusals refusals) {
      Words.check("title", title, LONGEST_TITLE, refusals);
      refusals.require(
          title.isEmpty() || !InstrumentTitle.key(title).isEmpty(),
          InstrumentRule.TEXT_FITS,
          "title",
          LONGEST_TITLE);
      Words.check("issuer", issuer, LONGEST_ISSUER, refusals);
      if (documentNumber != null) {
        Words.check("documentNumber", documentNumber, LONGEST_NUMBER, refusals);
      }
    }
  }

  /** Registers; answers the identity of the instrument. */
  public UUID register(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        String.join(
            "\n",
            "instrument",
            command.title(),
            command.issuer(),
            String.valueOf(command.documentNumber()),
            command.since().toString());
    return UUID.fromString(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> add(deed, command).toString()));
  }

  private UUID add(Deed deed, Command command) {
    Refusals refusals = new Refusals();
    command.check(refusals);
    refusals.refuseIfAny();
    Instrument instrument =
        new Instrument(
            UUID.randomUUID(),
            command.title(),
            command.issuer(),
            command.documentNumber(),
            command.since(),
            List.of());
    instruments.lock(deed, InstrumentTitle.key(command.title()));
    refusals.require(
        !instruments.isRegistered(instrument), InstrumentRule.REGISTERED_ONCE, "title");
    refusals.refuseIfAny();
    instruments.add(deed, instrument);
    ledger.raiseRevision(deed);
    return instrument.id();
  }
}
