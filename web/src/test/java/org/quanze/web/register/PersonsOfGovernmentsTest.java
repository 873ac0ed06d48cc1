package org.quanze.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.GrantRole;
import org.quanze.access.Role;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.organisation.Department;
import org.quanze.organisation.NameResponsiblePerson;
import org.quanze.organisation.ResponsiblePerson.Duty;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.web.testing.OpenRegistry;

/** Who answers for what a whole government publishes, and what of them is for whom. */
class PersonsOfGovernmentsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String REGISTER =
      "{ publicationRegister(publisher: \"990201\", first: 1) { nodes { maker { name }"
          + " responsiblePersons { duty name post department { name } } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局", "审批局", "交通局");

  @AfterEach
  void close() {
    open.close();
  }

  private void answers(String unit, String name) {
    Department department = county.unit(unit);
    open.registry()
        .get(NameResponsiblePerson.class)
        .name(
            county.cast().publisher("final-" + unit, department),
            new NameResponsiblePerson.Command(
                department.uid(), Duty.FIRST, name, "局长", DAY, null, UUID.randomUUID().toString()));
  }

  private void grantEditor(String account, String unit) {
    Actor security =
        new Actor(
            "security",
            "security",
            List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
            "test");
    String path = county.unit(unit).path();
    open.registry()
        .get(GrantRole.class)
        .grant(
            security,
            new GrantRole.Command(
                account, Role.EDITOR, path, null, null, UUID.randomUUID().toString()));
  }

  private static JsonNode persons(Object answer) {
    return new ObjectMapper()
        .<JsonNode>valueToTree(answer)
        .at("/publicationRegister/nodes/0/responsiblePersons");
  }

  @Test
  void each_unit_that_countersigned_answers_and_the_public_hears_name_and_unit_alone() {
    county.today(DAY);
    answers("民政局", "甲（虚构）");
    answers("审批局", "乙（虚构）");
    answers("交通局", "丙（虚构）");
    county.opened(COUNTY, "民政局", "民", 2);
    county.opened(COUNTY, "审批局", "审", 2);
    DraftOutcome set =
        county.draft(
            COUNTY,
            Map.of(),
            false,
            List.of(
                new Departure.Cancel(county.subject("民1"), null, "不再办理"),
                new Departure.Cancel(county.subject("审1"), null, "不再办理")));
    new Approval(open.registry()).publish(county.editor(COUNTY), set);
    JsonNode persons = persons(open.ask(REGISTER, null, Map.of()));
    assertEquals(List.of("甲（虚构） 民政局 null", "乙（虚构） 审批局 null"), told(persons));
    grantEditor("clerk", "民政局");
    assertEquals(
        List.of("甲（虚构） 民政局 局长", "乙（虚构） 审批局 null"),
        told(persons(open.askAs("clerk", REGISTER, Map.of()))));
  }

  private static List<String> told(JsonNode persons) {
    return persons
        .valueStream()
        .map(
            p ->
                String.join(
                    " ",
                    p.path("name").asText(),
                    p.at("/department/name").asText(),
                    p.path("post").asText()))
        .toList();
  }
}
