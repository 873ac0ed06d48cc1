package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.exchange.Finding.Severity;
import org.quanze.item.ItemRule;
import org.quanze.item.Openness;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;

/** The values of JSON must have the types of their elements; each other one is told by its row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonImportTest {

  private static final String DIVISION = "990101";
  private static final String HEAD =
      """
      {"format":"quanze-list/1","title":"示例","elementTypes":[
      {"key":"legalBases","zh":"实施依据"},{"key":"responsibilities","zh":"责任事项"},
      {"key":"accountability","zh":"追责情形"},{"key":"steps","zh":"职权运行流程"},
      {"key":"supervisionPhone","zh":"监督电话"},{"key":"levels","zh":"行使层级"},
      {"key":"powerSource","zh":"权力来源"},{"key":"limitDays","zh":"办理时限（工作日）"},
      {"key":"note","zh":"备注"}%s],"items":[""";

  private final TestRegistry registry = new TestRegistry();
  private Actor manager;
  private String head;
  private int number;

  @BeforeAll
  void register() {
    Cast cast = new Cast(registry);
    cast.government(DIVISION, "示例县", 4, null);
    manager = cast.listManager("importer", DIVISION);
    var type = registry.read(() -> registry.get(ListTypes.class).get("POWER"));
    StringBuilder others = new StringBuilder();
    type.elements().stream()
        .filter(e -> !HEAD.contains("\"" + e.key() + "\""))
        .forEach(
            e ->
                others
                    .append(",{\"key\":\"")
                    .append(e.key())
                    .append("\",\"zh\":\"")
                    .append(e.zh())
                    .append("\"}"));
    head = HEAD.formatted(others);
    registry
        .get(SaveMapping.class)
        .save(manager, new SaveMapping.Command(DIVISION, "json", Mapping.ofListType(type)));
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private ImportRun check(String items) {
    return check("json", head + items + "]}");
  }

  private ImportRun check(String mapping, String json) {
    byte[] file = json.getBytes(StandardCharsets.UTF_8);
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                DIVISION,
                mapping,
                Workbook.bytes("list.json", file),
                Map.of(),
                Openness.PUBLIC,
                null,
                true,
                null));
  }

  private List<Finding> found(ImportRun run) {
    return registry.read(() -> registry.get(ImportRuns.class).findings(run.id(), 0, 100));
  }

  private static String item(String members) {
    return "{\"name\":\"事项\",\"category\":\"01\",\"department\":{\"name\":\"示例局\"}" + members + "}";
  }

  private static String element(String key, String value) {
    return item(",\"elements\":{\"" + key + "\":" + value + "}");
  }

  /** The second of two items is the faulty one: row 3. */
  private void assertRejected(Rule rule, String item) {
    number++;
    ImportRun run = check(element("note", "\"" + number + "\"") + "," + item);
    assertEquals(new ImportRun.Counts(2, 1, 0, 1, 0), run.counts(), item);
    List<Finding> errors = found(run).stream().filter(f -> f.severity() == Severity.ERROR).toList();
    assertEquals(1, errors.size(), errors + item);
    assertEquals(rule.code(), errors.get(0).rule(), item);
    assertEquals(3, errors.get(0).row());
  }

  @Test
  void a_value_of_another_type_rejects_its_row() {
    assertRejected(ImportRule.JSON_TYPE, item("").replace("\"事项\"", "5"));
    assertRejected(ImportRule.JSON_TYPE, item("").replace("\"01\"", "1"));
    assertRejected(ImportRule.JSON_TYPE, item("").replace("{\"name\":\"示例局\"}", "[\"示例局\"]"));
    assertRejected(ImportRule.JSON_TYPE, item(",\"code\":12,\"codeScheme\":\"LOCAL\""));
    String coded = ",\"code\":\"12\",\"codeScheme\":\"LOCAL\",\"furtherCodes\":";
    assertRejected(ImportRule.JSON_TYPE, item(coded + "\"[]\""));
    assertRejected(ImportRule.CELL_JSON, item(coded + "[{\"scheme\":\"LOCAL\",\"value\":7}]"));
    for (String value : new String[] {"true", "5", "1.5", "[\"a\"]", "{\"a\":1}"}) {
      assertRejected(ImportRule.JSON_TYPE, element("note", value));
    }
    for (String value : new String[] {"\"5\"", "5.0", "5e0", "true", "[5]", "{}"}) {
      assertRejected(ImportRule.JSON_TYPE, element("limitDays", value));
    }
    for (String value : new String[] {"\"[]\"", "5", "{\"redacted\":false}", "false"}) {
      assertRejected(ImportRule.JSON_TYPE, element("legalBases", value));
    }
    assertRejected(ImportRule.CELL_JSON, element("legalBases", "[5]"));
    assertRejected(ImportRule.CELL_JSON, element("legalBases", "[{\"instrument\":5}]"));
    assertRejected(ImportRule.CELL_JSON, element("levels", "[1]"));
  }

  @Test
  void numbers_are_read_with_all_of_their_digits() {
    assertRejected(ImportRule.WHOLE_NUMBER, element("limitDays", "99999999999999999999"));
    assertRejected(ItemRule.WHOLE_RANGE, element("limitDays", "9007199254740993"));
    assertEquals(1, check(element("limitDays", "9007199254740991")).counts().imported());
    assertEquals(1, check(element("limitDays", "-0")).counts().imported());
  }

  @Test
  void null_is_nothing_and_what_was_redacted_is_told() {
    assertEquals(1, check(element("note", "null")).counts().imported());
    assertEquals(List.of(), found(check(element("legalBases", "null"))));
    ImportRun run = check(element("note", "{\"redacted\":true}"));
    assertEquals(1, run.counts().imported());
    Finding told = found(run).get(0);
    assertEquals(ImportRule.CELL_REDACTED.code(), told.rule());
    assertEquals(Severity.WARN, told.severity());
  }

  private String headWith(String members) {
    return head.replace("\"title\":", members + ",\"title\":");
  }

  @Test
  void a_mapping_may_go_by_the_names_of_categories() {
    Mapping codes =
        registry.read(() -> Mapping.ofListType(registry.get(ListTypes.class).get("POWER")));
    Mapping names =
        new Mapping(
            codes.listType(),
            Map.of(ExportColumns.CATEGORY_NAME, "甲类"),
            codes.department(),
            codes.name(),
            codes.code(),
            ExportColumns.CATEGORY_NAME,
            Map.of("甲类", "02"),
            codes.elements(),
            null,
            Map.of());
    registry
        .get(SaveMapping.class)
        .save(manager, new SaveMapping.Command(DIVISION, "names", names));
    String with = headWith("\"categories\":[{\"code\":\"01\",\"zh\":\"甲类\",\"en\":\"A\"}]");
    String second = item("").replace("\"01\"", "\"02\"");
    ImportRun run = check("names", with + item("") + "," + second + "]}");
    assertEquals(new ImportRun.Counts(1, 1, 0, 0, 0), run.counts());
  }

  @Test
  void a_list_of_another_type_is_refused_wherever_it_says_so() {
    String other = "\"listType\":{\"code\":\"SERVICE_MATTER\",\"zh\":\"a\",\"en\":\"a\"}";
    String same = other.replace("SERVICE_MATTER", "POWER");
    assertEquals(1, check("json", headWith(same) + item("") + "]}").counts().imported());
    assertEquals(1, check("json", head + item("") + "]," + same + "}").counts().imported());
    for (String json :
        List.of(
            headWith(other) + item("") + "]}",
            head + item("") + "]," + other + "}",
            headWith("\"listType\":\"POWER\"") + item("") + "]}")) {
      Refused refused = assertThrows(Refused.class, () -> check("json", json));
      assertEquals(ImportRule.FILE_SHAPE, refused.refusals().get(0).rule());
    }
    String part = headWith("\"category\":\"01\"");
    assertEquals(1, check("json", part + item("") + "]}").counts().imported());
  }

  @Test
  void an_apostrophe_guards_nothing_in_json() {
    ImportRun run = check(element("note", "\"'=1\""));
    String content =
        registry.read(
            () ->
                registry
                    .get(org.quanze.database.Database.class)
                    .get(
                        "SELECT content::text FROM import_row WHERE run_id = ?",
                        row -> row.text(1),
                        run.id()));
    assertTrue(content.contains("'=1"), content);
  }
}
