package org.quanze.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.annotation.AnnotateEdition;
import org.quanze.annotation.Annotation;
import org.quanze.item.Openness;
import org.quanze.organisation.Department;
import org.quanze.organisation.NameResponsiblePerson;
import org.quanze.organisation.ResponsiblePerson.Duty;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;
import org.quanze.testing.Story;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/**
 * The publication register through the door: what anybody reads of it, and in how many statements.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterDoorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String REGISTER =
      "query ($first: Int, $after: String) { publicationRegister(publisher: \"990201\", year: 2026,"
          + " first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {"
          + " year serial indexNumber position title documentNumber issuer openness signedOn"
          + " publishedOn workingDays due dueUnknown { code } workingDaysUsed overdue"
          + " decision { title } maker { name } reviewers { step person department { name }"
          + " publisher { name } } responsiblePersons { duty name post }"
          + " editions { number annotations { kind reason } } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局", "审批局");
  private Department unit;
  private Actor editor;

  @BeforeAll
  void publish() {
    unit = county.unit("民政局");
    editor = county.cast().editor("editor-civil", unit);
    county.today(DAY);
    name(Duty.FIRST, "甲（虚构）", DAY, null);
    name(Duty.CLERK, "乙（虚构）", DAY, DAY.plusDays(9));
    county.opened(COUNTY, "民政局", "项", 8);
    for (int n = 1; n <= 6; n++) {
      county.today(DAY.plusDays(7L + n));
      decide("项" + n, n == 3 ? Openness.NOT_PUBLIC : Openness.PUBLIC);
    }
    open.registry()
        .get(AnnotateEdition.class)
        .annotate(
            county.publisher(COUNTY),
            new AnnotateEdition.Command(
                COUNTY, "POWER", 2, 1, Annotation.Kind.CORRECTED, "附件有误（示例）", null, key()));
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private void name(Duty duty, String name, LocalDate from, @Nullable LocalDate to) {
    open.registry()
        .get(NameResponsiblePerson.class)
        .name(
            county.cast().publisher("final-civil", unit),
            new NameResponsiblePerson.Command(unit.uid(), duty, name, "科长", from, to, key()));
  }

  private void decide(String item, Openness openness) {
    DraftOutcome set =
        open.registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    "", unit.uid(), Story.decision("示民发〔2026〕" + item, Map.of(), openness), key()));
    set =
        open.registry()
            .get(SetLine.class)
            .setLine(
                editor,
                new SetLine.Command(
                    set.changeSet(),
                    set.version(),
                    1,
                    new Departure.Cancel(county.subject(item), null, "不再办理"),
                    key()));
    new Approval(open.registry()).publish(editor, set);
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private JsonNode register(Map<String, @Nullable Object> page) {
    return json(open.ask(REGISTER, null, page)).path("publicationRegister");
  }

  @Test
  void anybody_reads_what_is_public_and_the_numbers_show_the_rest() {
    JsonNode all = register(Map.of("first", 100));
    assertEquals(6, all.path("totalCount").asInt());
    assertEquals(
        List.of("7", "6", "5", "3", "2", "1"), all.path("nodes").findValuesAsText("serial"));
    JsonNode row = all.at("/nodes/4");
    assertEquals("示民发〔2026〕项1", row.path("documentNumber").asText());
    assertEquals(row.path("title"), row.at("/decision/title"));
    assertEquals("民政局", row.at("/maker/name").asText());
    assertEquals("2026-03-10", row.path("publishedOn").asText());
    assertTrue(row.path("indexNumber").isNull(), "no code is known, and none invented");
    assertEquals(20, row.path("workingDays").asInt());
    assertEquals(0, row.path("workingDaysUsed").asInt());
    assertEquals("SELF_CHECK", row.at("/reviewers/0/step").asText());
    assertEquals("editor-civil", row.at("/reviewers/0/person").asText());
    assertEquals("民政局", row.at("/reviewers/0/department/name").asText());
    assertEquals("CORRECTED", row.at("/editions/0/annotations/0/kind").asText());
  }

  @Test
  void who_answered_is_told_as_of_the_day_of_publication() {
    JsonNode all = register(Map.of("first", 100));
    assertEquals(
        List.of("甲（虚构）", "乙（虚构）"),
        all.at("/nodes/4/responsiblePersons").findValuesAsText("name"),
        "on the 10th");
    assertEquals(List.of("甲（虚构）"), all.at("/nodes/3/responsiblePersons").findValuesAsText("name"));
    JsonNode today =
        json(
            open.ask(
                "{ department(by: { named: { publisher: \"990201\", name: \"民政局\" } }) {"
                    + " responsiblePersons { duty name from to }"
                    + " before: responsiblePersons(on: \"2026-03-01\") { name } } }",
                null,
                Map.of()));
    assertEquals(1, today.at("/department/responsiblePersons").size());
    assertEquals(0, today.at("/department/before").size());
  }

  @Test
  void pages_follow_each_other_and_cost_the_same_whatever_their_size() throws Exception {
    Noted<JsonNode> small = noted(Map.of("first", 2));
    Noted<JsonNode> large = noted(Map.of("first", 5));
    assertEquals(small.statements(), large.statements());
    JsonNode next =
        register(Map.of("first", 2, "after", small.answer().at("/pageInfo/endCursor").asText()));
    assertEquals(List.of("5", "3"), next.path("nodes").findValuesAsText("serial"));
  }

  private Noted<JsonNode> noted(Map<String, @Nullable Object> page) throws Exception {
    open.registry().forget();
    return Statements.during(() -> register(page));
  }

  @Test
  void persons_are_named_and_ended_by_those_who_may() {
    String mutation =
        "mutation ($i: ResponsiblePersonNameInput!) { responsiblePersonName(input: $i) { __typename"
            + " ... on ResponsiblePersonSaved { person { id name } } ... on NotPermitted { code }"
            + " ... on NotFound { code } } }";
    JsonNode answer =
        json(open.askAs(
                "nobody",
                mutation,
                Map.of(
                    "i",
                    Map.of(
                        "department", GlobalId.encode("Department", unit.uid()),
                        "duty", "DIRECT",
                        "name", "丙（虚构）",
                        "from", "2026-03-02",
                        "idempotencyKey", "name-0001"))))
            .path("responsiblePersonName");
    assertNotEquals("ResponsiblePersonSaved", answer.path("__typename").asText());
  }
}
