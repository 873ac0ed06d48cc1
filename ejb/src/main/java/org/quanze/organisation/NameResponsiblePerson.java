package org.quanze.organisation;

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
import org.quanze.organisation.ResponsiblePerson.Duty;
import org.quanze.rule.Refusals;

/**
 * Names who answers in a unit for what it publishes (登记责任人员), for a time. It is for who gives the
 * last approval there: a system administrator has no say in what units are answerable for.
 */
@Stateless
@Permitted(Permission.REVIEW_FINAL)
@NullUnmarked
public class NameResponsiblePerson {

  private static final int LONGEST = 100;

  @Inject private Organisations organisations;
  @Inject private ResponsiblePersons persons;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /**
   * Who, for what, from when.
   *
   * @param post 职务, or null
   * @param to first day after, or null
   */
  public record Command(
      UUID department,
      Duty duty,
      String name,
      @Nullable String post,
      LocalDate from,
      @Nullable LocalDate to,
      String idempotencyKey)
      implements Concerning {
    public Command {
      name = name.strip();
      post = post == null || post.isBlank() ? null : post.strip();
    }

    @Override
    public Target target() {
      return new DepartmentTarget(department);
    }
  }

  /** Names; answers the identity of the person in this duty. */
  public UUID name(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        String.join(
            "\n",
            "responsible",
            command.department().toString(),
            command.duty().name(),
            command.name(),
            String.valueOf(command.post()),
            command.from() + " " + command.to());
    return UUID.fromString(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> add(deed, command).toString()));
  }

  private UUID add(Deed deed, Command command) {
    organisations.lock(deed, List.of(command.department()));
    Department unit = organisations.getDepartment(command.department());
    Refusals refusals = new Refusals();
    refusals.require(fits(command.name()), OrganisationRule.TEXT_FITS, "name", LONGEST);
    refusals.require(
        command.post() == null || fits(command.post()),
        OrganisationRule.TEXT_FITS,
        "post",
        LONGEST);
    refusals.require(
        command.to() == null || command.to().isAfter(command.from()),
        OrganisationRule.TIME_ORDER,
        "to",
        command.from().toString());
    refusals.require(
        persons.list(unit.id(), command.duty()).stream()
            .noneMatch(p -> p.meets(command.from(), command.to())),
        OrganisationRule.DUTY_TAKEN,
        "from",
        command.duty().zh());
    refusals.refuseIfAny();
    ResponsiblePerson person =
        new ResponsiblePerson(
            UUID.randomUUID(),
            unit.id(),
            command.duty(),
            command.name(),
            command.post(),
            command.from(),
            command.to(),
            false);
    persons.add(deed, person);
    ledger.raiseRevision(deed);
    return person.id();
  }

  private static boolean fits(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
