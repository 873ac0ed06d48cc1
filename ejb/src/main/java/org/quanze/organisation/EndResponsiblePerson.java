package org.quanze.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.AccessRule;
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

/** Somebody answers no longer in a unit from a day on (责任人员离任); who did before stays on record. */
@Stateless
@Permitted(Permission.REVIEW_FINAL)
@NullUnmarked
public class EndResponsiblePerson {

  @Inject private Organisations organisations;
  @Inject private ResponsiblePersons persons;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /**
   * Who, and from when on no longer.
   *
   * @param expectedVersion version of the entry that the caller went by
   * @param to first day after
   */
  public record Command(UUID person, int expectedVersion, LocalDate to, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ResponsiblePersonTarget(person);
    }
  }

  /** Ends; answers the identity of the person in this duty. */
  public UUID end(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return UUID.fromString(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            "responsible end "
                + (command.person() + " " + command.expectedVersion() + " " + command.to()),
            true,
            () -> end(deed, command).toString()));
  }

  private UUID end(Deed deed, Command command) {
    ResponsiblePerson seen = persons.list(List.of(command.person())).get(0);
    organisations.lock(
        deed, List.of(organisations.listDepartments(List.of(seen.department())).get(0).uid()));
    ResponsiblePerson person = persons.list(List.of(command.person())).get(0);
    Refusals refusals = new Refusals();
    refusals.requireSeen(command.expectedVersion(), person.version(), AccessRule.VERSION_SEEN);
    boolean open = person.to() == null || command.to().isBefore(person.to());
    refusals.require(open && !person.ended(), OrganisationRule.DUTY_ENDED, "person");
    refusals.require(
        command.to().isAfter(person.from()),
        OrganisationRule.TIME_ORDER,
        "to",
        person.from().toString());
    refusals.refuseIfAny();
    persons.end(deed, person.id(), command.to());
    ledger.raiseRevision(deed);
    return person.id();
  }
}
