package org.quanze.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.testing.County;
import org.quanze.web.testing.OpenRegistry;

/**
 * Scenario 5: 白山市 2018 has its run-once catalogue in three batches, 3,165 = 2,025 + 1,140, over
 * 3,321 powers of the opening and 3,297 of the new edition. The items are constructed.
 */
class RunOnceTest {

  private static final LocalDate OPENING = LocalDate.of(2026, 1, 5);
  private static final int POWERS = 3_321;
  private static final int CLOSING = 3_297;
  private static final int RUN_POWERS = 2_025;
  private static final int SERVICES = 1_140;
  private static final int BATCHES = 3;

  private static final String RATIO =
      "query($c:String!,$e:[ListEdition!]){ ratio(code:$c, publisher:\"990201\", editions:$e) {"
          + " over under reached ratio { value formulaZh formulaEn }"
          + " numerator { listType { code } category edition count }"
          + " denominator { listType { code } edition count } definition { target source } } }";

  private static OpenRegistry open;
  private static County county;

  @BeforeAll
  static void publishes() {
    open = new OpenRegistry();
    county = new County(open.registry(), "甲局");
    county.today(OPENING);
    decide(County.names("权", POWERS).map(n -> county.add(n, "甲局", "02")).toList());
    decide(County.names("服", SERVICES).map(RunOnceTest::service).toList());
    List<Adjustment> entries = new ArrayList<>();
    County.names("权", RUN_POWERS).forEach(n -> entries.add(entry(n, "POWER", entries.size())));
    County.names("服", SERVICES)
        .forEach(n -> entries.add(entry(n, "PUBLIC_SERVICE", entries.size())));
    int size = entries.size() / BATCHES;
    for (int batch = 0; batch < BATCHES; batch++) {
      county.today(OPENING.plusDays(batch + 1));
      decide(entries.subList(batch * size, (batch + 1) * size));
    }
    county.today(OPENING.plusDays(9));
    decide(
        County.names("权", POWERS)
            .skip(CLOSING)
            .<Adjustment>map(n -> new Departure.Cancel(county.first(n), null, null))
            .toList());
  }

  @AfterAll
  static void close() {
    open.close();
  }

  private static void decide(List<Adjustment> lines) {
    county.decide(County.COUNTY, lines.toArray(Adjustment[]::new));
  }

  private static Adjustment service(String name) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put(
        "legalBases",
        new Value.Rows(List.of(new TreeMap<>(Map.of("instrument", new Value.Text("示例办法（虚构）"))))));
    return new Entrance.Add(
        "PUBLIC_SERVICE", county.item(name), content(name, "20", elements), null, null);
  }

  private static Adjustment entry(String of, String kind, int number) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("item", new Value.Text(county.item(of).toString()));
    elements.put("batch", new Value.Whole(1 + number * BATCHES / (RUN_POWERS + SERVICES)));
    elements.put("visits", new Value.Whole(number % 2));
    return new Entrance.Add("RUN_ONCE", UUID.randomUUID(), content(of, kind, elements), null, null);
  }

  private static Content content(String name, String category, SortedMap<String, Value> elements) {
    return new Content(
        name,
        category,
        county.unit("甲局").uid(),
        List.of(new ItemCode("LOCAL", "R-" + name)),
        Openness.PUBLIC,
        Openness.Decided.AT_SOURCE,
        elements);
  }

  private static JsonNode ratio(String code, @Nullable Integer edition) {
    List<Map<String, Object>> editions =
        edition == null ? List.of() : List.of(Map.of("listType", "POWER", "edition", edition));
    Object data = open.ask(RATIO, null, Map.of("c", code, "e", editions));
    return new ObjectMapper().valueToTree(data).path("ratio");
  }

  private static String share(JsonNode ratio) {
    return ratio.path("over").asInt()
        + " ÷ "
        + ratio.path("under").asInt()
        + " = "
        + ratio.at("/ratio/value").asText();
  }

  @Test
  void scenario_5_run_once_in_three_batches_under_both_denominators() {
    JsonNode opening = ratio("RUN_ONCE_SHARE", 1);
    assertEquals("3165 ÷ 3321 = 0.953026", share(opening));
    assertEquals(
        "[{\"listType\":{\"code\":\"POWER\"},\"edition\":1,\"count\":3321}]",
        opening.path("denominator").toString());
    assertEquals(
        "[{\"listType\":{\"code\":\"RUN_ONCE\"},\"category\":null,\"edition\":null,\"count\":3165}]",
        opening.path("numerator").toString());
    assertEquals("只跑一次事项目录 ÷ 权责清单", opening.at("/ratio/formulaZh").asText());
    assertEquals("0.8", opening.at("/definition/target").asText());
    assertEquals("true", opening.path("reached").asText());
    assertEquals("3165 ÷ 3297 = 0.959964", share(ratio("RUN_ONCE_SHARE", null)), "as it is now");
    JsonNode powers = ratio("RUN_ONCE_POWER_SHARE", 1);
    assertEquals("2025 ÷ 3321 = 0.609756", share(powers), "of powers alone");
    assertEquals("false", powers.path("reached").asText());
    assertEquals(
        "只跑一次事项目录（行政职权） ÷ （权责清单 − 只跑一次例外事项清单（行政职权））", powers.at("/ratio/formulaZh").asText());
  }

  @Test
  void each_kind_of_entry_is_counted() {
    Object data =
        open.ask(
            "{ list(by:{of:{publisher:\"990201\",listType:\"RUN_ONCE\"}}) {"
                + " editions(first:5) { nodes { number members } }"
                + " totals { category { code zh } count } } }",
            null,
            Map.of());
    JsonNode list = new ObjectMapper().valueToTree(data);
    assertEquals(
        "[{\"category\":{\"code\":\"POWER\",\"zh\":\"行政职权\"},\"count\":2025},"
            + "{\"category\":{\"code\":\"PUBLIC_SERVICE\",\"zh\":\"公共服务\"},\"count\":1140}]",
        list.at("/list/totals").toString());
    assertEquals(
        "[{\"number\":3,\"members\":3165},{\"number\":2,\"members\":2110},{\"number\":1,\"members\":1055}]",
        list.at("/list/editions/nodes").toString());
  }

  @Test
  void an_edition_of_a_list_that_is_not_counted_is_refused() {
    assertEquals("RAT-05", refusal("RUN_ONCE_SHARE", "SERVICE_MATTER"));
    assertEquals("RAT-01", refusal("NO_SUCH", "POWER"));
  }

  private static String refusal(String code, String listType) {
    List<Map<String, Object>> editions = List.of(Map.of("listType", listType, "edition", 1));
    return Objects.requireNonNull(
            open.refused(RATIO, Map.of("c", code, "e", editions)).get(0).rule())
        .code();
  }
}
