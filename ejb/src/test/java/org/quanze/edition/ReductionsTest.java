package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.edition.Reductions.Measure;
import org.quanze.edition.Reductions.Reduction;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.testing.Contents;
import org.quanze.testing.County;

/** What became less between two editions, in figures like those of 白山市 2018. */
class ReductionsTest {

  private final County county = new County("甲局");

  @BeforeEach
  void first() {
    county.decide(
        COUNTY,
        matter("一", 6, 5, 20, "每件 10 元", 2),
        matter("二", 6, 7, 10, "每件 20 元", 1),
        matter("三", 4, 3, 5, "不收费", 0));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private Adjustment matter(String name, int steps, int materials, int days, String fee, int fees) {
    return new Entrance.Add(
        "SERVICE_MATTER",
        county.item(name),
        content(name, steps, materials, days, fee, fees),
        null,
        null);
  }

  private Adjustment change(String name, Content content) {
    return new Renewal.Change(county.subject(name), content, null, null);
  }

  /** A constructed matter; one material is a proof. */
  private Content content(String name, int steps, int materials, int days, String fee, int fees) {
    Content content =
        Contents.matter(name, "20", county.unit("甲局").uid(), "C-" + name)
            .with("materials", rows("材料", materials, "住址证明"))
            .with("steps", rows("环节", steps))
            .with("promisedDays", new Value.Whole(days))
            .with("fee", text(fee));
    return fees == 0 ? content : content.with("fees", rows("收费", fees));
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  /** So many rows, the named ones among them. */
  private static Value rows(String word, int number, String... named) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    Stream.of(named).forEach(n -> rows.add(new TreeMap<>(Map.of("name", text(n)))));
    while (rows.size() < number) {
      rows.add(new TreeMap<>(Map.of("name", text(word + rows.size()))));
    }
    return new Value.Rows(rows);
  }

  private List<Reduction> between(int from, int to) {
    return Objects.requireNonNull(
        county
            .registry()
            .read(
                () -> {
                  int publisher =
                      county.registry().get(Organisations.class).getPublisher(COUNTY).id();
                  PublishedList list =
                      county
                          .registry()
                          .get(Lists.class)
                          .find(publisher, "SERVICE_MATTER")
                          .orElseThrow();
                  return county.registry().get(Reductions.class).between(list, from, to);
                }));
  }

  @Test
  void steps_go_from_6_to_4_and_materials_are_2_fewer_on_average() {
    county.decide(
        COUNTY,
        change("一", content("一", 4, 3, 3, "不收费", 0)),
        change("二", content("二", 4, 5, 3, "每件 20 元", 1)),
        new Departure.Cancel(county.subject("三"), null, "测试构造"),
        matter("四", 1, 1, 1, "不收费", 0));
    assertEquals(
        List.of(
            new Reduction(Measure.ITEMS, 2, 3, 3),
            new Reduction(Measure.MATERIALS, 2, 12, 8),
            new Reduction(Measure.PROOFS, 2, 2, 2),
            new Reduction(Measure.DAYS, 2, 30, 6),
            new Reduction(Measure.STEPS, 2, 12, 8),
            new Reduction(Measure.FEES, 2, 3, 1)),
        between(1, 2));
  }

  @Test
  void what_an_edition_does_not_state_is_not_counted_as_nothing() {
    Content silent = content("一", 4, 3, 3, "按规定收取", 0);
    county.decide(COUNTY, change("一", silent));
    assertEquals(new Reduction(Measure.FEES, 2, 1, 1), between(1, 2).get(5));
    assertEquals(new Reduction(Measure.STEPS, 3, 16, 14), between(1, 2).get(4));
  }

  @Test
  void what_is_not_public_is_not_counted() {
    Content content = content("一", 4, 3, 3, "不收费", 0);
    Content closed = Contents.open(content, Openness.ON_REQUEST);
    county.decide(COUNTY, change("一", closed));
    assertEquals(new Reduction(Measure.ITEMS, 2, 3, 2), between(1, 2).get(0));
    assertEquals(new Reduction(Measure.STEPS, 2, 10, 10), between(1, 2).get(4));
  }

  @Test
  void editions_may_be_read_backwards_and_must_be_there() {
    county.decide(COUNTY, change("一", content("一", 4, 3, 3, "不收费", 0)));
    assertEquals(new Reduction(Measure.STEPS, 3, 14, 16), between(2, 1).get(4));
    assertThrows(Refused.class, () -> between(1, 9));
  }
}
