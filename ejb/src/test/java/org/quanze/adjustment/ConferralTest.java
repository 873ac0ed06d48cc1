package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.State.HANDED_OVER;
import static org.quanze.handover.Handover.State.PARTIALLY_ACCEPTED;
import static org.quanze.handover.Handover.State.PROPOSED;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Conferral.Mode;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.State;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperLists;
import org.quanze.testing.PaperUnits;
import org.quanze.testing.Told;

/**
 * What a conferral does. A delegation and a recall are announced and move nothing (domain 3.4); an
 * entrustment leaves the item where it is and stands in a column of its own (domain 3.3).
 */
@Tag("pure")
class ConferralTest {

  private static final LocalDate UNTIL = LocalDate.of(2027, 4, 1);

  private final PaperCounty county = new PaperCounty();

  static Receiver receiver(String unit) {
    return new Receiver(id(unit), LATER, "已受理的由下放方办结");
  }

  /** A handover of an item of this county to 镇办. */
  static Handover delegation(PaperCounty county, String name, State state, String item) {
    return PaperHandover.of(name, DELEGATION, state)
        .from(PaperUnits.COUNTY, county.unit("甲局"), item)
        .to(PaperUnits.TOWN, county.unit("镇办"), state == HANDED_OVER ? "镇一" : null)
        .build();
  }

  @Test
  void a_delegation_is_announced_to_each_receiver_and_moves_nothing() {
    assertEquals(
        List.of(
            "1 DELEGATE DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?1"
                + " {agreedOn=2026-05-06, receiver=镇办, transitionRule=已受理的由下放方办结} “下放”",
            "1 DELEGATE DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?2"
                + " {agreedOn=2026-04-01, receiver=村办} “下放”"),
        Told.effects(
            county,
            new Conferral.Delegate(
                county.subject("一"),
                List.of(receiver("镇办"), new Receiver(id("村办"), DAY, null)),
                null,
                "下放")));
  }

  @Test
  void what_is_to_be_done_within_other_than_the_usual_days_says_so() {
    Receiver later = new Receiver(id("镇办"), LATER, null, null, 30);
    Receiver usual = new Receiver(id("村办"), LATER, null, null, 20);
    assertEquals(new Receiver(id("村办"), LATER, null), usual, "one form of it");
    assertEquals(
        List.of(
            "1 DELEGATE DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?1"
                + " {agreedOn=2026-05-06, receiver=镇办, workingDays=30}",
            "1 DELEGATE DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?2"
                + " {agreedOn=2026-05-06, receiver=村办}"),
        Told.effects(
            county,
            new Conferral.Delegate(county.subject("一"), List.of(later, usual), null, null)));
    assertEquals(
        List.of(
            "1 ENTRUST ENTRUSTMENT_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?1"
                + " {from=2026-04-01, receiver=镇办, until=2027-04-01, workingDays=30}"),
        Told.effects(
            county,
            new Conferral.Entrust(
                county.subject("一"), List.of(id("镇办")), new Term(null, UNTIL, 30), null, null)));
  }

  @Test
  void a_proposal_of_the_receiver_is_taken_up_under_its_own_identity() {
    county.offered(delegation(county, "点菜", PROPOSED, "一"), county.version("一", 1), null);
    assertEquals(
        List.of(
            "1 DELEGATE DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @点菜"
                + " {agreedOn=2026-05-06, receiver=镇办}"),
        Told.effects(
            county,
            new Conferral.Delegate(
                county.subject("一"),
                List.of(new Receiver(id("镇办"), LATER, null, id("点菜"))),
                null,
                null)));
  }

  @Test
  void a_part_is_delegated_and_the_remaining_scope_is_announced_once() {
    Content rest = RenewalTest.noted(county, "一", "仅限县城");
    Effects.Outcome outcome =
        Told.done(
            county,
            new Conferral.PartialDelegate(
                county.subject("一"),
                List.of(receiver("镇办"), receiver("村办")),
                List.of(),
                rest,
                "县城",
                null,
                null));
    String terms = "transitionRule=已受理的由下放方办结}";
    assertEquals(
        List.of(
            "1 PARTIAL_DELEGATE DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 v2"
                + " [elements.note] @?1 {agreedOn=2026-05-06, receiver=镇办, remaining=县城, "
                + terms,
            "1 PARTIAL_DELEGATE DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01"
                + " @?2 {agreedOn=2026-05-06, receiver=村办, remaining=县城, "
                + terms),
        new Told(county).all(outcome.effects()));
    assertEquals(rest, Told.content(outcome, 0));
  }

  @Test
  void acceptances_in_part_are_answered_by_the_scope_that_stays() {
    for (String name : List.of("部分甲", "部分乙")) {
      county.offered(
          delegation(county, name, PARTIALLY_ACCEPTED, "一"), county.version("一", 1), null);
    }
    county.pending("一");
    assertEquals(
        List.of(
            "1 PARTIAL_DELEGATE DELEGATION_NARROWED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 v2"
                + " [elements.note] @部分甲 {remaining=一万元以上} “答复”",
            "1 PARTIAL_DELEGATE DELEGATION_NARROWED POWER/甲局/01/一 1→1 +0/+0 2026-04-01"
                + " @部分乙 {remaining=一万元以上} “答复”"),
        Told.effects(
            county,
            new Conferral.PartialDelegate(
                county.subject("一"),
                List.of(),
                List.of(id("部分甲"), id("部分乙")),
                RenewalTest.noted(county, "一", "一万元以上"),
                "一万元以上",
                null,
                "答复")));
  }

