package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.power;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.item.Openness;
import org.quanze.list.Holding.Status;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;
import org.quanze.testing.Told;

/** What departures do, −1, and what rests do, ∓1 in force and nothing listed (domain 3.3). */
@Tag("pure")
class DepartureTest {

  private final PaperCounty county = new PaperCounty();

  @Test
  void what_is_cancelled_leaves_the_list() {
    assertEquals(
        List.of("1 CANCEL CANCELLED POWER/甲局/01/一 1→- -1/-1 2026-04-01 “依据废止”"),
        Told.effects(county, new Departure.Cancel(county.subject("一"), null, "依据废止")));
  }

  @Test
  void what_is_hidden_or_rests_leaves_it_as_well() {
    county.stands(
        "密",
        1,
        Contents.open(power("密", "甲局", "01"), Openness.NOT_PUBLIC),
        Status.SUSPENDED,
        SINCE,
        null);
    assertEquals(
        List.of("1 CANCEL CANCELLED POWER/甲局/01/密 1密暂→- -1/+0 2026-05-06"),
        Told.effects(county, new Departure.Cancel(county.subject("密"), LATER, null)));
  }

  @Test
  void what_becomes_internal_leaves_the_list() {
    assertEquals(
        List.of("1 TO_INTERNAL INTERNALISED POWER/乙局/02/五 1→- -1/-1 2026-04-01 “转内部”"),
        Told.effects(county, new Departure.ToInternal(county.subject("五"), DAY, "转内部")));
  }

  @Test
  void what_no_known_decision_took_away_is_told_as_such_in_a_history() {
    assertEquals(
        List.of("1 UNEXPLAINED UNEXPLAINED_OUT POWER/甲局/02/三 1→- -1/-1 2026-04-01"),
        Told.effects(
            county.asHistory(), new Departure.Unexplained(county.subject("三"), null, null)));
  }

  @Test
  void a_suspended_item_stays_listed() {
    assertEquals(
        List.of(
            "1 SUSPEND SUSPENDED POWER/甲局/01/一 1→1暂 +0/+0 2026-04-01"
                + " {plannedEnd=2026-05-06} “整改”"),
        Told.effects(county, new Rest.Suspend(county.subject("一"), LATER, null, "整改")));
    assertEquals(
        List.of("1 RESUME RESUMED POWER/甲局/01/一 1暂→1 +0/+0 2026-05-06"),
        Told.effects(county.rests("一"), new Rest.Resume(county.subject("一"), LATER, null)));
  }

  @Test
  void the_list_type_decides_whether_it_is_counted() {
    var content = power("事", "甲局", "01");
    county.stands(PaperLists.MATTER, "事", 1, content, Status.IN_FORCE, SINCE, null);
    assertEquals(
        List.of("1 SUSPEND SUSPENDED MATTER/甲局/01/事 1→1暂 -1/-1 2026-04-01"),
        Told.effects(county, new Rest.Suspend(county.subject("事"), null, null, null)));
    county.without("事").stands(PaperLists.MATTER, "事", 1, content, Status.SUSPENDED, SINCE, null);
    assertEquals(
        List.of("1 RESUME RESUMED MATTER/甲局/01/事 1暂→1 +1/+1 2026-04-01"),
        Told.effects(county, new Rest.Resume(county.subject("事"), null, null)));
    assertEquals(
        List.of("1 CANCEL CANCELLED MATTER/甲局/01/事 1暂→- +0/+0 2026-04-01"),
        Told.effects(county, new Departure.Cancel(county.subject("事"), null, null)));
  }
}
