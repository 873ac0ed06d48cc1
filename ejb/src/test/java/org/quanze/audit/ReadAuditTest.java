package org.quanze.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.rule.Refused;
import org.quanze.testing.TestDatabase;
import org.quanze.testing.TestRegistry;

/** Who searches the audit log, what they find, and that it is written down. */
class ReadAuditTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final TestRegistry registry = new TestRegistry();

  @BeforeEach
  void fill() throws SQLException {
    row(1, "editor-a", "/990101/d1", "DRAFT_EDIT", "SetLine", "Draft[7a]", "DONE", null, "r-1");
    row(2, "editor-a", "/990101", "DRAFT_EDIT", "SetLine", "Draft[7b]", "REFUSED", "ADJ-02", "r-2");
    row(3, null, "/990102", "DRAFT_EDIT", "SetLine", "Draft[7a]", "REFUSED", "ACC-01", "r-3");
    row(4, "first", "/9901012", "REVIEW_FIRST", "PassReview", "Draft[7%]", "DONE", null, "r-4");
    row(5, "first", null, "REVIEW_FIRST", "PassReview", "Draft[0]", "REFUSED", "ACC-03", "r-5");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private void row(
      int n,
      @Nullable String username,
      @Nullable String place,
      String permission,
      String act,
      String object,
      String outcome,
      @Nullable String code,
      String request)
      throws SQLException {
    TestDatabase.run(
        registry.asOwner(),
        "INSERT INTO audit (at, username, name, roles, permission, act, object, place, outcome,"
            + " code, request_id, address) VALUES (TIMESTAMPTZ '"
            + NOON.plusSeconds(n)
            + "', "
            + text(username)
            + ", '示例局·"
            + n
            + "号', '{"
            + (n == 4 ? "FIRST_REVIEWER,EDITOR" : "EDITOR")
            + "}', "
            + String.join(
                ", ",
                text(permission),
                text(act),
                text(object),
                text(place),
                text(outcome),
                text(code),
                text(request),
                text("192.0.2." + n % 2))
            + ")");
  }

  private static String text(@Nullable String value) {
    return value == null ? "NULL" : "'" + value + "'";
  }

  private static Actor auditor(String branch) {
    return new Actor(
        "auditor",
        "示例安全审计员",
        List.of(new Grant(Role.AUDIT_ADMINISTRATOR, branch, LocalDate.EPOCH, null)),
        "search",
        null);
  }

  private List<AuditEntry> read(Actor actor, AuditFilter filter, @Nullable Long before, int limit) {
    return registry.get(ReadAudit.class).read(actor, new ReadAudit.Command(filter, before, limit));
  }

  /** The numbers of what is found of the constructed entries. */
  private List<Long> found(AuditFilter filter) {
    return read(auditor("/"), filter, null, 100).stream()
        .map(AuditEntry::number)
        .filter(n -> n <= 5)
        .toList();
  }

  @Test
  void a_branch_is_a_unit_and_what_is_below_it_and_nothing_beside() {
    assertEquals(List.of(2L, 1L), found(AuditFilter.of("/990101")));
    assertEquals(List.of(1L), found(AuditFilter.of("/990101/d1")));
    assertEquals(List.of(5L, 4L, 3L, 2L, 1L), found(AuditFilter.of("/")));
  }

  @Test
  void each_part_of_the_filter_is_heeded() {
    AuditEntry.Outcome refused = AuditEntry.Outcome.REFUSED;
    Instant two = NOON.plusSeconds(2);
    Instant four = NOON.plusSeconds(4);
    String any = null;
    assertEquals(
        List.of(2L, 1L),
        found(
            new AuditFilter(
                "/", "editor-a", any, any, any, null, any, null, null, any, any, null, null)));
    assertEquals(
        List.of(5L, 4L),
        found(
            new AuditFilter(
                "/", any, "REVIEW_FIRST", any, any, null, any, null, null, any, any, null, null)));
    assertEquals(
        List.of(3L, 2L, 1L),
        found(
            new AuditFilter(
                "/", any, any, "SetLine", any, null, any, null, null, any, any, null, null)));
    assertEquals(
        List.of(3L, 1L),
        found(
            new AuditFilter(
                "/", any, any, any, "[7a]", null, any, null, null, any, any, null, null)));
    assertEquals(
        List.of(4L),
        found(
            new AuditFilter(
                "/", any, any, any, "t[7%]", null, any, null, null, any, any, null, null)));
    assertEquals(
        List.of(5L, 3L, 2L),
        found(
            new AuditFilter(
                "/", any, any, any, any, refused, any, null, null, any, any, null, null)));
    assertEquals(
        List.of(3L),
        found(
            new AuditFilter(
                "/", any, any, any, any, null, "ACC-01", null, null, any, any, null, null)));
    assertEquals(
        List.of(3L, 2L),
        found(
            new AuditFilter("/", any, any, any, any, null, any, two, four, any, any, null, null)));
    assertEquals(
        List.of(4L),
        found(
            new AuditFilter(
                "/", any, any, any, any, null, any, null, null, "r-4", any, null, null)));
    assertEquals(
        List.of(4L, 2L),
        found(
            new AuditFilter(
                "/", any, any, any, any, null, any, null, null, any, "192.0.2.0", null, null)));
    assertEquals(
        List.of(3L),
        found(
            new AuditFilter(
                "/", any, any, any, any, null, any, null, null, any, any, "局·3", null)));
    assertEquals(
        List.of(4L),
        found(
            new AuditFilter(
                "/", any, any, any, any, null, any, null, null, any, any, null, "FIRST_REVIEWER")));
    assertEquals(
        List.of(2L),
        found(
            new AuditFilter(
                "/990101",
                "editor-a",
                any,
                "SetLine",
                any,
                refused,
                any,
                two,
                null,
                any,
                any,
                null,
                null)));
  }

  @Test
  void pages_go_backwards_by_number_and_miss_nothing() {
    List<Long> seen = new ArrayList<>();
    Long before = 6L;
    List<AuditEntry> page = read(auditor("/"), AuditFilter.of("/"), before, 2);
    while (!page.isEmpty()) {
      page.forEach(entry -> seen.add(entry.number()));
      before = page.get(page.size() - 1).number();
      page = read(auditor("/"), AuditFilter.of("/"), before, 2);
    }
    assertEquals(List.of(5L, 4L, 3L, 2L, 1L), seen);
  }

  @Test
  void a_search_stands_in_the_log_with_what_was_searched_for() {
    AuditFilter filter =
        new AuditFilter(
            "/990101",
            "editor-a",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    read(auditor("/990101"), filter, null, 10);
    AuditEntry entry = read(auditor("/"), AuditFilter.of("/"), null, 1).get(0);
    assertEquals(
        "ReadAudit AUDIT_READ auditor",
        entry.act() + " " + entry.permission() + " " + entry.username());
    assertEquals("AuditTarget[filter=branch=/990101, username=editor-a]", entry.object());
    assertEquals("/990101", entry.place());
    assertEquals(List.of("AUDIT_ADMINISTRATOR"), entry.roles());
  }

  @Test
  void who_may_not_audit_there_finds_nothing_and_is_written_down() {
    for (Role role : Role.values()) {
      if (role == Role.AUDIT_ADMINISTRATOR) {
        continue;
      }
      Actor other =
          new Actor(
              "other",
              "示例",
              List.of(new Grant(role, "/", LocalDate.EPOCH, null)),
              "by " + role,
              null);
      refused(
          other,
          "/",
          role.has(org.quanze.access.Permission.DRAFT_READ)
              ? AccessRule.PERMITTED
              : AccessRule.VISIBLE);
    }
    refused(auditor("/990101"), "/", AccessRule.VISIBLE);
    refused(auditor("/990101"), "/990102", AccessRule.VISIBLE);
    refused(auditor("/990101/d1"), "/990101", AccessRule.VISIBLE);
    refused(Actor.anonymous("public", "192.0.2.9"), "/", AccessRule.SIGNED_IN);
    List<AuditEntry> written =
        read(
            auditor("/"),
            new AuditFilter(
                "/",
                null,
                null,
                "ReadAudit",
                null,
                AuditEntry.Outcome.REFUSED,
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            null,
            100);
    assertEquals(Role.values().length - 1 + 4, written.size());
    assertEquals("192.0.2.9", written.get(0).address());
    assertTrue(written.stream().allMatch(entry -> entry.roles().isEmpty()), written.toString());
  }

  private void refused(Actor actor, String branch, AccessRule rule) {
    Refused refused =
        assertThrows(Refused.class, () -> read(actor, AuditFilter.of(branch), null, 10));
    assertEquals(rule, refused.refusals().get(0).rule());
  }

  @Test
  void a_search_that_takes_too_long_is_refused_and_recorded() throws SQLException {
    TestDatabase.run(
        registry.asOwner(),
        "ALTER TABLE audit ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY slow ON audit FOR SELECT USING (pg_sleep(20) IS NOT NULL)",
        "CREATE POLICY written ON audit FOR INSERT WITH CHECK (true)");
    Refused refused =
        assertThrows(Refused.class, () -> read(auditor("/"), AuditFilter.of("/"), null, 10));
    assertEquals(AuditRule.SEARCH_IN_TIME, refused.refusals().get(0).rule());
    TestDatabase.run(registry.asOwner(), "ALTER TABLE audit DISABLE ROW LEVEL SECURITY");
    AuditEntry recorded = read(auditor("/"), AuditFilter.of("/"), null, 1).get(0);
    assertEquals("ReadAudit", recorded.act());
    assertEquals(AuditEntry.Outcome.REFUSED, recorded.outcome());
    assertEquals("AUD-01", recorded.code());
  }
}
