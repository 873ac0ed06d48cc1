package org.quanze.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.TestDatabase;
import org.quanze.testing.TestRegistry;

/**
 * What a page of the audit log costs: constructed entries, of three years, 2,000 accounts, 4,000
 * units and 30 acts; {@code -Dquanze.auditRows=1000000} for as many as ADR 0081 tells of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditSizeTest {

  private static final int ROWS = Integer.getInteger("quanze.auditRows", 30_000);
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final long SECONDS = 3L * 365 * 86_400;
  private static final Pattern BLOCKS = Pattern.compile("shared(?: hit=(\\d+))?(?: read=(\\d+))?");
  private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

  private final TestRegistry registry = new TestRegistry();

  @BeforeAll
  void fill() throws SQLException {
    long begin = System.nanoTime();
    TestDatabase.run(
        registry.asOwner(),
        "SELECT setseed(0.5)",
        """
        INSERT INTO audit (at, username, name, roles, permission, act, object, place, outcome,
          code, request_id, address)
        SELECT TIMESTAMPTZ '%1$s' + n * (interval '1 second' * %2$d / %3$d),
          CASE WHEN n %% 50 = 0 THEN NULL ELSE 'account-' || who END,
          CASE WHEN n %% 9973 = 0 THEN '示例丙局' ELSE '示例' END,
          CASE WHEN n %% 9973 = 0 THEN '{PRIVACY_OFFICER}' ELSE '{EDITOR}' END::text[],
          CASE WHEN n %% 9973 = 0 THEN 'FIELD_REDACT' ELSE 'DRAFT_EDIT' END,
          CASE WHEN n %% 9973 = 0 THEN 'RedactField' ELSE 'Act' || n %% 29 END,
          'ChangeSetTarget[changeSet=' || md5((n / 10)::text)::uuid || ']',
          '/99' || lpad((who %% 40)::text, 4, '0') || '/d' || md5((who %% 4000)::text)::uuid,
          CASE WHEN n %% 25 = 0 THEN 'REFUSED' ELSE 'DONE' END,
          CASE WHEN n %% 9000 = 0 THEN 'REV-09' WHEN n %% 50 = 0 THEN 'ACC-01'
            WHEN n %% 25 = 0 THEN 'ADJ-02' END,
          to_hex(n::bigint * 2654435761), '10.' || who %% 250 || '.' || who %% 20 || '.7'
        FROM (SELECT n, (2000 * power(random(), 3))::int AS who FROM generate_series(1, %3$d) n) w
        """
            .formatted(BEGIN, SECONDS, ROWS),
        "VACUUM ANALYZE audit");
    System.getLogger("audit")
        .log(
            System.Logger.Level.INFO,
            "{0} entries written and analysed in {1} s",
            ROWS,
            (System.nanoTime() - begin) / 1_000_000_000L);
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private static AuditFilter filter(
      String branch,
      @Nullable String username,
      @Nullable String act,
      @Nullable String object,
      @Nullable String code,
      @Nullable String requestId,
      @Nullable String address) {
    return new AuditFilter(
        branch, username, null, act, object, null, code, null, null, requestId, address, null,
        null);
  }

  private static AuditFilter named(@Nullable String name, @Nullable String role) {
    return new AuditFilter(
        "/", null, null, null, null, null, null, null, null, null, null, name, role);
  }

  private static AuditFilter times(int from, int to, @Nullable String username) {
    Instant begin = BEGIN.plusSeconds(SECONDS * from / 100);
    Instant end = BEGIN.plusSeconds(SECONDS * to / 100);
    return new AuditFilter(
        "/", username, null, null, null, null, null, begin, end, null, null, null, null);
  }

  private static Map<String, AuditFilter> questions() {
    String any = null;
    Map<String, AuditFilter> all = new LinkedHashMap<>();
    all.put("everything", AuditFilter.of("/"));
    all.put("a busy account", filter("/", "account-0", any, any, any, any, any));
    all.put("a quiet account", filter("/", "account-1999", any, any, any, any, any));
    all.put("a government", AuditFilter.of("/990007"));
    all.put("a unit", AuditFilter.of("/990039/d" + uuid("1999")));
    all.put("a common act", filter("/", any, "Act7", any, any, any, any));
    all.put("a rare act", filter("/", any, "RedactField", any, any, any, any));
    all.put("an object", filter("/", any, any, uuid("77"), any, any, any));
    all.put("a common rule", filter("/", any, any, any, "ACC-01", any, any));
    all.put("a rare rule", filter("/", any, any, any, "REV-09", any, any));
    all.put("a name", named("示例丙", any));
    all.put("a role", named(any, "PRIVACY_OFFICER"));
    all.put("a request", filter("/", any, any, any, any, Long.toHexString(2654435761L * 500), any));
    all.put("an address", filter("/", any, any, any, any, any, "10.7.7.7"));
    all.put("the first hundredth of the time", times(0, 1, null));
    all.put("half of the time, long ago", times(10, 60, null));
    all.put("a quiet account, half of the time", times(10, 60, "account-1900"));
    all.put(
        "what was refused to an account in a government",
        new AuditFilter(
            "/990039",
            "account-1999",
            any,
            any,
            any,
            AuditEntry.Outcome.REFUSED,
            any,
            null,
            null,
            any,
            any,
            null,
            null));
    return all;
  }

  private static String uuid(String of) {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("MD5")
              .digest(of.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String hex = java.util.HexFormat.of().formatHex(digest);
      return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void no_page_reads_the_log_from_end_to_end() throws SQLException {
    for (Map.Entry<String, AuditFilter> question : questions().entrySet()) {
      for (Long before : new Long[] {null, (long) ROWS / 2}) {
        String plan = explain(AuditEntries.question(question.getValue(), before, 21));
        String name = question.getKey() + (before == null ? "" : ", from the middle");
        assertFalse(plan.contains("Seq Scan"), name + "\n" + plan);
        int blocks = blocks(plan);
        System.getLogger("audit")
            .log(System.Logger.Level.INFO, "{0}: {1} ms, {2} blocks", name, time(plan), blocks);
        assertTrue(blocks <= most(), name + ": " + blocks + " blocks\n" + plan);
      }
    }
  }

  /** A page may cost a part of the log that does not grow with it. */
  private static int most() {
    return 600;
  }

  @Test
  void the_constructed_entries_are_found() throws SQLException {
    assertEquals(ROWS / 9973, count(filter("/", null, "RedactField", null, null, null, null)));
    assertEquals(10, count(filter("/", null, null, uuid("77"), null, null, null)));
    assertEquals(
        1, count(filter("/", null, null, null, null, Long.toHexString(2654435761L * 500), null)));
    AuditFilter times = times(20, 21, null);
    assertEquals(Math.min(ROWS / 100, 1_000), count(times), 1.0, "of a hundredth of the time");
  }

  private int count(AuditFilter filter) throws SQLException {
    int rows = 0;
    try (Connection connection = registry.asApplication().getConnection();
        PreparedStatement statement =
            prepare(connection, "", AuditEntries.question(filter, null, 1_000));
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows++;
      }
    }
    return rows;
  }

  private String explain(AuditEntries.Question question) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = registry.asApplication().getConnection();
        PreparedStatement statement = prepare(connection, "EXPLAIN (ANALYZE, BUFFERS) ", question);
        ResultSet lines = statement.executeQuery()) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  private static PreparedStatement prepare(
      Connection connection, String before, AuditEntries.Question question) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(before + question.sql());
    int n = 0;
    for (Object argument : question.arguments()) {
      n++;
      switch (argument) {
        case Instant instant ->
            statement.setObject(n, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        case Enum<?> name -> statement.setString(n, name.name());
        default -> statement.setObject(n, argument);
      }
    }
    return statement;
  }

  private static int blocks(String plan) {
    Matcher matcher = BLOCKS.matcher(plan);
    assertTrue(matcher.find(), plan);
    return number(matcher.group(1)) + number(matcher.group(2));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String time(String plan) {
    Matcher matcher = TIME.matcher(plan);
    assertTrue(matcher.find(), plan);
    return matcher.group(1);
  }
}
