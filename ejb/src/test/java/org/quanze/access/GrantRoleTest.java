package org.quanze.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.testing.TestRegistry;

/** Grants, and the first of them. */
class GrantRoleTest {

  private static final Actor SECURITY =
      new Actor(
          "security",
          "示例市安全保密管理员",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/990100", LocalDate.EPOCH, null)),
          null);

  private final TestRegistry registry = new TestRegistry();

  @AfterEach
  void close() {
    registry.close();
  }

  private boolean grant(Actor actor, String username, Role role, String branch) {
    return registry
        .get(GrantRole.class)
        .grant(actor, new GrantRole.Command(username, role, branch));
  }

  private List<Grant> grants(String username) {
    return registry.read(() -> registry.get(Actors.class).get(username, username, null).grants());
  }

  private void start(String username) {
    registry.read(
        () -> {
          registry.get(FirstSecurityAdministrator.class).appoint(username);
          return 0;
        });
  }

  private static void assertRefused(AccessRule rule, Runnable act) {
    Refused refused = assertThrows(Refused.class, act::run);
    assertEquals(List.of(rule), refused.refusals().stream().map(Refusal::rule).toList());
  }

  @Test
  void a_grant_holds_from_today_and_is_made_once() {
    assertTrue(grant(SECURITY, "editor", Role.EDITOR, "/990100/990101"));
    assertFalse(grant(SECURITY, "editor", Role.EDITOR, "/990100/990101"));
    assertEquals(
        List.of(new Grant(Role.EDITOR, "/990100/990101", registry.today().date(), null)),
        grants("editor"));
  }

  @Test
  void nobody_grants_to_the_own_account_or_outside_the_own_branch() {
    assertRefused(
        AccessRule.GRANT_TO_OTHERS,
        () -> grant(SECURITY, "security", Role.FINAL_REVIEWER, "/990100"));
    assertRefused(AccessRule.VISIBLE, () -> grant(SECURITY, "editor", Role.EDITOR, "/990200"));
    assertRefused(
        AccessRule.VISIBLE, () -> grant(SECURITY, "editor", Role.SECURITY_ADMINISTRATOR, "/"));
  }

  @Test
  void a_branch_is_a_path_and_an_account_has_a_name() {
    assertRefused(AccessRule.BRANCH_PATH, () -> grant(SECURITY, "editor", Role.EDITOR, "/990100/"));
    assertRefused(AccessRule.USERNAME_PRESENT, () -> grant(SECURITY, " ", Role.EDITOR, "/990100"));
  }

  @Test
  void the_first_start_appoints_one_security_administrator_and_no_later_start_does() {
    start("first");
    start("second");
    assertEquals(
        List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", registry.today().date(), null)),
        grants("first"));
    assertEquals(List.of(), grants("second"));
  }
}
