package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Renewal;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Content;
import org.quanze.rule.Refused;

/**
 * Every kind that confers a power on others, and every end of a handover, has its exact effect on
 * the lists of both parties (domain, table of kinds and 3.4).
 */
class ConferralKindsTest extends PlayedKinds {

  @Test
  void a_part_is_delegated_and_the_rest_stays() {
    county.decide(
        COUNTY,
        new Conferral.PartialDelegate(
            county.subject("四"),
            List.of(town(LATER)),
            List.of(),
            noted("四", "甲局", "02", "仅限县城"),
            "县城范围",
            null,
            null));
    moved(COUNTY, 5, Movement.DELEGATION_ANNOUNCED, 0);
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    county.today(LATER);
    county.handOver(county.handover("四"), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.PARTLY_DELEGATED, 0);
    moved(TOWN, 2, Movement.ACCEPTED, 1);
    assertEquals(2, last("四").version());
    assertEquals(0, county.newest(COUNTY).announced());
  }

  /** A part of 四 goes to two offices of the town; the handovers of each. */
  private List<Handover> partToTwo() {
    county.decide(
        COUNTY,
        new Conferral.PartialDelegate(
            county.subject("四"),
            List.of(town(NEXT), new Receiver(county.unit("村办").uid(), NEXT, null)),
            List.of(),
            noted("四", "甲局", "02", "仅限县城"),
            "县城范围",
            null,
            null));
    return county.handovers("四").stream()
        .sorted(Comparator.comparingInt(Handover::receiverDepartment))
        .toList();
  }

  @Test
  void a_part_that_one_of_several_receivers_refuses_leaves_the_giver_its_whole_item() {
    List<Handover> both = partToTwo();
    county.decide(TOWN, accept(both.get(0), "镇四", null));
    county.handOver(county.listed(both.get(0).id()), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.DELEGATED_IN_PART, 0);
    assertEquals(1, last("四").version());
    county.end(both.get(1), TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "人员不足");
    moved(COUNTY, 5, Movement.DELEGATION_ENDED, 0);
    assertEquals(1, last("四").version());
    county.decide(
        COUNTY,
        new Renewal.Change(
            county.subject("四"), noted("四", "甲局", "02", "仅限县城和村办辖区"), null, "村办未承接"));
    moved(COUNTY, 5, Movement.CHANGED, 0);
    assertEquals(3, last("四").version());
  }

  @Test
  void a_part_that_all_of_several_receivers_take_leaves_the_rest_with_the_last() {
    List<Handover> both = partToTwo();
    county.decide(TOWN, accept(both.get(0), "镇四", null));
    county.handOver(county.listed(both.get(0).id()), TOWN, Side.RECEIVER);
    assertEquals(1, last("四").version());
    county.decide(
        TOWN,
        new Entrance.Accept(
            both.get(1).id(), county.item("村四"), county.power("村四", "村办", "02"), null, null));
    county.handOver(county.listed(both.get(1).id()), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.PARTLY_DELEGATED, 0);
    assertEquals(2, last("四").version());
  }

