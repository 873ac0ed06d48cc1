package org.quanze.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private static final String UNIT = "/990100/990101";

  private static final Actor OTHER =
      new Actor(
          "security-other",
          "示例省安全保密管理员",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          null);

  private final TestRegistry registry = new TestRegistry();

  @AfterEach
  void close() {
    registry.close();
  }

  private UUID grant(Actor actor, String username, Role role, String branch) {
    return grant(actor, username, role, branch, null, null);
  }

  private UUID grant(
      Actor actor,
      String username,
      Role role,
      String branch,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return grant(actor, new GrantRole.Command(username, role, branch, from, to, key()));
  }

  private UUID grant(Actor actor, GrantRole.Command command) {
    return registry.get(GrantRole.class).grant(actor, command);
  }

  private UUID end(Actor actor, UUID grant, @Nullable LocalDate on, String reason) {
    int seen =
        registry
            .read(() -> registry.get(Grants.class).find(grant))
            .map(HeldGrant::version)
            .orElse(1);
    return end(actor, new EndGrant.Command(grant, seen, on, reason, key()));
  }

  private UUID end(Actor actor, EndGrant.Command command) {
    return registry.get(EndGrant.class).end(actor, command);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private List<Grant> grants(String username) {
    return registry.read(
        () -> registry.get(Actors.class).get(username, username, null, null).grants());
  }

  private HeldGrant held(UUID id) {
    return registry.read(() -> registry.get(Grants.class).find(id).orElseThrow());
  }

  private boolean mayEdit(String username, LocalDate day) {
    return registry.read(
        () ->
            registry
                .get(Actors.class)
                .get(username, username, null, null)
                .may(Permission.DRAFT_EDIT, UNIT, day));
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
    UUID grant = grant(SECURITY, "editor", Role.EDITOR, UNIT);
    assertEquals(grant, grant(SECURITY, "editor", Role.EDITOR, UNIT));
    LocalDate today = registry.today().date();
    assertEquals(
        grant, grant(SECURITY, "editor", Role.EDITOR, UNIT, today.plusDays(3), today.plusDays(9)));
    assertEquals(List.of(new Grant(Role.EDITOR, UNIT, today, null)), grants("editor"));
    assertEquals("security", held(grant).givenBy());
    assertNotNull(held(grant).given());
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
    assertRefused(
        AccessRule.USERNAME_PRESENT,
        () -> grant(SECURITY, "示".repeat(256), Role.EDITOR, "/990100"));
    assertRefused(
        AccessRule.BRANCH_PATH, () -> grant(SECURITY, "editor", Role.EDITOR, "/990100//990101"));
  }

  @Test
  void the_same_key_grants_once_and_other_words_under_it_are_refused() {
    GrantRole.Command command =
        new GrantRole.Command("editor", Role.EDITOR, UNIT, null, null, "grant-0001");
    UUID grant = grant(SECURITY, command);
    end(SECURITY, grant, null, "岗位调整");
    assertEquals(grant, grant(SECURITY, command), "the answer of the first time");
    assertFalse(mayEdit("editor", registry.today().date()));
    assertRefused(
        AccessRule.KEY_REUSED,
        () ->
            grant(
                SECURITY,
                new GrantRole.Command("other", Role.EDITOR, UNIT, null, null, "grant-0001")));
  }

  @Test
  void a_grant_holds_from_its_first_day_to_the_day_before_its_end() {
    LocalDate from = registry.today().date().plusDays(10);
    LocalDate to = from.plusDays(5);
    grant(SECURITY, "editor", Role.EDITOR, UNIT, from, to);
    assertFalse(mayEdit("editor", from.minusDays(1)));
    assertTrue(mayEdit("editor", from));
    assertTrue(mayEdit("editor", to.minusDays(1)));
    assertFalse(mayEdit("editor", to));
    assertRefused(
        AccessRule.GRANT_ONCE,
        () -> grant(SECURITY, "editor", Role.EDITOR, UNIT, to.minusDays(1), null));
    grant(SECURITY, "editor", Role.EDITOR, UNIT, to, null);
    assertTrue(mayEdit("editor", to));
  }

  @Test
  void a_grant_begins_today_or_later_and_before_it_ends() {
    LocalDate today = registry.today().date();
    assertRefused(
        AccessRule.GRANT_PERIOD,
        () -> grant(SECURITY, "editor", Role.EDITOR, UNIT, today.minusDays(1), null));
    assertRefused(
        AccessRule.GRANT_PERIOD, () -> grant(SECURITY, "editor", Role.EDITOR, UNIT, today, today));
    grant(SECURITY, "editor", Role.EDITOR, UNIT, today, today.plusDays(1));
  }

  @Test
  void an_ended_grant_holds_no_more_and_tells_who_ended_it_when_and_why() {
    LocalDate today = registry.today().date();
    UUID grant = grant(SECURITY, "editor", Role.EDITOR, UNIT);
    assertTrue(mayEdit("editor", today));
    assertEquals(grant, end(OTHER, grant, today.plusDays(30), "到期轮岗"));
    assertTrue(mayEdit("editor", today.plusDays(29)));
    assertFalse(mayEdit("editor", today.plusDays(30)));
    end(SECURITY, grant, null, " 提前离岗 ");
    assertFalse(mayEdit("editor", today));
    assertFalse(mayEdit("editor", today.minusDays(1)), "of no day, not even in the books");
    HeldGrant over = held(grant);
    assertEquals(
        List.of("security", "security", "提前离岗", Optional.of(today)),
        List.of(
            String.valueOf(over.givenBy()),
            String.valueOf(over.endedBy()),
            String.valueOf(over.endReason()),
            Optional.ofNullable(over.grant().to())));
    assertNotNull(over.ended());
    assertRefused(AccessRule.GRANT_OPEN, () -> end(SECURITY, grant, null, "再次终止"));
  }

  @Test
  void who_has_not_seen_the_end_that_another_set_is_told_of_it() {
    LocalDate today = registry.today().date();
    UUID grant = grant(SECURITY, "editor", Role.EDITOR, UNIT);
    EndGrant.Command late = new EndGrant.Command(grant, 1, today.plusDays(9), "轮岗", "end-late-1");
    end(OTHER, grant, today.plusDays(30), "到期轮岗");
    Refused refused = assertThrows(Refused.class, () -> end(SECURITY, late));
    assertEquals(AccessRule.VERSION_SEEN, refused.refusals().get(0).rule());
    assertEquals(2, refused.currentVersion());
    assertEquals(today.plusDays(30), held(grant).grant().to(), "as the faster one left it");
    EndGrant.Command seen = new EndGrant.Command(grant, 2, today.plusDays(9), "轮岗", "end-late-2");
    end(SECURITY, seen);
    assertEquals(3, held(grant).version());
    assertEquals(grant, end(SECURITY, seen), "sent again it is no conflict");
  }

  @Test
  void a_grant_to_come_can_be_ended_before_it_begins() {
    LocalDate today = registry.today().date();
    UUID grant = grant(SECURITY, "editor", Role.EDITOR, UNIT, today.plusDays(5), null);
    end(SECURITY, grant, null, "不再需要");
    assertFalse(mayEdit("editor", today.plusDays(5)));
    assertEquals(today.plusDays(5), held(grant).grant().to());
    assertRefused(AccessRule.GRANT_OPEN, () -> end(SECURITY, grant, null, "再次终止"));
    grant(SECURITY, "editor", Role.AUDIT_ADMINISTRATOR, "/990100", today.plusDays(5), null);
  }

  @Test
  void an_end_has_a_reason_and_only_comes_nearer() {
    LocalDate today = registry.today().date();
    UUID grant = grant(SECURITY, "editor", Role.EDITOR, UNIT, today, today.plusDays(10));
    assertRefused(AccessRule.END_REASON, () -> end(SECURITY, grant, null, " "));
    assertRefused(AccessRule.END_REASON, () -> end(SECURITY, grant, null, "由".repeat(501)));
    assertRefused(AccessRule.GRANT_PERIOD, () -> end(SECURITY, grant, today.plusDays(10), "延后"));
    assertRefused(AccessRule.GRANT_PERIOD, () -> end(SECURITY, grant, today.minusDays(1), "追溯"));
    assertRefused(AccessRule.VISIBLE, () -> end(SECURITY, UUID.randomUUID(), null, "没有的授权"));
    end(SECURITY, grant, today.plusDays(9), "由".repeat(500));
  }

  @Test
  void nobody_ends_a_grant_of_the_own_account_or_of_another_branch() {
    UUID own = grant(OTHER, "security", Role.SECURITY_ADMINISTRATOR, "/990100");
    assertRefused(AccessRule.GRANT_TO_OTHERS, () -> end(SECURITY, own, null, "自行终止"));
    UUID beside = grant(OTHER, "editor", Role.EDITOR, "/990200");
    assertRefused(AccessRule.VISIBLE, () -> end(SECURITY, beside, null, "别处"));
    end(OTHER, own, null, "岗位调整");
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
