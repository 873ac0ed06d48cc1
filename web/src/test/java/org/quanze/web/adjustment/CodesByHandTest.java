package org.quanze.web.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

/** An editor of the sample prefecture enters an item code of which a digit is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesByHandTest {

  private static final String EDITOR = "editor-a";

  private final OpenRegistry open = new OpenRegistry();

  @BeforeAll
  void load() {
    open.registry().get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode act(String name, String type, Map<String, Object> input) {
    return act(EDITOR, name, type, input);
  }

  private JsonNode act(String account, String name, String type, Map<String, Object> input) {
    String document =
        ("mutation ($i: %s!) { answer: %s(input: $i) { __typename"
                + " ... on ChangeSetSaved { changeSet { id version lines { number } } }"
                + " ... on ValidationFailed { refusals { code messageZh messageEn path } }"
                + " ... on NotFound { code } } }")
            .formatted(type, name);
    return json(open.askAs(account, document, Map.of("i", input))).path("answer");
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private String bureau() {
    return json(open.ask(
            "{ department(by: { named: { publisher: \"990100\", name: \"示例市民政局\" } }) { id } }",
            null,
            Map.of()))
        .at("/department/id")
        .asText();
  }

  private static Map<String, Object> line(String department, String code) {
    return adding(department, "对虚构事项的处罚", code);
  }

  private static Map<String, Object> adding(String department, String name, String code) {
    return Map.of(
        "add",
        Map.of(
            "listType",
            "POWER",
            "content",
            Map.of(
                "name",
                name,
                "category",
                "02",
                "department",
                department,
                "openness",
                "PUBLIC",
                "codes",
                List.of(Map.of("scheme", "NATIONAL-31", "value", code)))));
  }

  @Test
  void the_refusal_has_its_code_in_both_languages_and_nothing_is_stored() {
    String bureau = bureau();
    Map<String, Object> decision =
        Map.of("title", "关于新增事项的决定", "issuer", "示例市人民政府", "openness", "PUBLIC");
    JsonNode created =
        act(
            "changeSetCreate",
            "ChangeSetCreateInput",
            Map.of(
                "publisher",
                "990100",
                "department",
                bureau,
                "idempotencyKey",
                "codes-by-hand",
                "decision",
                decision));
    String draft = created.at("/changeSet/id").asText();
    JsonNode refused = line(draft, bureau, "11440100007482575J3440118009000");
    assertEquals("ValidationFailed", refused.path("__typename").asText(), refused.toString());
    JsonNode refusal = refused.at("/refusals/0");
    assertEquals("ITM-11", refusal.path("code").asText());
    assertNotEquals(refusal.path("messageZh").asText(), refusal.path("messageEn").asText());
    assertEquals("content", refusal.at("/path/0").asText());

    JsonNode saved = line(draft, bureau, "11440100007482575H3440118009000");
    assertEquals(2, saved.at("/changeSet/version").asInt(), "the refused line left no version");
    assertEquals(1, saved.at("/changeSet/lines").size());
  }

  @Test
  void an_item_without_a_name_is_refused_and_a_stranger_does_not_hear_of_it() {
    String bureau = bureau();
    Map<String, Object> decision =
        Map.of("title", "关于新增事项的决定", "issuer", "示例市人民政府", "openness", "PUBLIC");
    JsonNode created =
        act(
            "changeSetCreate",
            "ChangeSetCreateInput",
            Map.of(
                "publisher",
                "990100",
                "department",
                bureau,
                "idempotencyKey",
                "names-by-hand",
                "decision",
                decision));
    Map<String, Object> input =
        Map.of(
            "changeSet",
            created.at("/changeSet/id").asText(),
            "expectedVersion",
            1,
            "number",
            1,
            "adjustment",
            adding(bureau, " ", "11440100007482575H3440118009000"),
            "idempotencyKey",
            "names-by-hand-1");
    JsonNode refused = act("changeSetLine", "ChangeSetLineInput", input);
    assertEquals("ITM-01", refused.at("/refusals/0/code").asText(), refused.toString());
    assertEquals("name", refused.at("/refusals/0/path/1").asText());
    JsonNode hidden = act("nobody", "changeSetLine", "ChangeSetLineInput", input);
    assertEquals("NotFound", hidden.path("__typename").asText(), hidden.toString());
  }

  private JsonNode line(String draft, String department, String code) {
    return act(
        "changeSetLine",
        "ChangeSetLineInput",
        Map.of(
            "changeSet",
            draft,
            "expectedVersion",
            1,
            "number",
            1,
            "adjustment",
            line(department, code),
            "idempotencyKey",
            "codes-by-hand-" + code));
  }
}
