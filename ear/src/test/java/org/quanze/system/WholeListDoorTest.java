package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/**
 * A clerk of a county brings next year's list as a file: the running system names what the draft
 * does not explain, makes lines of it, and publishes when nothing is left. The county is
 * constructed.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeListDoorTest {

  private static final String COUNTY = "990490";
  private static final String ISSUER = "示例县人民政府（整本测试）";
  private static final String OPENING =
      "单位,名称,类别,编码\n示例整本局,甲项,01,W-1\n示例整本局,乙项,01,W-2\n示例整本局,丙项,02,W-3\n";
  private static final String NEXT = "单位,名称,类别,编码\n示例整本局,甲项（修订）,01,W-1\n示例整本局,丙项,02,W-9\n";

  private final Trial trial;
  private final Client importer;
  private final Client editor;
  private final Client publisher;

  WholeListDoorTest(Trial trial) {
    this.trial = trial;
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    Grants.give(trial, "importer", "LIST_MANAGER", "/" + COUNTY);
    Grants.give(trial, "editor-b", "EDITOR", "/" + COUNTY);
    Grants.give(trial, "publisher", "FINAL_REVIEWER", "/" + COUNTY);
    Way.grant(trial, "/" + COUNTY);
    this.importer = Client.of(trial, "importer");
    this.editor = Client.of(trial, "editor-b");
    this.publisher = Client.of(trial, "publisher");
  }

  @BeforeAll
  void open() {
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[{"scheme":"LOCAL","code":"990490","name":"示例县（整本测试）","level":4}],
                 "publishers":[{"division":"990490","name":"示例县人民政府（整本测试）"}],
                 "departments":[{"publisher":"990490","name":"示例整本局","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    HttpResponse<String> saved =
        importer.put(
            "/import/mappings/whole?publisher=" + COUNTY,
            """
            {"listType":"POWER","department":{"column":"单位","by":"NAME"},"name":"名称",
             "code":{"column":"编码","scheme":"LOCAL"},"category":"类别","elements":{}}""");
    assertTrue(saved.statusCode() < 300, saved.body());
    HttpResponse<String> checked =
        importer.postFile(
            "/import/runs?publisher=" + COUNTY + "&mapping=whole&openness=PUBLIC",
            "text/csv",
            OPENING.getBytes(StandardCharsets.UTF_8));
    assertEquals(201, checked.statusCode(), checked.body());
    HttpResponse<String> published =
        importer.post(
            "/import/runs/" + Client.read(checked).path("id").asText() + "/publication",
            """
            {"decision":{"documentNumber":"示政发〔2026〕51号","title":"期初（测试构造）",
             "issuer":"示例县人民政府（整本测试）","effectiveOn":"2026-01-05","openness":"PUBLIC"},
             "idempotencyKey":"whole-opening"}""");
    assertEquals(200, published.statusCode(), published.body());
  }

  private JsonNode act(Client client, String mutation, Map<String, Object> input) {
    String name = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    String query =
        "mutation($i:"
            + name
            + "Input!){ answer: "
            + mutation
            + "(input:$i) { __typename"
            + " ... on ChangeSetSaved { changeSet { id version } }"
            + " ... on ValidationFailed { refusals { code messageZh messageEn } } } }";
    return client.ask(query, Map.of("i", input)).get("answer");
  }

  private Map<String, Object> input(String changeSet, int version) {
    return Map.of(
        "changeSet",
        changeSet,
        "expectedVersion",
        version,
        "idempotencyKey",
        UUID.randomUUID().toString());
  }

  private String draft() {
    Map<String, Object> input =
        Map.of(
            "publisher",
            COUNTY,
            "decision",
            Desk.decision("示政发〔2026〕52号", ISSUER, "POWER", null),
            "idempotencyKey",
            UUID.randomUUID().toString());
    return act(editor, "changeSetCreate", input).at("/changeSet/id").asText();
  }

  private HttpResponse<String> send(Client client, String changeSet, int version) {
    return send(client, changeSet, version, UUID.randomUUID().toString());
  }

  private HttpResponse<String> send(Client client, String changeSet, int version, String key) {
    return client.postFile(
        "/import/whole-lists?changeSet="
            + changeSet
            + "&expectedVersion="
            + version
            + "&mapping=whole&openness=PUBLIC&fileName=next.csv",
        "text/csv",
        NEXT.getBytes(StandardCharsets.UTF_8),
        key);
  }

  private JsonNode wholeList(String changeSet) {
    return editor
        .ask(
            "query($id:ID!){ node(id:$id) { ... on ChangeSet { version wholeLists { run fileName"
                + " rows unread total counts { kind count } differences(first: 10) { totalCount"
                + " nodes { kind row name code paths item touched } } } } } }",
            Map.of("id", changeSet))
        .get("node");
  }

  @Test
  void next_years_list_is_held_against_the_draft_and_published_when_every_difference_has_a_line() {
    String changeSet = draft();
    HttpResponse<String> stated = send(editor, changeSet, 1);
    assertEquals(201, stated.statusCode(), stated.body());
    JsonNode report = Client.read(stated);
    assertEquals("STATED", report.path("state").asText());
    assertEquals(200, editor.get("/import/runs/" + report.path("id").asText()).statusCode());
    JsonNode draft = wholeList(changeSet);
    JsonNode list = draft.at("/wholeLists/0");
    assertEquals(3, list.get("total").asInt(), list.toString());
    assertEquals(
        List.of("甲项（修订）", "丙项", "乙项"), list.at("/differences/nodes").findValuesAsText("name"));
    JsonNode refused = Way.submit(editor, changeSet, 2);
    assertEquals(
        List.of("ADJ-17", "WHL-01", "WHL-04", "WHL-04", "WHL-02"),
        refused.get("refusals").findValuesAsText("code"));
    assertTrue(refused.toString().contains("乙项"), refused.toString());
    Map<String, Object> take = new java.util.HashMap<>(input(changeSet, 2));
    take.put("listType", "POWER");
    JsonNode taken = act(editor, "changeSetWholeListTake", take);
    int version = taken.at("/changeSet/version").asInt();
    assertEquals(5, version, taken.toString());
    assertEquals(0, wholeList(changeSet).at("/wholeLists/0/total").asInt());
    JsonNode published = Act.PASS.once(publisher, new Way(trial).last(editor, changeSet, version));
    assertEquals("DecisionPublished", published.get("__typename").asText(), published.toString());
    JsonNode balance =
        Client.anonymous(trial)
            .ask(
                "{ balance(list: {publisher: \"990490\", listType: \"POWER\"}, from: 1, to: 2)"
                    + " { opening closing difference movements { movement net"
                    + " adjustments(first: 5) { nodes { itemName kind } } } } }")
            .get("balance");
    assertEquals(3, balance.get("opening").asInt());
    assertEquals(2, balance.get("closing").asInt());
    assertEquals(0, balance.get("difference").asInt());
    assertTrue(balance.toString().contains("\"kind\":\"RECODE\""), balance.toString());
  }

  @Test
  void a_list_that_is_sent_again_is_answered_as_the_first_time_though_the_draft_states_another() {
    String changeSet = draft();
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = send(editor, changeSet, 1, key);
    assertEquals(201, first.statusCode(), first.body());
    HttpResponse<String> other = send(editor, changeSet, 2);
    assertEquals(201, other.statusCode(), other.body());
    HttpResponse<String> again = send(editor, changeSet, 1, key);
    assertEquals(201, again.statusCode(), again.body());
    assertEquals(first.body(), again.body());
    assertEquals(Client.read(other).path("id"), wholeList(changeSet).at("/wholeLists/0/run"));
  }

  @Test
  void who_may_not_edit_the_draft_finds_none() {
    String changeSet = draft();
    HttpResponse<String> foreign = send(Client.of(trial, "editor-a"), changeSet, 1);
    assertEquals(404, foreign.statusCode(), foreign.body());
    HttpResponse<String> nobody = send(Client.anonymous(trial), changeSet, 1);
    assertTrue(nobody.statusCode() == 401 || nobody.statusCode() == 404, nobody.body());
    HttpResponse<String> stale = send(editor, changeSet, 7);
    assertEquals(409, stale.statusCode(), stale.body());
    HttpResponse<String> none = send(editor, "x", 1);
    assertEquals(422, none.statusCode(), none.body());
  }
}
