package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.system.Inputs.completing;
import static org.quanze.system.Inputs.ending;
import static org.quanze.system.Rivals.MANY;
import static org.quanze.system.Rivals.atOnce;
import static org.quanze.system.Rivals.counted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.run.Trial;
import org.quanze.system.Governments.Ready;

/** Rivals on handovers: two governments, each with ways of its own to end what the other does. */
abstract class RivalHandovers extends OnNodes {

  RivalHandovers(Trial trial, String code) {
    super(trial, code);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_acceptances_of_one_handover_one_is_published(int round) throws Exception {
    JsonNode handover = county().delegated(1, 0).get(0);
    List<Map<String, Object>> drafts =
        reviewed(drafts(county().town(0), county().office(0), county().accept(handover, 0)));
    int before = county().entries(county().town(0));
    List<JsonNode> answers = atOnce(i -> release(i, drafts));
    assertOneWins("DecisionPublished", "VersionConflict ADJ-11 2", answers);
    assertEquals(before + 1, county().entries(county().town(0)));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void a_handover_is_refused_or_accepted_or_withdrawn(int round) throws Exception {
    JsonNode handover = county().delegated(1, 0).get(0);
    List<Map<String, Object>> drafts =
        reviewed(drafts(county().town(0), county().office(0), county().accept(handover, 0)));
    List<JsonNode> answers =
        atOnce(
            i ->
                switch (i % 3) {
                  case 0 -> release(i, drafts);
                  case 1 -> Act.REFUSE.once(rivals().client(i), ending(handover, 1, "RECEIVER"));
                  default -> Act.WITHDRAW.once(rivals().client(i), ending(handover, 1, "GIVER"));
                });
    assertOneOfSeveral(answers, Set.of("VersionConflict ADJ-11 2", "VersionConflict HND-06 2"));
    assertEquals(2, now(handover).path("version").asInt());
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void a_handover_is_completed_or_withdrawn(int round) throws Exception {
    JsonNode handover = county().delegated(1, 0).get(0);
    county().accepted(handover, 0);
    List<JsonNode> answers =
        atOnce(
            i ->
                i % 2 == 0
                    ? Act.COMPLETE.once(
                        rivals().client(i), completing(2, "GIVER", List.of(handover)))
                    : Act.WITHDRAW.once(rivals().client(i), ending(handover, 2, "GIVER")));
    assertOneOfSeveral(answers, Set.of("VersionConflict HND-06 3"));
    assertEquals(3, now(handover).path("version").asInt());
  }

  /** One of all got a success; the others of each kind heard what is said for it. */
  private static void assertOneOfSeveral(List<JsonNode> answers, Set<String> losers) {
    Map<String, Integer> heard = new HashMap<>(counted(answers));
    heard.keySet().removeIf(what -> !what.contains(" "));
    int lost = heard.values().stream().mapToInt(n -> n).sum();
    assertEquals(MANY - 1, lost, counted(answers).toString());
    assertEquals(losers, heard.keySet());
  }

  /** How many items of the county bear the name of what was handed over. */
  private int listed(JsonNode handover) {
    return county()
        .client()
        .ask(
            "query($p:String!,$n:String!){ powers(filter:{publisher:$p,nameContains:$n})"
                + " { totalCount } }",
            Map.of("p", county().county(), "n", handover.path("itemName").asText()))
        .at("/powers/totalCount")
        .asInt();
  }

  private JsonNode now(JsonNode handover) {
    return county().handovers(handover.path("item").asText()).stream()
        .filter(h -> h.path("id").equals(handover.path("id")))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void an_acceptance_in_part_is_answered_or_withdrawn(int round) throws Exception {
    JsonNode item = county().powers(1).get(0);
    county().publish(county().county(), county().bureau(), List.of(county().delegate(item, 0)));
    JsonNode handover = county().handovers(item.path("id").asText()).get(0);
    county().publish(county().town(0), county().office(0), List.of(inPart(handover)));
    List<Map<String, Object>> drafts =
        reviewed(drafts(county().county(), county().bureau(), answering(item, handover)));
    List<JsonNode> answers =
        atOnce(
            i ->
                i % 2 == 0
                    ? release(i, drafts)
                    : Act.WITHDRAW.once(rivals().client(i), ending(handover, 2, "GIVER")));
    long won = answers.stream().filter(a -> !a.has("code")).count();
    assertEquals(1, won, counted(answers).toString());
    assertEquals(3, now(handover).path("version").asInt());
  }

  private Map<String, Object> inPart(JsonNode handover) {
    return Map.of(
        "accept",
        Map.of(
            "handover",
            handover.path("id").asText(),
            "content",
            county().received(handover, 0),
            "declined",
            "大型场所除外（构造）"));
  }

  private Map<String, Object> answering(JsonNode item, JsonNode handover) {
    return Map.of(
        "partialDelegate",
        Map.of(
            "subject",
            Inputs.subject(item),
            "answers",
            List.of(handover.path("id").asText()),
            "content",
            Contents.power(county().bureau(), "06", "示例检查（大型场所，构造）", item.path("code").asText()),
            "remaining",
            "大型场所（构造）"));
  }

  /** Who is last lets the item leave; when two are last at once, one of them does. */
  @ParameterizedTest
  @MethodSource("rounds")
  void an_item_delegated_to_two_leaves_when_both_complete_at_once(int round) throws Exception {
    List<JsonNode> handovers = county().delegated(1, 0, 1);
    county().accepted(handovers.get(0), 0);
    county().accepted(handovers.get(1), 1);
    List<JsonNode> answers =
        atOnce(
            i ->
                Act.COMPLETE.once(
                    rivals().client(i), completing(2, "RECEIVER", List.of(handovers.get(i % 2)))));
    assertEquals(
        Map.of("HandoversCompleted", 2, "VersionConflict HND-06 3", MANY - 2), counted(answers));
    assertEquals(0, listed(handovers.get(0)));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void of_proposals_of_one_unit_for_one_item_one_stands(int round) throws Exception {
    JsonNode item = county().powers(1).get(0);
    List<JsonNode> answers =
        atOnce(
            i ->
                Act.PROPOSE.once(
                    rivals().client(i),
                    Map.of(
                        "item",
                        item.path("id").asText(),
                        "expectedVersion",
                        item.path("version").asInt(),
                        "department",
                        county().office(0),
                        "agreedOn",
                        Inputs.today().toString())));
    assertOneWins("HandoverProposed", "IllegalState HND-13", answers);
  }

  /** A unit ends while its drafts are released and its handovers are done. */
  @ParameterizedTest
  @MethodSource("rounds")
  void a_reorganisation_among_other_deeds_makes_nobody_fail(int round) throws Exception {
    String unit = county().begin("示例撤并局 " + Desk.key());
    List<JsonNode> items = county().powers(unit, 3);
    county()
        .publish(
            county().county(),
            unit,
            items.stream().map(item -> county().delegate(item, 0)).toList());
    List<JsonNode> handovers =
        items.stream().map(i -> county().handovers(i.path("id").asText()).get(0)).toList();
    handovers.forEach(h -> county().accepted(h, 0));
    List<Ready> made =
        atOnce(
            i ->
                county()
                    .draft(
                        rivals().client(i),
                        county().county(),
                        i == 0 ? null : unit,
                        List.of(i == 0 ? ends(unit) : Inputs.add(unit, "U-" + Desk.key()))));
    List<Map<String, Object>> drafts = reviewed(made);
    List<JsonNode> answers =
        atOnce(
            i ->
                i % 2 == 0
                    ? release(i, drafts)
                    : Act.COMPLETE.once(
                        rivals().client(i),
                        completing(2, "RECEIVER", List.of(handovers.get(i % handovers.size())))));
    System.out.println("A reorganisation among others: " + counted(answers));
    JsonNode ended = answers.get(0);
    if (ended.has("currentVersion")) {
      // What it builds on moved meanwhile: it goes its way again.
      assertEquals("REV-05", ended.path("code").asText(), ended.toString());
      Ready again = new Ready(made.get(0).changeSet(), ended.path("currentVersion").asInt());
      ended =
          Act.PASS.once(rivals().client(nodes().size()), county().last(rivals().client(0), again));
    }
    assertEquals("DecisionPublished", ended.path("__typename").asText(), ended.toString());
  }

  private Map<String, Object> ends(String unit) {
    return Map.of(
        "reorganise",
        Map.of("successions", List.of(Map.of("department", unit, "successor", county().bureau()))));
  }
}
