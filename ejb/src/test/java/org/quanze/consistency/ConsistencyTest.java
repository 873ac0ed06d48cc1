package org.quanze.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.rule.Refused;
import org.quanze.testing.Contents;
import org.quanze.testing.County;

/**
 * A power, the matter that implements it, and the run-once entry of it: none outlives the other.
 */
class ConsistencyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private County county;

  @BeforeEach
  void begin() {
    county = new County("甲局");
    county.today(DAY);
    decide(county.add("权", "甲局", "01"));
  }

  @AfterEach
  void end() {
    county.close();
  }

  @Test
  void a_cancelled_power_leaves_no_entry_behind() {
    decide(entry("跑", "权", 0, "POWER"));
    assertEquals(List.of("CON-01 lines.1.item"), refused(cancel("权")));
    assertEquals(
        List.of("CON-01 lines.1.item"),
        refused(new Departure.ToInternal(county.subject("权"), null, null)));
    decide(cancel("权"), cancel("跑"));
  }

  @Test
  void a_cancelled_power_leaves_no_matter_behind() {
    decide(matter("办", "C-权", 1));
    assertEquals(List.of("CON-01 lines.1.item"), refused(cancel("权")));
    Adjustment freed = new Renewal.Change(county.subject("办"), content("办", null, 1), null, null);
    decide(cancel("权"), freed);
  }

  @Test
  void what_else_ends_in_the_same_decision_is_not_left_behind_whatever_the_order() {
    decide(matter("办", "C-权", 1), entry("跑", "权", 1, "POWER"));
    decide(cancel("跑"), cancel("权"), cancel("办"));
    assertEquals(List.of(), findings());
  }

  @Test
  void neither_what_comes_later_nor_what_the_decision_brings_is_left_behind() {
    decide(matter("办", "C-权", 1));
    Adjustment later = new Departure.Cancel(county.subject("办"), DAY.plusMonths(1), null);
    assertEquals(List.of("CON-01 lines.1.item"), refused(cancel("权"), later), "ends too late");
    assertEquals(
        List.of("CON-01 lines.1.item"),
        refused(cancel("权"), cancel("办"), matter("新办", "C-权", 1)),
        "brought by the same decision");
    decide(later);
    decide(new Departure.Cancel(county.subject("权"), DAY.plusMonths(1), null));
  }

  @Test
  void an_entry_is_of_what_stands_on_its_day() {
    decide(
        new Entrance.Add(
            "POWER", county.item("后"), county.power("后", "甲局", "01"), DAY.plusMonths(1), null));
    assertEquals(
        List.of("CON-02 lines.1.content.elements.item"), refused(entry("早", "后", 1, "POWER")));
    decide(later(entry("早", "后", 1, "POWER"), DAY.plusMonths(1)));
  }

  private static Adjustment later(Adjustment entry, LocalDate day) {
    Entrance.Add add = (Entrance.Add) entry;
    return new Entrance.Add(add.listType(), add.item(), add.content(), day, null);
  }

  @Test
  void an_entry_keeps_its_kind_and_36_letters_are_no_item() {
    decide(entry("跑", "权", 1, "POWER"));
    assertEquals(
        List.of("CON-05 lines.1.content.category"),
        refused(new Renewal.Reclassify(county.subject("跑"), "PUBLIC_SERVICE", null, null)));
    Content odd =
        ((Entrance.Add) entry("奇", "权", 1, "POWER"))
            .content()
            .with("item", new Value.Text("字".repeat(36)));
    assertEquals(
        List.of("CON-02 lines.1.content.elements.item", "ITM-18 lines.1.content.elements.item"),
        refused(new Entrance.Add("RUN_ONCE", county.item("奇"), odd, null, null)).stream()
            .sorted()
            .toList());
  }

  @Test
  void an_entry_is_of_what_is_in_force_and_of_its_kind() {
    assertEquals(
        List.of("CON-03 lines.1.content.elements.visits"), refused(entry("跑", "权", 2, "POWER")));
    assertEquals(
        List.of("CON-05 lines.1.content.category"), refused(entry("跑", "权", 1, "PUBLIC_SERVICE")));
    decide(matter("办", "C-权", 2));
    assertEquals(
        List.of("CON-04 lines.1.content.elements.item"), refused(entry("跑", "权", 1, "POWER")));
    decide(new Rest.Suspend(county.subject("权"), null, null, "停"));
    assertEquals(
        List.of("CON-02 lines.1.content.elements.item"), refused(entry("跑", "权", 1, "POWER")));
    county.decide(County.TOWN, county.add("镇权", "镇办", "01"));
    assertEquals(
        List.of("CON-02 lines.1.content.elements.item"), refused(entry("跑", "镇权", 1, "POWER")));
  }

  @Test
  void what_came_about_otherwise_is_reported() {
    decide(entry("跑", "权", 1, "POWER"), matter("孤", "无此编码", 1));
    decide(matter("办", "C-权", 2));
    decide(new Rest.Suspend(county.subject("权"), null, null, "停"));
    assertEquals(
        List.of("POWER_NOT_LISTED 孤 null", "REFERS_TO_SUSPENDED 跑 权", "VISITS_OF_MATTER 跑 办"),
        findings());
    assertEquals(3, count());
    decide(new Rest.Resume(county.subject("权"), null, null));
    assertEquals(List.of("POWER_NOT_LISTED 孤 null", "VISITS_OF_MATTER 跑 办"), findings());
    List<ConsistencyFinding> page = list(null, 1);
    ConsistencyFinding first = page.get(0);
    assertEquals(
        List.of("VISITS_OF_MATTER 跑 办"),
        told(list(new ConsistencyFinding.Mark(first.kind(), first.item().item(), null), 9)));
  }

  private void decide(Adjustment... lines) {
    county.decide(County.COUNTY, lines);
  }

  private Adjustment cancel(String name) {
    return new Departure.Cancel(county.subject(name), null, null);
  }

  private Adjustment matter(String name, String power, int visits) {
    return new Entrance.Add(
        "SERVICE_MATTER", county.item(name), content(name, power, visits), null, null);
  }

  private Content content(String name, @Nullable String power, int visits) {
    SortedMap<String, Value> elements = new TreeMap<>();
    Content bases = Contents.power(name, "01", county.unit("甲局").uid(), "M-" + name);
    elements.put("legalBases", bases.elements().get("legalBases"));
    elements.put("materials", rows("申请书"));
    elements.put("steps", rows("受理"));
    elements.put("conditions", new Value.Text("符合条件（构造）"));
    elements.put("legalDays", new Value.Whole(20));
    elements.put("promisedDays", new Value.Whole(5));
    elements.put("visits", new Value.Whole(visits));
    elements.put("visitsReason", new Value.Text("现场核验（构造）"));
    elements.put("fee", new Value.Text("不收费"));
    elements.put("phone", new Value.Text("0000-0000000"));
    if (power != null) {
      elements.put("power", new Value.Text(power));
    }
    return of(name, "07", elements);
  }

  private static Value rows(String name) {
    return new Value.Rows(List.of(new TreeMap<>(Map.of("name", new Value.Text(name)))));
  }

  private Adjustment entry(String name, String of, int visits, String kind) {
    SortedMap<String, Value> elements = new TreeMap<>();
    elements.put("item", new Value.Text(county.item(of).toString()));
    elements.put("batch", new Value.Whole(1));
    elements.put("visits", new Value.Whole(visits));
    return new Entrance.Add("RUN_ONCE", county.item(name), of(name, kind, elements), null, null);
  }

  private Content of(String name, String category, SortedMap<String, Value> elements) {
    return new Content(
        name,
        category,
        county.unit("甲局").uid(),
        List.of(new ItemCode("LOCAL", "M-" + name)),
        Openness.PUBLIC,
        Openness.Decided.AT_SOURCE,
        elements);
  }

  private List<String> refused(Adjustment... lines) {
    Executable act = () -> decide(lines);
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule().is().code() + " " + r.path())
        .toList();
  }

  private List<String> findings() {
    return told(list(null, 100));
  }

  private static List<String> told(List<ConsistencyFinding> findings) {
    return findings.stream()
        .map(
            f ->
                f.kind()
                    + " "
                    + f.item().name()
                    + " "
                    + (f.other() == null ? null : f.other().name()))
        .toList();
  }

  private List<ConsistencyFinding> list(ConsistencyFinding.@Nullable Mark after, int limit) {
    String path = county.unit("甲局").path();
    LocalDate day = county.registry().today().date();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(ConsistencyFindings.class)
                    .list(List.of("/"), path, after, limit, day));
  }

  private int count() {
    String path = county.unit("甲局").path();
    LocalDate day = county.registry().today().date();
    return county
        .registry()
        .read(
            () -> county.registry().get(ConsistencyFindings.class).count(List.of("/"), path, day));
  }
}
