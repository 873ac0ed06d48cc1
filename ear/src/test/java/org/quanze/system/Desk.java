package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.run.Trial;

/**
 * The desk of a unit: decisions are drafted there and published, over GraphQL and with real tokens.
 *
 * @param division code of the government's division
 * @param unit id of the unit
 * @param editor account that drafts
 * @param publisher account that gives the last approval
 */
record Desk(Trial trial, String division, String unit, String editor, String publisher) {

  /** A draft with its lines. */
  record Draft(String changeSet, int version) {}

  /** What the last step of a reviewed draft takes, with the key of the one act. */
  record Reviewed(Map<String, Object> last) {}

  /** The head of a public decision; the closing is announced where it is given. */
  static Map<String, Object> decision(
      String number, String issuer, String listType, @Nullable Integer closing) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("documentNumber", number);
    decision.put("title", "关于调整清单的决定（测试构造）");
    decision.put("issuer", issuer);
    decision.put("openness", "PUBLIC");
    if (closing != null) {
      decision.put("announcedClosings", List.of(Map.of("listType", listType, "total", closing)));
    }
    return decision;
  }

  /** Begins a draft; answers its id. */
  String create(Map<String, Object> decision) {
    JsonNode created =
        Client.of(trial, editor)
            .ask(
                "mutation($i:ChangeSetCreateInput!){ changeSetCreate(input:$i) { __typename"
                    + " ... on ChangeSetSaved { changeSet { id } }"
                    + " ... on UserError { code messageEn } } }",
                Map.of(
                    "i",
                    Map.of(
                        "publisher", division,
                        "department", unit,
                        "decision", decision,
                        "idempotencyKey", key())));
    String id = created.at("/changeSetCreate/changeSet/id").asText();
    assertFalse(id.isEmpty(), created.toString());
    return id;
  }

  /** Drafts a decision with its lines. */
  Draft draft(Map<String, Object> decision, List<Map<String, Object>> lines) {
    String id = create(decision);
    Client client = Client.of(trial, editor);
    int version = 1;
    for (Map<String, Object> line : lines) {
      JsonNode saved = line(client, id, version, line);
      version++;
      assertEquals(version, saved.at("/changeSet/version").asInt(), saved.toString());
    }
    return new Draft(id, version);
  }

  /** Puts the next line to a draft; answers what came of it. */
  JsonNode line(String changeSet, int version, Map<String, Object> line) {
    return line(Client.of(trial, editor), changeSet, version, line);
  }

  private static JsonNode line(
      Client client, String changeSet, int version, Map<String, Object> line) {
    return client
        .ask(
            "mutation($i:ChangeSetLineInput!){ changeSetLine(input:$i) { __typename"
                + " ... on ChangeSetSaved { changeSet { version } }"
                + " ... on ValidationFailed { refusals { code messageZh messageEn path } }"
                + " ... on UserError { code messageZh messageEn path } } }",
            Map.of(
                "i",
                Map.of(
                    "changeSet", changeSet,
                    "expectedVersion", version,
                    "number", version,
                    "adjustment", line,
                    "idempotencyKey", key())))
        .path("changeSetLine");
  }

  /** Hands a draft in and has it reviewed. */
  Reviewed reviewed(Draft draft) {
    Map<String, Object> last =
        new HashMap<>(
            new Way(trial).last(Client.of(trial, editor), draft.changeSet(), draft.version()));
    last.put("idempotencyKey", key());
    return new Reviewed(last);
  }

  /** Gives the last approval; the whole answer, errors and all. */
  JsonNode approve(Reviewed reviewed) {
    return Act.PASS.answer(Client.of(trial, publisher), reviewed.last());
  }

  /** Drafts, has it reviewed, and publishes. */
  void publish(Map<String, Object> decision, List<Map<String, Object>> lines) {
    JsonNode approved = approve(reviewed(draft(decision, lines)));
    assertEquals(
        decision.get("documentNumber"),
        approved.at("/data/reviewPass/decision/documentNumber").asText(),
        approved.toString());
  }

  /** Takes over what was accepted: the deed that closes both lists. */
  void takeOver(JsonNode handovers, int expectedVersion) {
    List<Map<String, Object>> done = new ArrayList<>();
    handovers.forEach(
        h -> done.add(Map.of("id", h.path("id").asText(), "expectedVersion", expectedVersion)));
    JsonNode completed =
        Client.of(trial, publisher)
            .ask(
                "mutation($i:HandoverCompleteInput!){ handoverComplete(input:$i)"
                    + " { __typename ... on UserError { code messageEn } } }",
                Map.of(
                    "i", Map.of("handovers", done, "side", "RECEIVER", "idempotencyKey", key())));
    assertEquals(
        "HandoversCompleted",
        completed.at("/handoverComplete/__typename").asText(),
        completed.toString());
  }

  /** A key that nobody used. */
  static String key() {
    return UUID.randomUUID().toString();
  }
}
