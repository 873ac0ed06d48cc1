package org.quanze.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.testing.OpenRegistry;

/** Figures of a document are recorded through the door, with their gap. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TotalsDeclareTest {

  private static final String ACT =
      """
      mutation ($i: TotalsDeclareInput!) { answer: totalsDeclare(input: $i) { __typename
          ... on TotalsDeclared { position sumOfParts gap }
          ... on NotFound { code } ... on VersionConflict { code currentVersion
          currentObject { __typename } } ... on ValidationFailed { refusals { code path } } } }""";

  private static final String RECORDED =
      "{ declaredTotals(publisher: \"990100\", listType: \"POWER\", first: 1) { totalCount } }";

  private final OpenRegistry open = new OpenRegistry();

  @BeforeAll
  void load() {
    open.registry().get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode act(String account, int total, String label, String category) {
    JsonNode read = new ObjectMapper().valueToTree(open.ask(RECORDED, null, Map.of()));
    return act(account, read.at("/declaredTotals/totalCount").asInt(), total, label, category);
  }

  private JsonNode act(String account, int seen, int total, String label, String category) {
    Map<String, Object> input =
        Map.of(
            "list",
            Map.of("publisher", "990100", "listType", "POWER"),
            "expectedVersion",
            seen,
            "edition",
            1,
            "document",
            Map.of("title", "工作报告（示例）", "issuer", "示例市人民政府", "signedOn", "2025-12-22"),
            "total",
            total,
            "parts",
            List.of(Map.of("label", label, "category", category, "count", 15_411)),
            "idempotencyKey",
            "door " + total + label + category);
    JsonNode data = new ObjectMapper().valueToTree(open.askAs(account, ACT, Map.of("i", input)));
    return data.path("answer");
  }

  @Test
  void a_gap_is_answered_and_read_again() {
    JsonNode answer = act("publisher", 15_651, "行政许可", "01");
    assertEquals("TotalsDeclared", answer.path("__typename").asText(), answer.toString());
    assertEquals(15_411, answer.path("sumOfParts").asInt());
    assertEquals(240, answer.path("gap").asInt());
    String question =
        "{ declaredTotals(publisher: \"990100\", listType: \"POWER\", first: 1)"
            + " { nodes { position total gap edition signedOn } } }";
    JsonNode read = new ObjectMapper().valueToTree(open.ask(question, null, Map.of()));
    JsonNode node = read.at("/declaredTotals/nodes/0");
    assertEquals(answer.path("position"), node.path("position"));
    assertEquals(240, node.path("gap").asInt());
    assertEquals("2025-12-22", node.path("signedOn").asText());
  }

  @Test
  void who_has_not_seen_what_another_recorded_gets_its_list() {
    act("publisher", 7, "行政许可", "01");
    JsonNode late = act("publisher", 0, 8, "行政许可", "01");
    assertEquals("DCL-04", late.path("code").asText(), late.toString());
    assertTrue(late.path("currentVersion").asInt() > 0);
    assertEquals("PublishedList", late.at("/currentObject/__typename").asText());
  }

  @Test
  void a_refusal_is_an_answer() {
    assertEquals("ACC-03", act("nobody", 1, "许可", "01").path("code").asText());
    JsonNode refused = act("publisher", 1, "无此类别", "99").at("/refusals/0");
    assertEquals("SCH-02", refused.path("code").asText());
    assertEquals("[\"parts\",\"0\",\"category\"]", refused.path("path").toString());
  }
}
