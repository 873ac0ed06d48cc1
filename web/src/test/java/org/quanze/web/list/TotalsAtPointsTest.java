package org.quanze.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.Story;
import org.quanze.validity.AsOf;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Language;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.execute.Answered;
import org.quanze.web.list.CountedTotals.ListAsOf;
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

  private static String days(int points) {
    return IntStream.range(0, points)
        .mapToObj(
            n ->
                "d%d: totals(asOf: { effectiveOn: \"%s\" }) { category { code } count }"
                    .formatted(n, LocalDate.of(2026, 1, 1).plusDays(n)))
        .collect(
            Collectors.joining(
                " ",
                "{ list(by: { of: { publisher: \"990101\", listType: \"POWER\" } }) { ",
                " } }"));
  }

  @Test
  void anybody_may_ask_for_some_points_and_not_for_many() {
    assertEquals(List.of(), answer(Caller.ANONYMOUS, days(20)).errors());
    RefusedRequest refused =
        assertThrows(RefusedRequest.class, () -> answer(Caller.ANONYMOUS, days(24)));
    assertEquals(ErrorCode.COST_EXCEEDED, refused.code());
  }

  @Test
  void what_is_maintained_costs_no_more_than_its_rows() {
    String today =
        IntStream.range(0, 100)
            .mapToObj(n -> "t%d: totals { category { code } count }".formatted(n))
            .collect(
                Collectors.joining(
                    " ",
                    "{ list(by: { of: { publisher: \"990101\", listType: \"POWER\" } }) { ",
                    " } }"));
    assertEquals(List.of(), answer(Caller.ANONYMOUS, today).errors());
  }

  @Test
  void counting_ends_between_two_points_when_the_time_is_over() {
    RequestContext request =
        new RequestContext(Caller.ANONYMOUS, Language.ZH, Story.DAY_3, "test", null);
    AtomicInteger asked = new AtomicInteger();
    request.stopsWhen(() -> asked.incrementAndGet() > 2);
    int list = story.list(Story.COUNTY).id();
    List<ListAsOf> points =
        IntStream.range(0, 5)
            .mapToObj(n -> new ListAsOf(list, new AsOf(Story.DAY_1.plusDays(n), null, null)))
            .toList();
    CountedTotals totals = open.registry().get(CountedTotals.class);
    RefusedRequest refused =
        assertThrows(
            RefusedRequest.class, () -> open.registry().read(() -> totals.each(points, request)));
    assertEquals(ErrorCode.TIME_EXCEEDED, refused.code());
    assertEquals(3, asked.get(), "two were counted");
  }
}
