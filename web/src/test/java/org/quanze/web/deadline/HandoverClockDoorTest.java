package org.quanze.web.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.testing.OpenRegistry;

/**
 * The term and the clock of a handover through the door: of the one that the sample leaves open.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverClockDoorTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final String HANDOVER =
      "id version workingDays dueOn overdue deadline { term workingDays due dueUnknown { code }"
          + " overdue paused pauses { from until reason person resumedBy } }"
          + " allowedActions { mutation side }";
  private static final String OPEN =
      "query ($overdue: Boolean) { handovers(publisher: \"990190\", overdue: $overdue) { totalCount"
          + " nodes { "
          + HANDOVER
          + " } } }";
  private static final String ANSWERED =
      " __typename ... on HandoverClockSet { handover { id } } ... on NotPermitted { code } ... on NotFound { code } ... on IllegalState { code }"
          + " ... on VersionConflict { code currentVersion }"
          + " ... on ValidationFailed { refusals { code path } } } }";

  private final OpenRegistry open = new OpenRegistry();

  @BeforeAll
  void load() {
    open.registry().today().set(TODAY);
    open.registry().get(SampleOnFirstStart.class).load();
    open.registry().today().set(TODAY);
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode handover(String account) {
    return json(open.askAs(account, OPEN, Map.of())).at("/handovers/nodes/0");
  }

  private JsonNode everybody(Boolean overdue) {
    return json(open.ask(OPEN, null, Map.of("overdue", overdue))).path("handovers");
  }

  private JsonNode act(String account, String mutation, JsonNode of, Map<String, Object> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put(
        "handover",
        Map.of("id", of.path("id").asText(), "expectedVersion", of.path("version").asInt()));
    String type = mutation.equals("handoverPause") ? "HandoverPauseInput" : "HandoverResumeInput";
    JsonNode answer =
        json(open.askAs(
                account,
                "mutation ($i: " + type + "!) { answer: " + mutation + "(input: $i) {" + ANSWERED,
                Map.of("i", input)))
            .path("answer");
    return answer.has("handover") ? handover(account) : answer;
  }

  @Test
  void the_list_office_stops_the_clock_and_everybody_sees_the_due_day_move() {
    JsonNode before = everybody(false).at("/nodes/0");
    assertEquals(20, before.path("workingDays").asInt());
    assertEquals("2026-11-30", before.path("dueOn").asText());
    assertTrue(before.path("deadline").isNull(), "why it stood is not for everybody");
    assertEquals(0, before.path("allowedActions").size());
    JsonNode seen = handover("list-office");
    assertEquals("HANDOVER", seen.at("/deadline/term").asText());
    assertTrue(seen.path("allowedActions").toString().contains("handoverPause"), seen.toString());
    Map<String, Object> pausing = Map.of("reason", "待开发区答复（示例）", "idempotencyKey", "pause-0001");
    assertEquals(
        "NotPermitted",
        act("publisher", "handoverPause", seen, pausing).path("__typename").asText());
    JsonNode standing = act("list-office", "handoverPause", seen, pausing);
    assertTrue(standing.at("/deadline/paused").asBoolean());
    assertEquals("DLN-01", standing.at("/deadline/dueUnknown/code").asText());
    assertTrue(standing.at("/dueOn").isNull());
    assertEquals(standing, act("list-office", "handoverPause", seen, pausing), "sent again");
    assertTrue(everybody(false).at("/nodes/0/dueOn").isNull());
    open.registry().today().set(LocalDate.of(2026, 11, 9));
    JsonNode conflict =
        act(
            "list-office",
            "handoverResume",
            json(Map.of("id", seen.path("id").asText(), "version", 99)),
            Map.of("idempotencyKey", "resume-0000"));
    assertEquals("VersionConflict", conflict.path("__typename").asText());
    assertEquals(seen.path("version").asInt(), conflict.path("currentVersion").asInt());
    JsonNode running =
        act("list-office", "handoverResume", seen, Map.of("idempotencyKey", "resume-0001"));
    assertFalse(running.at("/deadline/paused").asBoolean());
    assertEquals("2026-12-04", running.path("dueOn").asText(), "four working days later");
    assertEquals("待开发区答复（示例）", running.at("/deadline/pauses/0/reason").asText());
    assertEquals("2026-12-04", everybody(false).at("/nodes/0/dueOn").asText());
    open.registry().today().set(LocalDate.of(2026, 12, 4));
    assertEquals(0, everybody(true).path("totalCount").asInt());
    open.registry().today().set(LocalDate.of(2026, 12, 5));
    assertEquals(1, everybody(true).path("totalCount").asInt());
    assertTrue(everybody(true).at("/nodes/0/overdue").asBoolean());
  }

  @Test
  void a_draft_says_within_how_many_days_and_others_than_those_are_refused() {
    JsonNode of =
        json(
            open.ask(
                "{ power(by: { coded: { publisher: \"990100\", code: \"990100-02-002\" } })"
                    + " { id version department { id } } department(by: { named: { publisher:"
                    + " \"990101100\", name: \"示例镇人民政府\" } }) { id } }",
                null,
                Map.of()));
    assertEquals(List.of("ADJ-60"), refusals(of, 25));
    assertEquals(List.of(), refusals(of, 30));
  }

  private List<String> refusals(JsonNode of, int workingDays) {
    Map<String, Object> decision =
        Map.of(
            "title",
            "下放",
            "issuer",
            "示例市民政局",
            "documentNumber",
            "示民发〔2026〕31号",
            "openness",
            "PUBLIC");
    Map<String, Object> create =
        Map.of(
            "publisher",
            "990100",
            "department",
            of.at("/power/department/id").asText(),
            "idempotencyKey",
            "term-000" + workingDays,
            "decision",
            decision);
    String set =
        json(open.askAs(
                "editor-a",
                "mutation ($i: ChangeSetCreateInput!) { answer: changeSetCreate(input: $i) {"
                    + " ... on ChangeSetSaved { changeSet { id } } } }",
                Map.of("i", create)))
            .at("/answer/changeSet/id")
            .asText();
    Map<String, Object> receiver =
        Map.of(
            "department",
            of.at("/department/id").asText(),
            "agreedOn",
            "2026-11-10",
            "workingDays",
            workingDays);
    Map<String, Object> subject =
        Map.of("item", of.at("/power/id").asText(), "baseVersion", of.at("/power/version").asInt());
    Map<String, Object> line =
        Map.of(
            "changeSet",
            set,
            "expectedVersion",
            1,
            "number",
            1,
            "idempotencyKey",
            "term-line-" + workingDays,
            "adjustment",
            Map.of("delegate", Map.of("subject", subject, "receivers", List.of(receiver))));
    open.askAs(
        "editor-a",
        "mutation ($i: ChangeSetLineInput!) { changeSetLine(input: $i) { __typename } }",
        Map.of("i", line));
    return json(open.askAs(
            "editor-a",
            "query ($i: ID!) { changeSet(id: $i) { foresight { refusals { code } } } }",
            Map.of("i", set)))
        .at("/changeSet/foresight/refusals")
        .findValuesAsText("code");
  }
}
