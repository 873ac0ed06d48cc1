package org.quanze.web.vertical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.organisation.Department;
import org.quanze.testing.Approval;
import org.quanze.testing.Contents;
import org.quanze.testing.Statements;
import org.quanze.testing.Story;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.testing.OpenRegistry;

/**
 * The list of a county held against that of a town, read from the database and asked as a client.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerticalQueriesTest {

  private static final String ORGANISATION = "115113016823646795"; // published, with check digit

  private final OpenRegistry open = new OpenRegistry();
  private final Story story = new Story(open.registry());

  @BeforeAll
  void publish() {
    open.registry().today().set(Story.DAY_1);
    publish(
        story.people().editor(),
        story.people().bureau(),
        "示政发〔2026〕1号",
        power("甲类处罚", "02", "530A01", "第三条"),
        power("乙类处罚", "02", "530A02", "第三条"),
        power("丙类许可", "01", "530A03", "第三条"),
        plain("没有目录编码的处罚", "02"));
    publish(
        story.people().townEditor(),
        story.people().town(),
        "示镇发〔2026〕1号",
        power("甲类处罚（镇级）", "02", "530A01", "第三条"),
        power("乙类处罚", "02", "530A02", "第五条"),
        power("丁类处罚", "02", "530A04", "第三条"),
        plain("没有目录编码的处罚", "02"),
        hidden(power("不公开的处罚", "02", "530A03", "第三条")));
  }

  @AfterAll
  void close() {
    open.close();
  }

  private void publish(Actor editor, Department unit, String number, Content... contents) {
    List<Adjustment> lines = new ArrayList<>();
    for (Content content : contents) {
      lines.add(
          new Entrance.Add("POWER", UUID.randomUUID(), content.heldBy(unit.uid()), null, null));
    }
    DraftOutcome set = story.draft(editor, unit, Story.decision(number, Map.of()), lines);
    new Approval(open.registry()).publish(editor, set);
  }

  private static Content plain(String name, String category) {
    return Contents.power(name, category, new UUID(0, 0), "P-" + name.hashCode());
  }

  private static Content power(String name, String category, String catalogue, String article) {
    Content plain = plain(name, category);
    SortedMap<String, Value> basis =
        new TreeMap<>(
            Map.of("instrument", new Value.Text("示例条例（虚构）"), "article", new Value.Text(article)));
    ItemCode code =
        new ItemCode(
            "SICHUAN",
            catalogue + "-990101000000-000-" + ORGANISATION + "-1-0" + catalogue.charAt(5));
    return new Content(
            name,
            category,
            plain.department(),
            List.of(code),
            plain.openness(),
            plain.decided(),
            plain.elements())
        .with("legalBases", new Value.Rows(List.of(basis)));
  }

  private static Content hidden(Content content) {
    return Contents.open(content, Openness.NOT_PUBLIC);
  }

  private Object asked(String upper, String lower, String fields) {
    return open.ask(question(fields), null, Map.of("upper", upper, "lower", lower));
  }

  private static String question(String fields) {
    return "query ($upper: String!, $lower: String!) { verticalComparison("
        + "upper: { publisher: $upper, listType: \"POWER\" },"
        + " lower: { publisher: $lower, listType: \"POWER\" }) { "
        + fields
        + " } }";
  }

  private JsonNode compared(String fields) {
    Object data = asked(Story.COUNTY, Story.TOWN, fields);
    return new ObjectMapper().<JsonNode>valueToTree(data).at("/verticalComparison");
  }

  @Test
  void rows_come_by_code_of_the_catalogue_and_what_is_not_public_is_not_there() {
    JsonNode rows =
        compared(
                "rows { nodes { kind catalogueCode upper { name } lower { name department { name } } } }")
            .at("/rows/nodes");
    assertEquals(
        List.of(
            "ALIKE", "BASED_DIFFERENTLY", "MISSING", "EXTRA", "NOT_COMPARABLE", "NOT_COMPARABLE"),
        rows.findValuesAsText("kind"));
    assertEquals(
        List.of("530A01", "530A02", "530A03", "530A04", "null", "null"),
        rows.findValuesAsText("catalogueCode"));
    assertEquals("示例镇人民政府办公室", rows.at("/0/lower/0/department/name").asText());
    assertEquals(0, rows.at("/2/lower").size(), "the town's is not public");
  }

  @Test
  void the_bases_that_differ_are_named() {
    JsonNode row =
        compared("rows(kind: BASED_DIFFERENTLY) { nodes { missingBases extraBases } }")
            .at("/rows/nodes/0");
    assertEquals("示例条例（虚构） 第三条", row.at("/missingBases/0").asText());
    assertEquals("示例条例（虚构） 第五条", row.at("/extraBases/0").asText());
  }

  @Test
  void counts_are_those_of_the_rows_under_the_same_filter() {
    for (String filter : new String[] {"", "(category: \"01\")", "(category: \"02\")"}) {
      JsonNode counted =
          compared(
              "total"
                  + filter
                  + " summary"
                  + filter
                  + " { kind count } rows"
                  + filter
                  + " { totalCount nodes { kind } }");
      int sum = 0;
      for (JsonNode each : counted.path("summary")) {
        sum += each.path("count").asInt();
        String kind = each.path("kind").asText();
        assertEquals(
            each.path("count").asInt(),
            counted.at("/rows/nodes").findValuesAsText("kind").stream()
                .filter(kind::equals)
                .count());
      }
      assertEquals(counted.path("total").asInt(), sum);
      assertEquals(counted.path("total").asInt(), counted.at("/rows/totalCount").asInt());
      assertEquals(counted.path("total").asInt(), counted.at("/rows/nodes").size());
    }
  }

  @Test
  void pages_follow_each_other_without_a_gap() {
    List<String> kinds = new ArrayList<>();
    String after = "";
    for (int page = 0; page < 3; page++) {
      JsonNode rows =
          compared("rows(first: 2" + after + ") { nodes { kind } pageInfo { endCursor } }")
              .path("rows");
      kinds.addAll(rows.path("nodes").findValuesAsText("kind"));
      after = ", after: \"" + rows.at("/pageInfo/endCursor").asText() + "\"";
    }
    assertEquals(
        compared("rows { nodes { kind } }").at("/rows/nodes").findValuesAsText("kind"), kinds);
  }

  @Test
  void the_statements_do_not_grow_with_the_page() throws Exception {
    List<Integer> counts = new ArrayList<>();
    for (int first : new int[] {1, 6}) {
      open.registry().forget();
      counts.add(
          Statements.during(
                  () ->
                      asked(
                          Story.COUNTY,
                          Story.TOWN,
                          "rows(first: "
                              + first
                              + ") { nodes { upper { department { name } }"
                              + " lower { department { name } } } }"))
              .statements()
              .size());
    }
    assertEquals(counts.get(0), counts.get(1));
  }

  @Test
  void a_list_is_not_held_against_itself_and_a_category_is_one_of_its_type() {
    assertEquals("VRT-02", refused(Story.COUNTY, "total"));
    assertEquals("SCH-02", refused(Story.TOWN, "total(category: \"99\")"));
  }

  private String refused(String lower, String fields) {
    List<AnswerError> errors =
        open.refused(question(fields), Map.of("upper", Story.COUNTY, "lower", lower));
    return Objects.requireNonNull(errors.get(0).rule()).code();
  }
}
