package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.Story;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/** Two versions of one item, and that nothing is seen of what is not public. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionComparisonTest {

  private final OpenRegistry open = new OpenRegistry();
  private final Story story = new Story(open.registry());

  /** Item 3 has a second version, item 5 a third; the second of item 6 is not public. */
  @BeforeAll
  void publish() {
    story.open();
    story.adjust();
    open.registry().today().set(Story.DAY_3);
    story.accept();
    story.handOver();
    story.mergeAndAnnounce();
    story.publish(Story.decision("示政发〔2026〕11号", Map.of()), List.of(story.change(5, 2, "再次修订5")));
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode compared(UUID item, int from, int to) {
    Object data =
        open.ask(
            "query ($item: ID!, $from: Int!, $to: Int!) {"
                + " versionComparison(item: $item, from: $from, to: $to) {"
                + " from { number name } to { number name }"
                + " fields { path segments { kind text } }"
                + " causes { position movement decision { documentNumber } } } }",
            null,
            Map.of("item", GlobalId.encode("Item", item), "from", from, "to", to));
    return new ObjectMapper().<JsonNode>valueToTree(data).at("/versionComparison");
  }

  @Test
  void two_versions_tell_what_differs_and_the_decision_between_them() {
    JsonNode compared = compared(story.item(5), 1, 2);
    assertEquals("elements.note", compared.at("/fields/0/path").asText());
    assertEquals(
        "{\"kind\":\"INSERTED\",\"text\":\"修订5\"}", compared.at("/fields/0/segments/0").toString());
    assertEquals(1, compared.path("causes").size());
    assertEquals("示政发〔2026〕3号", compared.at("/causes/0/decision/documentNumber").asText());
  }

  @Test
  void versions_further_apart_tell_every_line_between_them() {
    JsonNode compared = compared(story.item(5), 1, 3);
    assertEquals(
        List.of("CHANGED", "CHANGED"), compared.path("causes").findValuesAsText("movement"));
    assertEquals(
        List.of("示政发〔2026〕3号", "示政发〔2026〕11号"),
        compared.path("causes").findValuesAsText("documentNumber"));
  }

  @Test
  void backwards_is_the_same_the_other_way_round() {
    JsonNode there = compared(story.item(5), 2, 3);
    JsonNode back = compared(story.item(5), 3, 2);
    assertEquals(there.path("from"), back.path("to"));
    assertEquals(there.path("causes"), back.path("causes"));
    assertEquals(List.of("INSERTED", "EQUAL"), there.path("fields").findValuesAsText("kind"));
    assertEquals(List.of("DELETED", "EQUAL"), back.path("fields").findValuesAsText("kind"));
    assertEquals(0, compared(story.item(5), 2, 2).path("fields").size());
    assertEquals(0, compared(story.item(5), 2, 2).path("causes").size());
  }

  @Test
  void what_is_not_public_or_not_there_is_not_found() {
    assertTrue(compared(story.item(6), 1, 2).isNull(), "version 2 is not public");
    assertTrue(compared(story.item(6), 2, 2).isNull(), "version 2 is not public");
    assertTrue(compared(story.item(5), 1, 4).isNull(), "there is no version 4");
    assertTrue(compared(UUID.randomUUID(), 1, 2).isNull(), "there is no such item");
  }
}
