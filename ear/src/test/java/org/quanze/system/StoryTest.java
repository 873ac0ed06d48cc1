package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
@EnabledIf("listIsThere")
class StoryTest {
  private static final Path LIST =
      TheTrial.CHECKOUT
          .toAbsolutePath()
          .normalize()
          .resolveSibling("shared/data/guangan_items.csv");
  private static final String DISTRICT = "511602";
  private static final String TOWN = "511602101";
  private static final String BUREAU = "区行政审批局";

  private final Trial trial;
  private final Client anyone;
  private final Map<String, String> before = new HashMap<>();
  private List<JsonNode> matters = List.of();
  private String bureau = "";
  private String town = "";

  StoryTest(Trial trial) {
    this.trial = trial;
    this.anyone = Client.anonymous(trial);
  }

  static boolean listIsThere() {
    if (!Files.exists(LIST)) {
      System.out.println(
          "LEFT OUT: the story on a real list, because it is not beside the checkout");
    }
    return Files.exists(LIST);
  }

  @BeforeAll
  void registerAndGrant() {
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[
                  {"scheme":"GB2260","code":"510000","name":"四川省","level":2},
                  {"scheme":"GB2260","code":"511600","name":"广安市","level":3,"parent":"510000"},
                  {"scheme":"GB2260","code":"511602","name":"广安区","level":4,"parent":"511600"},
                  {"scheme":"NBS","code":"511602101","name":"官盛镇","level":5,"parent":"511602"}],
                 "publishers":[
                  {"division":"511602","name":"广安区人民政府"},
                  {"division":"511602101","name":"官盛镇人民政府"}],
                 "departments":[
                  {"publisher":"511602101","name":"官盛镇人民政府办公室","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    String path = "/510000/511600/511602";
    Grants.give(trial, "importer", "LIST_MANAGER", path);
    Grants.give(trial, "publisher", "PUBLISHER", path);
    Grants.give(trial, "publisher-town", "PUBLISHER", path + "/" + TOWN);
    Grants.give(trial, "editor-town", "EDITOR", path + "/" + TOWN);
  }

  @Test
  @Order(1)
  void the_list_is_checked_and_published_as_edition_1() throws IOException {
    Client importer = Client.of(trial, "importer");
    HttpResponse<String> saved =
        importer.put(
            "/import/mappings/guangan?publisher=" + DISTRICT,
            """
            {"listType":"SERVICE_MATTER","department":{"column":"department","by":"NAME"},
             "name":"name","code":{"column":"item_code","scheme":"SICHUAN"},"category":"task_type",
             "elements":{"mainItem":{"column":"main_item","absent":["未分类"]},
              "link":{"column":"url"}}}""");
    assertTrue(saved.statusCode() < 300, saved.body());
    JsonNode run = check(importer);
    assertEquals(1135, run.path("counts").path("imported").asInt(), run.toString());
    HttpResponse<String> published =
        importer.post(
            "/import/runs/" + run.path("id").asText() + "/publication",
            """
            {"decision":{"documentNumber":"广区府发〔2025〕1号","title":"广安区政务服务事项（期初）",
             "issuer":"广安区人民政府","effectiveOn":"2025-04-02","openness":"PUBLIC"},
             "idempotencyKey":"guangan-opening"}""");
    assertEquals(200, published.statusCode(), published.body());
    JsonNode again = check(importer);
    assertEquals(1135, again.path("counts").path("unchanged").asInt(), again.toString());
  }

  private JsonNode check(Client importer) throws IOException {
    HttpResponse<String> checked =
        importer.postFile(
            "/import/runs?publisher="
                + DISTRICT
                + "&mapping=guangan&openness=PUBLIC&beginUnits=true&fileName=guangan_items.csv",
            "text/csv",
            Files.readAllBytes(LIST));
    assertEquals(201, checked.statusCode(), checked.body());
    return Client.read(checked);
  }

  @Test
  @Order(2)
  void anybody_reads_the_counts_by_type_and_unit() {
    JsonNode counts =
        anyone.ask(
            "{ statistics(branch:\"511602\", listType:\"SERVICE_MATTER\")"
                + " { category { code } count } }");
    Map<String, Integer> found = new HashMap<>();
    counts
        .path("statistics")
        .forEach(c -> found.put(c.at("/category/code").asText(), c.path("count").asInt()));
    assertEquals(
        Map.of("01", 536, "20", 348, "10", 182, "07", 50, "05", 9, "09", 8, "08", 2), found);
    bureau =
        anyone
            .ask(
                "query($n:String!){ department(by:{named:{publisher:\"511602\",name:$n}}) { id } }",
                Map.of("n", BUREAU))
            .at("/department/id")
            .asText();
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
    before.put("1", edition1());
  }

  /** Everything that a page of edition 1 gives. */
  private String edition1() {
    return anyone
        .ask(
            "{ matters(filter:{publisher:\"511602\"}, asOf:{edition:1}, first:100)"
                + " { totalCount readAt { effectiveOn position } nodes { id version name code link"
                + " department { name } validFrom } } }")
        .toString();
  }

  @Test
  @Order(3)
  void one_decision_cancels_2_changes_3_adds_1_and_delegates_4() {
    Grants.give(trial, "editor-a", "EDITOR", path(bureau));
    town =
        anyone
            .ask("{ department(by:{named:{publisher:\"511602101\",name:\"官盛镇人民政府办公室\"}}) { id } }")
            .at("/department/id")
            .asText();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      lines.add(Map.of("cancel", Map.of("subject", subject(i), "reason", "依据废止")));
    }
    for (int i = 2; i < 5; i++) {
      Map<String, Object> content = content(i, bureau, text(i, "code"));
      content.put("name", text(i, "name") + "（修订）");
      lines.add(Map.of("change", Map.of("subject", subject(i), "content", content)));
    }
    Map<String, Object> added = complete(bureau, "01", "示例新增事项（测试构造）", "TEST-0001");
    lines.add(Map.of("add", Map.of("listType", "SERVICE_MATTER", "content", added)));
    for (int i = 5; i < 9; i++) {
      lines.add(
          Map.of(
              "delegate",
              Map.of(
                  "subject",
                  subject(i),
                  "receivers",
                  List.of(
                      Map.of(
                          "department",
                          town,
                          "agreedOn",
                          LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())))));
    }
    publish("editor-a", "publisher", DISTRICT, bureau, "广区府发〔2026〕1号", lines, 1134);
    JsonNode edition = newest(DISTRICT);
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
          complete(town, category, h.path("itemName").asText(), "TOWN-" + lines.size());
      lines.add(Map.of("accept", Map.of("handover", h.path("id").asText(), "content", content)));
    }
    publish("editor-town", "publisher-town", TOWN, town, "官府发〔2026〕1号", lines, 0);
    assertEquals(0, newest(TOWN).path("members").asInt());
    List<Map<String, Object>> done = new ArrayList<>();
    handovers.forEach(h -> done.add(Map.of("id", h.path("id").asText(), "expectedVersion", 2)));
    JsonNode completed =
        Client.of(trial, "publisher-town")
            .ask(
                "mutation($i:HandoverCompleteInput!){ handoverComplete(input:$i)"
                    + " { __typename ... on UserError { code messageEn } } }",
                Map.of(
                    "i", Map.of("handovers", done, "side", "RECEIVER", "idempotencyKey", key())));
    assertEquals(
        "HandoversCompleted",
        completed.at("/handoverComplete/__typename").asText(),
        completed.toString());
    assertEquals(3, newest(DISTRICT).path("number").asInt());
    assertEquals(1130, newest(DISTRICT).path("members").asInt());
    assertEquals(4, newest(TOWN).path("members").asInt());
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
    assertEquals(before.get("1"), edition1());
  }

