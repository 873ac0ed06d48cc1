package org.quanze.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Entrance;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.testing.Contents;
import org.quanze.testing.County;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/** Internal approvals (内部审批) are counted apart, and found by nobody where they are not public. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InternalApprovalsTest {

  private static final String HIDDEN = "用印审批（测试构造）";
  private static final String SHOWN = "用车审批（测试构造）";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局");

  @BeforeAll
  void publish() {
    county.decide(
        COUNTY,
        matter(HIDDEN, "内部审批", Openness.ON_REQUEST),
        matter(SHOWN, "内部审批", Openness.PUBLIC),
        matter("婚姻登记（测试构造）", "行政权力", Openness.PUBLIC));
    open.indexed();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private Adjustment matter(String name, String matterClass, Openness openness) {
    Content content =
        Contents.matter(name, "10", county.unit("民政局").uid(), "M-" + name)
            .with("matterClass", new Value.Text(matterClass));
    return new Entrance.Add(
        "SERVICE_MATTER", county.item(name), Contents.open(content, openness), null, null);
  }

  private JsonNode ask(String document) {
    return new ObjectMapper().valueToTree(open.ask(document, null, Map.of()));
  }

  private String naming(String document, String name) {
    return document
        .replace("$CODE", "M-" + name)
        .replace("$MATTER", GlobalId.encode("Matter", county.item(name)))
        .replace("$ITEM", GlobalId.encode("Item", county.item(name)))
        .replace("$NAME", name.substring(0, 4));
  }

  /** Every way to a matter that is open to anybody: it finds the public one and not the other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ matter(by: {coded: {publisher: \"990201\", code: \"$CODE\"}}) { name } }",
        "{ matter(by: {id: \"$MATTER\"}) { name } }",
        "{ item(by: {coded: {publisher: \"990201\", code: \"$CODE\"}}, listType: \"SERVICE_MATTER\") { name } }",
        "{ item(by: {id: \"$ITEM\"}) { name } }",
        "{ node(id: \"$MATTER\") { ... on Matter { name } } }",
        "{ matters(filter: {publisher: \"990201\", nameContains: \"$NAME\"}, first: 10) { nodes { name } } }",
        "{ items(listType: \"SERVICE_MATTER\", filter: {publisher: \"990201\"}, first: 10) { nodes { name } } }",
        "{ search(text: \"$NAME\", first: 10) { nodes { name } } }",
        "{ decisions(publisher: \"990201\", first: 5) { nodes { lines(first: 10) { nodes { itemName } } } } }",
        "{ comparison(of: {list: {publisher: \"990201\", listType: \"SERVICE_MATTER\"}},"
            + " from: {effectiveOn: \"2000-01-01\"}, to: {edition: 1})"
            + " { changes(first: 10) { nodes { name } } } }"
      })
  void what_is_not_public_is_on_no_public_path(String document) {
    assertTrue(ask(naming(document, SHOWN)).toString().contains(SHOWN), document);
    assertFalse(ask(naming(document, HIDDEN)).toString().contains(HIDDEN), document);
  }

  @Test
  void the_classes_are_counted_apart_and_what_is_not_public_is_not_counted() {
    JsonNode parts =
        ask("{ breakdown(branch: \"990201\", listType: \"SERVICE_MATTER\", element: \"matterClass\")"
                + " { ... on Partition { total parts { code count } } } }")
            .path("breakdown");
    assertEquals(2, parts.path("total").asInt());
    assertEquals(
        List.of("行政权力 1", "公共服务 0", "内部审批 1"),
        parts
            .path("parts")
            .valueStream()
            .map(p -> p.path("code").asText() + " " + p.path("count"))
            .toList());
  }
}
