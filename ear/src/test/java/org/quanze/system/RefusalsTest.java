package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.system.Inputs.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;
import org.quanze.system.Governments.Ready;

/**
 * Wrong input over HTTP: every refusal has code, field, and a sentence in both languages; all of an
 * act come at once; and nothing is left in any table but the log of acts.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
  private final Trial trial;
  private final CountyAndTowns county;
  private final RefusedActs refused;

  RefusalsTest(Trial trial) {
    this.trial = trial;
    this.county = new CountyAndTowns(trial, "990407");
    this.refused = new RefusedActs(trial);
  }

  private Ready draft(List<Map<String, Object>> lines) {
    return county.draft(county.client(), county.county(), county.bureau(), lines);
  }

  @Test
  void a_decision_without_title_and_issuer_is_refused_for_both() {
    Map<String, Object> head = Inputs.head();
    head.put("title", " ");
    head.put("issuer", "");
    JsonNode answer =
        refused.assertRefused(
            Act.CREATE,
            county.client(),
            Map.of("publisher", county.county(), "decision", head),
            "ValidationFailed",
            "ADJ-21",
            "ADJ-22");
    assertEquals("decision title", path(answer.at("/refusals/0")));
    assertEquals("decision issuer", path(answer.at("/refusals/1")));
  }

  private static String path(JsonNode refusal) {
    List<String> steps = new ArrayList<>();
    refusal.path("path").forEach(step -> steps.add(step.asText()));
    return String.join(" ", steps);
  }

  @Test
  void too_many_lines_are_refused() {
    Ready draft = draft(List.of(Inputs.add(county.bureau(), "R-" + Desk.key())));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 1; i <= 501; i++) {
      Map<String, Object> cancel =
          Map.of("subject", Map.of("item", itemOf(UUID.randomUUID()), "baseVersion", 1));
      lines.add(Map.of("number", i, "adjustment", Map.of("cancel", cancel)));
    }
    refused.assertRefused(
        Act.LINES,
        county.client(),
        Map.of("changeSet", draft.changeSet(), "expectedVersion", 2, "lines", lines),
        "ValidationFailed",
        "ADJ-55");
  }

  private static String itemOf(UUID id) {
    return Inputs.globalId("Item", id);
  }

  /** Every broken line of a decision is named with its number, and the decision itself. */
  @Test
  void a_draft_is_not_handed_in_for_every_line_that_breaks_a_rule() {
    JsonNode item = county.powers(1).get(0);
    Map<String, Object> head = Inputs.head();
    head.remove("documentNumber");
    head.put("effectiveOn", today().plusDays(1).toString());
    Map<String, Object> cancel = Map.of("cancel", Map.of("subject", Inputs.subject(item)));
    Map<String, Object> unknown =
        Map.of(
            "cancel",
            Map.of("subject", Map.of("item", itemOf(UUID.randomUUID()), "baseVersion", 1)));
    Ready draft =
        county.draft(
            county.client(),
            county.county(),
            county.bureau(),
            head,
            List.of(cancel, cancel, unknown));
    JsonNode answer =
        refused.assertRefused(
            Act.SUBMIT,
            county.client(),
            Map.of("changeSet", draft.changeSet(), "expectedVersion", draft.version()),
            "ValidationFailed",
            "ADJ-25",
            "ADJ-23",
            "ADJ-03",
            "ADJ-01");
    assertTrue(path(answer.at("/refusals/3")).startsWith("lines 3"), answer.toString());
  }

  @Test
  void who_edits_an_old_version_hears_of_the_new_one() {
    Ready draft = draft(List.of(Inputs.add(county.bureau(), "R-" + Desk.key())));
    JsonNode answer =
        refused.assertRefused(
            Act.HEAD,
            county.client(),
            Map.of("changeSet", draft.changeSet(), "expectedVersion", 1, "decision", Inputs.head()),
            "VersionConflict",
            "ADJ-19");
    assertEquals(draft.version(), answer.path("currentVersion").asInt());
  }

  @Test
  void a_wrong_annotation_and_wrong_figures_are_refused() {
    county.powers(1);
    Map<String, Object> list = Map.of("publisher", county.county(), "listType", "POWER");
    refused.assertRefused(
        Act.ANNOTATE,
        county.client(),
        Map.of(
            "list",
            list,
            "edition",
            1,
            "expectedVersion",
            1,
            "kind",
            "LAPSED",
            "reason",
            " ",
            "documentNumber",
            " "),
        "ValidationFailed",
        "ANN-01",
        "ANN-02");
    refused.assertRefused(
        Act.DECLARE,
        county.client(),
        Map.of(
            "list",
            list,
            "expectedVersion",
            0,
            "document",
            Map.of("title", " ", "issuer", " "),
            "total",
            -1,
            "parts",
            List.of(Map.of("label", " ", "count", -5))),
        "ValidationFailed",
        "DCL-01",
        "DCL-01",
        "DCL-02",
        "DCL-01",
        "DCL-02");
  }

  @Test
  void a_key_that_is_too_short_is_refused_and_one_that_was_used_is_a_conflict() {
    Map<String, Object> input = new HashMap<>();
    input.put("publisher", county.county());
    input.put("decision", Inputs.head());
    input.put("idempotencyKey", "short");
    JsonNode answer = Act.CREATE.by(county.client(), input);
    assertEquals("ACC-05", answer.path("code").asText(), answer.toString());
    input.put("idempotencyKey", Desk.key());
    assertFalse(Act.CREATE.by(county.client(), input).has("code"));
    input.put("decision", Inputs.head());
    Map<String, Long> before = Stored.tables(trial);
    JsonNode conflict = Act.CREATE.by(county.client(), input);
    assertEquals("VersionConflict", conflict.path("__typename").asText(), conflict.toString());
    assertEquals("ACC-04", conflict.path("code").asText());
    RefusedActs.assertTold(conflict);
    assertEquals(before, Stored.tables(trial));
  }

  @Test
  void who_has_no_token_is_asked_to_sign_in_and_who_has_no_grant_finds_nothing() {
    Ready draft = draft(List.of(Inputs.add(county.bureau(), "R-" + Desk.key())));
    Map<String, Object> last = county.last(draft);
    refused.assertRefused(Act.PASS, Client.anonymous(trial), last, "NotPermitted", "ACC-01");
    Map<String, Object> unknown = new HashMap<>(last);
    unknown.put("changeSet", Inputs.globalId("ChangeSet", UUID.randomUUID()));
    refused.assertRefused(Act.PASS, county.approver(), unknown, "NotFound", "ACC-03");
  }
}
