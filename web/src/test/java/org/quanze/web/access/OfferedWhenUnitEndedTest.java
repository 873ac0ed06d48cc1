package org.quanze.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.GrantRole;
import org.quanze.access.Role;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Reform;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/**
 * What waits for the signature of a unit that has ended is passed by nobody (REV-08), so that it is
 * offered to be returned alone.
 */
class OfferedWhenUnitEndedTest {

  private static final Actor SECURITY =
      new Actor(
          "security",
          "security",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          "test");
  private static final String ASK =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ChangeSet { allowedActions } } }";
  private static final String REVIEWER = "first-reviewer";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "甲局", "乙局", "丙局");

  @Test
  void a_pass_is_offered_until_a_unit_that_is_to_countersign_ends() {
    try (open) {
      county.today(LocalDate.of(2026, 3, 2));
      county.decide(COUNTY, county.add("一", "乙局", "02"), county.add("二", "丙局", "02"));
      String place = county.unit("甲局").path();
      open.registry()
          .get(GrantRole.class)
          .grant(
              SECURITY,
              new GrantRole.Command(
                  REVIEWER,
                  Role.FIRST_REVIEWER,
                  place.substring(0, place.lastIndexOf('/')),
                  null,
                  null,
                  UUID.randomUUID().toString()));
      DraftOutcome touched = submit("三", "甲局");
      DraftOutcome other = submit("四", "乙局");
      Set<String> both = Set.of("reviewPass", "reviewReturn");
      assertEquals(List.of(both, both), List.of(offered(touched), offered(other)));
      county.decide(
          COUNTY,
          new Reform.Reorganise(
              List.of(
                  new Reform.Succession(
                      county.unit("甲局").uid(), county.unit("丙局").uid(), Map.of())),
              null,
              "机构改革"));
      assertEquals(
          List.of(Set.of("reviewReturn"), both), List.of(offered(touched), offered(other)));
    }
  }

  private DraftOutcome submit(String item, String unit) {
    return new Approval(open.registry())
        .submit(
            county.editor(COUNTY),
            county.draft(COUNTY, Map.of(), false, List.of(county.add(item, unit, "02"))));
  }

  /** The reviews among what is offered. */
  private Set<String> offered(DraftOutcome draft) {
    JsonNode data =
        new ObjectMapper()
            .valueToTree(
                open.askAs(
                    REVIEWER,
                    ASK,
                    Map.of("ids", List.of(GlobalId.encode("ChangeSet", draft.changeSet())))));
    Set<String> offered = new TreeSet<>();
    data.at("/nodes/0/allowedActions").forEach(action -> offered.add(action.asText()));
    offered.removeIf(action -> !action.startsWith("review"));
    return offered;
  }
}
