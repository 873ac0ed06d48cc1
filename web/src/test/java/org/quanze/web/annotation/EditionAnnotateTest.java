package org.quanze.web.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.testing.OpenRegistry;

/** An edition is annotated through the door, and says everything else as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionAnnotateTest {

  private static final String CONTENT =
      """
      { edition(list: { publisher: "990100", listType: "POWER" }, number: 1) {
          id number effectiveOn position label members announced membersRoot address
          decision { title } totals { department { name } category { code } count }
          balance { opening movements { movement lines net } closing difference } } }""";
  private static final String ACT =
      """
      mutation ($i: EditionAnnotateInput!) { answer: editionAnnotate(input: $i) { __typename
          ... on EditionAnnotated { position annotations { kind reason position } }
          ... on NotFound { code } ... on NotPermitted { code }
          ... on VersionConflict { code currentVersion currentObject { __typename
              ... on Edition { number label } } }
          ... on ValidationFailed { refusals { code path } } } }""";

  private final OpenRegistry open = new OpenRegistry();

  @BeforeAll
  void load() {
    open.registry().get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode act(
      String account, int edition, String kind, String reason, @Nullable String document) {
    return act(account, edition, 1, kind, reason, document);
  }

  private JsonNode act(
      String account,
      int edition,
      int seen,
      String kind,
      String reason,
      @Nullable String document) {
    Map<String, @Nullable Object> input = new HashMap<>();
    input.put("list", Map.of("publisher", "990100", "listType", "POWER"));
    input.put("edition", edition);
    input.put("expectedVersion", seen);
    input.put("kind", kind);
    input.put("reason", reason);
    input.put("documentNumber", document);
    input.put("idempotencyKey", "door " + kind + reason);
    return json(open.askAs(account, ACT, Map.of("i", input))).path("answer");
  }

  @Test
  void what_the_edition_says_of_itself_is_the_same_before_and_after() {
    String before = json(open.ask(CONTENT, null, Map.of())).toString();
    JsonNode answer = act("publisher", 1, "REPEALED", "由第2版取代（示例）", null);
    assertEquals("EditionAnnotated", answer.path("__typename").asText(), answer.toString());
    JsonNode said = answer.at("/annotations");
    assertEquals(1, said.size());
    assertEquals(
        "REPEALED 由第2版取代（示例）", said.at("/0/kind").asText() + " " + said.at("/0/reason").asText());
    assertEquals(answer.path("position"), said.at("/0/position"));
    assertEquals(before, json(open.ask(CONTENT, null, Map.of())).toString());
  }

  @Test
  void who_was_slower_gets_what_the_other_said() {
    act("publisher", 2, "CORRECTED", "附件目录有误（示例）", null);
    JsonNode late = act("publisher", 2, "LAPSED", "期限届满（示例）", null);
    assertEquals("VersionConflict", late.path("__typename").asText(), late.toString());
    assertEquals(2, late.path("currentVersion").asInt());
    JsonNode now = late.path("currentObject");
    assertEquals(2, now.path("number").asInt());
    String question =
        "{ edition(list: { publisher: \"990100\", listType: \"POWER\" }, number: 2) { version } }";
    assertEquals(2, json(open.ask(question, null, Map.of())).at("/edition/version").asInt());
    JsonNode seen = act("publisher", 2, 2, "LAPSED", "期限届满，已阅（示例）", null);
    assertEquals(2, seen.path("annotations").size());
  }

  @Test
  void a_refusal_is_an_answer() {
    assertEquals("VAL-02", act("publisher", 999, "LAPSED", "没有此版", null).path("code").asText());
    assertEquals(
        "ANN-01", act("publisher", 1, "LAPSED", " ", null).at("/refusals/0/code").asText());
    assertEquals("ACC-03", act("nobody", 1, "LAPSED", "公众", null).path("code").asText());
  }
}
