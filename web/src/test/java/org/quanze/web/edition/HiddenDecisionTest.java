package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.Story;
import org.quanze.web.testing.OpenRegistry;

/** A decision that is not public is hidden, read from the database or kept in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenDecisionTest {

  private final OpenRegistry open = new OpenRegistry();
  private final Story story = new Story(open.registry());

  @BeforeAll
  void publish() {
    story.open();
    story.adjust();
    open.registry().today().set(Story.DAY_3);
    story.accept();
    story.handOver();
    story.mergeAndAnnounce();
  }

  @AfterAll
  void close() {
    open.close();
  }

  @Test
  void it_stays_hidden_once_it_was_read() {
    JsonNode first = entries();
    JsonNode again = entries();
    assertEquals(first, again);
    JsonNode newest = again.get(again.size() - 1);
    assertTrue(newest.path("decision").isNull(), newest.toString());
    assertEquals("示政发〔2026〕3号", again.get(1).at("/decision/documentNumber").asText());
  }

  /** The merger's items were public, so its lines are; why it was made was told by the decision. */
  @Test
  void the_reason_of_a_public_line_stays_with_the_decision() {
    Object data =
        open.ask(
            "{ comparison(of: { list: { publisher: \""
                + Story.COUNTY
                + "\", listType: \"POWER\" } }, from: { edition: 1 }, to: { edition: 4 })"
                + " { changes(first: 50) { nodes { kind causes { movement note decision"
                + " { documentNumber } } } } } }",
            null,
            Map.of());
    JsonNode changes =
        new ObjectMapper().<JsonNode>valueToTree(data).at("/comparison/changes/nodes");
    int hidden = 0;
    int told = 0;
    for (JsonNode cause :
        changes.findValues("causes").stream().flatMap(HiddenDecisionTest::each).toList()) {
      boolean isPublic = !cause.path("decision").isNull();
      hidden += isPublic ? 0 : 1;
      told += cause.path("note").isNull() ? 0 : 1;
      assertTrue(isPublic || cause.path("note").isNull(), cause.toString());
    }
    assertTrue(hidden > 0 && told > 0, changes.toString());
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private JsonNode entries() {
    Object data =
        open.ask(
            "{ ledger(publisher: \""
                + Story.COUNTY
                + "\", first: 50) { nodes { number decision { documentNumber } } } }",
            null,
            Map.of());
    return new ObjectMapper().<JsonNode>valueToTree(data).at("/ledger/nodes");
  }
}
