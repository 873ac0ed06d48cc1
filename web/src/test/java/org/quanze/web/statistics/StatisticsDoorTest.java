package org.quanze.web.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
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
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.testing.OpenRegistry;

/** The monthly statistics of the sample prefecture, through the door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatisticsDoorTest {

  private static final String CLERK = "statistics";
  private static final String OFFICE = "list-office";
  private static final String FIGURE =
      "{ measure listType movement computed net present declared reason }";
  private static final String REPORT =
      "id publisher { name } department { name } year month state version due overdue late position figuresDigest"
          + " differs figures "
          + FIGURE
          + " submissions { number position at person returned { reason person at } figures "
          + FIGURE
          + " } allowedActions";
  private static final String OWN = "{ ownStatistics { " + REPORT + " } }";
  private static final String NODE =
      "query ($id: ID!) { node(id: $id) { ... on StatisticsReport { " + REPORT + " } } }";
  private static final String OF_MONTH =
      "query ($first: Int, $after: String) { statisticsReports(branch: \"990100\", year: 2026,"
          + " month: 11, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }"
          + " nodes { "
          + REPORT
          + " } } }";
  private static final String OVERDUE =
      "query ($first: Int, $after: String) { statisticsOverdue(branch: \"990100\", first: $first,"
          + " after: $after) { totalCount pageInfo { endCursor } units { publisher { name }"
          + " department { name } reports } nodes { department { name } state overdue } } }";
  private static final String ANSWERED =
      " __typename ... on StatisticsSaved { report { id } } ... on NotPermitted { code } ... on NotFound { code } ... on IllegalState { code }"
          + " ... on VersionConflict { code currentVersion }"
          + " ... on ValidationFailed { refusals { code path } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private String report = "";

  @BeforeAll
  void load() {
    open.registry().today().set(LocalDate.of(2026, 11, 23));
    open.registry().get(SampleOnFirstStart.class).load();
    open.registry().today().set(LocalDate.of(2026, 12, 3));
    report = own().path("id").asText();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode own() {
    return json(open.askAs(CLERK, OWN, Map.of())).path("ownStatistics").path(0);
  }

  private JsonNode seen(String account) {
    return json(open.askAs(account, NODE, Map.of("id", report))).path("node");
  }

  private JsonNode act(String account, String mutation, String type, Map<String, Object> input) {
    JsonNode answer =
        json(open.askAs(
                account,
                "mutation ($i: " + type + "!) { answer: " + mutation + "(input: $i) {" + ANSWERED,
                Map.of("i", input)))
            .path("answer");
    if (answer.has("report")) {
      assertEquals(report, answer.at("/report/id").asText());
      return seen(account);
    }
    return answer;
  }

  private JsonNode submit(String account, int version, String seen, String key, Object... more) {
    return act(
        account,
        "statisticsSubmit",
        "StatisticsSubmitInput",
        Map.of(
            "report", report,
            "expectedVersion", version,
            "figuresDigest", seen,
            "corrections", List.of(more),
            "idempotencyKey", key));
  }

  private JsonNode giveBack(String account, int version, String reason, String key) {
    return act(
        account,
        "statisticsReturn",
        "StatisticsReturnInput",
        Map.of(
            "report", report,
            "expectedVersion", version,
            "reason", reason,
            "idempotencyKey", key));
  }

  private static JsonNode figure(JsonNode report, String measure, String listType) {
    return StreamSupport.stream(report.path("figures").spliterator(), false)
        .filter(f -> f.path("measure").asText().equals(measure))
        .filter(f -> f.path("listType").asText().equals(listType))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(1)
  void the_clerk_finds_what_is_to_be_handed_in_with_its_figures() {
    JsonNode own = own();
    assertEquals("示例市民政局", own.at("/department/name").asText());
    assertEquals("2026 11", own.path("year").asText() + " " + own.path("month").asText());
    assertEquals("OPEN", own.path("state").asText());
    assertEquals(0, own.path("version").asInt());
    assertEquals("2026-12-05", own.path("due").asText());
    assertFalse(own.path("overdue").asBoolean());
    assertTrue(own.path("late").isNull() && own.path("differs").isNull());
    assertEquals("[\"statisticsSubmit\"]", own.path("allowedActions").toString());
    JsonNode after = figure(own, "MEMBERS_AFTER", "POWER");
    assertTrue(after.path("computed").asInt() > 0, own.toString());
    assertEquals(after.path("computed"), after.path("present"));
    assertEquals(own, seen(CLERK));
    String byUnit =
        "{ department(by: { named: { publisher: \"990100\", name: \"示例市民政局\" } }) { id } }";
    String unit = json(open.ask(byUnit, null, Map.of())).at("/department/id").asText();
    JsonNode asked =
        json(
            open.askAs(
                CLERK,
                "query ($d: ID!) { statisticsReport(department: $d, year: 2026, month: 11) { id }"
                    + " next: statisticsReport(department: $d, year: 2027, month: 1) { id } }",
                Map.of("d", unit)));
    assertEquals(report, asked.at("/statisticsReport/id").asText());
    assertTrue(asked.path("next").isNull(), "a month that has not begun");
  }

  @Test
  @Order(2)
  void nobody_else_finds_it_and_nobody_else_hands_it_in() {
    for (String account : List.of("editor-a", "editor-b", "publisher", "auditor", "nobody")) {
      assertTrue(seen(account).isNull(), account);
      assertEquals(
          0, json(open.askAs(account, OWN, Map.of())).path("ownStatistics").size(), account);
      JsonNode page = json(open.askAs(account, OF_MONTH, Map.of())).path("statisticsReports");
      assertEquals(0, page.path("totalCount").asInt(), account);
    }
    assertTrue(json(open.ask(NODE, null, Map.of("id", report))).path("node").isNull());
    assertEquals(
        "NotPermitted",
        submit("editor-a", 0, "1", "door-submit-0").path("__typename").asText(),
        "who reads the drafts of the unit knows that it reports");
    assertEquals(
        "NotFound", submit("editor-b", 0, "1", "door-submit-0").path("__typename").asText());
    JsonNode office = seen(OFFICE);
    assertEquals(report, office.path("id").asText());
    assertEquals(0, office.path("allowedActions").size());
  }

  @Test
  @Order(3)
  void what_is_wrong_is_said_with_its_code() {
    assertEquals("STA-03", submit(CLERK, 0, "9999", "door-submit-1").path("code").asText());
    JsonNode conflict = submit(CLERK, 5, "1", "door-submit-2");
    assertEquals("STA-02", conflict.path("code").asText());
    assertEquals(0, conflict.path("currentVersion").asInt());
    assertEquals("STA-05", giveBack(OFFICE, 0, "请核对", "door-return-1").path("code").asText());
    JsonNode refused =
        submit(
            CLERK,
            0,
            own().path("figuresDigest").asText(),
            "door-submit-3",
            Map.of("measure", "MOVED", "listType", "POWER", "declared", 1, "reason", "理由"));
    assertEquals("STA-08", refused.at("/refusals/0/code").asText());
    assertEquals("[\"corrections\",\"0\"]", refused.at("/refusals/0/path").toString());
    List<AnswerError> errors =
        open.refused(
            "{ statisticsReports(branch: \"990100\", year: 2026, month: 13) { totalCount } }",
            Map.of());
    assertEquals(1, errors.size());
    assertTrue(errors.toString().contains("STA-12"), errors.toString());
  }

  @Test
  @Order(4)
  void it_is_handed_in_returned_and_handed_in_with_a_correction() {
    String seen = own().path("figuresDigest").asText();
    JsonNode handedIn = submit(CLERK, 0, seen, "door-submit-4");
    assertEquals("SUBMITTED", handedIn.path("state").asText());
    assertEquals(1, handedIn.path("version").asInt());
    assertFalse(handedIn.path("differs").asBoolean());
    assertFalse(handedIn.path("late").asBoolean());
    assertEquals(0, handedIn.path("allowedActions").size());
    assertEquals(handedIn, submit(CLERK, 0, seen, "door-submit-4"));
    assertTrue(own().isMissingNode());
    assertEquals("[\"statisticsReturn\"]", seen(OFFICE).path("allowedActions").toString());
    JsonNode returned = giveBack(OFFICE, 1, "与台账不符", "door-return-2");
    assertEquals("RETURNED", returned.path("state").asText());
    assertEquals("与台账不符", returned.at("/submissions/0/returned/reason").asText());
    JsonNode before = figure(returned, "MEMBERS_AFTER", "POWER");
    int computed = before.path("computed").asInt();
    JsonNode corrected =
        submit(
            CLERK,
            2,
            seen,
            "door-submit-5",
            Map.of(
                "measure", "MEMBERS_AFTER",
                "listType", "POWER",
                "declared", computed + 1,
                "reason", "台账多一项"));
    JsonNode figure = figure(corrected, "MEMBERS_AFTER", "POWER");
    assertEquals(computed, figure.path("computed").asInt());
    assertEquals(computed + 1, figure.path("declared").asInt());
    assertEquals("台账多一项", figure.path("reason").asText());
    assertEquals(2, corrected.path("submissions").size());
    assertTrue(corrected.at("/submissions/1/returned").isNull());
    JsonNode frozen = figure(corrected.at("/submissions/1"), "MEMBERS_AFTER", "POWER");
    assertTrue(frozen.path("present").isNull());
    assertEquals(figure.path("declared"), frozen.path("declared"));
  }

  @Test
  @Order(5)
  void the_office_pages_through_a_month_at_one_price() throws Exception {
    Noted<JsonNode> small = noted(Map.of("first", 2));
    Noted<JsonNode> large = noted(Map.of("first", 14));
    assertEquals(14, large.answer().path("totalCount").asInt());
    assertEquals(14, large.answer().path("nodes").size());
    assertEquals(shapes(small), shapes(large));
    JsonNode next =
        json(open.askAs(
                OFFICE,
                OF_MONTH,
                Map.of("first", 12, "after", small.answer().at("/pageInfo/endCursor").asText())))
            .path("statisticsReports");
    assertEquals(12, next.path("nodes").size());
    assertFalse(next.at("/pageInfo/hasNextPage").asBoolean());
  }

  /** The statements, whatever the length of a list in them. */
  private static List<String> shapes(Noted<JsonNode> noted) {
    return noted.statements().stream().map(s -> s.replaceAll("\\(\\?(,\\?)*\\)", "(…)")).toList();
  }

  private Noted<JsonNode> noted(Map<String, @Nullable Object> page) throws Exception {
    open.registry().forget();
    return Statements.during(
        () -> json(open.askAs(OFFICE, OF_MONTH, page)).path("statisticsReports"));
  }

  @Test
  @Order(6)
  void what_is_overdue_is_listed_and_counted_by_units() {
    open.registry().today().set(LocalDate.of(2026, 12, 6));
    JsonNode found = overdue(OFFICE, Map.of("first", 2));
    int all = found.path("totalCount").asInt();
    assertTrue(all > 2, found.toString());
    assertEquals(all, found.path("units").size(), "one month, and one report of each unit");
    assertFalse(found.toString().contains("示例市民政局"), "it stands");
    assertEquals("OPEN", found.at("/nodes/0/state").asText());
    assertTrue(found.at("/nodes/0/overdue").asBoolean());
    JsonNode rest =
        overdue(OFFICE, Map.of("first", 100, "after", found.at("/pageInfo/endCursor").asText()));
    assertEquals(all - 2, rest.path("nodes").size());
    assertEquals(found.path("units"), rest.path("units"));
    assertEquals(0, overdue(CLERK, Map.of()).path("totalCount").asInt());
    assertEquals(0, overdue("editor-a", Map.of()).path("totalCount").asInt());
  }

  private JsonNode overdue(String account, Map<String, Object> page) {
    return json(open.askAs(account, OVERDUE, new HashMap<>(page))).path("statisticsOverdue");
  }
}
