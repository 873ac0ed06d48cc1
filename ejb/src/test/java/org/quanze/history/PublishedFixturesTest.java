package org.quanze.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.oracle.Act;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Fresh;
import org.quanze.oracle.Kind;
import org.quanze.oracle.Land;
import org.quanze.oracle.Line;
import org.quanze.oracle.Oracle;
import org.quanze.oracle.Oracle.Point;
import org.quanze.oracle.Roll;
import org.quanze.testing.SharedData;

/**
 * The oracle against decisions that governments published with their figures; openings are made.
 */
@EnabledIf("org.quanze.testing.SharedData#isThere")
class PublishedFixturesTest {
  private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

  private int number;
  private Oracle oracle = new Oracle(Land.SAMPLE);

  private static JsonNode fixture(String id) throws IOException {
    var file = SharedData.file("adjustment_fixtures.json").path().toFile();
    for (JsonNode fixture : new ObjectMapper().readTree(file).get("fixtures")) {
      if (fixture.get("id").asText().equals(id)) {
        return fixture;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private void play(Act act) {
    assertEquals(Set.of(), oracle.play(act), act.toString());
  }

  private void decide(String publisher, List<Line> lines) {
    play(new Decision(DAY, publisher, DAY, lines));
  }

  private Line line(Kind kind) {
    return new Line("L" + ++number, kind, DAY);
  }

  private Fresh fresh(String unit, String type) {
    return new Fresh("i" + ++number, unit, type, "c1", "t");
  }

  /** So many items stand with a unit, and these are their names. */
  private List<String> opening(String unit, String type, int n) {
    List<Line> lines = adds(Kind.ADD, unit, type, n);
    decide(oracle.land().government(unit), lines);
    return new ArrayList<>(lines.stream().map(l -> l.fresh.get(0).id()).toList());
  }

  private List<Line> adds(Kind kind, String unit, String type, int n) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Line line = line(kind).bring(fresh(unit, type));
      line.document = kind == Kind.ACCEPT ? "a decision from above" : null;
      lines.add(line);
    }
    return lines;
  }

  /** So many lines of a kind, each on the next item that is still free. */
  private List<Line> each(Kind kind, List<String> free, int n) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lines.add(line(kind).on(free.remove(0)));
    }
    return lines;
  }

  private int listed(String government, String type) {
    return oracle.list(Roll.name(government, type)).members(now()).size();
  }

  private Point now() {
    return new Point(DAY, oracle.acts().size());
  }

  private void handOver(List<Line> given, String unit) {
    List<Line> accepts = new ArrayList<>();
    for (Line line : given) {
      String type = oracle.picture(now()).get(line.item()).type();
      Line accept = line(Kind.ACCEPT).bring(fresh(unit, type));
      accept.cites = line.handover(unit);
      accepts.add(accept);
    }
    decide(oracle.land().government(unit), accepts);
    given.forEach(line -> play(new Act.HandOver(DAY, line.handover(unit))));
  }

  @Test
  void yingkou_2017_loses_66() throws IOException {
    JsonNode parts = fixture("yingkou-2017").get("parts");
    List<String> free = opening("P.civil", "POWER", 200);
    List<Line> lines = each(Kind.CANCEL, free, parts.get("取消行政职权").asInt());
    lines.addAll(each(Kind.DROP_PREREVIEW, free, parts.get("取消审批初审环节").asInt()));
    lines.addAll(adds(Kind.ADD, "P.civil", "POWER", parts.get("对应省新增").asInt()));
    lines.addAll(adds(Kind.ACCEPT, "P.civil", "POWER", parts.get("承接").asInt()));
    String[] four = {free.remove(0), free.remove(0), free.remove(0), free.remove(0)};
    Fresh[] two = {fresh("P.civil", "POWER"), fresh("P.civil", "POWER")};
    lines.add(line(Kind.MERGE).on(four).bring(two));
    decide("P", lines);
    int net = fixture("yingkou-2017").get("net_on_list").asInt();
    assertEquals(-66, net);
    assertEquals(200 + net, listed("P", "POWER"));
  }

  @Test
  void dalian_2016_loses_48_or_50_where_the_list_drops_what_is_suspended() throws IOException {
    JsonNode parts = fixture("dalian-2016").get("parts");
    for (String type : List.of("POWER", "SERVICE")) {
      oracle = new Oracle(Land.SAMPLE);
      List<String> free = opening("P.civil", type, 150);
      List<Line> lines = each(Kind.CANCEL, free, parts.get("取消").asInt());
      List<Line> given = each(Kind.DELEGATE, free, parts.get("下放").asInt());
      given.forEach(line -> line.to("A.civil"));
      lines.addAll(given);
      lines.addAll(each(Kind.TO_INTERNAL, free, parts.get("转为内部事项").asInt()));
      lines.addAll(each(Kind.SUSPEND, free, parts.get("暂停实施").asInt()));
      lines.addAll(adds(Kind.ACCEPT, "P.civil", type, parts.get("承接").asInt()));
      decide("P", lines);
      handOver(given, "A.civil");
      int net = type.equals("POWER") ? -48 : -50;
      assertEquals(150 + net, listed("P", type), type);
    }
    assertEquals(-48, fixture("dalian-2016").get("net_on_list_strict").asInt());
  }

  @Test
  void dayao_2023_lists_228_and_5_entrusted_which_is_the_233_published() throws IOException {
    JsonNode fixture = fixture("dayao-2023-township");
    List<String> own = opening("A1.law", "POWER", fixture.get("statutory").asInt());
    JsonNode parts = fixture.get("empowered_parts");
    int delegated = parts.get("下放 行政处罚").asInt();
    List<String> county = opening("A.civil", "POWER", fixture.get("empowered").asInt());
    List<Line> given = each(Kind.EMPOWER, county, delegated);
    given.forEach(line -> line.to("A1.law").mode = Kind.DELEGATE);
    List<Line> entrusted = each(Kind.EMPOWER, county, county.size());
    for (Line line : entrusted) {
      line.to("A1.law").mode = Kind.ENTRUST;
      line.until = DAY.plusYears(1);
    }
    List<Line> lines = new ArrayList<>(given);
    lines.addAll(entrusted);
    decide("A", lines);
    handOver(given, "A1.law");
    entrusted.forEach(line -> play(new Act.HandOver(DAY, line.handover("A1.law"))));
    List<Line> merges = new ArrayList<>();
    for (int i = 0; i < fixture.get("merged_same_name").asInt(); i++) {
      merges.add(line(Kind.MERGE).on(own.remove(0), own.remove(0)).bring(fresh("A1.law", "POWER")));
    }
    decide("A1", merges);
    int column = oracle.entrusted("A1.law", now()).size();
    assertEquals("228 + 5", listed("A1", "POWER") + " + " + column);
    assertEquals(fixture.get("closing").asInt(), listed("A1", "POWER") + column);
    assertEquals(entrusted.size(), listed("A", "POWER"), "the county exercises the rest no longer");
  }

  @Test
  void liangzhou_2016_keeps_62_of_70() throws IOException {
    JsonNode fixture = fixture("liangzhou-2016-intermediary");
    List<String> free = opening("A.civil", "SERVICE", fixture.get("opening").asInt());
    decide("A", each(Kind.CANCEL, free, fixture.get("cancelled").asInt()));
    assertEquals(fixture.get("closing").asInt(), listed("A", "SERVICE"));
  }

  @Test
  void fusong_2018_moves_219_from_22_units_to_one_and_the_county_keeps_its_total()
      throws IOException {
    JsonNode fixture = fixture("fusong-2018-transfer");
    int units = fixture.get("from_departments").asInt();
    Map<String, String> staff = new HashMap<>(Map.of("bureau", "A"));
    for (int i = 0; i < units; i++) {
      staff.put("unit" + i, "A");
    }
    oracle = new Oracle(new Land(Map.of("A", ""), staff, Set.of("POWER"), Set.of()));
    List<Line> adds = new ArrayList<>();
    for (int i = 0; i < fixture.get("items").asInt(); i++) {
      adds.add(line(Kind.ADD).bring(fresh("unit" + i % units, "POWER")));
    }
    decide("A", adds);
    Point before = now();
    List<Line> moves = new ArrayList<>();
    for (Line add : adds) {
      moves.add(line(Kind.TRANSFER).on(add.fresh.get(0).id()).bring(fresh("bureau", "POWER")));
    }
    decide("A", moves);
    assertEquals(219, listed("A", "POWER"));
    int bureau = 0;
    int others = 0;
    for (var e : oracle.list(Roll.name("A", "POWER")).balance(before, now()).entrySet()) {
      int change = e.getValue().closing() - e.getValue().opening();
      if (e.getKey().startsWith("bureau")) {
        bureau += change;
      } else {
        others += change;
      }
    }
    assertEquals("+219 −219", "%+d %s".formatted(bureau, "−" + -others));
  }
}
