package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Renewal;
import org.quanze.edition.Balance.Column;
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
}
