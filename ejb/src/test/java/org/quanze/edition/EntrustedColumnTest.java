package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;
import static org.quanze.testing.County.ZONE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Renewal;
import org.quanze.edition.Balance.Column;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.exercise.CanExercise;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Content;
import org.quanze.item.Openness;

/** Entrusted powers stand in a column of their own of the balance sheet, counted apart (I13). */
class EntrustedColumnTest extends PlayedKinds {

  private void entrust(String name, String unit) {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.subject(name),
            List.of(county.unit(unit).uid()),
            new Term(null, LATER.plusYears(1)),
            null,
            null));
  }

  private Column column(String government) {
    return county.balance(government).entrusted();
  }

  @Test
  void what_is_entrusted_enters_the_receivers_column_and_no_list() {
    entrust("一", "乙局");
    assertEquals(new Column(0, 1, 1), column(COUNTY));
    assertEquals(5, county.newest(COUNTY).members());
    county.today(LATER);
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment("一"), null, null));
    assertEquals(new Column(1, -1, 0), column(COUNTY));
  }

  @Test
  void a_term_that_is_over_leaves_the_column_by_itself() {
    entrust("一", "乙局");
    county.today(LATER.plusYears(1));
    county.decide(COUNTY, county.add("六", "甲局", "01"));
    assertEquals(new Column(1, -1, 0), column(COUNTY));
    county.decide(COUNTY, county.add("七", "甲局", "01"));
    assertEquals(new Column(0, 0, 0), column(COUNTY));
  }

  @Test
  void an_entrustment_ends_in_the_category_in_which_it_began() {
    entrust("一", "乙局");
    county.decide(COUNTY, new Renewal.Reclassify(county.subject("一"), "02", null, null));
    assertEquals(new Column(1, 0, 1), column(COUNTY));
    county.today(LATER);
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment("一"), null, null));
    assertEquals(new Column(1, -1, 0), column(COUNTY));
  }

  @Test
  void across_governments_the_column_is_the_receivers() {
    entrust("一", "镇办");
    county.handOver(county.handover("一"), TOWN, Side.RECEIVER);
    assertEquals(new Column(0, 1, 1), column(TOWN));
    assertEquals(new Column(0, 0, 0), column(COUNTY));
    county.decide(COUNTY, new Renewal.Reclassify(county.subject("一"), "02", null, null));
    county.today(LATER);
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment("一"), null, null));
    county.handOver(county.handover("一"), COUNTY, Side.GIVER);
    assertEquals(new Column(1, -1, 0), column(TOWN));
  }

  @Test
  void its_openness_stays_as_it_is_while_a_power_is_entrusted() {
    entrust("一", "乙局");
    Content c = county.power("一", "甲局", "01");
    Content hidden =
        new Content(
            c.name(),
            c.category(),
            c.department(),
            c.codes(),
            Openness.ON_REQUEST,
            c.decided(),
            c.elements());
    refused(
        AdjustmentRule.ITEM_ENTRUSTED, new Renewal.Change(county.subject("一"), hidden, null, null));
  }

  /** 四 goes to the town, as 镇四. */
  private Handover delegated() {
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(NEXT)), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    Handover done = county.handover("四");
    county.handOver(done, TOWN, Side.RECEIVER);
    return done;
  }

  /** The town entrusts it on, for a term of a year from a day. */
  private void entrustOn(String unit, LocalDate from) {
    county.decide(
        TOWN,
        new Conferral.Entrust(
            county.subject("镇四"),
            List.of(county.unit(unit).uid()),
            new Term(from, LATER.plusYears(1)),
            null,
            null));
  }

  private Conferral.Recall recallOf(Handover done) {
    return new Conferral.Recall(
        done.id(), county.unit("乙局").uid(), county.item("四回"), null, LATER, "评估后收回");
  }

  private void recall(Handover done) {
    county.decide(COUNTY, recallOf(done));
    county.today(LATER);
    county.handOver(county.handover("镇四"), COUNTY, Side.RECEIVER);
    moved(COUNTY, 5, Movement.RECALLED_IN, 1);
  }

  private boolean may(String unit, LocalDate on) {
    UUID department = county.unit(unit).uid();
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(CanExercise.class)
                    .answer(department, county.item("镇四"), on, null))
        .ground()
        .may();
  }

  private List<LocalDate> terms() {
    List<UUID> items = List.of(county.item("镇四"));
    return county
        .registry()
        .read(() -> county.registry().get(Entrustments.class).listOfItems(items))
        .stream()
        .map(Entrustment::until)
        .toList();
  }

  @Test
  void what_is_recalled_is_no_longer_entrusted_within_the_government_that_held_it() {
    Handover done = delegated();
    entrustOn("村办", NEXT);
    assertEquals(new Column(0, 1, 1), column(TOWN));
    recall(done);
    moved(
        TOWN,
        1,
        Movement.RECALLED_FROM_ME,
        -1,
        Movement.ENTRUSTED_ENDED,
        0,
        Movement.ENTRUSTMENT_ENDED,
        0);
    assertEquals(new Column(1, -1, 0), column(TOWN));
    assertEquals(List.of(LATER), terms());
    assertEquals(List.of(true, false), List.of(may("村办", LATER.minusDays(1)), may("村办", LATER)));
    county.today(LATER.plusYears(1));
    county.decide(TOWN, county.add("镇二", "镇办", "02"));
    assertEquals(new Column(0, 0, 0), column(TOWN));
  }

  @Test
  void nor_by_a_unit_of_a_third_government_whose_ledger_tells_of_it_too() {
    county.decide(ZONE, county.add("区一", "区办", "02"));
    Handover done = delegated();
    entrustOn("区办", NEXT);
    county.handOver(county.handover("镇四"), ZONE, Side.RECEIVER);
    assertEquals(new Column(0, 1, 1), column(ZONE));
    recall(done);
    moved(TOWN, 1, Movement.RECALLED_FROM_ME, -1, Movement.ENTRUSTED_ENDED, 0);
    moved(ZONE, 1, Movement.ENTRUSTMENT_ENDED, 0);
    assertEquals(new Column(1, -1, 0), column(ZONE));
    assertEquals(List.of(LATER), terms());
    assertEquals(List.of(true, false), List.of(may("区办", LATER.minusDays(1)), may("区办", LATER)));
    assertEquals(0, county.newest(ZONE).announced());
    assertEquals(List.of(), county.verify(ZONE).faults());
  }

  @Test
  void nor_by_a_unit_of_the_government_that_recalls_it() {
    Handover done = delegated();
    entrustOn("丙局", NEXT);
    county.handOver(county.handover("镇四"), COUNTY, Side.RECEIVER);
    assertEquals(new Column(0, 1, 1), column(COUNTY));
    county.decide(COUNTY, recallOf(done));
    county.today(LATER);
    county.handOver(county.handover("镇四"), COUNTY, Side.RECEIVER);
    moved(COUNTY, 5, Movement.RECALLED_IN, 1, Movement.ENTRUSTMENT_ENDED, 0);
    assertEquals(new Column(1, -1, 0), column(COUNTY));
    assertEquals(List.of(true, false), List.of(may("丙局", LATER.minusDays(1)), may("丙局", LATER)));
  }

  @Test
  void what_is_entrusted_from_a_later_day_on_does_not_begin() {
    Handover done = delegated();
    entrustOn("村办", LATER.plusDays(20));
    recall(done);
    assertEquals(new Column(0, 0, 0), column(TOWN));
    assertEquals(List.of(), terms());
    county.today(LATER.plusDays(20));
    assertEquals(false, may("村办", LATER.plusDays(20)));
    county.decide(TOWN, county.add("镇二", "镇办", "02"));
    assertEquals(new Column(0, 0, 0), column(TOWN));
  }

  @Test
  void a_term_that_was_over_before_the_recall_is_left_as_it_was() {
    Handover done = delegated();
    county.decide(
        TOWN,
        new Conferral.Entrust(
            county.subject("镇四"),
            List.of(county.unit("村办").uid()),
            new Term(NEXT, LATER),
            null,
            null));
    recall(done);
    moved(TOWN, 1, Movement.RECALLED_FROM_ME, -1, Movement.ENTRUSTMENT_EXPIRED, 0);
    assertEquals(new Column(1, -1, 0), column(TOWN));
  }

  @Test
  void an_open_offer_to_entrust_holds_the_item_so_that_it_is_not_recalled_until_it_ends() {
    county.decide(ZONE, county.add("区一", "区办", "02"));
    Handover done = delegated();
    entrustOn("区办", NEXT);
    refused(AdjustmentRule.RECALL_OF_DONE, recallOf(done));
    county.end(county.handover("镇四"), ZONE, Side.RECEIVER, EndHandover.Act.REFUSE, "人员不足");
    recall(done);
    moved(TOWN, 1, Movement.RECALLED_FROM_ME, -1);
  }
}
