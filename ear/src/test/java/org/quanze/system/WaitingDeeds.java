package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.system.Inputs.completing;
import static org.quanze.system.Inputs.ending;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deeds between governments that wait to be done, each always with the same key. */
record WaitingDeeds(CountyAndTowns county) {

  /** Deeds that two ledgers tell, or that move all that a unit has. */
  enum Deed {
    DELEGATION,
    RECALL,
    ENTRUSTMENT,
    ENTRUSTMENT_END,
    WITHDRAWAL,
    REORGANISATION
  }

  /** An act that waits to be done, always with the same key. */
  record Waiting(Act act, Map<String, Object> input, int ledgers) {
    static Waiting of(Act act, Map<String, Object> input, int ledgers) {
      Map<String, Object> keyed = new HashMap<>(input);
      keyed.put("idempotencyKey", Desk.key());
      return new Waiting(act, keyed, ledgers);
    }
  }

  /** Makes everything ready for a deed. */
  Waiting prepare(Deed deed) {
    return switch (deed) {
      case DELEGATION -> completed(accepted(), 2, "RECEIVER");
      case WITHDRAWAL -> Waiting.of(Act.WITHDRAW, ending(accepted(), 2, "GIVER"), 2);
      case RECALL -> recall();
      case ENTRUSTMENT -> completed(entrusted(), 1, "RECEIVER");
      case ENTRUSTMENT_END -> entrustmentEnd();
      case REORGANISATION -> reorganisation();
    };
  }

  private static Waiting completed(JsonNode handover, int version, String side) {
    return Waiting.of(Act.COMPLETE, completing(version, side, List.of(handover)), 2);
  }

  private JsonNode accepted() {
    JsonNode handover = county.delegated(1, 0).get(0);
    county.accepted(handover, 0);
    return handover;
  }

  private Waiting recall() {
    JsonNode handover = accepted();
    done(completed(handover, 2, "RECEIVER"));
    String today = Inputs.today().toString();
    county.publish(
        county.county(),
        county.bureau(),
        List.of(
            Map.of(
                "recall",
                Map.of(
                    "handover",
                    handover.path("id").asText(),
                    "department",
                    county.bureau(),
                    "agreedOn",
                    today))));
    return completed(open("RECALL"), 1, "RECEIVER");
  }

  private JsonNode entrusted() {
    JsonNode item = county.powers(1).get(0);
    Map<String, Object> to =
        Map.of(
            "departments",
            List.of(county.office(0)),
            "until",
            Inputs.today().plusYears(1).toString());
    county.publish(
        county.county(),
        county.bureau(),
        List.of(Map.of("entrust", Map.of("subject", Inputs.subject(item), "to", to))));
    return open("ENTRUSTMENT");
  }

  private Waiting entrustmentEnd() {
    JsonNode handover = entrusted();
    done(completed(handover, 1, "RECEIVER"));
    String item = Inputs.key(handover.path("item").asText());
    JsonNode page =
        county
            .client()
            .ask(
                "query($p:String!){ entrustments(publisher:$p, first:100) { nodes { id item } } }",
                Map.of("p", county.town(0)))
            .at("/entrustments/nodes");
    for (JsonNode entrustment : page) {
      if (Inputs.key(entrustment.path("item").asText()).equals(item)) {
        String id = entrustment.path("id").asText();
        county.publish(
            county.county(),
            county.bureau(),
            List.of(Map.of("endEntrustment", Map.of("entrustment", id))));
      }
    }
    return completed(open("ENTRUSTMENT_END"), 1, "GIVER");
  }

  /** A unit with an item, an open handover and a draft goes over to another. */
  private Waiting reorganisation() {
    String unit = county.begin("示例撤并局 " + Desk.key());
    List<JsonNode> items = county.powers(unit, 2);
    county.publish(county.county(), unit, List.of(county.delegate(items.get(0), 0)));
    county.draft(
        county.client(), county.county(), unit, List.of(Inputs.add(unit, "U-" + Desk.key())));
    Map<String, Object> succession = Map.of("department", unit, "successor", county.bureau());
    Governments.Ready draft =
        county.draft(
            county.client(),
            county.county(),
            null,
            List.of(Map.of("reorganise", Map.of("successions", List.of(succession)))));
    return Waiting.of(Act.PASS, county.last(draft), 1);
  }

  private void done(Waiting waiting) {
    JsonNode answer = waiting.act().by(county.approver(), waiting.input());
    assertEquals("", answer.path("code").asText(), answer.toString());
  }

  /** The one handover of a kind that is open. */
  private JsonNode open(String kind) {
    List<JsonNode> found = new ArrayList<>();
    county
        .client()
        .ask(
            "query($p:String!){ handovers(publisher:$p, first:100) { nodes { id kind state item"
                + " } } }",
            Map.of("p", county.town(0)))
        .at("/handovers/nodes")
        .forEach(
            h -> {
              boolean over = List.of("HANDED_OVER", "WITHDRAWN").contains(h.path("state").asText());
              if (h.path("kind").asText().equals(kind) && !over) {
                found.add(h);
              }
            });
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }
}
