package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.system.Inputs.completing;
import static org.quanze.system.Inputs.ending;
import static org.quanze.system.Inputs.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** Wrong deeds of handovers over HTTP. */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverRefusalsTest {
  private final CountyAndTowns county;
  private final RefusedActs refused;

  HandoverRefusalsTest(Trial trial) {
    this.county = new CountyAndTowns(trial, "990409");
    this.refused = new RefusedActs(trial);
  }

  @Test
  void a_proposal_of_what_nobody_lists_is_not_found_and_one_of_the_own_list_is_refused() {
    Map<String, Object> input = new HashMap<>();
    input.put("item", Inputs.globalId("Item", UUID.randomUUID()));
    input.put("expectedVersion", 1);
    input.put("department", county.bureau());
    input.put("agreedOn", today().toString());
    refused.assertRefused(Act.PROPOSE, county.client(), input, "NotFound", "HND-14");
    input.put("item", county.powers(1).get(0).path("id").asText());
    refused.assertRefused(Act.PROPOSE, county.client(), input, "ValidationFailed", "HND-15");
  }

  @Test
  void a_handover_is_not_done_before_it_is_accepted_nor_ended_without_a_reason() {
    JsonNode item = county.powers(1).get(0);
    Map<String, Object> receiver =
        Map.of("department", county.office(0), "agreedOn", today().plusDays(3).toString());
    county.publish(
        county.county(),
        county.bureau(),
        List.of(
            Map.of(
                "delegate",
                Map.of("subject", Inputs.subject(item), "receivers", List.of(receiver)))));
    JsonNode handover = county.handovers(item.path("id").asText()).get(0);
    refused.assertRefused(
        Act.COMPLETE,
        county.client(),
        completing(1, "GIVER", List.of(handover)),
        "IllegalState",
        "HND-02",
        "HND-03");
    JsonNode stale =
        refused.assertRefused(
            Act.COMPLETE,
            county.client(),
            completing(7, "GIVER", List.of(handover)),
            "VersionConflict",
            "HND-06");
    assertEquals(1, stale.path("currentVersion").asInt());
    Map<String, Object> ending = new HashMap<>(ending(handover, 1, "RECEIVER"));
    ending.put("reason", " ");
    refused.assertRefused(
        Act.WITHDRAW, county.client(), ending, "ValidationFailed", "HND-11", "HND-08");
    refused.assertRefused(
        Act.COMPLETE,
        county.client(),
        completing(1, "GIVER", Collections.emptyList()),
        "ValidationFailed",
        "HND-07");
  }

  private JsonNode accepted(String unit) {
    JsonNode item = county.powers(unit, 1).get(0);
    county.publish(county.county(), unit, List.of(county.delegate(item, 0)));
    JsonNode handover = county.handovers(item.path("id").asText()).get(0);
    county.accepted(handover, 0);
    return handover;
  }

  @Test
  void nobody_does_the_handover_of_another_unit_along_with_the_own() {
    String unit = county.bureau();
    new Tokens(county.trial()).addAccount("one-unit");
    Grants.give(
        county.trial(),
        "one-unit",
        "FINAL_REVIEWER",
        "/" + county.county() + "/d" + Inputs.key(unit));
    Client oneUnit = Client.of(county.trial(), "one-unit");
    JsonNode own = accepted(unit);
    JsonNode foreign = accepted(county.unit(county.county(), "示例二局"));
    refused.assertRefused(
        Act.COMPLETE, oneUnit, completing(2, "GIVER", List.of(own, foreign)), "NotFound", "ACC-03");
    JsonNode done = Act.COMPLETE.once(oneUnit, completing(2, "GIVER", List.of(own)));
    assertEquals("HandoversCompleted", done.path("__typename").asText(), done.toString());
  }
}