  @Test
  @Order(7)
  void an_editor_of_one_unit_neither_sees_nor_touches_drafts_of_another() {
    String set = create("editor-a", DISTRICT, bureau, "广区府发〔2026〕2号", null);
    Client other = Client.of(trial, "editor-town");
    assertTrue(
        other
            .ask("query($i:ID!){ changeSet(id:$i) { id } node(id:$i) { id } }", Map.of("i", set))
            .path("changeSet")
            .isNull());
    JsonNode refused =
        other.ask(
            "mutation($i:ChangeSetWithdrawInput!){ changeSetWithdraw(input:$i) { __typename } }",
            Map.of("i", Map.of("changeSet", set, "expectedVersion", 1, "idempotencyKey", key())));
    assertEquals("NotFound", refused.at("/changeSetWithdraw/__typename").asText());
    JsonNode anonymous =
        anyone.ask(
            "mutation($i:ChangeSetWithdrawInput!){ changeSetWithdraw(input:$i) { __typename } }",
            Map.of("i", Map.of("changeSet", set, "expectedVersion", 1, "idempotencyKey", key())));
    assertEquals("NotPermitted", anonymous.at("/changeSetWithdraw/__typename").asText());
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

  private void publish(
      String editor,
      String publisher,
      String division,
      String unit,
      String number,
      List<Map<String, Object>> lines,
      int closing) {
    String set = create(editor, division, unit, number, closing);
    Client client = Client.of(trial, editor);
    int version = 1;
    for (Map<String, Object> line : lines) {
      JsonNode saved =
          client.ask(
              "mutation($i:ChangeSetLineInput!){ changeSetLine(input:$i) { __typename"
                  + " ... on ChangeSetSaved { changeSet { version } }"
                  + " ... on UserError { code messageEn path } } }",
              Map.of(
                  "i",
                  Map.of(
                      "changeSet",
                      set,
                      "expectedVersion",
                      version,
                      "number",
                      version,
                      "adjustment",
                      line,
                      "idempotencyKey",
                      key())));
      version++;
      assertEquals(version, saved.at("/changeSetLine/changeSet/version").asInt(), saved.toString());
    }
    JsonNode released =
        Client.of(trial, publisher)
            .ask(
                "mutation($i:ChangeSetReleaseInput!){ changeSetRelease(input:$i) { __typename"
                    + " ... on DecisionPublished { position decision { documentNumber } }"
                    + " ... on ValidationFailed { refusals { code messageEn path } }"
                    + " ... on UserError { code messageEn path } } }",
                Map.of(
                    "i",
                    Map.of("changeSet", set, "expectedVersion", version, "idempotencyKey", key())));
    assertEquals(
        number,
        released.at("/changeSetRelease/decision/documentNumber").asText(),
        released.toString());
  }

  private String create(
      String editor, String division, String unit, String number, @Nullable Integer closing) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("documentNumber", number);
    decision.put("title", "关于调整政务服务事项的决定（测试构造）");
    decision.put("issuer", "广安区人民政府");
    decision.put("openness", "PUBLIC");
    if (closing != null) {
      decision.put(
          "announcedClosings", List.of(Map.of("listType", "SERVICE_MATTER", "total", closing)));
    }
    JsonNode created =
        Client.of(trial, editor)
            .ask(
                "mutation($i:ChangeSetCreateInput!){ changeSetCreate(input:$i) { __typename"
                    + " ... on ChangeSetSaved { changeSet { id allowedActions } }"
                    + " ... on UserError { code messageEn } } }",
                Map.of(
                    "i",
                    Map.of(
                        "publisher",
                        division,
                        "department",
                        unit,
                        "decision",
                        decision,
                        "idempotencyKey",
                        key())));
    String id = created.at("/changeSetCreate/changeSet/id").asText();
    assertTrue(!id.isEmpty(), created.toString());
    return id;
  }

