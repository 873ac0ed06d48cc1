package org.quanze.web.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;
import org.quanze.web.testing.OpenRegistry;

/** Comments on drafts through the door: said, answered, resolved, paged, and nobody else's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommentDoorTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String COMMENT =
      "{ number version line field outdated resolved remarkCount allowedActions"
          + " remarks { act text person at } }";
  private static final String SAVED =
      " __typename ... on NotPermitted { code } ... on NotFound { code } ... on IllegalState { code }"
          + " ... on VersionConflict { code currentVersion }"
          + " ... on ValidationFailed { refusals { code path messageZh messageEn } } } }";
  private static final String OF_COMMENT = " ... on CommentSaved { comment " + COMMENT + " }";
  private static final String OF_DRAFT = " ... on ChangeSetSaved { changeSet { id version } }";
  private static final String PAGE =
      "query ($ids: [ID!]!, $first: Int, $after: String, $line: Int, $resolved: Boolean) {"
          + " nodes(ids: $ids) { ... on ChangeSet { version allowedActions"
          + " comments(first: $first, after: $after, line: $line, resolved: $resolved)"
          + " { totalCount pageInfo { hasNextPage endCursor } nodes "
          + COMMENT
          + " } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final List<String> drafts = new ArrayList<>();

  @BeforeAll
  void load() {
    open.registry().today().set(TODAY);
    open.registry().get(SampleOnFirstStart.class).load();
    open.registry().today().set(TODAY);
    drafts.add(draft("comment-0001"));
    drafts.add(draft("comment-0002"));
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode act(String account, String mutation, String type, Map<String, Object> input) {
    return json(open.askAs(
            account,
            "mutation ($i: "
                + type
                + "!) { answer: "
                + mutation
                + "(input: $i) {"
                + (mutation.startsWith("comment") ? OF_COMMENT : OF_DRAFT)
                + SAVED,
            Map.of("i", input)))
        .path("answer");
  }

  private String draft(String title) {
    String department =
        json(open.ask(
                "{ department(by: { named: { publisher: \"990100\", name: \"示例市民政局\" } }) { id } }",
                null,
                Map.of()))
            .at("/department/id")
            .asText();
    return act(
            "editor-a",
            "changeSetCreate",
            "ChangeSetCreateInput",
            Map.of(
                "publisher",
                "990100",
                "department",
                department,
                "idempotencyKey",
                title + " create",
                "decision",
                Map.of(
                    "title",
                    title,
                    "issuer",
                    "示例市民政局",
                    "documentNumber",
                    title,
                    "openness",
                    "PUBLIC")))
        .at("/changeSet/id")
        .asText();
  }

  private JsonNode say(String account, String draft, String field, String text) {
    Map<String, Object> input =
        new HashMap<>(
            Map.of(
                "changeSet", draft,
                "version", 1,
                "field", field,
                "text", text,
                "idempotencyKey", draft + field + text));
    return act(account, "commentAdd", "CommentAddInput", input);
  }

  private JsonNode go(
      String account, String mutation, int comment, Map<String, Object> more, String key) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("changeSet", drafts.get(0));
    input.put("comment", comment);
    input.put("idempotencyKey", key);
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    return act(account, mutation, type, input);
  }

  private JsonNode page(String account, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(Map.of("ids", List.of(drafts.get(0))));
    all.putAll(variables);
    return json(open.askAs(account, PAGE, all)).at("/nodes/0");
  }

  @Test
  @Order(1)
  void a_reviewer_says_something_of_a_field_and_the_editor_answers() {
    JsonNode said = say("first", drafts.get(0), "title", "标题过短（示例）");
    assertEquals("CommentSaved", said.path("__typename").asText(), said.toString());
    assertEquals(1, said.at("/comment/number").asInt());
    assertEquals("title", said.at("/comment/field").asText());
    assertTrue(said.at("/comment/line").isNull());
    assertEquals(
        "[\"commentAnswer\",\"commentResolve\"]", said.at("/comment/allowedActions").toString());
    assertEquals(said, say("first", drafts.get(0), "title", "标题过短（示例）"), "sent again");
    JsonNode answered = go("editor-a", "commentAnswer", 1, Map.of("text", "已改（示例）"), "answer-0001");
    assertEquals(2, answered.at("/comment/remarkCount").asInt(), answered.toString());
    assertEquals("已改（示例）", answered.at("/comment/remarks/1/text").asText());
    assertFalse(answered.at("/comment/remarks/1/person").asText().isEmpty());
  }

  @Test
  @Order(2)
  void who_resolves_has_read_all_and_who_reopens_says_why() {
    JsonNode late = go("first", "commentResolve", 1, Map.of("expectedVersion", 1), "resolve-0001");
    assertEquals("VersionConflict CMT-07 2", typeOf(late) + " " + late.path("currentVersion"));
    JsonNode resolved =
        go("first", "commentResolve", 1, Map.of("expectedVersion", 2), "resolve-0002");
    assertTrue(resolved.at("/comment/resolved").asBoolean(), resolved.toString());
    assertEquals("[\"commentReopen\"]", resolved.at("/comment/allowedActions").toString());
    assertEquals(
        "IllegalState CMT-05",
        typeOf(go("editor-a", "commentAnswer", 1, Map.of("text", "再说"), "answer-0002")));
    JsonNode open =
        go(
            "editor-a",
            "commentReopen",
            1,
            Map.of("expectedVersion", 3, "text", "仍待商"),
            "reopen-0001");
    assertFalse(open.at("/comment/resolved").asBoolean(), open.toString());
    assertEquals(
        "NotFound CMT-04",
        typeOf(go("editor-a", "commentAnswer", 9, Map.of("text", "无此"), "answer-0003")));
  }

  private static String typeOf(JsonNode answer) {
    return answer.path("__typename").asText() + " " + answer.path("code").asText();
  }

  @Test
  @Order(3)
  void a_field_that_is_none_is_refused_with_both_sentences() {
    JsonNode refused = say("first", drafts.get(0), "titel", "无此字段");
    assertEquals("ValidationFailed", refused.path("__typename").asText());
    assertEquals("CMT-02", refused.at("/refusals/0/code").asText());
    assertTrue(refused.at("/refusals/0/messageZh").asText().contains("titel"));
    assertTrue(refused.at("/refusals/0/messageEn").asText().contains("titel"));
  }

  @Test
  @Order(4)
  void pages_and_choices_and_the_draft_stays_at_its_version() {
    for (String field : List.of("issuer", "reason", "documentNumber")) {
      say("first", drafts.get(0), field, "示例");
    }
    JsonNode two = page("editor-a", Map.of("first", 2));
    assertEquals(1, two.path("version").asInt());
    assertTrue(two.path("allowedActions").toString().contains("commentAdd"));
    assertEquals(4, two.at("/comments/totalCount").asInt());
    assertTrue(two.at("/comments/pageInfo/hasNextPage").asBoolean());
    JsonNode rest =
        page(
            "editor-a",
            Map.of("first", 5, "after", two.at("/comments/pageInfo/endCursor").asText()));
    assertEquals(
        List.of("reason", "documentNumber"), rest.at("/comments/nodes").findValuesAsText("field"));
    assertEquals(0, page("editor-a", Map.of("line", 1)).at("/comments/totalCount").asInt());
    assertEquals(4, page("editor-a", Map.of("line", 0)).at("/comments/totalCount").asInt());
    assertEquals(0, page("editor-a", Map.of("resolved", true)).at("/comments/totalCount").asInt());
  }

  @Test
  @Order(5)
  void an_edit_of_the_field_makes_the_comment_an_outdated_one() {
    JsonNode edited =
        act(
            "editor-a",
            "changeSetHead",
            "ChangeSetHeadInput",
            Map.of(
                "changeSet",
                drafts.get(0),
                "expectedVersion",
                1,
                "idempotencyKey",
                "comment-0001 head",
                "decision",
                Map.of(
                    "title", "关于取消一项处罚的决定（示例）",
                    "issuer", "示例市民政局",
                    "documentNumber", "comment-0001",
                    "openness", "PUBLIC")));
    assertEquals(2, edited.at("/changeSet/version").asInt(), edited.toString());
    JsonNode nodes = page("first", Map.of()).at("/comments/nodes");
    assertEquals(List.of("true", "false", "false", "false"), nodes.findValuesAsText("outdated"));
    assertEquals(1, nodes.at("/0/version").asInt());
  }

  @Test
  @Order(6)
  void nobody_else_hears_of_it() {
    assertTrue(json(open.ask(PAGE, null, Map.of("ids", drafts))).at("/nodes/0").isNull());
    JsonNode stranger = say("editor-b", drafts.get(0), "title", "看不到");
    assertEquals("NotFound", stranger.path("__typename").asText(), stranger.toString());
  }

  @Test
  @Order(7)
  void many_drafts_take_the_statements_of_one() throws Exception {
    say("first", drafts.get(1), "title", "另一件");
    Noted<Object> one = asked(List.of(drafts.get(0)));
    Noted<Object> both = asked(drafts);
    assertEquals(one.statements(), both.statements());
  }

  private Noted<Object> asked(List<String> ids) throws Exception {
    open.registry().forget();
    return Statements.during(() -> open.askAs("first", PAGE, Map.of("ids", ids)));
  }
}
