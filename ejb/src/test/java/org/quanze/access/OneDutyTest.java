package org.quanze.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.database.Migration;
import org.quanze.rule.Refused;
import org.quanze.testing.TestDatabase;
import org.quanze.testing.TestRegistry;

/** 三员分立: on no day does an account have roles of two duties. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneDutyTest {

  private static final Actor SECURITY =
      new Actor(
          "security",
          "示例安全保密管理员",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          null);

  private final TestRegistry registry = new TestRegistry();

  @AfterAll
  void close() {
    registry.close();
  }

  private @Nullable AccessRule refusal(
      String username, Role role, String branch, LocalDate from, @Nullable LocalDate to) {
    GrantRole.Command command =
        new GrantRole.Command(username, role, branch, from, to, UUID.randomUUID().toString());
    try {
      registry.get(GrantRole.class).grant(SECURITY, command);
      return null;
    } catch (Refused refused) {
      assertEquals(1, refused.refusals().size(), refused.toString());
      return (AccessRule) refused.refusals().get(0).rule();
    }
  }

  private static @Nullable AccessRule expected(Role one, Role other) {
    if (one.duty() == other.duty()) {
      return null;
    }
    return one.duty() == Role.Duty.LISTS || other.duty() == Role.Duty.LISTS
        ? AccessRule.ADMINISTRATION_APART
        : AccessRule.ADMINISTRATORS_APART;
  }

  @Test
  void roles_of_two_duties_are_refused_whatever_their_branches() {
    LocalDate today = registry.today().date();
    for (Role first : Role.values()) {
      for (Role second : Role.values()) {
        String username = first + "-" + second;
        assertEquals(null, refusal(username, first, "/990100", today, null));
        assertEquals(
            expected(first, second), refusal(username, second, "/990200", today, null), username);
      }
    }
  }

  @Test
  void days_to_come_count_and_days_that_do_not_meet_do_not() {
    LocalDate from = registry.today().date().plusDays(20);
    LocalDate to = from.plusDays(10);
    assertEquals(null, refusal("later", Role.AUDIT_ADMINISTRATOR, "/", from, to));
    assertEquals(
        AccessRule.ADMINISTRATORS_APART,
        refusal("later", Role.SYSTEM_ADMINISTRATOR, "/", registry.today().date(), null));
    assertEquals(
        AccessRule.ADMINISTRATION_APART,
        refusal("later", Role.EDITOR, "/990100", to.minusDays(1), null));
    assertEquals(
        null, refusal("later", Role.SYSTEM_ADMINISTRATOR, "/", registry.today().date(), from));
    assertEquals(null, refusal("later", Role.EDITOR, "/990100", to, null));
  }

  private static String insert(String username, Role role, String from, String to) {
    return "INSERT INTO access_grant (id, username, role, branch, valid_from, valid_to) VALUES"
        + " (gen_random_uuid(), '%s', '%s', '/', DATE '%s', %s)"
            .formatted(username, role, from, to.isEmpty() ? "NULL" : "DATE '" + to + "'");
  }

  @Test
  void the_database_holds_it_besides_also_against_its_owner() throws SQLException {
    DataSource owner = registry.asOwner();
    TestDatabase.run(owner, insert("direct", Role.SYSTEM_ADMINISTRATOR, "2026-01-01", ""));
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> TestDatabase.run(owner, insert("direct", Role.EDITOR, "2027-01-01", "")));
    assertEquals("23P01", refused.getSQLState());
    TestDatabase.run(owner, insert("direct", Role.EDITOR, "2025-01-01", "2026-01-01"));
  }

  @Test
  void the_database_knows_the_duty_of_every_role_as_the_registry_does() throws SQLException {
    DataSource owner = registry.asOwner();
    for (Role role : Role.values()) {
      TestDatabase.run(owner, insert("duty of " + role, role, "2026-01-01", ""));
    }
    assertEquals(
        Arrays.stream(Role.values()).map(role -> role + " " + role.duty()).sorted().toList(),
        texts(
            owner,
            "SELECT concat_ws(' ', role, duty) FROM access_grant WHERE username LIKE 'duty of %'"
                + " ORDER BY 1"));
  }

  @Test
  void who_had_two_duties_before_is_marked_and_keeps_them() throws SQLException {
    DataSource owner = TestDatabase.migratedTo("30");
    TestDatabase.run(
        owner,
        insert("mixed", Role.SYSTEM_ADMINISTRATOR, "2026-01-01", ""),
        insert("mixed", Role.EDITOR, "2026-02-01", ""),
        insert("mixed", Role.EDITOR, "2025-01-01", "2025-02-01"),
        insert("plain", Role.EDITOR, "2026-01-01", ""),
        "INSERT INTO audit (at, username, permission, act, object, outcome, code, request_id)"
            + " VALUES (now(), 'old', 'DECISION_RELEASE', 'PublishDecision', 'x', 'DONE', NULL,"
            + " NULL)");
    Migration.migrate(owner, TestDatabase.APPLICATION);
    assertEquals(
        List.of(
            "mixed 2025-01-01 f", "mixed 2026-01-01 t", "mixed 2026-02-01 t", "plain 2026-01-01 f"),
        texts(
            owner,
            "SELECT concat_ws(' ', username, valid_from, mixed_before) FROM access_grant ORDER BY"
                + " username, valid_from"));
    assertEquals(List.of("old"), texts(owner, "SELECT username FROM audit WHERE name IS NULL"));
  }

  @Test
  void every_permission_is_held_by_a_role_and_administrators_have_none_with_lists() {
    for (Permission permission : Permission.values()) {
      List<Role> holders =
          Arrays.stream(Role.values()).filter(role -> role.has(permission)).toList();
      assertTrue(!holders.isEmpty(), permission + " is held by nobody");
      assertEquals(
          1,
          holders.stream().map(Role::duty).distinct().count(),
          permission + " belongs to two duties: " + holders);
    }
  }

  private static List<String> texts(DataSource source, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