  @Test
  void an_empowerment_does_as_its_mode() {
    assertEquals(
        List.of(
            "1 EMPOWER DELEGATION_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?1"
                + " {agreedOn=2026-05-06, receiver=镇办, transitionRule=已受理的由下放方办结}"),
        Told.effects(
            county,
            new Conferral.Empower(
                county.subject("一"), new Mode.Delegating(List.of(receiver("镇办"))), null, null)));
    assertEquals(
        List.of(
            "1 EMPOWER ENTRUSTMENT_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?1"
                + " {from=2026-04-01, receiver=镇办, until=2027-04-01}"),
        Told.effects(
            county,
            new Conferral.Empower(
                county.subject("一"),
                new Mode.Entrusting(List.of(id("镇办")), new Term(null, UNTIL)),
                null,
                null)));
  }

  @Test
  void a_unit_of_the_government_exercises_at_once_and_until_the_term_is_over() {
    String terms = " {from=2026-05-06, receiver=乙局, until=2027-04-01} “委托”";
    assertEquals(
        List.of(
            "1 ENTRUST ENTRUSTED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?1" + terms,
            "1 ENTRUST ENTRUSTMENT_RECEIVED POWER/乙局/01/一 1→1 +0/+0 2026-05-06 @?1" + terms,
            "1 ENTRUST ENTRUSTMENT_EXPIRED POWER/乙局/01/一 1→1 +0/+0 2027-04-01 @?1" + terms,
            "1 ENTRUST ENTRUSTMENT_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?2"
                + terms.replace("乙局", "村办")),
        Told.effects(
            county,
            new Conferral.Entrust(
                county.subject("一"),
                List.of(id("乙局"), id("村办")),
                new Term(LATER, UNTIL),
                null,
                "委托")));
  }

  @Test
  void an_entrustment_within_the_government_ends_in_the_section_in_which_it_stands() {
    county.entrusted("委托", "五", "甲局", DAY, UNTIL);
    String terms = " @委托 {entrustment=委托, until=2027-04-01} “终止”";
    assertEquals(
        List.of(
            "1 END_ENTRUSTMENT ENTRUSTED_ENDED POWER/乙局/02/五 1→1 +0/+0 2026-05-06" + terms,
            "1 END_ENTRUSTMENT ENTRUSTMENT_ENDED POWER/甲局/01/五 1→1 +0/+0 2026-05-06" + terms,
            "1 END_ENTRUSTMENT ENTRUSTMENT_TERM_LIFTED POWER/甲局/01/五 1→1 +0/+0 2027-04-01" + terms),
        Told.effects(county, new Conferral.EndEntrustment(id("委托"), LATER, "终止")));
  }

  @Test
  void the_end_of_an_entrustment_elsewhere_is_announced() {
    county.entrusted("别的", "二", "乙局", DAY, UNTIL);
    county.entrusted("委托", "一", "镇办", 9, DAY, UNTIL);
    assertEquals(
        List.of(
            "1 END_ENTRUSTMENT ENTRUSTED_END_ANNOUNCED POWER/甲局/01/一 1→1 +0/+0 2026-04-01 @?1"
                + " {entrustment=委托, until=2027-04-01}"),
        Told.effects(county, new Conferral.EndEntrustment(id("委托"), null, null)));
  }

  private void handedOver(String name, String item) {
    county.offered(
        delegation(county, name, HANDED_OVER, item),
        county.version(item, 1),
        PaperLists.version(id("镇一"), 2, 9, county.unit("镇办").id(), power("一", "镇办", "01")));
  }

  @Test
  void a_recall_is_announced_and_brings_a_new_item_back() {
    handedOver("下放", "一");
    Effects.Outcome outcome =
        Told.done(county, new Conferral.Recall(id("下放"), id("乙局"), id("一回"), null, LATER, "评估后收回"));
    assertEquals(
        List.of(
            "1 RECALL RECALL_ANNOUNCED POWER/乙局/01/一回 -→- +0/+0 2026-04-01 v1<镇一 @?1"
                + " {agreedOn=2026-05-06, predecessor=镇一, recalls=下放} “评估后收回”"),
        new Told(county).all(outcome.effects()));
    assertEquals(power("一", "乙局", "01"), Told.content(outcome, 0));
  }

  @Test
  void a_recall_may_state_the_contents() {
    handedOver("下放", "一");
    Content back = power("一", "甲局", "01").with("note", new Value.Text("收回后"));
    Effects.Outcome outcome =
        Told.done(county, new Conferral.Recall(id("下放"), id("甲局"), id("一回"), back, DAY, null));
    assertEquals(back, Told.content(outcome, 0));
  }

  @Test
  void what_a_line_brings_into_being_is_its_own() {
    Conferral.Delegate line =
        new Conferral.Delegate(county.subject("一"), List.of(receiver("镇办")), null, null);
    Conferral.Delegate next =
        new Conferral.Delegate(county.subject("二"), List.of(receiver("镇办")), null, null);
    var once = Told.done(county, line, next).effects();
    var again = Told.done(county, line, next).effects();
    assertEquals(once.get(0).handover(), again.get(0).handover(), "the same whenever it is asked");
    assertNotEquals(once.get(0).handover(), once.get(1).handover(), "of another line");
    assertEquals(county.standing().named(1, "handover", id("镇办")), once.get(0).handover());
  }
}
