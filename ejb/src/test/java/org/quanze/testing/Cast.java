package org.quanze.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.RegisterOrganisation;
import org.quanze.organisation.RegisterOrganisation.NewDepartment;
import org.quanze.organisation.RegisterOrganisation.NewDivision;
import org.quanze.organisation.RegisterOrganisation.NewPublisher;

/** The governments, units and people of a test. */
public final class Cast {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final TestRegistry registry;
  private final Actor administrator = actor("sysadmin", Role.SYSTEM_ADMINISTRATOR, "/");

  public Cast(TestRegistry registry) {
    this.registry = registry;
  }

  /** Somebody who administers the registry. */
  public Actor administrator() {
    return administrator;
  }

  /** Registers a division with its government. */
  public void government(String code, String name, int level, @Nullable String parent) {
    government(code.length() > 6 ? "NBS" : "GB2260", code, name, level, parent);
  }

  /** The same with a code of a scheme: a development zone has a local one. */
  public void government(
      String scheme, String code, String name, int level, @Nullable String parent) {
    registry
        .get(RegisterOrganisation.class)
        .register(
            administrator,
            new RegisterOrganisation.Command(
                List.of(new NewDivision(scheme, code, name, level, parent)),
                List.of(new NewPublisher(code, name + "人民政府")),
                List.of()));
  }

  /** Registers a unit. */
  public UUID department(String publisher, String name) {
    registry
        .get(RegisterOrganisation.class)
        .register(
            administrator,
            new RegisterOrganisation.Command(
                List.of(), List.of(), List.of(new NewDepartment(publisher, name, List.of()))));
    return unit(publisher, name).uid();
  }

  /** A registered unit. */
  public Department unit(String publisher, String name) {
    Organisations organisations = registry.get(Organisations.class);
    return registry.read(
        () ->
            organisations
                .findDepartment(organisations.getPublisher(publisher), name)
                .orElseThrow());
  }

  private String path(String publisher) {
    return registry.read(() -> registry.get(Organisations.class).getPublisher(publisher).path());
  }

  /** Somebody who imports lists of a government and of those below it. */
  public Actor listManager(String username, String publisher) {
    return actor(username, Role.LIST_MANAGER, path(publisher));
  }

  /** Somebody who edits drafts of a unit. */
  public Actor editor(String username, Department unit) {
    return actor(username, Role.EDITOR, unit.path());
  }

  /** Somebody who drafts the basic catalogue in the field of a unit. */
  public Actor catalogueOwner(String username, Department unit) {
    return actor(username, Role.CATALOGUE_OWNER, unit.path());
  }

  /** Somebody who edits drafts of a whole government. */
  public Actor editor(String username, String publisher) {
    return actor(username, Role.EDITOR, path(publisher));
  }

  /** Somebody who gives the last approval for a government, and completes its handovers. */
  public Actor publisher(String username, String publisher) {
    return actor(username, Role.FINAL_REVIEWER, path(publisher));
  }

  /** Somebody who gives the last approval for a unit, and countersigns for it. */
  public Actor publisher(String username, Department unit) {
    return actor(username, Role.FINAL_REVIEWER, unit.path());
  }

  /** Somebody who redacts what a government published. */
  public Actor privacyOfficer(String username, String publisher) {
    return actor(username, Role.PRIVACY_OFFICER, path(publisher));
  }

  /** Somebody who hands in the statistics of a unit. */
  public Actor statisticsClerk(String username, Department unit) {
    return actor(username, Role.STATISTICS_CLERK, unit.path());
  }

  /** Somebody of the office that keeps the lists of a government. */
  public Actor listOffice(String username, String publisher) {
    return actor(username, Role.LIST_OFFICE, path(publisher));
  }

  /** Somebody who verifies the ledgers of a branch. */
  public Actor auditor(String username, String publisher) {
    return actor(username, Role.AUDIT_ADMINISTRATOR, path(publisher));
  }

  /** Somebody who verifies every ledger. */
  public static Actor auditor() {
    return actor("auditor", Role.AUDIT_ADMINISTRATOR, "/");
  }

  private static Actor actor(String username, Role role, String branch) {
    return new Actor(username, username, List.of(new Grant(role, branch, LONG_AGO, null)), "test");
  }
}
