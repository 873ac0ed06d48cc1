package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/**
 * The main job over HTTP on the running system, with real tokens and the real list of a district:
 * imported, published, adjusted, delegated, accepted, handed over, compared, and read by anybody.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf("org.quanze.system.RealDistrict#listIsThere")
class StoryTest {
  private static final String DISTRICT = RealDistrict.CODE;
  private static final String TOWN = RealDistrict.TOWN;

  private final Trial trial;
  private final RealDistrict district;
  private final Client anyone;
  private String editionOne = "";
  private List<JsonNode> matters = List.of();
  private String bureau = "";
  private String town = "";

  StoryTest(Trial trial) {
    this.trial = trial;
    this.district = new RealDistrict(trial);
    this.anyone = Client.anonymous(trial);
  }

  @BeforeAll
  void registerAndGrant() {
    district.register();
  }

  @Test
  @Order(1)
  void the_list_is_checked_and_published_as_edition_1() throws IOException {
    Client importer = Client.of(trial, "importer");
    district.map(importer);
    JsonNode run = district.check(importer);
    assertEquals(1135, run.path("counts").path("imported").asInt(), run.toString());
    district.publish(importer, run);
    JsonNode again = district.check(importer);
    assertEquals(1135, again.path("counts").path("unchanged").asInt(), again.toString());
  }

  @Test
  @Order(2)
  void anybody_reads_the_counts_by_type_and_unit() {
    assertEquals(
        Map.of("01", 536, "20", 348, "10", 182, "07", 50, "05", 9, "09", 8, "08", 2),
        RealDistrict.counts(anyone));
    bureau = RealDistrict.unit(anyone, DISTRICT, RealDistrict.BUREAU);
    JsonNode page =
        anyone.ask(
            "query($d:ID!){ matters(filter:{department:$d}, first:20)"
                + " { totalCount nodes { id version name code category { code }"
                + " missingElements { key } } } }",
            Map.of("d", bureau));
    assertEquals(344, page.at("/matters/totalCount").asInt());
    assertTrue(
        page.at("/matters/nodes").findValuesAsText("key").contains("materials"),
        "a list without guides says so");
    List<JsonNode> nodes = new ArrayList<>();
    page.at("/matters/nodes").forEach(nodes::add);
    matters = nodes;
    editionOne = RealDistrict.edition1(anyone);
  }

  @Test
  @Order(3)
  void one_decision_cancels_2_changes_3_adds_1_and_delegates_4() {
    Grants.give(trial, "editor-a", "EDITOR", RealDistrict.path(bureau));
    town = RealDistrict.unit(anyone, TOWN, RealDistrict.TOWN_OFFICE);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      lines.add(Map.of("cancel", Map.of("subject", subject(i), "reason", "依据废止")));
    }
    for (int i = 2; i < 5; i++) {
      Map<String, Object> content =
          Contents.content(
              bureau,
              matters.get(i).at("/category/code").asText(),
              text(i, "name") + "（修订）",
              List.of(Contents.code("SICHUAN", text(i, "code"))),
              List.of());
      lines.add(Map.of("change", Map.of("subject", subject(i), "content", content)));
    }
    Map<String, Object> added = Contents.matter(bureau, "01", "示例新增事项（测试构造）", "TEST-0001");
    lines.add(Map.of("add", Map.of("listType", "SERVICE_MATTER", "content", added)));
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    Map<String, Object> receiver = Map.of("department", town, "agreedOn", today);
    for (int i = 5; i < 9; i++) {
      lines.add(Map.of("delegate", Map.of("subject", subject(i), "receivers", List.of(receiver))));
    }
    districtDesk().publish(decision("广区府发〔2026〕1号", 1134), lines);
    JsonNode edition = RealDistrict.newest(anyone, DISTRICT);
    assertEquals(2, edition.path("number").asInt());
    assertEquals(1134, edition.path("members").asInt());
    assertEquals(4, edition.path("announced").asInt());
    assertEquals(0, edition.at("/balance/difference").asInt());
  }

  @Test
  @Order(4)
  void the_town_accepts_by_its_own_decision_and_the_handover_closes_both_lists() {
    JsonNode handovers =
        anyone
            .ask(
                "{ handovers(publisher:\"511602101\") { nodes { id version itemName item state } } }")
            .at("/handovers/nodes");
    assertEquals(4, handovers.size());
    List<Map<String, Object>> lines = new ArrayList<>();
    for (JsonNode h : handovers) {
      String category =
          anyone
              .ask(
                  "query($i:ID!){ item(by:{id:$i}) { category { code } } }",
                  Map.of("i", h.path("item").asText()))
              .at("/item/category/code")
              .asText();
      Map<String, Object> content =
          Contents.matter(town, category, h.path("itemName").asText(), "TOWN-" + lines.size());
      lines.add(Map.of("accept", Map.of("handover", h.path("id").asText(), "content", content)));
    }
    townDesk().publish(decision("官府发〔2026〕1号", 0), lines);
    assertEquals(0, RealDistrict.newest(anyone, TOWN).path("members").asInt());
    townDesk().takeOver(handovers, 2);
    assertEquals(3, RealDistrict.newest(anyone, DISTRICT).path("number").asInt());
    assertEquals(1130, RealDistrict.newest(anyone, DISTRICT).path("members").asInt());
    assertEquals(4, RealDistrict.newest(anyone, TOWN).path("members").asInt());
  }

  @Test
  @Order(5)
  void comparing_editions_1_and_3_names_exactly_these_with_their_decisions() {
    JsonNode comparison =
        anyone
            .ask(
                "{ comparison(of:{list:{publisher:\"511602\",listType:\"SERVICE_MATTER\"}},"
                    + " from:{edition:1}, to:{edition:3}) { total summary { kind count }"
                    + " changes(first:50) { totalCount nodes { kind name fields { path old now }"
                    + " causes { movement decision { documentNumber title } } } } } }")
            .path("comparison");
    assertEquals(10, comparison.path("total").asInt());
    assertEquals(10, comparison.at("/changes/totalCount").asInt());
    Map<String, Integer> summary = new HashMap<>();
    comparison
        .path("summary")
        .forEach(s -> summary.put(s.path("kind").asText(), s.path("count").asInt()));
    assertEquals(Map.of("ADDED", 1, "REMOVED", 2, "CHANGED", 3, "MOVED", 4), summary);
    for (JsonNode change : comparison.at("/changes/nodes")) {
      assertTrue(
          change.findValuesAsText("title").stream().anyMatch(t -> !t.isEmpty()), change.toString());
    }
  }

  @Test
  @Order(6)
  void a_read_as_of_edition_1_is_the_same_before_and_after() {
    assertEquals(editionOne, RealDistrict.edition1(anyone));
  }

  @Test
  @Order(7)
  void an_editor_of_one_unit_neither_sees_nor_touches_drafts_of_another() {
    String set = districtDesk().create(decision("广区府发〔2026〕2号", null));
    Client other = Client.of(trial, "editor-town");
    assertTrue(
        other
            .ask("query($i:ID!){ changeSet(id:$i) { id } node(id:$i) { id } }", Map.of("i", set))
            .path("changeSet")
            .isNull());
    assertEquals("NotFound", withdraw(other, set));
    assertEquals("NotPermitted", withdraw(anyone, set));
    assertTrue(
        anyone.ask("query($i:ID!){ node(id:$i) { id } }", Map.of("i", set)).path("node").isNull());
  }

  @Test
  @Order(8)
  void the_permanent_addresses_read_without_script() {
    String address =
        anyone
            .ask("query($i:ID!){ item(by:{id:$i}) { address } }", Map.of("i", text(10, "id")))
            .at("/item/address")
            .asText();
    HttpResponse<String> page = anyone.get(address);
    assertEquals(200, page.statusCode(), address);
    assertTrue(page.body().contains(text(10, "name")), page.body());
    assertEquals(200, anyone.get("/editions/511602/SERVICE_MATTER/1").statusCode());
    assertEquals(404, anyone.get("/editions/511602/SERVICE_MATTER/99").statusCode());
  }

  private static String withdraw(Client client, String set) {
    return client
        .ask(
            "mutation($i:ChangeSetWithdrawInput!){ changeSetWithdraw(input:$i) { __typename } }",
            Map.of(
                "i", Map.of("changeSet", set, "expectedVersion", 1, "idempotencyKey", Desk.key())))
        .at("/changeSetWithdraw/__typename")
        .asText();
  }

  private Desk districtDesk() {
    return new Desk(trial, DISTRICT, bureau, "editor-a", "publisher");
  }

  private Desk townDesk() {
    return new Desk(trial, TOWN, town, "editor-town", "publisher-town");
  }

  private static Map<String, Object> decision(String number, @Nullable Integer closing) {
    return Desk.decision(number, "广安区人民政府", "SERVICE_MATTER", closing);
  }

  private Map<String, Object> subject(int i) {
    return Map.of("item", text(i, "id"), "baseVersion", 1);
  }

  private String text(int i, String field) {
    return matters.get(i).path(field).asText();
  }
}