  @Test
  void an_acceptance_in_part_is_answered_by_the_scope_that_stays() {
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(LATER)), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", "罚款一万元以上的"));
    assertEquals(Handover.State.PARTIALLY_ACCEPTED, county.handover("四").state());
    county.decide(
        COUNTY,
        new Conferral.PartialDelegate(
            county.subject("四"),
            List.of(),
            List.of(county.handover("四").id()),
            noted("四", "甲局", "02", "罚款一万元以上"),
            "罚款一万元以上的",
            null,
            null));
    county.today(LATER);
    county.handOver(county.handover("四"), COUNTY, Side.GIVER);
    moved(COUNTY, 5, Movement.PARTLY_DELEGATED, 0);
    assertEquals(2, last("四").version());
  }

  @Test
  void a_delegation_is_refused_by_one_receiver_and_the_item_stays_with_the_giver() {
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.subject("四"),
            List.of(town(NEXT), new Receiver(county.unit("村办").uid(), NEXT, null)),
            null,
            null));
    Handover town =
        county.handovers("四").stream()
            .filter(h -> h.receiverDepartment() == county.unit("镇办").id())
            .findFirst()
            .orElseThrow();
    county.end(town, TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "人员不足");
    moved(COUNTY, 5, Movement.DELEGATION_ENDED, 0);
    assertThrows(
        Refused.class,
        () -> county.end(town, COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "不再下放"));
    county.decide(
        TOWN,
        new Entrance.Accept(
            county.handover("四").id(),
            county.item("村四"),
            county.power("村四", "村办", "02"),
            null,
            null));
    county.handOver(county.handover("四"), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.DELEGATED_IN_PART, 0);
    assertEquals(0, county.newest(COUNTY).announced());
  }

  @Test
  void a_delegation_is_withdrawn_after_it_was_accepted_and_both_ledgers_tell() {
    county.decide(
        COUNTY, new Conferral.Delegate(county.subject("四"), List.of(town(LATER)), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    assertEquals(1, county.newest(TOWN).announced());
    assertThrows(
        Refused.class,
        () -> county.end(county.handover("四"), TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "不承接"));
    county.end(county.handover("四"), COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "依据修改");
    moved(COUNTY, 5, Movement.DELEGATION_ENDED, 0);
    moved(TOWN, 1, Movement.ACCEPTANCE_ENDED, 0);
    assertEquals(0, county.newest(TOWN).announced());
    assertEquals(0, county.newest(COUNTY).announced());
    county.decide(COUNTY, new Departure.Cancel(county.subject("四"), null, null));
  }

  @Test
  void a_receiver_proposes_and_the_giver_takes_it_up_or_refuses() {
    UUID proposal = county.propose("四", TOWN, "镇办", LATER);
    assertEquals(0, county.handovers("四").size());
    assertThrows(Refused.class, () -> county.propose("四", TOWN, "镇办", LATER));
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.subject("四"),
            List.of(new Receiver(county.unit("镇办").uid(), LATER, null, proposal)),
            null,
            null));
    assertEquals(proposal, county.handover("四").id());
    assertEquals(Handover.State.NOTIFIED, county.handover("四").state());
    UUID other = county.propose("五", TOWN, "镇办", LATER);
    int entries = county.newest(COUNTY).entry();
    county.end(county.listed(other), COUNTY, Side.GIVER, EndHandover.Act.REFUSE, "不宜下放");
    assertEquals(Handover.State.REJECTED, county.listed(other).state());
    assertEquals(entries, county.newest(COUNTY).entry());
  }

  @Test
  void who_proposes_by_a_version_that_stands_no_longer_is_told_of_it() {
    ProposeHandover.Command command =
        new ProposeHandover.Command(
            county.item("四"), 1, county.unit("镇办").uid(), LATER, "便民", "propose-seen");
    county.decide(
        COUNTY,
        new Renewal.Change(county.subject("四"), county.power("四改", "甲局", "02"), null, null));
    Refused late =
        assertThrows(
            Refused.class,
            () ->
                county
                    .registry()
                    .get(ProposeHandover.class)
                    .propose(county.publisher(TOWN), command));
    assertEquals(AccessRule.VERSION_SEEN, late.refusals().get(0).rule());
    assertEquals(2, late.currentVersion());
    county.propose("四", TOWN, "镇办", LATER);
  }

  @Test
  void what_was_handed_over_is_recalled_as_a_new_item() {
    county.decide(
        COUNTY,
        new Conferral.Empower(
            county.subject("四"), new Conferral.Mode.Delegating(List.of(town(NEXT))), null, null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    Handover done = county.handover("四");
    county.handOver(done, TOWN, Side.RECEIVER);
    moved(COUNTY, 4, Movement.DELEGATED_OUT, -1);
    Content back = county.power("四", "乙局", "02");
    county.decide(
        COUNTY,
        new Conferral.Recall(
            done.id(), county.unit("乙局").uid(), county.item("四回"), back, LATER, "评估后收回"));
    moved(COUNTY, 4, Movement.RECALL_ANNOUNCED, 0);
    Handover recall = county.handover("镇四");
    assertEquals(Handover.Kind.RECALL, recall.kind());
    county.today(LATER);
    assertThrows(Refused.class, () -> county.handOver(recall, TOWN, Side.GIVER));
    county.end(recall, COUNTY, Side.RECEIVER, EndHandover.Act.WITHDRAW, "暂缓");
    moved(COUNTY, 4, Movement.RECALL_ENDED, 0);
    county.decide(
        COUNTY,
        new Conferral.Recall(
            done.id(), county.unit("乙局").uid(), county.item("再回"), back, LATER, null));
    recall(county.handover("镇四"));
  }

  private void recall(Handover recall) {
    county.handOver(recall, COUNTY, Side.RECEIVER);
    moved(COUNTY, 5, Movement.RECALLED_IN, 1);
    moved(TOWN, 1, Movement.RECALLED_FROM_ME, -1);
    assertEquals(0, county.newest(COUNTY).announced());
  }

  private long entrusted(String name, LocalDate day) {
    return county
        .registry()
        .read(
            () -> county.registry().get(Entrustments.class).listOfItems(List.of(county.item(name))))
        .stream()
        .filter(e -> !day.isBefore(e.from()) && day.isBefore(e.until()))
        .count();
  }

  @Test
  void a_power_is_entrusted_within_the_government_for_a_term_and_the_term_ends_early() {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.subject("一"),
            List.of(county.unit("乙局").uid()),
            new Term(null, LATER.plusYears(1)),
            null,
            null));
    moved(COUNTY, 5, Movement.ENTRUSTED, 0, Movement.ENTRUSTMENT_RECEIVED, 0);
    assertEquals(1, entrusted("一", NEXT));
    refused(
        AdjustmentRule.TERM_OVERLAPS,
        new Conferral.Entrust(
            county.subject("一"),
            List.of(county.unit("乙局").uid()),
            new Term(LATER, LATER.plusYears(2)),
            null,
            null));
    refused(AdjustmentRule.ITEM_ENTRUSTED, new Departure.Cancel(county.subject("一"), null, null));
    county.today(LATER);
    UUID entrustment = entrustment("一");
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment, null, null));
    assertEquals(0, entrusted("一", LATER));
    assertEquals(1, entrusted("一", LATER.minusDays(1)));
    county.decide(COUNTY, new Departure.Cancel(county.subject("一"), null, null));
    moved(COUNTY, 4, Movement.CANCELLED, -1);
  }

  @Test
  void a_power_is_entrusted_across_governments_by_the_deed_of_the_receiver() {
    county.decide(
        COUNTY,
        new Conferral.Empower(
            county.subject("一"),
            new Conferral.Mode.Entrusting(
                List.of(county.unit("镇办").uid()), new Term(NEXT, LATER.plusYears(1))),
            null,
            null));
    moved(COUNTY, 5, Movement.ENTRUSTMENT_ANNOUNCED, 0);
    county.handOver(county.handover("一"), TOWN, Side.RECEIVER);
    moved(COUNTY, 5, Movement.ENTRUSTED, 0);
    moved(TOWN, 1, Movement.ENTRUSTMENT_RECEIVED, 0);
    assertEquals(1, entrusted("一", NEXT));
    Refused onward =
        assertThrows(
            Refused.class,
            () ->
                county.decide(
                    TOWN,
                    new Conferral.Entrust(
                        county.first("一"),
                        List.of(county.unit("村办").uid()),
                        new Term(null, LATER),
                        null,
                        null)));
    assertEquals(Set.of(AdjustmentRule.NO_REENTRUSTMENT.code()), codes(onward));
    UUID entrustment = entrustment("一");
    county.today(LATER);
    county.decide(COUNTY, new Conferral.EndEntrustment(entrustment, null, null));
    refused(AdjustmentRule.NOTHING_PENDING, new Conferral.EndEntrustment(entrustment, null, null));
    county.handOver(county.handover("一"), COUNTY, Side.GIVER);
    assertEquals(0, entrusted("一", LATER));
    assertEquals(0, county.newest(COUNTY).announced());
  }

  @Test
  void an_offer_to_entrust_holds_its_item_until_it_is_withdrawn_even_when_its_term_is_over() {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.subject("一"),
            List.of(county.unit("镇办").uid()),
            new Term(null, LATER),
            null,
            null));
    refused(AdjustmentRule.NOTHING_PENDING, new Departure.Cancel(county.subject("一"), null, null));
    county.today(LATER);
    assertThrows(Refused.class, () -> county.handOver(county.handover("一"), TOWN, Side.RECEIVER));
    refused(AdjustmentRule.NOTHING_PENDING, new Departure.Cancel(county.subject("一"), null, null));
    county.end(county.handover("一"), COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "期限已过");
    moved(COUNTY, 5, Movement.ENTRUSTED_LAPSED, 0);
    county.decide(COUNTY, new Departure.Cancel(county.subject("一"), null, null));
    moved(COUNTY, 4, Movement.CANCELLED, -1);
  }
}
