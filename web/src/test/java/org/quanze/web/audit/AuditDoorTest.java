package org.quanze.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.access.Bridge.KnownCaller;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.execute.Answered;
import org.quanze.web.testing.OpenRegistry;

/**
 * The audit log through the door: who reads it, what they find, that reading it is written down.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditDoorTest {

  private static final String ASK =
      """
      query ($f: AuditEntryFilter, $n: Int, $after: String) {
        answer: auditEntries(filter: $f, first: $n, after: $after) {
          nodes { number at username name roles permission act object branch outcome code requestId
            address }
          edges { cursor node { number } } pageInfo { hasNextPage hasPreviousPage endCursor } } }""";
  private static final String GIVE =
      """
      mutation ($i: GrantGiveInput!) { answer: grantGive(input: $i) { __typename
        ... on GrantSaved { grant { id } } ... on UserError { code } } }""";

  private final OpenRegistry open = new OpenRegistry();

  @BeforeAll
  void load() {
    open.registry().get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(@Nullable Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode search(String account, Map<String, Object> filter) {
    return search(account, filter, null);
  }

  private JsonNode search(String account, Map<String, Object> filter, @Nullable String after) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("f", filter);
    variables.put("n", 5);
    variables.put("after", after);
    return json(open.askAs(account, ASK, variables)).path("answer");
  }

  private JsonNode give(String account, String username, String role, String key) {
    return json(open.askAs(
            account,
            GIVE,
            Map.of(
                "i",
                Map.of(
                    "username", username,
                    "role", role,
                    "branch", "/990100",
                    "idempotencyKey", key))))
        .path("answer");
  }

  @Test
  void the_auditor_reads_who_did_what_where_when_and_from_where() {
    assertEquals(
        "GrantSaved",
        give("secadmin", "editor-c", "EDITOR", "audit-door-1").path("__typename").asText());
    JsonNode found =
        search("auditor", Map.of("act", "GrantRole", "username", "secadmin", "outcome", "DONE"));
    JsonNode entry = found.at("/nodes/0");
    assertEquals(
        "secadmin secadmin [\"SECURITY_ADMINISTRATOR\"] GRANT_EDIT GrantRole /990100 DONE test 192.0.2.1",
        String.join(
            " ",
            entry.path("username").asText(),
            entry.path("name").asText(),
            entry.path("roles").toString(),
            entry.path("permission").asText(),
            entry.path("act").asText(),
            entry.path("branch").asText(),
            entry.path("outcome").asText(),
            entry.path("requestId").asText(),
            entry.path("address").asText()));
    assertTrue(entry.path("code").isNull() && !entry.path("at").isNull(), entry.toString());
    assertTrue(entry.path("object").asText().contains("editor-c"), entry.toString());
  }

  @Test
  void a_refused_attempt_is_found_by_its_rule() {
    assertEquals(
        "ACC-03", give("editor-a", "editor-d", "EDITOR", "audit-door-2").path("code").asText());
    JsonNode entry = search("auditor", Map.of("code", "ACC-03", "act", "GrantRole")).at("/nodes/0");
    assertEquals(
        "editor-a REFUSED []",
        entry.path("username").asText()
            + " "
            + entry.path("outcome").asText()
            + " "
            + entry.path("roles"));
  }

  @Test
  void pages_go_on_backwards_and_stay_where_they_were() {
    Map<String, Object> filter = Map.of("act", "SetLine", "branch", "/");
    JsonNode first = search("auditor", filter);
    assertEquals(5, first.path("nodes").size());
    assertTrue(first.at("/pageInfo/hasNextPage").asBoolean());
    List<Long> numbers = new ArrayList<>();
    first.path("nodes").forEach(node -> numbers.add(node.path("number").asLong()));
    JsonNode second = search("auditor", filter, first.at("/pageInfo/endCursor").asText());
    second.path("nodes").forEach(node -> numbers.add(node.path("number").asLong()));
    assertEquals(10, numbers.size());
    assertEquals(
        numbers.stream().distinct().sorted(java.util.Comparator.reverseOrder()).toList(), numbers);
    Answered other =
        open.answer(
            new KnownCaller("auditor", "auditor"),
            ASK,
            null,
            Map.of("f", Map.of(), "after", first.at("/pageInfo/endCursor").asText()));
    assertFalse(other.errors().isEmpty(), "the cursor is of another filter");
  }

  @Test
  void everybody_else_finds_nothing_and_is_written_down() {
    for (String account :
        List.of("editor-a", "publisher", "first", "sysadmin", "secadmin", "privacy", "nobody")) {
      assertTrue(search(account, Map.of()).isNull(), account);
      JsonNode entry =
          search("auditor", Map.of("act", "ReadAudit", "username", account)).at("/nodes/0");
      assertEquals("REFUSED", entry.path("outcome").asText(), account);
    }
    Answered answered =
        open.answer(Caller.ANONYMOUS, ASK, null, Map.of("f", Map.of("act", "asked by the public")));
    assertTrue(json(answered.data()).path("answer").isNull());
    assertFalse(answered.isKeepable(), "or the next attempt would not reach the gate");
    JsonNode entry =
        search("auditor", Map.of("object", "asked by the public", "code", "ACC-01")).at("/nodes/0");
    assertEquals(
        "公众 REFUSED test 192.0.2.1",
        String.join(
            " ",
            entry.path("name").asText(),
            entry.path("outcome").asText(),
            entry.path("requestId").asText(),
            entry.path("address").asText()));
    assertTrue(entry.path("username").isNull());
  }

  @Test
  void an_attempt_of_the_public_to_act_is_written_down_with_its_request() {
    Answered answered =
        open.answer(
            Caller.ANONYMOUS,
            GIVE,
            null,
            Map.of(
                "i",
                Map.of(
                    "username", "taken-by-nobody",
                    "role", "EDITOR",
                    "branch", "/990100",
                    "idempotencyKey", "audit-door-3")));
    assertEquals("ACC-01", json(answered.data()).at("/answer/code").asText());
    JsonNode entry = search("auditor", Map.of("object", "taken-by-nobody")).at("/nodes/0");
    assertEquals(
        "ACC-01 /990100 test 192.0.2.1",
        String.join(
            " ",
            entry.path("code").asText(),
            entry.path("branch").asText(),
            entry.path("requestId").asText(),
            entry.path("address").asText()));
  }

  @Test
  void a_search_is_written_down_once_with_what_was_searched_for() {
    search("auditor", Map.of("username", "somebody-searched-for"));
    JsonNode found =
        search("auditor", Map.of("object", "somebody-searched-for", "outcome", "DONE"));
    assertEquals(1, found.path("nodes").size(), found.toString());
    assertEquals("ReadAudit", found.at("/nodes/0/act").asText());
  }

  @Test
  void an_auditor_of_a_branch_reads_that_branch_without_naming_it() {
    assertEquals(
        "GrantSaved",
        give("secadmin", "auditor-branch", "AUDIT_ADMINISTRATOR", "audit-door-4")
            .path("__typename")
            .asText());
    JsonNode own = search("auditor-branch", Map.of());
    assertTrue(own.path("nodes").size() > 0);
    own.path("nodes")
        .forEach(
            node ->
                assertTrue(node.path("branch").asText().startsWith("/990100"), node.toString()));
    assertTrue(search("auditor-branch", Map.of("branch", "/")).isNull());
    assertTrue(
        search("auditor-branch", Map.of("branch", "/990100/990101")).path("nodes").size() > 0);
  }

  @Test
  void nobody_of_the_sample_has_two_duties_nor_acted_in_two() throws SQLException {
    assertEquals(
        List.of(),
        texts(
            "SELECT username FROM access_grant GROUP BY username HAVING count(DISTINCT duty) > 1"));
    assertEquals(
        List.of(),
        texts(
            "SELECT username FROM (SELECT username, CASE WHEN r LIKE '%ADMINISTRATOR' THEN r ELSE"
                + " 'LISTS' END AS duty FROM audit, unnest(roles) r WHERE username LIKE 'sample-%')"
                + " d GROUP BY username HAVING count(DISTINCT duty) > 1"));
    assertTrue(texts("SELECT username FROM audit WHERE username LIKE 'sample-%'").size() > 100);
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = open.registry().asOwner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
