package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.Kind.ENTRUSTMENT;
import static org.quanze.handover.Handover.Kind.ENTRUSTMENT_END;
import static org.quanze.handover.Handover.Kind.RECALL;
import static org.quanze.handover.Handover.State.ACCEPTED;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperUnits.COUNTY;
import static org.quanze.testing.PaperUnits.TOWN;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.testing.PaperHandover;

/** What entrustments across governments, and the ends of handovers, do to both lists. */
@Tag("pure")
class HandoverEndsTest extends PaperDeeds {

  @Test
  void an_entrusted_power_stays_and_stands_in_the_column_of_the_receiver_for_its_term() {
    Handover entrustment = to("委托", ENTRUSTMENT, NOTIFIED, "镇办").terms(TERMS).build();
    receiving.put(entrustment.id(), OF_TOWN);
    assertEquals(
        List.of("1 ENTRUST ENTRUSTED POWER/甲局/01/一 1→1 +0/+0 2026-05-06 @委托"),
        done(COUNTY, entrustment));
    assertEquals(
        List.of(
            "1 ENTRUST ENTRUSTMENT_RECEIVED POWER/镇办/01/一 1→1 +0/+0 2026-05-06 @委托"
                + " {until=2027-04-01}",
            "1 ENTRUST ENTRUSTMENT_EXPIRED POWER/镇办/01/一 1→1 +0/+0 2027-04-01 @委托"
                + " {until=2027-04-01}"),
        done(TOWN, entrustment));
    assertEquals(9, effects().done(List.of(entrustment), TOWN, LATER).get(0).list().list().id());
  }

  @Test
  void an_entrustment_ends_in_the_category_in_which_it_was_given() {
    Handover end =
        to("终止", ENTRUSTMENT_END, ACCEPTED, "镇办")
            .terms("{\"entrustment\":\"" + id("委托") + "\",\"until\":\"2027-04-01\"}")
            .build();
    receiving.put(end.id(), OF_TOWN);
    entrustedIn.put(id("委托"), "02");
    assertEquals(
        List.of("1 END_ENTRUSTMENT ENTRUSTED_ENDED POWER/甲局/01/一 1→1 +0/+0 2026-05-06 @终止"),
        done(COUNTY, end));
    assertEquals(
        List.of(
            "1 END_ENTRUSTMENT ENTRUSTMENT_ENDED POWER/镇办/02/一 1→1 +0/+0 2026-05-06 @终止"
                + " {entrustment=委托}",
            "1 END_ENTRUSTMENT ENTRUSTMENT_TERM_LIFTED POWER/镇办/02/一 1→1 +0/+0 2027-04-01 @终止"
                + " {entrustment=委托}"),
        done(TOWN, end));
  }

  @Test
  void a_term_that_is_over_neither_begins_nor_ends() {
    String over = "{\"until\":\"2026-05-06\",\"entrustment\":\"" + id("委托") + "\"}";
    for (Kind kind : List.of(ENTRUSTMENT, ENTRUSTMENT_END)) {
      Handover late = to("委托", kind, NOTIFIED, "镇办").terms(over).build();
      receiving.put(late.id(), OF_TOWN);
      entrustedIn.put(id("委托"), "01");
      refused(HandoverRule.TERM_OVER, () -> done(TOWN, late));
      Handover last = to("委托", kind, NOTIFIED, "镇办").terms(over.replace("-06\"", "-07\"")).build();
      assertEquals(2, done(TOWN, last).size());
    }
  }

  @Test
  void nothing_is_entrusted_to_a_government_without_such_a_list() {
    Handover entrustment = to("委托", ENTRUSTMENT, NOTIFIED, "镇办").terms(TERMS).build();
    refused(HandoverRule.RECEIVER_LISTS, () -> done(TOWN, entrustment));
  }

  @Test
  void the_end_of_a_delegation_is_told_by_the_ledgers_that_tell_of_it() {
    Handover proposed = delegation("点菜", State.PROPOSED);
    assertEquals(List.of(), ended(COUNTY, proposed));
    assertEquals(List.of(), ended(TOWN, proposed));
    Handover accepted = to("下放", DELEGATION, ACCEPTED, "镇办").told(3, 4).build();
    assertEquals(
        List.of("1 DELEGATE DELEGATION_ENDED POWER/甲局/01/一 1→1 +0/+0 2026-05-06 @下放 “不宜下放”"),
        ended(COUNTY, accepted));
    assertEquals(
        List.of(
            "1 DELEGATE ACCEPTANCE_ENDED POWER/镇办/01/镇一 -→- +0/+0 2026-05-06 v1<一! @下放"
                + " “不宜下放”"),
        ended(TOWN, accepted));
    Handover notified = to("下放", DELEGATION, NOTIFIED, "镇办").told(3, null).build();
    assertEquals(1, ended(COUNTY, notified).size());
    assertEquals(List.of(), ended(TOWN, notified));
    held.clear();
    refused(HandoverRule.GIVER_STANDS, () -> ended(COUNTY, notified));
  }

  @Test
  void so_is_that_of_a_recall_and_of_an_entrustment() {
    version("一回", 1, 1, "乙局");
    Handover recall =
        PaperHandover.of("收回", RECALL, ACCEPTED)
            .from(TOWN, county.unit("镇办"), "镇一")
            .to(COUNTY, county.unit("乙局"), "一回")
            .told(null, 5)
            .build();
    assertEquals(
        List.of("1 RECALL RECALL_ENDED POWER/乙局/01/一回 -→- +0/+0 2026-05-06 v1<镇一! @收回 “不宜下放”"),
        ended(COUNTY, recall));
    assertEquals(List.of(), ended(TOWN, recall));
    Handover entrustment = to("委托", ENTRUSTMENT, NOTIFIED, "镇办").told(3, null).build();
    assertEquals(
        List.of("1 ENTRUST ENTRUSTED_LAPSED POWER/甲局/01/一 1→1 +0/+0 2026-05-06 @委托 “不宜下放”"),
        ended(COUNTY, entrustment));
  }
}
