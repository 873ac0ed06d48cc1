package org.quanze.web.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.adjustment.Departure;
import org.quanze.item.Openness;
import org.quanze.testing.County;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/** The change feed through the door: gone on with for ever, and told to everybody alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesDoorTest {

  private static final String CHANGES =
      "query ($f: PublishedChangeFilter, $n: Int, $a: String) { changes(filter: $f, first: $n, after: $a)"
          + " { pageInfo { hasNextPage endCursor } edges { cursor } nodes { place type position line"
          + " recordedAt effectiveOn kind movement net edition item name code version address"
          + " changedFields publisher { name } list { id listType { code } } department { name }"
          + " category { code zh } decision { title documentNumber } } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局");

  @BeforeAll
  void publish() {
    county.today(LocalDate.of(2026, 3, 2));
    county.opened(COUNTY, "民政局", "项", 101);
    county.opened(TOWN, "镇办", "镇", 2);
    county.decide(
        COUNTY, Openness.ON_REQUEST, new Departure.Cancel(county.subject("项1"), null, "不说的理由"));
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode changes(
      @Nullable Map<String, Object> filter, @Nullable Integer first, @Nullable String after) {
    Map<String, @Nullable Object> variables = variables(filter, first, after);
    return new ObjectMapper()
        .<JsonNode>valueToTree(open.ask(CHANGES, null, variables))
        .path("changes");
  }

  private static Map<String, @Nullable Object> variables(
      @Nullable Map<String, Object> filter, @Nullable Integer first, @Nullable String after) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("f", filter);
    variables.put("n", first);
    variables.put("a", after);
    return variables;
  }

  private static String end(JsonNode page) {
    return page.at("/pageInfo/endCursor").asText();
  }

  private String toTheEnd(@Nullable Map<String, Object> filter) {
    JsonNode page = changes(filter, 100, null);
    while (page.at("/pageInfo/hasNextPage").asBoolean()) {
      page = changes(filter, 100, end(page));
    }
    return end(page);
  }

  @Test
  void all_are_told_once_by_pages_and_an_empty_page_says_where_to_go_on() {
    Map<String, Object> filter = Map.of("publisher", COUNTY);
    List<String> names = new ArrayList<>();
    JsonNode page = changes(filter, 50, null);
    page.path("nodes").forEach(node -> names.add(node.path("code").asText()));
    int pages = 1;
    while (page.at("/pageInfo/hasNextPage").asBoolean()) {
      page = changes(filter, 50, end(page));
      page.path("nodes").forEach(node -> names.add(node.path("code").asText()));
      pages++;
    }
    assertEquals(3, pages);
    assertEquals(102, names.size());
    assertEquals(101, names.stream().distinct().count(), "one was added and cancelled");
    String last = end(page);
    for (int again = 0; again < 2; again++) {
      JsonNode empty = changes(filter, 50, last);
      assertEquals(0, empty.path("nodes").size());
      assertFalse(empty.at("/pageInfo/hasNextPage").asBoolean());
      assertEquals(last, end(empty));
    }
  }

  @Test
  void what_comes_later_is_told_after_the_last_cursor_and_nothing_else() {
    Map<String, Object> filter = Map.of("publisher", TOWN);
    String last = toTheEnd(filter);
    county.decide(TOWN, county.add("镇后来", "镇办", "02"));
    JsonNode news = changes(filter, 100, last);
    assertEquals(
        List.of("镇后来"),
        news.path("nodes").findValuesAsText("name").stream()
            .filter(n -> n.startsWith("镇后"))
            .toList());
    assertEquals(1, news.path("nodes").size());
    JsonNode change = news.at("/nodes/0");
    assertEquals("ADDED", change.path("movement").asText());
    assertEquals("ADD", change.path("kind").asText());
    assertEquals(1, change.path("net").asInt());
    assertEquals(2, change.path("edition").asInt());
    assertEquals("C-镇后来", change.path("code").asText());
    assertEquals("POWER", change.at("/list/listType/code").asText());
    assertEquals("镇办", change.at("/department/name").asText());
    assertFalse(change.at("/decision/documentNumber").asText().isEmpty());
    assertEquals("/items/" + county.item("镇后来") + "/1", change.path("address").asText());
  }

  @Test
  void of_a_decision_that_is_not_public_the_public_line_is_told_alone() {
    JsonNode page = changes(Map.of("publisher", COUNTY, "movement", "CANCELLED"), 100, null);
    assertEquals(1, page.path("nodes").size());
    JsonNode line = page.at("/nodes/0");
    assertEquals("项1", line.path("name").asText());
    assertEquals(-1, line.path("net").asInt());
    assertTrue(line.path("decision").isNull() && line.path("address").isNull(), line.toString());
    assertFalse(page.toString().contains("不说的理由"));
  }

  @Test
  void filters_are_those_of_the_field_and_a_cursor_is_of_its_filter() {
    String item = GlobalId.encode("Power", county.item("项1"));
    assertEquals(
        List.of("ADDED", "CANCELLED"),
        changes(Map.of("item", item), 10, null).path("nodes").findValuesAsText("movement"));
    assertEquals(
        changes(Map.of("item", item), 10, null),
        changes(Map.of("item", GlobalId.encode("Item", county.item("项1"))), 10, null));
    assertEquals(
        0,
        changes(Map.of("branch", TOWN, "publisher", COUNTY), 10, null).path("nodes").size(),
        "both must fit");
    assertTrue(
        changes(Map.of("branch", COUNTY, "kind", "ADD", "listType", "POWER"), 10, null)
            .at("/pageInfo/hasNextPage")
            .asBoolean());
    String cursor = end(changes(Map.of("publisher", TOWN), 1, null));
    assertEquals(List.of("CURSOR_INVALID"), codes(null, cursor));
    assertEquals(List.of("CURSOR_INVALID"), codes(null, "AAAA"));
    assertEquals(1, codes(Map.of("publisher", "990999"), null).size());
    assertEquals(1, codes(Map.of("branch", "990999"), null).size());
    assertEquals(1, codes(Map.of("listType", "NONE"), null).size());
  }

  private List<String> codes(@Nullable Map<String, Object> filter, @Nullable String after) {
    return open.refused(CHANGES, variables(filter, 10, after)).stream()
        .map(AnswerError::code)
        .map(Object::toString)
        .toList();
  }

  @Test
  void a_page_of_a_hundred_takes_the_statements_of_a_page_of_two() throws Exception {
    Noted<JsonNode> few = noted(2);
    Noted<JsonNode> many = noted(100);
    assertEquals(100, many.answer().path("nodes").size());
    assertEquals(few.statements(), many.statements());
    assertTrue(many.statements().size() <= 12, many.statements().toString());
  }

  private Noted<JsonNode> noted(int first) throws Exception {
    open.registry().forget();
    return Statements.during(() -> changes(null, first, null));
  }
}
