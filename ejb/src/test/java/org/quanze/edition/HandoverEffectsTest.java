package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.Kind.ENTRUSTMENT;
import static org.quanze.handover.Handover.Kind.ENTRUSTMENT_END;
import static org.quanze.handover.Handover.Kind.RECALL;
import static org.quanze.handover.Handover.State.ACCEPTED;
import static org.quanze.handover.Handover.State.HANDED_OVER;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.handover.Handover.State.REJECTED;
import static org.quanze.handover.Handover.State.WITHDRAWN;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;
import static org.quanze.testing.PaperUnits.COUNTY;
import static org.quanze.testing.PaperUnits.TOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Value;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refused;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperLists;
import org.quanze.testing.Told;

/**
 * What a handover does to both lists when it is done or ended (domain 3.3 and 3.4): 一 of the county
 * goes to the town, where 镇一 was announced.
 */
@Tag("pure")
class HandoverEffectsTest {

  private static final ListOfType OF_TOWN = PaperLists.typed(PaperLists.powersOf(9, TOWN));
  private static final String TERMS = "{\"until\":\"2027-04-01\"}";

  private final PaperCounty county = new PaperCounty();
  private final Map<UUID, Holding> held = new HashMap<>();
  private final Map<UUID, List<Handover>> lines = new HashMap<>();
  private final Map<VersionKey, ItemVersion> versions = new HashMap<>();
  private final Map<UUID, ListOfType> receiving = new HashMap<>();
  private final Map<UUID, String> entrustedIn = new HashMap<>();

  private HandoverEffects effects() {
    Map<Integer, ListOfType> lists = Map.of(1, PaperLists.typed(PaperLists.POWER), 9, OF_TOWN);
    return new HandoverEffects(
        new HandoverStanding(held, lines, versions, lists, receiving, entrustedIn));
  }

  private List<String> done(int publisher, Handover... handovers) {
    return new Told(county).all(effects().done(List.of(handovers), publisher, LATER));
  }

  private List<String> ended(int publisher, Handover handover) {
    return new Told(county).all(effects().ended(handover, publisher, LATER, "不宜下放"));
  }

  private PaperHandover to(String name, Kind kind, State state, String unit) {
    held.put(id("一"), county.last("一"));
    version("镇一", 1, 9, "镇办");
    return PaperHandover.of(name, kind, state)
        .from(COUNTY, county.unit("甲局"), "一")
        .to(TOWN, county.unit(unit), "镇一");
  }

  private Handover delegation(String name, State state) {
    return to(name, DELEGATION, state, "镇办").build();
  }

  private void version(String item, int number, int list, String unit) {
    versions.put(
        new VersionKey(id(item), number),
        PaperLists.version(
            id(item), number, list, county.unit(unit).id(), power(item, unit, "01")));
  }

  private void line(Handover... all) {
    for (Handover handover : all) {
      lines.put(handover.id(), List.of(all));
    }
  }

  @Test
  void the_item_leaves_the_giver_and_another_enters_the_receiver() {
    Handover only = delegation("下放", ACCEPTED);
    line(only);
    assertEquals(
        List.of("1 DELEGATE DELEGATED_OUT POWER/甲局/01/一 1→- -1/-1 2026-05-06 @下放"),
        done(COUNTY, only));
    assertEquals(
        List.of("1 DELEGATE ACCEPTED POWER/镇办/01/镇一 -→1 +1/+1 2026-05-06 v1<一! @下放"),
        done(TOWN, only));
  }

  @Test
  void it_stays_until_the_last_receiver_takes_over() {
    Handover first = delegation("甲", ACCEPTED);
    Handover second = delegation("乙", NOTIFIED);
    line(first, second);
    assertEquals(
        List.of("1 DELEGATE DELEGATED_IN_PART POWER/甲局/01/一 1→1 +0/+0 2026-05-06 @甲"),
        done(COUNTY, first));
    line(delegation("甲", HANDED_OVER), second);
    assertEquals(
        List.of("1 DELEGATE DELEGATED_OUT POWER/甲局/01/一 1→- -1/-1 2026-05-06 @乙"),
        done(COUNTY, second));
  }

