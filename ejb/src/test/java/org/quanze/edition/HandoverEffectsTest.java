package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.Kind.RECALL;
import static org.quanze.handover.Handover.State.ACCEPTED;
import static org.quanze.handover.Handover.State.HANDED_OVER;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.handover.Handover.State.REJECTED;
import static org.quanze.handover.Handover.State.WITHDRAWN;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;
import static org.quanze.testing.PaperUnits.COUNTY;
import static org.quanze.testing.PaperUnits.TOWN;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperLists;

/**
 * What delegations and recalls do to both lists when they are done (domain 3.3 and 3.4): 一 of the
 * county goes to the town, where 镇一 was announced.
 */
@Tag("pure")
class HandoverEffectsTest extends PaperDeeds {

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
  void what_no_longer_stands_is_not_handed_over() {
    Handover only = delegation("下放", ACCEPTED);
    line(only);
    held.clear();
    refused(HandoverRule.GIVER_STANDS, () -> done(COUNTY, only));
    refused(HandoverRule.GIVER_STANDS, () -> done(TOWN, only));
  }
}
