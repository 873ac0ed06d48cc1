package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.Story.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Value;
import org.quanze.testing.Story;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.testing.OpenRegistry;

/**
 * Every read on both time axes at once: what was known at a time, of what was in force on a day.
 * The county opens its list (entry 1), adjusts it (entry 2), and announces for a later day that
 * item 6 changes (entry 3).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothAxesTest {

  private static final LocalDate ANNOUNCED_FOR = LocalDate.of(2026, 12, 1);
  private static final String AFTER = ANNOUNCED_FOR.plusDays(30).toString();
  private static final String BEFORE = ANNOUNCED_FOR.minusDays(1).toString();

  private final OpenRegistry open = new OpenRegistry();
  private final Story story = new Story(open.registry());

  @BeforeAll
  void publish() {
    story.open();
    story.adjust();
    open.registry().today().set(Story.DAY_3);
    story.publish(
        Story.decision("示政发〔2026〕5号", Map.of()),
        List.of(
            new Renewal.Change(
                story.subject(6, 1),
                story.content(6).with("note", new Value.Text("改后")),
                ANNOUNCED_FOR,
                "定于以后施行")));
  }

  @AfterAll
  void close() {
    open.close();
  }

  /** When an entry was recorded, and so many milliseconds later. */
  private String recorded(int entry, int millis) {
    JsonNode entries = ask("ledger(publisher: \"" + COUNTY + "\") { nodes { recordedAt } }", null);
    OffsetDateTime time =
        OffsetDateTime.parse(entries.at("/nodes/" + (entry - 1) + "/recordedAt").asText());
    return time.plusNanos(millis * 1_000_000L).toString();
  }

  private static Map<String, @Nullable Object> asOf(@Nullable String day, @Nullable String known) {
    Map<String, @Nullable Object> asOf = new HashMap<>();
    asOf.put("effectiveOn", day);
    asOf.put("knownAt", known);
    return asOf;
  }

  private JsonNode ask(String field, @Nullable Map<String, @Nullable Object> asOf) {
    Object data =
        asOf == null
            ? open.ask("{ answer: " + field + " }", null, Map.of())
            : open.ask("query ($asOf: AsOf) { answer: " + field + " }", null, Map.of("asOf", asOf));
    return new ObjectMapper().<JsonNode>valueToTree(data).path("answer");
  }

  private JsonNode power(int n, @Nullable String day, @Nullable String known) {
    return ask(
        "power(by: { coded: { publisher: \"%s\", code: \"P-%d\" } }, asOf: $asOf) { version note }"
            .formatted(COUNTY, n),
        asOf(day, known));
  }

  private JsonNode items(@Nullable String day, @Nullable String known) {
    return ask(
        "powers(filter: { publisher: \""
            + COUNTY
            + "\" }, asOf: $asOf) {"
            + " totalCount readAt { effectiveOn position } nodes { code version } }",
        asOf(day, known));
  }

  @Test
  void what_was_known_before_a_decision_is_read_as_it_was() {
    String known = recorded(2, -1);
    assertEquals(1, power(3, Story.DAY_3.toString(), known).path("version").asInt());
    assertEquals(2, power(3, Story.DAY_3.toString(), null).path("version").asInt());
    assertTrue(power(11, Story.DAY_3.toString(), known).isNull(), "it was added afterwards");
    assertEquals(1, power(1, Story.DAY_3.toString(), known).path("version").asInt());
    assertTrue(power(1, Story.DAY_3.toString(), null).isNull(), "it is cancelled");
  }

  @Test
  void the_instant_of_the_record_itself_is_known() {
    assertEquals(1, power(3, Story.DAY_3.toString(), recorded(2, -1)).path("version").asInt());
    assertEquals(2, power(3, Story.DAY_3.toString(), recorded(2, 0)).path("version").asInt());
  }

  @Test
  void an_announced_change_is_read_from_its_day_on_and_only_by_who_knows_of_it() {
    String before = recorded(3, -1);
    String known = recorded(3, 0);
    assertEquals(1, power(6, AFTER, before).path("version").asInt());
    assertEquals(1, power(6, BEFORE, before).path("version").asInt());
    assertEquals(1, power(6, BEFORE, known).path("version").asInt());
    assertEquals(2, power(6, ANNOUNCED_FOR.toString(), known).path("version").asInt());
    assertEquals("改后", power(6, AFTER, known).path("note").asText());
  }

  @Test
  void a_page_its_total_and_its_echo_are_of_that_point() {
    JsonNode then = items(Story.DAY_3.toString(), recorded(2, -1));
    assertEquals(10, then.path("totalCount").asInt());
    assertEquals(10, then.path("nodes").size());
    assertEquals(1, then.at("/readAt/position").asInt());
    assertEquals(Story.DAY_3.toString(), then.at("/readAt/effectiveOn").asText());
    JsonNode now = items(Story.DAY_3.toString(), null);
    assertEquals(9, now.path("totalCount").asInt());
    assertEquals(3, now.at("/readAt/position").asInt());
    assertEquals(0, items(Story.DAY_1.minusDays(1).toString(), null).path("totalCount").asInt());
  }

  @Test
  void before_the_first_record_nothing_was_known() {
    JsonNode nothing = items(Story.DAY_3.toString(), recorded(1, -1));
    assertEquals(0, nothing.path("totalCount").asInt());
    assertEquals(0, nothing.path("nodes").size());
    assertEquals(0, nothing.at("/readAt/position").asInt());
  }

  @Test
  void a_comparison_shows_what_came_to_be_known_of_one_and_the_same_day() {
    Object data =
        open.ask(
            "query ($from: AsOf!, $to: AsOf!) { answer: comparison(of: { list: { publisher: \""
                + COUNTY
                + "\", listType: \"POWER\" } }, from: $from, to: $to) {"
                + " from { position } to { position }"
                + " changes { nodes { code kind causes { position } } } } }",
            null,
            Map.of("from", asOf(AFTER, recorded(3, -1)), "to", asOf(AFTER, recorded(3, 0))));
    JsonNode answer = new ObjectMapper().<JsonNode>valueToTree(data).path("answer");
    assertEquals(2, answer.at("/from/position").asInt());
    assertEquals(3, answer.at("/to/position").asInt());
    assertEquals(1, answer.at("/changes/nodes").size(), answer.toString());
    assertEquals("P-6", answer.at("/changes/nodes/0/code").asText());
    assertEquals("CHANGED", answer.at("/changes/nodes/0/kind").asText());
    assertEquals(3, answer.at("/changes/nodes/0/causes/0/position").asInt());
  }

  @Test
  void statistics_of_a_day_count_what_was_in_force_then() {
    String counts = "statistics(branch: \"" + COUNTY + "\", listType: \"POWER\", effectiveOn: \"";
    JsonNode first = ask(counts + Story.DAY_1 + "\") { category { code } count }", null);
    JsonNode second = ask(counts + Story.DAY_2 + "\") { category { code } count }", null);
    assertEquals(List.of(2, 8), first.findValues("count").stream().map(JsonNode::asInt).toList());
    assertEquals(List.of(9), second.findValues("count").stream().map(JsonNode::asInt).toList());
  }

  private List<Integer> statistics(Map<String, @Nullable Object> asOf) {
    return counts(
        ask(
            "statistics(branch: \"" + COUNTY + "\", listType: \"POWER\", asOf: $asOf) { count }",
            asOf));
  }

  private List<Integer> totals(Map<String, @Nullable Object> asOf) {
    return counts(
        ask(
                "list(by: { of: { publisher: \"990101\", listType: \"POWER\" } })"
                    + " { totals(asOf: $asOf) { count } }",
                asOf)
            .path("totals"));
  }

  private static List<Integer> counts(JsonNode counted) {
    return counted.findValues("count").stream().map(JsonNode::asInt).toList();
  }

  @Test
  void statistics_and_totals_count_what_was_known_then() {
    String day = Story.DAY_3.toString();
    Map<List<Integer>, Map<String, @Nullable Object>> points =
        Map.of(
            List.of(), asOf(day, recorded(1, -1)),
            List.of(2, 8), asOf(day, recorded(2, -1)),
            List.of(9), asOf(day, recorded(2, 0)));
    points.forEach(
        (counts, point) -> {
          assertEquals(counts, statistics(point), point.toString());
          assertEquals(counts, totals(point), point.toString());
        });
    assertEquals(List.of(9), statistics(asOf(null, null)));
    assertEquals(List.of(9), totals(asOf(null, null)));
    assertEquals(List.of(2, 8), totals(asOf(Story.DAY_1.toString(), null)));
  }

  @Test
  void statistics_and_totals_of_an_edition_are_those_it_closed_with() {
    Map<String, @Nullable Object> first = new HashMap<>(Map.of("edition", 1));
    assertEquals(List.of(2, 8), statistics(first));
    assertEquals(List.of(2, 8), totals(first));
  }

  @Test
  void statistics_take_one_point_alone() {
    List<AnswerError> errors =
        open.refused(
            "{ statistics(branch: \"990101\", listType: \"POWER\", effectiveOn: \"2026-03-02\","
                + " asOf: { effectiveOn: \"2026-03-02\" }) { count } }",
            Map.of());
    assertEquals(1, errors.size());
    assertTrue(errors.get(0).message().contains("VAL-05 "), errors.get(0).message());
  }

  @Test
  void a_time_of_knowledge_and_an_edition_together_are_refused() {
    Map<String, @Nullable Object> both = asOf(null, recorded(2, 0));
    both.put("edition", 1);
    for (String field :
        List.of(
            "power(by: { coded: { publisher: \"990101\", code: \"P-3\" } }, asOf: $asOf) { version }",
            "powers(filter: { publisher: \"990101\" }, asOf: $asOf) { totalCount }")) {
      List<AnswerError> errors =
          open.refused("query ($asOf: AsOf) { " + field + " }", Map.of("asOf", both));
      assertEquals(1, errors.size());
      assertTrue(errors.get(0).message().contains("VAL-01 "), errors.get(0).message());
    }
  }

  @Test
  void an_edition_reads_its_own_position_whatever_was_recorded_later() {
    Map<String, @Nullable Object> first = new HashMap<>(Map.of("edition", 1));
    String field = "power(by: { coded: { publisher: \"990101\", code: \"P-3\" } }, asOf: $asOf)";
    assertEquals(1, ask(field + " { version }", first).path("version").asInt());
    assertNull(ask(field + " { note }", first).path("note").textValue());
  }
}