  @Test
  void in_one_deed_it_leaves_with_the_last_of_its_line() {
    Handover first = delegation("甲", ACCEPTED);
    Handover second = delegation("乙", ACCEPTED);
    line(first, second);
    assertEquals(
        List.of(
            "1 DELEGATE DELEGATED_OUT POWER/甲局/01/一 1→- -1/-1 2026-05-06 @乙",
            "2 DELEGATE DELEGATED_IN_PART POWER/甲局/01/一 1→1 +0/+0 2026-05-06 @甲"),
        done(COUNTY, second, first));
  }

  @Test
  void it_stays_with_the_scope_that_a_receiver_refused_or_that_was_withdrawn() {
    for (State state : List.of(REJECTED, WITHDRAWN)) {
      Handover done = delegation("甲", ACCEPTED);
      line(done, delegation("乙", state));
      assertEquals(
          List.of("1 DELEGATE DELEGATED_IN_PART POWER/甲局/01/一 1→1 +0/+0 2026-05-06 @甲"),
          done(COUNTY, done));
    }
  }

  @Test
  void a_part_goes_and_the_item_stays_with_the_remaining_scope() {
    Handover only = to("部分", DELEGATION, ACCEPTED, "镇办").remaining(2).build();
    line(only);
    versions.put(new VersionKey(id("一"), 1), county.version("一", 1));
    county.stands(
        "一",
        2,
        county.content("一").with("note", new Value.Text("余")),
        Status.SUSPENDED,
        SINCE,
        null);
    versions.put(new VersionKey(id("一"), 2), county.version("一", 2));
    assertEquals(
        List.of(
            "1 PARTIAL_DELEGATE PARTLY_DELEGATED POWER/甲局/01/一 1→2 +0/+0 2026-05-06 v2!"
                + " [elements.note] @部分"),
        done(COUNTY, only));
    assertEquals(
        List.of("1 PARTIAL_DELEGATE ACCEPTED POWER/镇办/01/镇一 -→1 +1/+1 2026-05-06 v1<一! @部分"),
        done(TOWN, only));
  }

  @Test
  void a_recalled_item_leaves_and_another_enters_the_government_that_gave_it() {
    county.stands(
        PaperLists.powersOf(9, TOWN),
        "镇一",
        1,
        power("镇一", "镇办", "01"),
        Status.SUSPENDED,
        SINCE,
        null);
    held.put(id("镇一"), county.last("镇一"));
    version("一回", 1, 1, "乙局");
    Handover recall =
        PaperHandover.of("收回", RECALL, ACCEPTED)
            .from(TOWN, county.unit("镇办"), "镇一")
            .to(COUNTY, county.unit("乙局"), "一回")
            .build();
    assertEquals(
        List.of("1 RECALL RECALLED_FROM_ME POWER/镇办/01/镇一 1暂→- -1/-1 2026-05-06 @收回"),
        done(TOWN, recall));
    assertEquals(
        List.of("1 RECALL RECALLED_IN POWER/乙局/01/一回 -→1 +1/+1 2026-05-06 v1<镇一! @收回"),
        done(COUNTY, recall));
  }

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

  private void refused(HandoverRule rule, Runnable act) {
    Refused refused = assertThrows(Refused.class, act::run);
    assertEquals(List.of(rule), refused.refusals().stream().map(r -> r.rule()).toList());
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
  void what_no_longer_stands_is_not_handed_over() {
    Handover only = delegation("下放", ACCEPTED);
    line(only);
    held.clear();
    refused(HandoverRule.GIVER_STANDS, () -> done(COUNTY, only));
    refused(HandoverRule.GIVER_STANDS, () -> done(TOWN, only));
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
