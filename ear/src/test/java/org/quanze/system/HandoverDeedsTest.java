package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.system.Inputs.completing;
import static org.quanze.system.Inputs.ending;
import static org.quanze.system.Inputs.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.run.Trial;
import org.quanze.system.Governments.Ready;

/** Handovers over HTTP with real tokens: proposed, taken up, refused, withdrawn, done. */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverDeedsTest {
  private final Trial trial;
  private final CountyAndTowns county;
  private JsonNode early;

  HandoverDeedsTest(Trial trial) {
    this.trial = trial;
    this.county = new CountyAndTowns(trial, "990408");
    this.early = Client.JSON.nullNode();
  }

  /** The first list of the county holds since ten days ago. */
  @BeforeAll
  void first() {
    Map<String, Object> head = Inputs.head();
    head.put("effectiveOn", today().minusDays(10).toString());
    Ready draft =
        county.draft(
            county.client(),
            county.county(),
            county.bureau(),
            head,
            List.of(Inputs.add(county.bureau(), "E-1")));
    DeedsTest.assertType("DecisionPublished", Act.PASS.once(county.approver(), county.last(draft)));
    early = county.item(county.county(), "E-1");
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

  /** Scenario 7: the day before, of and after a handover, for giver and receiver. */
  @Test
  void a_power_is_exercised_by_one_alone_before_on_and_after_the_day_of_the_handover() {
    JsonNode item = early;
    county.publish(county.county(), county.bureau(), List.of(county.delegate(item, 0)));
    JsonNode handover = county.handovers(item.path("id").asText()).get(0);
    Map<String, Object> content = county.received(handover, 0);
    county.publish(
        county.town(0),
        county.office(0),
        List.of(
            Map.of(
                "accept", Map.of("handover", handover.path("id").asText(), "content", content))));
    assertEquals("true IN_FORCE", exercise(county.bureau(), item, today()));
    DeedsTest.assertType(
        "HandoversCompleted",
        Act.COMPLETE.once(county.client(), completing(2, "RECEIVER", List.of(handover))));
    String code = Client.JSON.valueToTree(content).at("/codes/0/value").asText();
    JsonNode received = county.item(county.town(0), code);
    assertEquals("true IN_FORCE", exercise(county.bureau(), item, today().minusDays(1)));
    assertEquals("false DELEGATED", exercise(county.bureau(), item, today()));
    assertEquals("false DELEGATED", exercise(county.bureau(), item, today().plusDays(1)));
    assertEquals(
        "false", exercise(county.office(0), received, today().minusDays(1)).split(" ", 2)[0]);
    assertEquals("true IN_FORCE", exercise(county.office(0), received, today()));
    assertEquals("true IN_FORCE", exercise(county.office(0), received, today().plusDays(1)));
  }

  private String exercise(String unit, JsonNode item, LocalDate day) {
    JsonNode answer =
        Client.anonymous(trial)
            .ask(
                "query($d:ID!,$i:ID!,$o:Date){ canExercise(department:$d, item:$i, on:$o)"
                    + " { may ground zh en } }",
                Map.of("d", unit, "i", item.path("id").asText(), "o", day.toString()))
            .path("canExercise");
    assertTrue(!answer.path("zh").asText().isEmpty() && !answer.path("en").asText().isEmpty());
    return answer.path("may").asText() + " " + answer.path("ground").asText();
  }

  @Test
  void a_proposal_is_seen_by_the_parties_alone_taken_up_and_withdrawn() {
    JsonNode item = county.powers(1).get(0);
    String proposal = propose(item);
    String seen = "query($i:ID!){ node(id:$i) { ... on Handover { state version } } }";
    Map<String, Object> id = Map.of("i", proposal);
    assertTrue(Client.anonymous(trial).ask(seen, id).path("node").isNull());
    assertTrue(county.client().ask("{ ownHandovers { id state } }").toString().contains(proposal));
    Map<String, Object> receiver =
        Map.of(
            "department", county.office(0), "agreedOn", today().toString(), "proposal", proposal);
    county.publish(
        county.county(),
        county.bureau(),
        List.of(
            Map.of(
                "delegate",
                Map.of("subject", Inputs.subject(item), "receivers", List.of(receiver)))));
    JsonNode handover = county.handovers(item.path("id").asText()).get(0);
    assertEquals(proposal, handover.path("id").asText());
    assertEquals(2, handover.path("version").asInt());
    int entries = county.entries(county.county());
    assertEquals(
        "WITHDRAWN",
        Act.WITHDRAW.once(county.client(), ending(handover, 2, "GIVER")).path("state").asText());
    assertEquals(entries + 1, county.entries(county.county()));
  }

  private String propose(JsonNode item) {
    return DeedsTest.assertType(
            "HandoverProposed",
            Act.PROPOSE.once(
                county.client(),
                Map.of(
                    "item",
                    item.path("id").asText(),
                    "expectedVersion",
                    item.path("version").asInt(),
                    "department",
                    county.office(0),
                    "agreedOn",
                    today().toString(),
                    "reason",
                    "测试构造")))
        .path("id")
        .asText();
  }

  @Test
  void a_proposal_that_is_refused_is_in_no_ledger() {
    JsonNode item = county.powers(1).get(0);
    String proposal = propose(item);
    int entries = county.entries(county.county());
    JsonNode handover = Client.JSON.valueToTree(Map.of("id", proposal));
    assertEquals(
        "REJECTED",
        Act.REFUSE.once(county.client(), ending(handover, 1, "GIVER")).path("state").asText());
    assertEquals(entries, county.entries(county.county()));
  }

  @Test
  void what_is_given_to_a_unit_that_ends_goes_on_with_its_successor_as_was_foreseen() {
    String unit = county.begin("示例撤并局 " + Desk.key());
    String code = "G-" + Desk.key();
    county.publish(county.town(0), county.office(0), List.of(Inputs.add(county.office(0), code)));
    Map<String, Object> receiver = Map.of("department", unit, "agreedOn", today().toString());
    Map<String, Object> subject = Inputs.subject(county.item(county.town(0), code));
    county.publish(
        county.town(0),
        county.office(0),
        List.of(Map.of("delegate", Map.of("subject", subject, "receivers", List.of(receiver)))));
    Map<String, Object> succession = Map.of("department", unit, "successor", county.bureau());
    Ready draft =
        county.draft(
            county.client(),
            county.county(),
            null,
            List.of(Map.of("reorganise", Map.of("successions", List.of(succession)))));
    JsonNode foreseen =
        county
            .client()
            .ask(
                "query($i:ID!){ changeSet(id:$i) { foresight { refusals { code } handovers {"
                    + " handover { id state receiver { id } } receiver { id name } } } } }",
                Map.of("i", draft.changeSet()))
            .at("/changeSet/foresight");
    assertEquals(0, foreseen.path("refusals").size(), foreseen.toString());
    assertEquals(1, foreseen.path("handovers").size(), foreseen.toString());
    assertEquals(unit, foreseen.at("/handovers/0/handover/receiver/id").asText());
    assertEquals(county.bureau(), foreseen.at("/handovers/0/receiver/id").asText());
    DeedsTest.assertType("DecisionPublished", Act.PASS.once(county.approver(), county.last(draft)));
    JsonNode open =
        county.handovers(String.valueOf(subject.get("item"))).stream().findFirst().orElseThrow();
    assertEquals(foreseen.at("/handovers/0/handover/id").asText(), open.path("id").asText());
    assertEquals(county.bureau(), open.at("/receiver/id").asText());
  }
}
