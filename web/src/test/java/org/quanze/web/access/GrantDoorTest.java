package org.quanze.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Role;
import org.quanze.database.Database;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.testing.OpenRegistry;

/** Grants through the door: given, ended, read as history by the security administrator alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantDoorTest {

  private static final String SHOWN =
      " { id username role branch validFrom validTo givenBy givenAt endedBy endedAt endReason"
          + " continues version }";
  private static final String REFUSED =
      " ... on NotFound { code } ... on NotPermitted { code }"
          + " ... on IllegalState { code } ... on VersionConflict { code currentVersion currentObject {"
          + " ... on AccountGrant { endReason version } } }"
          + " ... on ValidationFailed { refusals { code path } } } }";
  private static final String GIVE =
      "mutation ($i: GrantGiveInput!) { answer: grantGive(input: $i) { __typename"
          + " ... on GrantSaved { grant"
          + SHOWN
          + " }"
          + REFUSED;
  private static final String END =
      "mutation ($i: GrantEndInput!) { answer: grantEnd(input: $i) { __typename"
          + " ... on GrantSaved { grant"
          + SHOWN
          + " }"
          + REFUSED;
  private static final String LIST =
      "query ($f: AccountGrantFilter, $n: Int, $after: String) {"
          + " answer: grants(filter: $f, first: $n, after: $after) { totalCount nodes"
          + SHOWN
          + " pageInfo { hasNextPage endCursor } } }";

  private static final String NODE =
      "query ($id: ID!) { node(id: $id) { ... on AccountGrant" + SHOWN + " } }";

  private final OpenRegistry open = new OpenRegistry();

  @BeforeAll
  void load() {
    open.registry().get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode act(String account, String act, Map<String, Object> input) {
    return new ObjectMapper()
        .<JsonNode>valueToTree(open.askAs(account, act, Map.of("i", input)))
        .path("answer");
  }

  private JsonNode give(String account, String username, String role, String branch, String key) {
    return act(
        account,
        GIVE,
        Map.of("username", username, "role", role, "branch", branch, "idempotencyKey", key));
  }

  private JsonNode end(String account, JsonNode grant, String reason, String key) {
    return act(
        account,
        END,
        Map.of(
            "grant",
            grant.path("id").asText(),
            "expectedVersion",
            grant.path("version").asInt(),
            "reason",
            reason,
            "idempotencyKey",
            key));
  }

  private JsonNode list(
      String account, Map<String, Object> filter, int first, @Nullable String after) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("f", filter);
    variables.put("n", first);
    variables.put("after", after);
    return new ObjectMapper()
        .<JsonNode>valueToTree(open.askAs(account, LIST, variables))
        .path("answer");
  }

  @Test
  void a_grant_is_given_to_a_unit_by_its_path_and_ended_and_stays_readable() {
    String path =
        new ObjectMapper()
            .<JsonNode>valueToTree(
                open.ask(
                    "{ department(by: { named: { publisher: \"990100\", name: \"示例市民政局\" } })"
                        + " { path publisher { path } } }",
                    null,
                    Map.of()))
            .at("/department/path")
            .asText();
    JsonNode given = give("secadmin", "editor-new", "EDITOR", path, "grant-door-1");
    assertEquals("GrantSaved", given.path("__typename").asText(), given.toString());
    JsonNode grant = given.path("grant");
    assertEquals("secadmin", grant.path("givenBy").asText());
    assertEquals(path, grant.path("branch").asText());
    assertEquals(given, give("secadmin", "editor-new", "EDITOR", path, "grant-door-1"));
    JsonNode ended = end("secadmin", grant, "岗位调整", "grant-door-2");
    assertEquals(
        "secadmin 岗位调整",
        ended.at("/grant/endedBy").asText() + " " + ended.at("/grant/endReason").asText());
    JsonNode late = end("secadmin", grant, "再次", "grant-door-3");
    assertEquals("ACC-15", late.path("code").asText());
    assertEquals(2, late.path("currentVersion").asInt());
    assertEquals("岗位调整", late.at("/currentObject/endReason").asText(), late.toString());
    assertEquals(
        "ACC-13", end("secadmin", ended.path("grant"), "再次", "grant-door-e").path("code").asText());
    JsonNode history = list("secadmin", Map.of("username", "editor-new"), 10, null);
    assertEquals(1, history.path("totalCount").asInt());
    assertEquals(ended.path("grant"), history.at("/nodes/0"));
    String today = open.registry().today().date().toString();
    assertEquals(
        0,
        list("secadmin", Map.of("username", "editor-new", "on", today), 10, null)
            .path("nodes")
            .size());
  }

  @Test
  void the_door_refuses_by_the_rules() {
    assertEquals(
        "ACC-11",
        give("secadmin", "auditor", "SYSTEM_ADMINISTRATOR", "/", "grant-door-4")
            .path("code")
            .asText());
    assertEquals(
        "ACC-12",
        give("secadmin", "sysadmin", "EDITOR", "/990100", "grant-door-5").path("code").asText());
    assertEquals(
        "ACC-12",
        give("secadmin", "editor-a", "AUDIT_ADMINISTRATOR", "/", "grant-door-6")
            .path("code")
            .asText());
    assertEquals(
        "ACC-06",
        give("secadmin", "secadmin", "SECURITY_ADMINISTRATOR", "/990100", "grant-door-7")
            .path("code")
            .asText());
    assertEquals(
        "ACC-07",
        give("secadmin", "x", "EDITOR", "990100", "grant-door-8").at("/refusals/0/code").asText());
    assertEquals(
        "ACC-03", give("sysadmin", "x", "EDITOR", "/990100", "grant-door-9").path("code").asText());
    assertEquals(
        "ACC-03", give("auditor", "x", "EDITOR", "/990100", "grant-door-a").path("code").asText());
    assertEquals(
        "ACC-02",
        give("publisher", "x", "EDITOR", "/990100", "grant-door-b").path("code").asText());
    JsonNode own = list("secadmin", Map.of("username", "secadmin"), 1, null).at("/nodes/0");
    assertEquals("ACC-06", end("secadmin", own, "自行终止", "grant-door-c").path("code").asText());
  }

  @Test
  void grants_are_read_by_security_administrators_in_their_branches_alone() {
    for (String account : List.of("editor-a", "publisher", "sysadmin", "auditor", "nobody")) {
      assertTrue(list(account, Map.of(), 10, null).isNull(), account);
    }
    JsonNode anonymous =
        new ObjectMapper().valueToTree(open.ask(LIST, null, Map.of("f", Map.of())));
    assertTrue(anonymous.path("answer").isNull());
    give("secadmin", "secadmin-county", "SECURITY_ADMINISTRATOR", "/990100/990101", "grant-door-d");
    JsonNode all = list("secadmin", Map.of(), 100, null);
    JsonNode county = list("secadmin-county", Map.of(), 100, null);
    assertTrue(county.path("totalCount").asInt() > 0);
    assertTrue(county.path("totalCount").asInt() < all.path("totalCount").asInt());
    county
        .path("nodes")
        .forEach(
            n -> assertTrue(n.path("branch").asText().startsWith("/990100/990101"), n.toString()));
    assertEquals(
        county.path("nodes"),
        list("secadmin", Map.of("branch", "/990100/990101"), 100, null).path("nodes"));
  }

  @Test
  void by_its_id_a_grant_is_read_by_who_may_end_it_alone() {
    JsonNode grant = list("secadmin", Map.of("username", "publisher"), 1, null).at("/nodes/0");
    assertEquals(grant, node("secadmin", grant));
    for (String account : List.of("publisher", "sysadmin", "auditor", "nobody")) {
      assertTrue(node(account, grant).isNull(), account);
    }
  }

  @Test
  void that_a_grant_was_asked_for_in_vain_is_recorded() {
    JsonNode grant = list("secadmin", Map.of("username", "editor-a"), 1, null).at("/nodes/0");
    int before = recorded();
    assertEquals(grant, node("secadmin", grant));
    assertEquals(before, recorded());
    assertTrue(node("auditor", grant).isNull());
    assertEquals(before + 1, recorded());
    Map<String, Object> id = Map.of("id", grant.path("id").asText());
    assertTrue(
        new ObjectMapper().<JsonNode>valueToTree(open.ask(NODE, null, id)).path("node").isNull());
    assertEquals(before + 2, recorded());
  }

  private int recorded() {
    return open.registry()
        .read(
            () ->
                open.registry()
                    .get(Database.class)
                    .get(
                        "SELECT count(*) FROM audit WHERE act = 'ReadGrant' AND outcome = 'REFUSED'"
                            + " AND permission = 'GRANT_EDIT' AND code = CASE WHEN username IS NULL"
                            + " THEN 'ACC-01' ELSE 'ACC-03' END",
                        row -> row.whole(1)));
  }

  private JsonNode node(String account, JsonNode grant) {
    return new ObjectMapper()
        .<JsonNode>valueToTree(open.askAs(account, NODE, Map.of("id", grant.path("id").asText())))
        .path("node");
  }

  @Test
  void pages_and_filters() {
    JsonNode first = list("secadmin", Map.of("role", "FINAL_REVIEWER"), 2, null);
    assertEquals(2, first.path("nodes").size());
    List<String> seen = new ArrayList<>();
    JsonNode page = first;
    while (true) {
      page.path("nodes").forEach(n -> seen.add(n.path("username").asText()));
      page.path("nodes").forEach(n -> assertEquals("FINAL_REVIEWER", n.path("role").asText()));
      if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
        break;
      }
      page =
          list(
              "secadmin",
              Map.of("role", "FINAL_REVIEWER"),
              2,
              page.at("/pageInfo/endCursor").asText());
    }
    assertEquals(first.path("totalCount").asInt(), seen.size());
    assertEquals(seen.stream().sorted().toList(), seen);
  }

  @Test
  void the_contract_names_the_roles_that_there_are() {
    JsonNode values =
        new ObjectMapper()
            .<JsonNode>valueToTree(
                open.ask("{ __type(name: \"Role\") { enumValues { name } } }", null, Map.of()))
            .at("/__type/enumValues");
    TreeSet<String> told = new TreeSet<>();
    values.forEach(value -> told.add(value.path("name").asText()));
    TreeSet<String> there = new TreeSet<>();
    for (Role role : Role.values()) {
      there.add(role.name());
    }
    assertFalse(told.isEmpty());
    assertEquals(there, told);
  }
}
