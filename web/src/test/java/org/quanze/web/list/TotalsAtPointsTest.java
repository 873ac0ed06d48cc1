package org.quanze.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.Story;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.execute.Answered;
import org.quanze.web.testing.OpenRegistry;

/** Totals of lists at many points of one question: each is counted, and refused, by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TotalsAtPointsTest {

  private final OpenRegistry open = new OpenRegistry();
  private final Story story = new Story(open.registry());

  /** County and town have two editions each. */
  @BeforeAll
  void publish() {
    story.open();
    story.adjust();
    open.registry().today().set(Story.DAY_3);
    story.accept();
    story.handOver();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static String totals(String alias, String government, int edition) {
    return ("%s: list(by: { of: { publisher: \"%s\", listType: \"POWER\" } })"
            + " { totals(asOf: { edition: %d }) { count } } ")
        .formatted(alias, government, edition);
  }

  private static List<Integer> counts(Answered answered, String alias) {
    JsonNode data = new ObjectMapper().valueToTree(answered.data());
    return data.path(alias).findValues("count").stream().map(JsonNode::asInt).toList();
  }

  private Answered answer(Caller caller, String document) {
    return open.answer(caller, document, null, Map.of());
  }

  @Test
  void the_same_edition_of_two_lists_is_that_of_each() {
    Answered answered =
        answer(
            OpenRegistry.patient(),
            "{ " + totals("a", Story.COUNTY, 2) + totals("b", Story.TOWN, 2) + "}");
    assertEquals(List.of(), answered.errors());
    assertEquals(List.of(9), counts(answered, "a"));
    assertEquals(List.of(4), counts(answered, "b"));
  }

  @Test
  void an_edition_that_is_not_there_is_refused_alone() {
    Answered answered =
        answer(
            OpenRegistry.patient(),
            "{ "
                + totals("good", Story.COUNTY, 1)
                + totals("bad", Story.TOWN, 99)
                + totals("worse", Story.COUNTY, 99)
                + "}");
    assertEquals(List.of(2, 8), counts(answered, "good"));
    assertEquals(
        List.of(List.of("bad", "totals"), List.of("worse", "totals")),
        answered.errors().stream().map(e -> e.path()).toList());
  }
}