  private JsonNode newest(String division) {
    return anyone
        .ask(
            "query($p:String!){ list(by:{of:{publisher:$p,listType:\"SERVICE_MATTER\"}})"
                + " { currentEdition { number members announced balance { difference"
                + " movements { movement lines net } } } } }",
            Map.of("p", division))
        .at("/list/currentEdition");
  }

  private Map<String, Object> subject(int i) {
    return Map.of("item", text(i, "id"), "baseVersion", 1);
  }

  private String text(int i, String field) {
    return matters.get(i).path(field).asText();
  }

  private Map<String, Object> content(int i, String unit, String code) {
    Map<String, Object> content = new HashMap<>();
    content.put("name", text(i, "name"));
    content.put("category", matters.get(i).at("/category/code").asText());
    content.put("department", unit);
    content.put("codes", List.of(Map.of("scheme", "SICHUAN", "value", code)));
    content.put("openness", "PUBLIC");
    content.put("elements", List.of());
    return content;
  }

  private Map<String, Object> complete(String unit, String category, String name, String code) {
    Map<String, Object> content = new HashMap<>();
    content.put("name", name);
    content.put("category", category);
    content.put("department", unit);
    content.put("codes", List.of(Map.of("scheme", "LOCAL", "value", code)));
    content.put("openness", "PUBLIC");
    content.put(
        "elements",
        List.of(
            rows("legalBases", "instrument"),
            rows("materials", "name"),
            rows("steps", "name"),
            Map.of("key", "conditions", "text", "测试构造"),
            Map.of("key", "fee", "text", "不收费"),
            Map.of("key", "phone", "text", "0000-0000000"),
            Map.of("key", "legalDays", "whole", 20),
            Map.of("key", "promisedDays", "whole", 5),
            Map.of("key", "visits", "whole", 0)));
    return content;
  }

  private static Map<String, Object> rows(String key, String column) {
    return Map.of("key", key, "rows", List.of(List.of(Map.of("key", column, "text", "测试构造"))));
  }

  private String path(String unit) {
    byte[] decoded = java.util.Base64.getUrlDecoder().decode(unit);
    String key = new String(decoded, java.nio.charset.StandardCharsets.UTF_8);
    return "/510000/511600/511602/d" + key.substring(key.indexOf(':') + 1);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
