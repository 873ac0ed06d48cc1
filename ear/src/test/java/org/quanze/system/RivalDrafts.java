package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.system.Inputs.completing;
import static org.quanze.system.Rivals.MANY;
import static org.quanze.system.Rivals.atOnce;
import static org.quanze.system.Rivals.counted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.run.Trial;
import org.quanze.system.Governments.Ready;

/** Rivals with drafts, publications and completions: the races of every kind, one of each. */
abstract class RivalDrafts extends OnNodes {

  RivalDrafts(Trial trial, String code) {
    super(trial, code);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_edits_of_one_version_one_is_saved(int round) throws Exception {
    Ready draft = draft(0);
    List<JsonNode> answers =
        atOnce(
            i ->
                Act.HEAD.once(
                    rivals().client(i),
                    Map.of(
                        "changeSet",
                        draft.changeSet(),
                        "expectedVersion",
                        draft.version(),
                        "decision",
                        Inputs.head())));
    assertOneWins("ChangeSetSaved", "VersionConflict ADJ-19 " + (draft.version() + 1), answers);
    answers.forEach(
        a ->
            assertEquals(
                draft.version() + 1,
                a.path(a.has("current") ? "current" : "changeSet").path("version").asInt(),
                "what stands"));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_releases_of_one_draft_one_is_published(int round) throws Exception {
    Map<String, Object> last = county().last(ofNobody());
    int before = county().entries(county().county());
    List<JsonNode> answers = atOnce(i -> Act.PASS.once(rivals().client(i), last));
    int version = (Integer) Objects.requireNonNull(last.get("expectedVersion"));
    assertOneWins("DecisionPublished", "VersionConflict ADJ-19 " + (version + 1), answers);
    assertEquals(before + 1, county().entries(county().county()));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_drafts_that_change_one_item_one_is_published(int round) throws Exception {
    JsonNode item = county().powers(1).get(0);
    List<Map<String, Object>> drafts =
        reviewed(drafts(county().county(), county().bureau(), county().change(item, "示例检查（改，构造）")));
    int before = county().entries(county().county());
    List<JsonNode> answers = atOnce(i -> release(i, drafts));
    assertOneWins("DecisionPublished", "VersionConflict ADJ-02 2", answers);
    assertEquals(before + 1, county().entries(county().county()));
    assertEquals(
        2, county().item(county().county(), item.path("code").asText()).path("version").asInt());
  }

  /** Nobody is in the way of anybody: all are published, one after the other. */
  @ParameterizedTest
  @MethodSource("rounds")
  void of_drafts_that_add_to_one_list_all_are_published(int round) throws Exception {
    List<Map<String, Object>> drafts = reviewed(atOnce(this::draft));
    int before = county().entries(county().county());
    List<JsonNode> answers = atOnce(i -> release(i, drafts));
    assertEquals(Map.of("DecisionPublished", MANY), counted(answers));
    assertEquals(before + MANY, county().entries(county().county()));
    assertEquals(MANY, answers.stream().map(a -> a.path("position").asInt()).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_completions_of_one_handover_one_is_done(int round) throws Exception {
    JsonNode handover = county().delegated(1, 0).get(0);
    county().accepted(handover, 0);
    int gave = county().entries(county().county());
    int got = county().entries(county().town(0));
    List<JsonNode> answers =
        atOnce(
            i ->
                Act.COMPLETE.once(
                    rivals().client(i),
                    completing(2, i % 2 == 0 ? "GIVER" : "RECEIVER", List.of(handover))));
    assertOneWins("HandoversCompleted", "VersionConflict HND-06 3", answers);
    assertEquals(gave + 1, county().entries(county().county()));
    assertEquals(got + 1, county().entries(county().town(0)));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void one_key_is_done_once_and_answered_alike(int round) throws Exception {
    Map<String, Object> release = Way.keyed(county().last(ofNobody()));
    int before = county().entries(county().county());
    List<JsonNode> answers = atOnce(i -> Act.PASS.by(rivals().one(0, i), release));
    assertEquals(Map.of("DecisionPublished", MANY), counted(answers));
    assertEquals(1, answers.stream().distinct().count());
    assertEquals(before + 1, answers.get(0).path("position").asInt());
    assertEquals(before + 1, county().entries(county().county()));
  }

  /** A draft that none of the rivals made. */
  private Ready ofNobody() {
    return county()
        .draft(
            county().client(),
            county().county(),
            county().bureau(),
            List.of(Inputs.add(county().bureau(), "R-" + Desk.key())));
  }
}
