package org.quanze.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.quanze.organisation.OrganisationCode.Scheme;
import org.quanze.rule.Refusals;

/**
 * Registers divisions, governments and units. What is registered already stays as it is, so that
 * the same list can be sent again.
 */
@Stateless
@Permitted(Permission.ORGANISATION_EDIT)
@NullUnmarked
public class RegisterOrganisation {

  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /** A division: GB2260 (6 digits), NBS (12 digits) or LOCAL, below its parent's code. */
  public record NewDivision(
      String scheme, String code, String name, int level, @Nullable String parent) {}

  /** A government of a division. */
  public record NewPublisher(String division, String name) {}

  /**
   * A unit of a government.
   *
   * @param codes its codes
   */
  public record NewDepartment(String publisher, String name, List<NewCode> codes) {
    public NewDepartment {
      codes = codes == null ? List.of() : List.copyOf(codes);
    }
  }

  /** A code of a unit; one of scheme USCC or GB11714 must have a right check digit. */
  public record NewCode(Scheme scheme, String value) {}

  /** What to register, in this order. */
  public record Registration(
      List<NewDivision> divisions, List<NewPublisher> publishers, List<NewDepartment> departments) {
    public Registration {
      divisions = divisions == null ? List.of() : List.copyOf(divisions);
      publishers = publishers == null ? List.of() : List.copyOf(publishers);
      departments = departments == null ? List.of() : List.copyOf(departments);
    }
  }

  /**
   * What to register.
   *
   * @param given tells it, or refuses what was sent; asked behind the gate
   * @param idempotencyKey lets it be sent again; null where it is sent once
   */
  public record Command(Supplier<Registration> given, @Nullable String idempotencyKey)
      implements Concerning {
    /** What is known already. */
    public Command(
        List<NewDivision> divisions,
        List<NewPublisher> publishers,
        List<NewDepartment> departments) {
      this(() -> new Registration(divisions, publishers, departments), null);
    }

    @Override
    public Target target() {
      return new Registry();
    }
  }

  /** The registry as a whole. */
  public record Registry() implements Target {}

  public void register(Actor actor, Command command) {
    Deed deed = Gate.deed();
    Registration given = command.given().get();
    onceOnly.keyed(
        deed,
        command.idempotencyKey(),
        () -> "organisation " + given,
        true,
        () -> register(deed, given));
  }

  private String register(Deed deed, Registration given) {
    Refusals refusals = new Refusals();
    given.divisions().forEach(d -> division(deed, d, refusals));
    given.publishers().forEach(p -> publisher(deed, p, refusals));
    given.departments().forEach(d -> department(deed, d, refusals));
    refusals.refuseIfAny();
    ledger.raiseRevision(deed);
    return "registered";
  }

  private void division(Deed deed, NewDivision draft, Refusals refusals) {
    if (divisions.find(draft.code()).isPresent()) {
      return;
    }
    Division parent = null;
    if (draft.parent() != null) {
      parent = divisions.find(draft.parent()).orElse(null);
      if (!refusals.require(
          parent != null, OrganisationRule.DIVISION_EXISTS, "divisions.parent", draft.parent())) {
        return;
      }
    }
    divisions.add(
        deed,
        new Division(
            UUID.randomUUID(), draft.scheme(), draft.code(), draft.name(), draft.level(), parent));
  }

  private void publisher(Deed deed, NewPublisher draft, Refusals refusals) {
    if (organisations.findPublisher(draft.division()).isPresent()) {
      return;
    }
    Optional<Division> division = divisions.find(draft.division());
    if (refusals.require(
        division.isPresent(),
        OrganisationRule.DIVISION_EXISTS,
        "publishers.division",
        draft.division())) {
      organisations.add(deed, new Publisher(UUID.randomUUID(), division.get(), draft.name()));
    }
  }

  private void department(Deed deed, NewDepartment draft, Refusals refusals) {
    Optional<Publisher> publisher = organisations.findPublisher(draft.publisher());
    if (!refusals.require(
        publisher.isPresent(),
        OrganisationRule.PUBLISHER_EXISTS,
        "departments.publisher",
        draft.publisher())) {
      return;
    }
    Department unit =
        organisations
            .findDepartment(publisher.get(), draft.name())
            .orElseGet(() -> begun(deed, publisher.get(), draft.name()));
    for (NewCode code : draft.codes()) {
      if (code.scheme() == Scheme.USCC || code.scheme() == Scheme.GB11714) {
        OrganisationCode.fault("departments.codes", code.value()).ifPresent(refusals::add);
      }
      organisations.addCode(deed, unit, code.scheme(), code.value());
    }
  }

  /** A unit that begins, here or by somebody else at the same moment. */
  private Department begun(Deed deed, Publisher publisher, String name) {
    organisations.begin(
        deed, new Department(UUID.randomUUID(), publisher, null, name, Department.Kind.STATUTORY));
    return organisations.findDepartment(publisher, name).orElseThrow();
  }
}
