package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;
import static org.quanze.testing.County.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.edition.Balance.Moves;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.testing.County;
import org.quanze.testing.TestDatabase;

/**
 * Published decisions with figures, played on constructed lists of the sizes that they need: each
 * closes with the number that follows from its parts (domain, 3.3 and scenarios 2 and 3).
 */
class FixturesTest extends PlayedDecisions {

  private static int part(JsonNode fixture, String part) {
    JsonNode parts = fixture.path("parts");
    assertTrue(parts.has(part), part);
    return parts.get(part).asInt();
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void yingkou_2017_closes_66_below_its_opening() throws IOException {
    JsonNode fixture = fixture("yingkou-2017");
    County county = county("甲局");
    county.opened(COUNTY, "甲局", "项", 200);
    county.today(DECIDED);
    List<Adjustment> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < part(fixture, "取消行政职权"); i++) {
      lines.add(new Departure.Cancel(county.first("项" + ++next), null, null));
    }
    for (int i = 0; i < part(fixture, "取消审批初审环节"); i++) {
      String name = "项" + ++next;
      Content content = county.power(name, "甲局", "02").with("note", new Value.Text("取消初审环节"));
      lines.add(new Renewal.DropPrereview(county.first(name), content, null, null));
    }
    names("新", part(fixture, "对应省新增")).forEach(n -> lines.add(county.add(n, "甲局", "02")));
    names("承", part(fixture, "承接")).forEach(n -> lines.add(county.external(n, "甲局")));
    assertEquals(4, part(fixture, "合并(4→2)"));
    lines.add(
        new Conversion.Merge(
            names("项", next + 4).skip(next).map(n -> county.first(n)).toList(),
            names("合", 2)
                .map(n -> new NewItem(county.item(n), county.power(n, "甲局", "02")))
                .toList(),
            null,
            null));
    int net = fixture.path("net_on_list").asInt();
    county.decide(COUNTY, Map.of("POWER", 200 + net), lines.toArray(Adjustment[]::new));
    assertEquals(200 - 66, county.newest(COUNTY).members());
    assertTrue(county.balance(COUNTY).isBalanced());
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void dalian_2016_closes_48_below_and_50_where_suspended_items_do_not_count() throws Exception {
    JsonNode fixture = fixture("dalian-2016");
    assertEquals(-48, fixture.path("net_on_list_strict").asInt());
    assertEquals(-48, dalian(fixture, true));
    assertEquals(-50, dalian(fixture, false));
  }

  private int dalian(JsonNode fixture, boolean countsSuspended) throws Exception {
    County county = county("甲局");
    TestDatabase.run(
        county.registry().asOwner(), "UPDATE list_type SET counts_suspended = " + countsSuspended);
    county.registry().forget();
    county.opened(COUNTY, "甲局", "项", 100);
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
    county.today(DECIDED);
    List<Adjustment> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < part(fixture, "取消"); i++) {
      lines.add(new Departure.Cancel(county.first("项" + ++next), null, null));
    }
    int delegated = part(fixture, "下放");
    List<String> down = names("项", next + delegated).skip(next).toList();
    next += delegated;
    Receiver town = new Receiver(county.unit("镇办").uid(), DECIDED, null);
    down.forEach(
        n -> lines.add(new Conferral.Delegate(county.first(n), List.of(town), null, null)));
    for (int i = 0; i < part(fixture, "转为内部事项"); i++) {
      lines.add(new Departure.ToInternal(county.first("项" + ++next), null, null));
    }
    for (int i = 0; i < part(fixture, "暂停实施"); i++) {
      lines.add(new Rest.Suspend(county.first("项" + ++next), null, null, null));
    }
    names("承", part(fixture, "承接")).forEach(n -> lines.add(county.external(n, "甲局")));
    county.decide(COUNTY, lines.toArray(Adjustment[]::new));
    county.takeOver(TOWN, "镇办", down);
    assertTrue(county.balance(COUNTY).isBalanced());
    return county.newest(COUNTY).members() - 100;
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void shanxi_2018_counts_partial_kinds_as_no_movement() throws IOException {
    JsonNode fixture = fixture("shanxi-2018");
    County county = county("甲局");
    county.opened(COUNTY, "甲局", "项", 60);
    county.today(DECIDED);
    UUID town = county.unit("镇办").uid();
    List<Adjustment> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < part(fixture, "取消"); i++) {
      lines.add(new Departure.Cancel(county.first("项" + ++next), null, null));
    }
    for (int i = 0; i < part(fixture, "部分取消"); i++) {
      String name = "项" + ++next;
      Content less = county.power(name, "甲局", "02").with("note", new Value.Text("部分"));
      lines.add(new Renewal.PartialCancel(county.first(name), less, "取消的部分", null, null));
    }
    int whole = part(fixture, "下放管理层级");
    int parts = part(fixture, "部分下放管理层级");
    List<String> down = names("项", next + whole + parts).skip(next).toList();
    Receiver receiver = new Receiver(town, DECIDED, null);
    for (int i = 0; i < down.size(); i++) {
      String name = down.get(i);
      Content rest = county.power(name, "甲局", "02").with("note", new Value.Text("保留"));
      lines.add(
          i < whole
              ? new Conferral.Delegate(county.first(name), List.of(receiver), null, null)
              : new Conferral.PartialDelegate(
                  county.first(name), List.of(receiver), List.of(), rest, "保留", null, null));
    }
    assertEquals(fixture.path("total").asInt(), lines.size());
    county.decide(COUNTY, lines.toArray(Adjustment[]::new));
    county.takeOver(TOWN, "镇办", down);
    assertEquals(60 - 27 - 9, county.newest(COUNTY).members());
    assertEquals(9 + 15, county.newest(TOWN).members());
    assertTrue(county.balance(COUNTY).isBalanced());
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void panjin_2021_reclassifies_142_and_closes_647_above() throws IOException {
    JsonNode fixture = fixture("panjin-2021");
    County county = county("甲局");
    county.opened(COUNTY, "甲局", "项", 300);
    county.today(DECIDED);
    List<Adjustment> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < part(fixture, "取消"); i++) {
      lines.add(new Departure.Cancel(county.first("项" + ++next), null, null));
    }
    for (int i = 0; i < part(fixture, "调整管理方式"); i++) {
      lines.add(new Renewal.Reclassify(county.first("项" + ++next), "10", null, null));
    }
    names("承", part(fixture, "承接")).forEach(n -> lines.add(county.external(n, "甲局")));
    county.decide(COUNTY, Map.of("POWER", 300 - 71 + 718), lines.toArray(Adjustment[]::new));
    Map<Movement, Moves> moved = county.balance(COUNTY).movements();
    assertEquals(new Moves(142, -142), moved.get(Movement.RECLASSIFIED_OUT));
    assertEquals(new Moves(142, 142), moved.get(Movement.RECLASSIFIED_IN));
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void jilin_city_2017_retains_392() throws IOException {
    JsonNode fixture = fixture("jilin-city-2017");
    County county = county("甲局");
    int opening =
        fixture.path("retained_after").asInt() - part(fixture, "承接") + part(fixture, "取消");
    county.opened(COUNTY, "甲局", "项", opening);
    county.today(DECIDED);
    List<Adjustment> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < part(fixture, "取消"); i++) {
      lines.add(new Departure.Cancel(county.first("项" + ++next), null, null));
    }
    for (int i = 0; i < part(fixture, "暂停"); i++) {
      lines.add(new Rest.Suspend(county.first("项" + ++next), null, null, null));
    }
    for (int i = 0; i < part(fixture, "调整"); i++) {
      String name = "项" + ++next;
      Content other = county.power(name, "甲局", "02").with("note", new Value.Text("调整"));
      lines.add(new Renewal.Change(county.first(name), other, null, null));
    }
    names("承", part(fixture, "承接")).forEach(n -> lines.add(county.external(n, "甲局")));
    county.decide(COUNTY, Map.of("POWER", 392), lines.toArray(Adjustment[]::new));
    assertEquals(392, county.newest(COUNTY).members());
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void liangzhou_2016_closes_with_62_intermediary_services() throws IOException {
    JsonNode fixture = fixture("liangzhou-2016-intermediary");
    County county = county("甲局");
    county.opened(COUNTY, "甲局", "项", fixture.path("opening").asInt());
    county.today(DECIDED);
    county.decide(
        COUNTY,
        Map.of("POWER", fixture.path("closing").asInt()),
        names("项", fixture.path("cancelled").asInt())
            .map(n -> new Departure.Cancel(county.first(n), null, null))
            .toArray(Adjustment[]::new));
    assertEquals(62, county.newest(COUNTY).members());
  }
}
