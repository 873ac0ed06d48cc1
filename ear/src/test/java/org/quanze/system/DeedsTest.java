package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.run.Trial;
import org.quanze.system.Governments.Ready;

/**
 * Deeds of every kind over HTTP with real tokens, and what anybody reads of them; in the end the
 * ledgers that they left are verified from outside.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeedsTest {
  private static final int MANY_LINES = 120;

  private final Trial trial;
  private final CountyAndTowns county;

  DeedsTest(Trial trial) {
    this.trial = trial;
    this.county = new CountyAndTowns(trial, "990406");
  }

  @AfterAll
  void the_ledgers_are_valid_for_anybody(@TempDir Path folder) throws Exception {
    for (String government : county.governments()) {
      int entries = county.entries(government);
      if (entries > 0) {
        new OfflineVerifier(trial.settings().url(), folder).assertValid(government, entries);
      }
    }
  }

  static JsonNode assertType(String type, JsonNode answer) {
    assertEquals(type, answer.path("__typename").asText(), answer.toString());
    return answer;
  }

  private List<Map<String, Object>> additions(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> Inputs.add(county.bureau(), "M-" + Desk.key()))
        .toList();
  }

  @Test
  void many_lines_are_saved_at_once_or_none() {
    Ready draft =
        county.draft(county.client(), county.county(), county.bureau(), additions(MANY_LINES));
    assertEquals(MANY_LINES + 1, draft.version());
    JsonNode lines = changeSet(draft, "lines { number kind name }").path("lines");
    assertEquals(MANY_LINES, lines.size());
    assertType("DecisionPublished", Act.PASS.once(county.approver(), county.last(draft)));
  }

  @Test
  void one_wrong_line_of_many_saves_none() {
    Ready draft = county.draft(county.client(), county.county(), county.bureau(), additions(1));
    List<Map<String, Object>> lines = new ArrayList<>(additions(20));
    lines.add(
        Map.of(
            "add",
            Map.of(
                "listType",
                "POWER",
                "content",
                Contents.content(
                    county.bureau(),
                    "06",
                    "示例检查（编码有误，构造）",
                    List.of(Contents.code("NATIONAL-31", "不是编码")),
                    List.of()))));
    Map<String, Long> before = Stored.tables(trial);
    JsonNode refused =
        assertType(
            "ValidationFailed",
            Governments.lines(county.client(), draft.changeSet(), draft.version(), lines));
    assertEquals("value", refused.at("/path/3").asText(), refused.toString());
    assertEquals(before, Stored.tables(trial));
    assertEquals(draft.version(), changeSet(draft, "").path("version").asInt());
  }

  private JsonNode changeSet(Ready draft, String fields) {
    return county
        .client()
        .ask(
            "query($i:ID!){ changeSet(id:$i) { version " + fields + " } }",
            Map.of("i", draft.changeSet()))
        .path("changeSet");
  }

  @Test
  void whoever_asks_for_a_draft_or_a_report_that_is_not_for_them_is_recorded_each_time() {
    Ready draft = county.draft(county.client(), county.county(), county.bureau(), additions(1));
    String told = "audit WHERE act IN ('ReadChangeSet', 'ReadStatisticsReport')";
    long before = Stored.count(trial, told);
    for (int i = 0; i < 2; i++) {
      assertTrue(
          Client.anonymous(trial)
              .ask(
                  "query($d:ID!){ statisticsReport(department:$d, year:2026, month:1) { version } }",
                  Map.of("d", county.bureau()))
              .path("statisticsReport")
              .isNull());
      assertTrue(
          Client.anonymous(trial)
              .ask("query($i:ID!){ changeSet(id:$i) { version } }", Map.of("i", draft.changeSet()))
              .path("changeSet")
              .isNull());
    }
    assertEquals(before + 4, Stored.count(trial, told));
  }

  @Test
  void a_foresight_tells_what_would_be_and_writes_nothing() {
    List<JsonNode> items = county.powers(2);
    Ready draft =
        county.draft(
            county.client(),
            county.county(),
            county.bureau(),
            List.of(
                Inputs.add(county.bureau(), "F-" + Desk.key()),
                county.change(items.get(0), "示例检查（预演，构造）"),
                Map.of(
                    "cancel", Map.of("subject", Inputs.subject(items.get(1)), "reason", "测试构造"))));
    Map<String, Long> before = Stored.tables(trial);
    JsonNode foresight =
        changeSet(
                draft,
                "foresight { refusals { code } lists { edition total balance { opening closing"
                    + " difference } changes(first:10) { nodes { line kind movement announced"
                    + " fields { path } } } } }")
            .path("foresight");
    assertEquals(before, Stored.tables(trial));
    assertEquals(0, foresight.path("refusals").size(), foresight.toString());
    JsonNode list = foresight.at("/lists/0");
    assertEquals(0, list.at("/balance/difference").asInt());
    assertEquals(
        list.at("/balance/opening").asInt(), list.at("/balance/closing").asInt(), list.toString());
    assertEquals(
        List.of("ADD", "CHANGE", "CANCEL"), list.at("/changes/nodes").findValuesAsText("kind"));
    assertEquals("name", list.at("/changes/nodes/1/fields/0/path").asText());
  }

  @Test
  void a_unit_is_renamed_and_then_followed_by_another() {
    String unit = county.begin("示例更名前局");
    JsonNode item = county.powers(unit, 1).get(0);
    county.publish(
        county.county(),
        null,
        List.of(Map.of("renameUnit", Map.of("department", unit, "name", "示例更名后局"))));
    assertEquals("示例更名后局", holder(item));
    county.publish(
        county.county(),
        null,
        List.of(
            Map.of(
                "reorganise",
                Map.of(
                    "successions",
                    List.of(Map.of("department", unit, "successor", county.bureau()))))));
    assertEquals(
        Governments.BUREAU, holder(county.item(county.county(), item.path("code").asText())));
  }

  private String holder(JsonNode item) {
    return Client.anonymous(trial)
        .ask(
            "query($i:ID!){ power(by:{id:$i}) { department { name } } }",
            Map.of("i", item.path("id").asText()))
        .at("/power/department/name")
        .asText();
  }

  @Test
  void an_edition_is_annotated_and_a_declared_total_stands_beside_it() {
    county.powers(1);
    int members = edition().path("members").asInt();
    Map<String, Object> list = Map.of("publisher", county.county(), "listType", "POWER");
    assertType(
        "EditionAnnotated",
        Act.ANNOTATE.once(
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
                "测试构造")));
    assertType(
        "TotalsDeclared",
        Act.DECLARE.once(
            county.client(),
            Map.of(
                "list",
                list,
                "edition",
                1,
                "expectedVersion",
                0,
                "document",
                Map.of("title", "关于公布清单的通知（构造）", "issuer", "示例县人民政府"),
                "total",
                5,
                "parts",
                List.of(Map.of("label", "检查", "category", "06", "count", 3)))));
    JsonNode edition = edition();
    assertEquals(members, edition.path("members").asInt(), "what is said of it changes nothing");
    assertEquals("LAPSED", edition.at("/annotations/0/kind").asText());
    assertEquals(5, edition.at("/declaredTotals/0/total").asInt());
    assertEquals(2, edition.at("/declaredTotals/0/gap").asInt());
  }

  private JsonNode edition() {
    return county
        .client()
        .ask(
            "query($p:String!){ edition(list:{publisher:$p,listType:\"POWER\"}, number:1) {"
                + " members annotations { kind reason } declaredTotals { total gap } } }",
            Map.of("p", county.county()))
        .path("edition");
  }
}
