package org.quanze.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.edition.EndHandover;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.rule.Refused;
import org.quanze.testing.Contents;
import org.quanze.testing.County;

/** What is published answers who may exercise a power, on the day before, of and after a change. */
class CanExerciseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate CHANGE = LocalDate.of(2026, 5, 6);

  /** A development zone within the town. */
  private static final String TOWN_ZONE = "990201091";

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "01"), county.add("二", "甲局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private ExerciseAnswer ask(String unit, String item, LocalDate on, @Nullable String territory) {
    UUID department = county.unit(unit).uid();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(CanExercise.class)
                    .answer(department, county.item(item), on, territory));
  }

  /** The grounds on the day before, of and after the change. */
  private List<Ground> around(String unit, String item) {
    return List.of(-1, 0, 1).stream()
        .map(n -> ask(unit, item, CHANGE.plusDays(n), null).ground())
        .toList();
  }

  /** Scenario 7 of the field: before, of and after a handover, for giver and receiver. */
  @Test
  void scenario_7_until_the_handover_the_giver_alone_and_from_its_day_the_receiver_alone() {
    Receiver town = new Receiver(county.unit("镇办").uid(), CHANGE, null);
    county.decide(COUNTY, new Conferral.Delegate(county.subject("二"), List.of(town), null, null));
    county.decide(
        TOWN,
        new Entrance.Accept(
            county.handover("二").id(),
            county.item("镇二"),
            county.power("镇二", "镇办", "02"),
            null,
            null));
    county.today(CHANGE);
    county.handOver(county.handover("二"), TOWN, Side.RECEIVER);
    assertEquals(List.of(Ground.IN_FORCE, Ground.DELEGATED, Ground.DELEGATED), around("甲局", "二"));
    assertEquals(
        List.of(Ground.NOT_YET_EFFECTIVE, Ground.IN_FORCE, Ground.IN_FORCE), around("镇办", "镇二"));
    ExerciseAnswer after = ask("甲局", "二", CHANGE, null);
    assertEquals(CHANGE, after.since());
    assertEquals(List.of(county.unit("镇办").id()), after.delegatedTo());
    assertEquals(
        List.of(county.unit("甲局").id(), county.unit("镇办").id()),
        after.chain().stream().map(ExerciseAnswer.Held::department).toList());
  }

  @Test
  void of_several_receivers_each_takes_over_for_its_territory() {
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.subject("二"),
            List.of(
                new Receiver(county.unit("镇办").uid(), DAY, null),
                new Receiver(county.unit("村办").uid(), DAY, null)),
            null,
            null));
    var town =
        county.handovers("二").stream()
            .filter(h -> h.receiverDepartment() == county.unit("镇办").id())
            .findFirst()
            .orElseThrow();
    county.decide(
        TOWN,
        new Entrance.Accept(
            town.id(), county.item("镇二"), county.power("镇二", "镇办", "02"), null, null));
    county.today(CHANGE);
    county.handOver(county.listed(town.id()), TOWN, Side.RECEIVER);
    assertEquals(Ground.IN_FORCE, ask("甲局", "二", CHANGE, null).ground());
    assertEquals(Ground.IN_FORCE, ask("甲局", "二", CHANGE, COUNTY).ground());
    assertEquals(Ground.DELEGATED_THERE, ask("甲局", "二", CHANGE, TOWN).ground());
    assertEquals(Ground.IN_FORCE, ask("甲局", "二", CHANGE.minusDays(1), TOWN).ground());
    assertThrows(Refused.class, () -> ask("甲局", "二", CHANGE, "000000"));
    assertEquals(Ground.OUTSIDE, ask("甲局", "二", CHANGE, County.ZONE).ground());
    assertEquals(Ground.OUTSIDE, ask("镇办", "镇二", CHANGE, COUNTY).ground());
    assertEquals(Ground.IN_FORCE, ask("镇办", "镇二", CHANGE, TOWN).ground());
  }

  /** A power is delegated to a town, and perhaps to a zone within it, and the town takes over. */
  private Handover delegated(boolean zoneToo) {
    county.cast().government("LOCAL", TOWN_ZONE, "示例镇开发区", 5, TOWN);
    UUID zone = county.cast().department(TOWN_ZONE, "镇区办");
    Receiver town = new Receiver(county.unit("镇办").uid(), DAY, null);
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.subject("二"),
            zoneToo ? List.of(town, new Receiver(zone, DAY, null)) : List.of(town),
            null,
            null));
    Handover given =
        county.handovers("二").stream()
            .filter(h -> h.receiverDepartment() == county.unit("镇办").id())
            .findFirst()
            .orElseThrow();
    county.decide(
        TOWN,
        new Entrance.Accept(
            given.id(), county.item("镇二"), county.power("镇二", "镇办", "02"), null, null));
    county.handOver(county.listed(given.id()), TOWN, Side.RECEIVER);
    return given;
  }

  private void withdrawn() {
    county.end(county.handover("二"), COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "条件不具备");
  }

  @Test
  void a_zone_is_carved_out_of_its_town_whether_or_not_it_takes_over() {
    delegated(true);
    assertEquals(Ground.IN_FORCE, ask("甲局", "二", DAY, TOWN_ZONE).ground());
    assertEquals(Ground.OUTSIDE, ask("镇办", "镇二", DAY, TOWN_ZONE).ground());
    withdrawn();
    assertEquals(Ground.IN_FORCE, ask("甲局", "二", DAY, TOWN_ZONE).ground());
    assertEquals(Ground.DELEGATED_THERE, ask("甲局", "二", DAY, TOWN).ground());
    assertEquals(Ground.OUTSIDE, ask("镇办", "镇二", DAY, TOWN_ZONE).ground());
    assertEquals(Ground.IN_FORCE, ask("镇办", "镇二", DAY, TOWN).ground());
  }

  @Test
  void nobody_passes_on_more_than_it_had() {
    delegated(true);
    withdrawn();
    pass(COUNTY, "二", "乙局", "二乙");
    pass(TOWN, "镇二", "村办", "村二");
    assertEquals(Ground.OUTSIDE, ask("乙局", "二乙", DAY, TOWN).ground());
    assertEquals(Ground.IN_FORCE, ask("乙局", "二乙", DAY, TOWN_ZONE).ground());
    assertEquals(Ground.IN_FORCE, ask("村办", "村二", DAY, TOWN).ground());
    assertEquals(Ground.OUTSIDE, ask("村办", "村二", DAY, TOWN_ZONE).ground());
  }

  private void pass(String government, String name, String unit, String as) {
    county.decide(
        government,
        new Conversion.Transfer(
            county.subject(name),
            county.unit(unit).uid(),
            county.item(as),
            null,
            null,
            null,
            null,
            DAY,
            null));
  }

  private void recalled(Handover given) {
    county.today(CHANGE);
    county.decide(
        COUNTY,
        new Conferral.Recall(
            given.id(), county.unit("甲局").uid(), county.item("收二"), null, CHANGE, null));
    county.handOver(county.handover("镇二"), COUNTY, Side.RECEIVER);
  }

  @Test
  void what_is_recalled_from_one_of_several_comes_back_for_its_territory() {
    Handover given = delegated(true);
    withdrawn();
    recalled(given);
    assertEquals(Ground.RECALLED, ask("镇办", "镇二", CHANGE, TOWN).ground());
    assertEquals(Ground.IN_FORCE, ask("甲局", "收二", CHANGE, TOWN).ground());
    assertEquals(Ground.OUTSIDE, ask("甲局", "收二", CHANGE, TOWN_ZONE).ground());
    assertEquals(Ground.IN_FORCE, ask("甲局", "二", CHANGE, TOWN_ZONE).ground());
    assertEquals(Ground.DELEGATED_THERE, ask("甲局", "二", CHANGE, TOWN).ground());
  }

  @Test
  void what_is_recalled_from_a_sole_receiver_comes_back_undivided() {
    recalled(delegated(false));
    assertEquals(Ground.IN_FORCE, ask("甲局", "收二", CHANGE, COUNTY).ground());
    assertEquals(Ground.IN_FORCE, ask("甲局", "收二", CHANGE, TOWN).ground());
    assertEquals(Ground.OUTSIDE, ask("甲局", "收二", CHANGE, County.ZONE).ground());
  }

  @Test
  void an_entrusted_unit_may_where_its_own_government_governs() {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.subject("一"),
            List.of(county.unit("镇办").uid()),
            new Term(DAY, CHANGE),
            null,
            null));
    county.handOver(county.handover("一"), TOWN, Side.RECEIVER);
    assertEquals(Ground.ENTRUSTED, ask("镇办", "一", DAY, TOWN).ground());
    assertEquals(Ground.ENTRUSTED, ask("镇办", "一", DAY, null).ground());
    assertEquals(Ground.OUTSIDE, ask("镇办", "一", DAY, COUNTY).ground());
    assertEquals(Ground.IN_FORCE, ask("甲局", "一", DAY, TOWN).ground());
  }

  @Test
  void what_is_announced_holds_from_its_day() {
    county.decide(
        COUNTY,
        new Departure.Cancel(county.subject("一"), CHANGE, "取消"),
        new Rest.Suspend(county.subject("二"), null, CHANGE, "暂停"),
        new Entrance.Add("POWER", county.item("三"), county.power("三", "乙局", "01"), CHANGE, null));
    assertEquals(List.of(Ground.IN_FORCE, Ground.CANCELLED, Ground.CANCELLED), around("甲局", "一"));
    assertEquals(List.of(Ground.IN_FORCE, Ground.SUSPENDED, Ground.SUSPENDED), around("甲局", "二"));
    assertEquals(
        List.of(Ground.NOT_YET_EFFECTIVE, Ground.IN_FORCE, Ground.IN_FORCE), around("乙局", "三"));
    assertEquals(Ground.HELD_BY_ANOTHER, ask("乙局", "一", DAY, null).ground());
  }

  @Test
  void an_entrusted_unit_may_within_the_term_and_the_holder_goes_on() {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.subject("一"),
            List.of(county.unit("乙局").uid()),
            new Term(CHANGE, CHANGE.plusDays(2)),
            null,
            null));
    assertEquals(
        List.of(Ground.HELD_BY_ANOTHER, Ground.ENTRUSTED, Ground.ENTRUSTED), around("乙局", "一"));
    assertEquals(Ground.HELD_BY_ANOTHER, ask("乙局", "一", CHANGE.plusDays(2), null).ground());
    assertEquals(List.of(Ground.IN_FORCE, Ground.IN_FORCE, Ground.IN_FORCE), around("甲局", "一"));
    assertEquals(CHANGE.plusDays(2), ask("乙局", "一", CHANGE, null).until());
  }

  @Test
  void what_went_to_another_unit_is_exercised_there() {
    county.decide(
        COUNTY,
        new Conversion.Transfer(
            county.subject("一"),
            county.unit("乙局").uid(),
            county.item("一乙"),
            null,
            null,
            null,
            null,
            CHANGE,
            null));
    assertEquals(
        List.of(Ground.IN_FORCE, Ground.TRANSFERRED, Ground.TRANSFERRED), around("甲局", "一"));
    assertEquals(
        List.of(Ground.NOT_YET_EFFECTIVE, Ground.IN_FORCE, Ground.IN_FORCE), around("乙局", "一乙"));
  }

  /** It never says more than the public editions show. */
  @Test
  void what_was_never_public_is_not_found_out() {
    assertEquals(Ground.NOT_LISTED, ask("甲局", "无", DAY, null).ground());
    Content hidden = county.power("密", "甲局", "01");
    Content notPublic = Contents.open(hidden, Openness.NOT_PUBLIC);
    county.decide(COUNTY, new Entrance.Add("POWER", county.item("密"), notPublic, null, null));
    ExerciseAnswer unknown = ask("甲局", "无", DAY, null);
    ExerciseAnswer secret = ask("甲局", "密", DAY, null);
    assertEquals(unknown.ground(), secret.ground());
    assertNull(secret.edition());
    assertEquals(List.of(), secret.chain());
    assertNull(secret.holder());
  }

  @Test
  void a_renewed_power_goes_on_and_names_the_decision_that_holds() {
    county.today(CHANGE);
    county.decide(COUNTY, new Renewal.Reclassify(county.subject("一"), "07", null, null));
    assertEquals(List.of(Ground.IN_FORCE, Ground.IN_FORCE, Ground.IN_FORCE), around("甲局", "一"));
    assertEquals(2, ask("甲局", "一", CHANGE, null).version());
    assertEquals(1, ask("甲局", "一", CHANGE.minusDays(1), null).version());
  }
}
