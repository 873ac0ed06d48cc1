package org.quanze.web.deadline;

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
import java.util.stream.Stream;
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

/** Deadlines of drafts and steps, the clock, and what is overdue, through the door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadlineDoorTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String DEADLINE =
      "{ term since workingDays due dueUnknown { code messageZh } workingDaysUsed workingDaysLeft"
          + " overdue done paused pauses { from until reason person resumedBy } }";
  private static final String DRAFT =
      "id version clockVersion contentHash urgent trigger { kind on } deadline "
          + DEADLINE
          + " applicationDeadline "
          + DEADLINE
          + " allowedActions awaiting { step since deadline "
          + DEADLINE
          + " }";
  private static final String NODES =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ChangeSet { " + DRAFT + " } } }";
  private static final String ANSWERED =
      " __typename ... on ChangeSetSaved { changeSet { id } } ... on NotPermitted { code } ... on NotFound { code } ... on IllegalState { code }"
          + " ... on VersionConflict { code currentVersion currentObject { ... on ChangeSet { title } } } ... on ValidationFailed { refusals { code path } } } }";
  private static final String OVERDUE =
      "query ($first: Int, $after: String) { overdue(branch: \"990100\", first: $first, after: $after)"
          + " { totalCount unknown pageInfo { hasNextPage endCursor } units { department { name }"
          + " publications applications opinions handovers } nodes { term department { name } changeSet { id title }"
          + " handover { itemName } step deadline { due overdue workingDaysUsed } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final List<String> drafts = new ArrayList<>();

  @BeforeAll
  void load() {
    open.registry().today().set(TODAY);
    open.registry().get(SampleOnFirstStart.class).load();
    open.registry().today().set(TODAY);
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode act(String account, String mutation, String type, Map<String, Object> input) {
    JsonNode answer =
        json(open.askAs(
                account,
                "mutation ($i: " + type + "!) { answer: " + mutation + "(input: $i) {" + ANSWERED,
                Map.of("i", input)))
            .path("answer");
    return answer.has("changeSet") ? read(account, answer.at("/changeSet/id").asText()) : answer;
  }

  private JsonNode read(String account, String draft) {
    return json(open.askAs(account, NODES, Map.of("ids", List.of(draft)))).at("/nodes/0");
  }

  private JsonNode create(String key, Map<String, Object> more) {
    Map<String, Object> decision =
        new HashMap<>(
            Map.of("title", key, "issuer", "示例市民政局", "documentNumber", key, "openness", "PUBLIC"));
    decision.putAll(more);
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
            key + " create",
            "decision",
            decision));
  }

  private JsonNode clock(String account, String mutation, String set, Map<String, Object> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("changeSet", set);
    String type = mutation.equals("deadlinePause") ? "DeadlinePauseInput" : "DeadlineResumeInput";
    return act(account, mutation, type, input);
  }

  @Test
  @Order(1)
  void a_draft_tells_its_deadlines_in_working_days() {
    JsonNode draft =
        create(
            "deadline-0001",
            Map.of("signedOn", "2026-10-12", "trigger", Map.of("kind", "LAW", "on", "2026-11-16")));
    drafts.add(draft.path("id").asText());
    JsonNode deadline = draft.path("deadline");
    assertEquals("PUBLICATION", deadline.path("term").asText());
    assertEquals("2026-10-12", deadline.path("since").asText());
    assertEquals("2026-11-09", deadline.path("due").asText());
    assertEquals(30, deadline.path("workingDaysUsed").asInt());
    assertEquals(0, deadline.path("workingDaysLeft").asInt());
    assertTrue(deadline.path("overdue").asBoolean());
    JsonNode application = draft.path("applicationDeadline");
    assertEquals("2026-11-30", application.path("due").asText());
    assertEquals(5, application.path("workingDaysLeft").asInt());
    assertEquals("LAW", draft.at("/trigger/kind").asText());
    JsonNode urgent = create("deadline-0002", Map.of("urgent", true));
    drafts.add(urgent.path("id").asText());
    assertEquals(10, urgent.at("/deadline/workingDays").asInt());
    assertEquals("2026-12-07", urgent.at("/deadline/due").asText());
    assertTrue(urgent.path("urgent").asBoolean());
  }

  @Test
  @Order(2)
  void what_cannot_be_counted_is_told_with_its_code_beside_what_can() {
    JsonNode ahead = create("deadline-0003", Map.of("signedOn", "2026-12-21"));
    drafts.add(ahead.path("id").asText());
    assertTrue(ahead.at("/deadline/due").isNull());
    assertEquals("CAL-01", ahead.at("/deadline/dueUnknown/code").asText());
    assertTrue(ahead.at("/deadline/dueUnknown/messageZh").asText().contains("2027"));
    JsonNode all = json(open.askAs("editor-a", NODES, Map.of("ids", drafts))).path("nodes");
    assertEquals(
        List.of("2026-11-09", "2026-12-07", "null"),
        List.of(
            all.at("/0/deadline/due").asText(),
            all.at("/1/deadline/due").asText(),
            all.at("/2/deadline/due").asText()));
  }

  @Test
  @Order(3)
  void the_list_office_stops_the_clock_and_lets_it_go_on() {
    String set = drafts.get(1);
    assertEquals(
        "NotPermitted",
        clock(
                "editor-a",
                "deadlinePause",
                set,
                Map.of("reason", "理由", "expectedVersion", 1, "idempotencyKey", "pause-0000"))
            .path("__typename")
            .asText());
    JsonNode before = json(open.askAs("list-office", NODES, Map.of("ids", List.of(set))));
    assertTrue(before.at("/nodes/0/allowedActions").toString().contains("deadlinePause"));
    Map<String, Object> pausing =
        Map.of("reason", "待省厅答复（示例）", "expectedVersion", 1, "idempotencyKey", "pause-0001");
    JsonNode standing = clock("list-office", "deadlinePause", set, pausing);
    assertTrue(standing.at("/deadline/paused").asBoolean());
    assertEquals("DLN-01", standing.at("/deadline/dueUnknown/code").asText());
    assertEquals("待省厅答复（示例）", standing.at("/deadline/pauses/0/reason").asText());
    assertTrue(standing.path("allowedActions").toString().contains("deadlineResume"));
    assertEquals(standing, clock("list-office", "deadlinePause", set, pausing), "sent again");
    assertEquals(2, standing.path("clockVersion").asInt());
    JsonNode late =
        clock(
            "list-office",
            "deadlineResume",
            set,
            Map.of("expectedVersion", 1, "idempotencyKey", "resume-0000"));
    assertEquals("ACC-15", late.path("code").asText(), late.toString());
    assertEquals(2, late.path("currentVersion").asInt());
    assertEquals("deadline-0002", late.at("/currentObject/title").asText());
    open.registry().today().set(LocalDate.of(2026, 11, 25));
    JsonNode running =
        clock(
            "list-office",
            "deadlineResume",
            set,
            Map.of("expectedVersion", 2, "idempotencyKey", "resume-0001"));
    assertFalse(running.at("/deadline/paused").asBoolean());
    assertEquals("2026-12-08", running.at("/deadline/due").asText(), "a day later: the 24th");
    assertEquals("2026-11-25", running.at("/deadline/pauses/0/until").asText());
    open.registry().today().set(TODAY);
  }

  @Test
  @Order(4)
  void an_awaited_step_tells_since_when_and_until_when() {
    JsonNode power =
        json(open.ask(
                "{ power(by: { coded: { publisher: \"990100\", code: \"990100-02-001\" } })"
                    + " { id version } }",
                null,
                Map.of()))
            .path("power");
    JsonNode draft = create("deadline-0004", Map.of());
    drafts.add(draft.path("id").asText());
    Map<String, Object> recode =
        Map.of(
            "recode",
            Map.of(
                "subject",
                Map.of(
                    "item",
                    power.path("id").asText(),
                    "baseVersion",
                    power.path("version").asInt()),
                "codes",
                List.of(Map.of("scheme", "LOCAL", "value", "990100-02-901"))));
    JsonNode set =
        act(
            "editor-a",
            "changeSetLine",
            "ChangeSetLineInput",
            Map.of(
                "changeSet",
                draft.path("id").asText(),
                "expectedVersion",
                1,
                "number",
                1,
                "idempotencyKey",
                "deadline-0004 line",
                "adjustment",
                recode));
    set =
        act(
            "editor-a",
            "changeSetSubmit",
            "ChangeSetSubmitInput",
            Map.of(
                "changeSet", set.path("id").asText(),
                "expectedVersion", set.path("version").asInt(),
                "idempotencyKey", "deadline-0004 submit"));
    assertEquals("FIRST", set.at("/awaiting/0/step").asText());
    assertTrue(set.at("/awaiting/0/deadline").isNull());
    for (String account : List.of("first", "secrecy", "second")) {
      set = pass(account, set);
    }
    assertEquals("LIST_OFFICE", set.at("/awaiting/0/step").asText());
    assertTrue(set.at("/awaiting/0/since").asText().startsWith("2026-11-23T"), set.toString());
    assertEquals("OPINION", set.at("/awaiting/0/deadline/term").asText());
    assertEquals("2026-12-14", set.at("/awaiting/0/deadline/due").asText());
  }

  private JsonNode pass(String account, JsonNode set) {
    return act(
        account,
        "reviewPass",
        "ReviewPassInput",
        Map.of(
            "changeSet", set.path("id").asText(),
            "expectedVersion", set.path("version").asInt(),
            "step", set.at("/awaiting/0/step").asText(),
            "contentHash", set.path("contentHash").asText(),
            "idempotencyKey", "deadline-0004 " + account));
  }

  @Test
  @Order(5)
  void what_is_overdue_is_listed_and_counted_for_who_may_know() {
    JsonNode found = overdue("editor-a", Map.of());
    assertEquals(1, found.path("totalCount").asInt(), found.toString());
    assertEquals("deadline-0001", found.at("/nodes/0/changeSet/title").asText());
    assertEquals("示例市民政局", found.at("/units/0/department/name").asText());
    assertEquals(1, found.at("/units/0/publications").asInt());
    open.registry().today().set(LocalDate.of(2026, 12, 28));
    JsonNode later = overdue("list-office", Map.of("first", 2));
    assertTrue(later.path("totalCount").asInt() >= 4, later.toString());
    assertTrue(sum(later, "applications") > 0, later.toString());
    assertEquals(
        later.path("totalCount").asInt(),
        sum(later, "publications", "applications", "opinions", "handovers"),
        "each is counted with a unit");
    assertEquals(2, later.path("nodes").size());
    assertTrue(later.at("/pageInfo/hasNextPage").asBoolean());
    JsonNode next =
        overdue(
            "list-office", Map.of("first", 100, "after", later.at("/pageInfo/endCursor").asText()));
    assertEquals(later.path("totalCount").asInt() - 2, next.path("nodes").size());
    assertEquals(later.path("units"), next.path("units"), "counted whole, whichever page");
    assertTrue(next.toString().contains("LIST_OFFICE"), next.toString());
    open.registry().today().set(TODAY);
    assertEquals(
        0,
        json(open.ask(OVERDUE, null, Map.of())).at("/overdue/totalCount").asInt(),
        "nobody else hears of a draft");
  }

  private static int sum(JsonNode found, String... counts) {
    return Stream.of(counts)
        .flatMap(count -> found.path("units").findValues(count).stream())
        .mapToInt(JsonNode::asInt)
        .sum();
  }

  private JsonNode overdue(String account, Map<String, Object> page) {
    return json(open.askAs(account, OVERDUE, new HashMap<>(page))).path("overdue");
  }

  @Test
  @Order(6)
  void many_take_the_statements_of_few() throws Exception {
    Noted<Object> few = nodes(List.of(drafts.get(0), drafts.get(3)));
    Noted<Object> all = nodes(drafts);
    // contentHash reads what each draft builds on, one by one; it is left out here.
    assertEquals(few.statements(), all.statements());
  }

  private Noted<Object> nodes(List<String> ids) throws Exception {
    open.registry().forget();
    String question = NODES.replace("contentHash ", "");
    return Statements.during(() -> open.askAs("list-office", question, Map.of("ids", ids)));
  }
}
