package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;
import static org.quanze.testing.County.ZONE;
import static org.quanze.testing.County.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Balance.Moves;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.rule.Refused;
import org.quanze.testing.County;

/**
 * Published decisions that confer powers on others, and a transfer, played on constructed lists of
 * the sizes that they need (domain, 3.3 and scenarios 2 and 3).
 */
class ConferralFixturesTest extends PlayedDecisions {

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void dayao_2023_lists_228_and_5_entrusted_which_makes_the_published_233() throws IOException {
    JsonNode fixture = fixture("dayao-2023-township");
    int statutory = fixture.path("statutory").asInt();
    int delegated = fixture.path("empowered_parts").path("下放 行政处罚").asInt();
    int entrusted = fixture.path("empowered").asInt() - delegated;
    County county = county("甲局");
    county.opened(COUNTY, "甲局", "县", delegated + entrusted);
    county.opened(TOWN, "镇办", "法", statutory);
    county.today(DECIDED);
    UUID town = county.unit("镇办").uid();
    List<String> down = names("县", delegated).toList();
    List<Adjustment> lines = new ArrayList<>();
    down.forEach(
        n ->
            lines.add(
                new Conferral.Empower(
                    county.first(n),
                    new Conferral.Mode.Delegating(List.of(new Receiver(town, DECIDED, null))),
                    null,
                    null)));
    names("县", delegated + entrusted)
        .skip(delegated)
        .forEach(
            n ->
                lines.add(
                    new Conferral.Empower(
                        county.first(n),
                        new Conferral.Mode.Entrusting(
                            List.of(town), new Term(DECIDED, DECIDED.plusYears(1))),
                        null,
                        null)));
    county.decide(COUNTY, lines.toArray(Adjustment[]::new));
    county.takeOver(TOWN, "镇办", down);
    List<Handover> entrusting =
        names("县", delegated + entrusted)
            .skip(delegated)
            .flatMap(n -> county.handovers(n).stream())
            .toList();
    county.handOver(entrusting, TOWN, Side.RECEIVER);
    // Two of the same name are merged away.
    county.decide(
        TOWN,
        new Conversion.Merge(
            names("法", 3).map(n -> county.first(n)).toList(),
            List.of(new NewItem(county.item("合"), county.power("合", "镇办", "02"))),
            null,
            null));
    assertEquals(fixture.path("merged_same_name").asInt(), 2);
    assertEquals(228, county.newest(TOWN).members());
    int entrustedColumn = county.balance(TOWN).entrusted().closing();
    assertEquals(5, entrustedColumn);
    assertEquals(fixture.path("closing").asInt(), county.newest(TOWN).members() + entrustedColumn);
    // The county no longer exercises what it handed over; what is entrusted stays its own.
    assertEquals(entrusted, county.newest(COUNTY).members());
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void zhuanghe_2024_recalls_11_from_the_development_zone() throws IOException {
    int items = fixture("zhuanghe-2024-recall").path("items").asInt();
    County county = county("甲局");
    county.opened(COUNTY, "甲局", "项", items);
    Receiver zone = new Receiver(county.unit("区办").uid(), OPENING, null);
    List<String> down = names("项", items).toList();
    county.decide(
        COUNTY,
        down.stream()
            .map(n -> new Conferral.Delegate(county.first(n), List.of(zone), null, null))
            .toArray(Adjustment[]::new));
    List<Handover> given = down.stream().map(county::handover).toList();
    county.takeOver(ZONE, "区办", down);
    assertEquals(0, county.newest(COUNTY).members());
    assertEquals(items, county.newest(ZONE).members());
    county.today(DECIDED);
    UUID unit = county.unit("甲局").uid();
    county.decide(
        COUNTY,
        given.stream()
            .map(h -> new Conferral.Recall(h.id(), unit, UUID.randomUUID(), null, DECIDED, "收回"))
            .toArray(Adjustment[]::new));
    List<Handover> recalls =
        given.stream()
            .map(h -> "区办" + h.giverItem().toString().substring(0, 8))
            .map(county::handover)
            .toList();
    county.handOver(recalls, COUNTY, Side.RECEIVER);
    assertEquals(items, county.newest(COUNTY).members());
    assertEquals(0, county.newest(ZONE).members());
    assertEquals(
        new Moves(items, -items), county.balance(ZONE).movements().get(Movement.RECALLED_FROM_ME));
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void scenario_3_fusong_moves_219_powers_of_22_units_and_the_county_keeps_its_number()
      throws IOException {
    JsonNode fixture = fixture("fusong-2018-transfer");
    int units = fixture.path("from_departments").asInt();
    int items = fixture.path("items").asInt();
    String[] names = Stream.concat(names("部门", units), Stream.of("审批局")).toArray(String[]::new);
    County county = county(names);
    Map<String, String> held = new LinkedHashMap<>();
    names("项", items).forEach(n -> held.put(n, "部门" + (held.size() % units + 1)));
    county.decide(
        COUNTY,
        held.entrySet().stream()
            .map(e -> county.add(e.getKey(), e.getValue(), "01"))
            .toArray(Adjustment[]::new));
    county.today(DECIDED);
    UUID bureau = county.unit("审批局").uid();
    county.decide(
        COUNTY,
        Map.of("POWER", items),
        held.keySet().stream()
            .map(
                n ->
                    new Conversion.Transfer(
                        county.first(n),
                        bureau,
                        county.item("局" + n),
                        null,
                        fixture.path("document").asText(),
                        "事前勘验、事后监管",
                        "审批",
                        null,
                        null))
            .toArray(Adjustment[]::new));
    Balance balance = county.balance(COUNTY);
    assertEquals(items, county.newest(COUNTY).members());
    assertEquals(new Moves(219, -219), balance.movements().get(Movement.TRANSFERRED_OUT));
    assertEquals(new Moves(219, 219), balance.movements().get(Movement.TRANSFERRED_IN));
    int bureauId = county.unit("审批局").id();
    assertEquals(
        219,
        balance.sections().stream()
            .filter(s -> s.department() == bureauId)
            .mapToInt(s -> s.closing() - s.opening())
            .sum());
    assertEquals(22, balance.sections().stream().filter(s -> s.closing() < s.opening()).count());
    assertTrue(balance.isBalanced());
  }

  @Test
  void scenario_2_baishan_closes_with_3297_and_with_one_addition_less_names_the_one() {
    County county = county("甲局");
    county.opened(COUNTY, "甲局", "项", 3_321);
    county.today(DECIDED);
    UUID town = county.unit("镇办").uid();
    UUID zone = county.unit("区办").uid();
    List<String> down = names("项", 53).toList();
    List<Adjustment> delegating = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      Receiver receiver = new Receiver(i < 21 ? town : zone, DECIDED, null);
      delegating.add(
          new Conferral.Delegate(county.first(down.get(i)), List.of(receiver), null, null));
    }
    county.decide(COUNTY, delegating.toArray(Adjustment[]::new));
    county.takeOver(TOWN, "镇办", down.subList(0, 21));
    county.takeOver(ZONE, "区办", down.subList(21, 53));
    assertEquals(3_321 - 53, county.newest(COUNTY).members());
    List<Adjustment> additions = new ArrayList<>();
    names("新", 29).forEach(n -> additions.add(county.add(n, "甲局", "02")));
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                county.decide(
                    COUNTY,
                    Map.of("POWER", 3_297),
                    additions.subList(0, 28).toArray(Adjustment[]::new)));
    assertEquals(EditionRule.ANNOUNCED_CLOSING.code(), refused.refusals().get(0).code());
    assertTrue(refused.refusals().get(0).en().contains("-1"), refused.toString());
    county.decide(COUNTY, Map.of("POWER", 3_297), additions.toArray(Adjustment[]::new));
    assertEquals(3_297, county.newest(COUNTY).members());
    assertEquals(0, county.balance(COUNTY).difference());
  }
}
