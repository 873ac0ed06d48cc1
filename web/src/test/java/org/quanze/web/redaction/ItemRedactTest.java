package org.quanze.web.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/** A field is redacted through the door, and every read tells it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemRedactTest {

  private static final String MATTER =
      """
      { matter(by: { coded: { publisher: "990100", code: "990100-S-007" } }) {
          id version name phone supervisionPhone completeness missingElements { key }
          redactions { field zh en reason documentNumber position } } }""";
  private static final String ELEMENTS =
      """
      query ($id: ID!) { node(id: $id) { ... on Item { elements { key text state } } } }""";
  private static final String LEDGER =
      """
      { ledger(publisher: "990100") { nodes { number kind redaction { field reason position } } } }""";
  private static final String ACT =
      """
      mutation ($i: ItemRedactInput!) { answer: itemRedact(input: $i) { __typename
          ... on ItemRedacted { position redaction { field zh en reason documentNumber position } }
          ... on NotFound { code } ... on NotPermitted { code }
          ... on VersionConflict { code currentVersion }
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

  private JsonNode matter() {
    return json(open.ask(MATTER, null, Map.of())).path("matter");
  }

  private JsonNode act(String account, int expected, String field, String reason) {
    return json(open.askAs(
            account,
            ACT,
            Map.of(
                "i",
                Map.of(
                    "item",
                    matter().path("id").asText(),
                    "expectedVersion",
                    expected,
                    "field",
                    field,
                    "versions",
                    IntStream.rangeClosed(1, expected).boxed().toList(),
                    "reason",
                    reason,
                    "idempotencyKey",
                    "door redact " + field + reason + expected))))
        .path("answer");
  }

  @Test
  void every_read_tells_that_a_field_was_redacted() {
    JsonNode before = matter();
    String phone = before.path("phone").asText();
    assertTrue(phone.length() > 5, before.toString());
    JsonNode answer = act("privacy", before.path("version").asInt(), "elements.phone", "依法删除（示例）");
    assertEquals("ItemRedacted", answer.path("__typename").asText(), answer.toString());
    JsonNode after = matter();
    assertTrue(after.path("phone").isNull(), after.toString());
    assertTrue(after.path("redactions").size() > 0, after.toString());
    assertEquals(answer.path("redaction"), after.at("/redactions/0"));
    assertEquals(
        "elements.phone 咨询电话",
        after.at("/redactions/0/field").asText() + " " + after.at("/redactions/0/zh").asText());
    assertEquals(answer.path("position"), after.at("/redactions/0/position"));
    assertEquals(before.path("completeness"), after.path("completeness"));
    assertEquals(before.path("missingElements"), after.path("missingElements"));
    String id = GlobalId.encode("Item", Keys.anyItem(after.path("id").asText()));
    JsonNode elements = json(open.ask(ELEMENTS, null, Map.of("id", id))).at("/node/elements");
    assertTrue(
        elements
            .toString()
            .contains("{\"key\":\"phone\",\"text\":\"〔已遮蔽 REDACTED〕\",\"state\":\"REDACTED\"}"),
        elements.toString());
    assertFalse(elements.toString().contains(phone), elements.toString());
  }

  @Test
  void the_entry_tells_what_it_ordered() {
    int version = matter().path("version").asInt();
    JsonNode answer = act("privacy", version, "elements.supervisionPhone", "依法删除（示例）");
    for (JsonNode entry : json(open.ask(LEDGER, null, Map.of())).at("/ledger/nodes")) {
      boolean ordered = entry.path("kind").asText().equals("REDACTION");
      assertEquals(!ordered, entry.path("redaction").isNull(), entry.toString());
      if (entry.path("number").equals(answer.path("position"))) {
        assertEquals("elements.supervisionPhone", entry.at("/redaction/field").asText());
        assertEquals("依法删除（示例）", entry.at("/redaction/reason").asText());
        return;
      }
    }
    throw new AssertionError("No entry " + answer);
  }

  @Test
  void a_refusal_is_an_answer() {
    int version = matter().path("version").asInt();
    assertEquals("RED-04", act("privacy", version, "name", "依法").at("/refusals/0/code").asText());
    assertEquals(
        "RED-01", act("privacy", version, "elements.note", " ").at("/refusals/0/code").asText());
    assertEquals(
        "RED-11", act("privacy", version + 1, "elements.note", "依法").path("code").asText());
    assertEquals("ACC-03", act("nobody", version, "elements.note", "依法").path("code").asText());
    assertEquals("ACC-02", act("publisher", version, "elements.note", "依法").path("code").asText());
  }
}
