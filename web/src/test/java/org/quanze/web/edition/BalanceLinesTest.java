package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.Story.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.Story;
import org.quanze.web.testing.OpenRegistry;

/** Each line of a balance sheet opens to the ledger lines of which it is the sum. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BalanceLinesTest {

  private static final String LINES =
      "movement lines net adjustments(first: 8) { nodes { movement position number } }";
  private static final String SHEET =
      "{ opening closing difference entrusted { opening net closing difference } movements { "
          + LINES
          + " } sections { department { name } category { code } movements { "
          + LINES
          + " } entrusted { difference } } }";

  private final OpenRegistry open = new OpenRegistry();
  private final Story story = new Story(open.registry());

  @BeforeAll
  void publish() {
    story.open();
    story.adjust();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode ask(String field) {
    Object data = open.ask("{ answer: " + field + " }", null, Map.of());
    return new ObjectMapper().<JsonNode>valueToTree(data).get("answer");
  }

  private static String balance(int from, int to, String wanted) {
    return "balance(list: {publisher: \""
        + COUNTY
        + "\", listType: \"POWER\"}, from: "
        + from
        + ", to: "
        + to
        + ") "
        + wanted;
  }

  /** Every movement opens to as many lines as it says; answers where those lines stand. */
  private static List<String> opened(JsonNode movements) {
    List<String> places = new ArrayList<>();
    for (JsonNode row : movements) {
      JsonNode lines = row.at("/adjustments/nodes");
      assertEquals(row.get("lines").asInt(), lines.size(), row.toString());
      for (JsonNode line : lines) {
        assertEquals(row.get("movement"), line.get("movement"));
        places.add(line.get("position").asText() + "/" + line.get("number").asText());
      }
    }
    return places;
  }

  @Test
  void a_sum_of_the_whole_list_and_of_each_section_opens_to_its_lines() {
    JsonNode sheet = ask(balance(1, 2, SHEET));
    List<String> whole = opened(sheet.get("movements"));
    assertTrue(whole.size() > 3, sheet.toString());
    assertEquals(whole.size(), new HashSet<>(whole).size());
    List<String> bySection = new ArrayList<>();
    sheet.get("sections").forEach(s -> bySection.addAll(opened(s.get("movements"))));
    assertEquals(new HashSet<>(whole), new HashSet<>(bySection));
    assertEquals(whole.size(), bySection.size());
    assertEquals(0, sheet.at("/entrusted/difference").asInt());
  }

  @Test
  void the_way_back_opens_to_the_same_lines() {
    assertEquals(
        new HashSet<>(opened(ask(balance(1, 2, SHEET)).get("movements"))),
        new HashSet<>(opened(ask(balance(2, 1, SHEET)).get("movements"))));
  }

  @Test
  void the_lines_come_page_by_page() {
    List<String> paged = new ArrayList<>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      String page =
          "{ movements { movement lines adjustments(first: 2"
              + (after == null ? "" : ", after: \"" + after + "\"")
              + ") { nodes { position number } pageInfo { hasNextPage endCursor } } } }";
      JsonNode opening = ask(balance(0, 1, page)).at("/movements/0/adjustments");
      opening.get("nodes").forEach(n -> paged.add(n.get("number").asText()));
      after = opening.at("/pageInfo/endCursor").asText();
      more = opening.at("/pageInfo/hasNextPage").asBoolean();
    }
    JsonNode whole = ask(balance(0, 1, "{ movements { lines } }")).at("/movements/0/lines");
    assertEquals(whole.asInt(), paged.size());
    assertEquals(paged.size(), new HashSet<>(paged).size());
  }

  @Test
  void the_lines_of_a_comparison_open_too() {
    JsonNode sheet =
        ask(
            "comparison(of: {branch: {division: \""
                + COUNTY
                + "\", listType: \"POWER\"}}, from: {edition: 1}, to: {edition: 2}) { balance "
                + SHEET
                + " }");
    assertTrue(opened(sheet.at("/balance/movements")).size() > 3);
  }
}
