package org.quanze.web.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.testing.OpenRegistry;

/** The catalogue of the sample through the door: what is claimed, what is to do, who drafts. */
class CatalogueDoorTest {

  private static final String CLAIM =
      "{ power(by: { coded: { publisher: \"990101\", code: \"%s\" } }) { name catalogueItem {"
          + " item { name code } unified { path zh en same } } } }";
  private static final String TASKS =
      "{ catalogueTasks(branch: \"990100\", first: 1) { totalCount pageInfo { hasNextPage }"
          + " nodes { item { name code } catalogueItem { name } since fields } } }";
  private static final String CREATE =
      "mutation ($i: ChangeSetCreateInput!) { changeSetCreate(input: $i) {"
          + " __typename ... on ChangeSetSaved { changeSet { id catalogue } } } }";
  private static final String READ =
      "query ($id: ID!) { changeSet(id: $id) { catalogue allowedActions } }";

  private static OpenRegistry open;

  @BeforeAll
  static void open() {
    open = new OpenRegistry();
    open.registry().get(SampleOnFirstStart.class).load();
  }

  @AfterAll
  static void close() {
    open.close();
  }

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private static JsonNode claim(String code) {
    return json(open.ask(CLAIM.replace("%s", code), null, Map.of())).path("power");
  }

  @Test
  void an_item_tells_what_it_takes_over_and_whether_it_is_as_laid_down() {
    JsonNode as = claim("990101-05-001").path("catalogueItem");
    assertEquals("990524001000", as.at("/item/code").asText());
    assertEquals(
        "[{\"path\":\"name\",\"zh\":\"事项名称\",\"en\":\"Name\",\"same\":true},"
            + "{\"path\":\"category\",\"zh\":\"类别\",\"en\":\"Category\",\"same\":true},"
            + "{\"path\":\"elements.legalBases\",\"zh\":\"实施依据\",\"en\":\"Legal bases\",\"same\":true}]",
        as.path("unified").toString());
    JsonNode behind = claim("990101-07-001");
    assertEquals("婚姻登记", behind.path("name").asText(), "nothing is overwritten");
    assertFalse(behind.at("/catalogueItem/unified/0/same").asBoolean());
    assertTrue(claim("990101-01-001").path("catalogueItem").isNull(), "one of its own");
  }

  @Test
  void what_is_to_do_is_told_to_those_who_read_the_drafts_of_the_unit() {
    JsonNode tasks = json(open.askAs("first", TASKS, Map.of())).path("catalogueTasks");
    assertEquals(
        "{\"totalCount\":1,\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[{\"item\":"
            + "{\"name\":\"婚姻登记\",\"code\":\"990101-07-001\"},\"catalogueItem\":"
            + "{\"name\":\"婚姻登记（结婚、离婚、补领）\"},\"since\":\"2025-11-17\",\"fields\":[\"name\"]}]}",
        tasks.toString());
    assertEquals(0, json(open.ask(TASKS, null, Map.of())).at("/catalogueTasks/totalCount").asInt());
    assertEquals(
        0,
        json(open.askAs("editor-a", TASKS, Map.of())).at("/catalogueTasks/totalCount").asInt(),
        "of another unit");
  }

  @Test
  void a_draft_of_the_catalogue_is_its_owners() {
    JsonNode unit =
        json(
            open.ask(
                "{ departments(publisher: \"990100\", first: 50) { nodes { id name } } }",
                null,
                Map.of()));
    String department = "";
    for (JsonNode d : unit.at("/departments/nodes")) {
      department = d.path("name").asText().equals("示例市民政局") ? d.path("id").asText() : department;
    }
    Map<String, Object> input =
        Map.of(
            "publisher",
            "990100",
            "department",
            department,
            "catalogue",
            true,
            "decision",
            Map.of(
                "title", "关于调整基本目录的决定（构造）",
                "issuer", "示例市人民政府",
                "openness", "PUBLIC"),
            "idempotencyKey",
            "catalogue-door-1");
    JsonNode saved =
        json(open.askAs("catalogue", CREATE, Map.of("i", input))).at("/changeSetCreate/changeSet");
    assertTrue(saved.path("catalogue").asBoolean());
    assertTrue(actions("catalogue", saved).contains("\"changeSetLine\""));
    assertEquals(
        "[\"commentAdd\"]", actions("editor-a", saved), "who edits lists reads and remarks");
  }

  private static String actions(String username, JsonNode saved) {
    return json(open.askAs(username, READ, Map.of("id", saved.path("id").asText())))
        .at("/changeSet/allowedActions")
        .toString();
  }
}
