package org.quanze.web.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.GrantRole;
import org.quanze.access.Role;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Rest;
import org.quanze.adjustment.SetLine;
import org.quanze.item.Openness;
import org.quanze.organisation.Organisations;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;
import org.quanze.testing.Story;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/** A decision that was not public, through the door: found by nobody, and then by everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisclosureDoorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 1);
  private static final String HISTORY =
      "opennessHistory { openness since until decided position documentNumber reason person }";
  private static final String REGISTER =
      "query ($knownOn: Date) { publicationRegister(publisher: \"990201\", knownOn: $knownOn)"
          + " { totalCount nodes { position version openness decision { title } "
          + HISTORY
          + " } } }";
  private static final String DECISIONS =
      "{ decisions(publisher: \"990201\", first: 10) { nodes { position title documentNumber "
          + HISTORY
          + " } } }";
  private static final String DISCLOSE =
      "mutation ($i: DecisionDiscloseInput!) { decisionDisclose(input: $i) { __typename"
          + " ... on DecisionDisclosed { position decision { title documentNumber } }"
          + " ... on NotPermitted { code } ... on NotFound { code } ... on IllegalState { code }"
          + " ... on VersionConflict { code currentVersion currentObject { ... on Decision { title"
          + " version } } }"
          + " ... on ValidationFailed { refusals { code path } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局", "审批局");
  private int position;

  @BeforeAll
  void publish() {
    county.today(DAY);
    grant("final-county", Role.FINAL_REVIEWER);
    grant("editor-county", Role.EDITOR);
    county.opened(COUNTY, "民政局", "项", 3);
    position = decide("项1");
    county.today(LATER);
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private void grant(String account, Role role) {
    Actor security =
        new Actor(
            "security",
            "security",
            List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
            "test");
    Organisations organisations = open.registry().get(Organisations.class);
    String path = open.registry().read(() -> organisations.getPublisher(COUNTY).path());
    open.registry()
        .get(GrantRole.class)
        .grant(security, new GrantRole.Command(account, role, path, null, null, key()));
  }

  private int decide(String item) {
    Actor editor = county.editor(COUNTY);
    DraftOutcome set =
        open.registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    COUNTY,
                    null,
                    Story.decision("示政发〔2026〕70号", Map.of(), Openness.ON_REQUEST),
                    key()));
    set =
        open.registry()
            .get(SetLine.class)
            .setLine(
                editor,
                new SetLine.Command(
                    set.changeSet(),
                    set.version(),
                    1,
                    new Rest.Suspend(county.subject(item), LATER.plusDays(30), null, "暂停办理"),
                    key()));
    return new Approval(open.registry()).publish(editor, set);
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode register(@Nullable String knownOn) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("knownOn", knownOn);
    return json(open.ask(REGISTER, null, variables)).path("publicationRegister");
  }

  private JsonNode disclose(String account, int at, String reason, String key) {
    Map<String, Object> input =
        Map.of(
            "publisher", COUNTY,
            "position", at,
            "expectedVersion", 1,
            "reason", reason,
            "documentNumber", "示政办函〔2026〕5号",
            "idempotencyKey", key);
    return json(open.askAs(account, DISCLOSE, Map.of("i", input))).path("decisionDisclose");
  }

  @Test
  @Order(1)
  void nobody_outside_finds_it_and_who_reads_drafts_there_sees_its_row() {
    assertEquals(1, register(null).path("totalCount").asInt());
    assertFalse(json(open.ask(DECISIONS, null, Map.of())).toString().contains("70号"));
    JsonNode inside =
        json(open.askAs("editor-county", REGISTER, Map.of())).at("/publicationRegister/nodes/0");
    assertEquals("ON_REQUEST", inside.path("openness").asText());
    assertEquals(1, inside.path("version").asInt());
    assertTrue(inside.path("decision").isNull());
    assertEquals(1, inside.path("opennessHistory").size());
    assertEquals("AT_SOURCE", inside.at("/opennessHistory/0/decided").asText());
  }

  private JsonNode line() {
    return json(open.ask(
            "query ($id: ID!) { node(id: $id) { ... on Edition { balance { sections { movements {"
                + " adjustments(first: 1) { nodes { movement terms { key } note decision { title } }"
                + " } } } } } } }",
            null,
            Map.of("id", GlobalId.encode("Edition", COUNTY + "/POWER/2"))))
        .at("/node/balance/sections/0/movements/0/adjustments/nodes/0");
  }

  @Test
  @Order(2)
  void of_its_public_line_neither_terms_nor_reason_are_told() {
    JsonNode line = line();
    assertEquals("SUSPENDED", line.path("movement").asText());
    assertEquals(0, line.path("terms").size());
    assertTrue(line.path("note").isNull() && line.path("decision").isNull(), line.toString());
  }

  @Test
  @Order(2)
  void who_may_not_is_refused_and_so_is_what_is_no_such_decision() {
    assertEquals(
        "NotPermitted",
        disclose("editor-county", position, "理由", "disc-0001").at("/__typename").asText());
    assertEquals(
        "NotFound DSC-01", told(disclose("final-county", position + 1, "理由", "disc-0002")));
    assertEquals("IllegalState DSC-02", told(disclose("final-county", 1, "理由", "disc-0003")));
    JsonNode blank = disclose("final-county", position, " ", "disc-0004");
    assertEquals("DSC-03", blank.at("/refusals/0/code").asText(), blank.toString());
    assertEquals("[\"reason\"]", blank.at("/refusals/0/path").toString());
  }

  private static String told(JsonNode answer) {
    return answer.path("__typename").asText() + " " + answer.path("code").asText();
  }

  @Test
  @Order(3)
  void it_is_disclosed_and_everybody_reads_it_from_then_on() {
    JsonNode answer = disclose("final-county", position, "多次被申请公开（示例）", "disc-0005");
    assertEquals(position + 1, answer.path("position").asInt(), answer.toString());
    assertEquals("示政发〔2026〕70号", answer.at("/decision/documentNumber").asText());
    assertEquals(answer, disclose("final-county", position, "多次被申请公开（示例）", "disc-0005"));
    JsonNode late = disclose("final-county", position, "再次", "disc-0006");
    assertEquals("VersionConflict ACC-15", told(late));
    assertEquals(2, late.at("/currentObject/version").asInt(), late.toString());
    assertEquals("暂停办理", line().path("note").asText());
    assertEquals("plannedEnd", line().at("/terms/0/key").asText());
    JsonNode row = register(null).at("/nodes/0");
    assertEquals(position, row.path("position").asInt());
    assertEquals("PUBLIC", row.path("openness").asText());
    assertEquals(2, row.path("version").asInt());
    assertFalse(row.at("/decision/title").asText().isEmpty());
    JsonNode decision = json(open.ask(DECISIONS, null, Map.of())).at("/decisions/nodes/0");
    assertEquals(row.path("opennessHistory"), decision.path("opennessHistory"));
    JsonNode history = row.path("opennessHistory");
    assertEquals(List.of("ON_REQUEST", "PUBLIC"), history.findValuesAsText("openness"));
    assertEquals(List.of("2026-03-02", "2026-06-01"), history.findValuesAsText("since"));
    assertEquals(List.of("AT_SOURCE", "CHANGED"), history.findValuesAsText("decided"));
    assertEquals("2026-06-01", history.at("/0/until").asText());
    assertEquals("多次被申请公开（示例）", history.at("/1/reason").asText());
    assertEquals("示政办函〔2026〕5号", history.at("/1/documentNumber").asText());
    assertEquals("final-county", history.at("/1/person").asText());
  }

  @Test
  @Order(4)
  void as_known_on_an_earlier_day_the_register_shows_what_was_public_then() {
    assertEquals(2, register("2026-06-01").path("totalCount").asInt());
    assertEquals(1, register("2026-05-31").path("totalCount").asInt());
    assertEquals(0, register("2026-03-01").path("totalCount").asInt());
  }

  @Test
  @Order(5)
  void items_tell_theirs_and_many_take_the_statements_of_few() throws Exception {
    Noted<JsonNode> one = items(1);
    Noted<JsonNode> two = items(2);
    assertEquals(one.statements(), two.statements());
    JsonNode history = two.answer().at("/powers/nodes/0/opennessHistory");
    assertEquals(1, history.size(), two.answer().toString());
    assertEquals("2026-03-02", history.at("/0/since").asText());
    assertTrue(history.at("/0/until").isNull());
  }

  private Noted<JsonNode> items(int first) throws Exception {
    open.registry().forget();
    return Statements.during(
        () ->
            json(
                open.ask(
                    "query ($n: Int!) { powers(filter: { publisher: \"990201\" },"
                        + " first: $n) { nodes { name "
                        + HISTORY
                        + " } } }",
                    null,
                    Map.of("n", first))));
  }
}
