package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.handover.Handover;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Openness;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperLists;
import org.quanze.testing.PaperUnits;
import org.quanze.testing.Told;

/** What an entrance does: +1, or nothing yet (domain 3.3). */
@Tag("pure")
class EntranceTest {

  private final PaperCounty county = new PaperCounty();

  /** 镇一 of the town is offered to 甲局. */
  static PaperCounty offered(PaperCounty county) {
    Handover handover =
        PaperHandover.of("下放", DELEGATION, NOTIFIED)
            .from(PaperUnits.TOWN, county.unit("镇办"), "镇一")
            .to(PaperUnits.COUNTY, county.unit("甲局"), null)
            .build();
    ItemVersion given =
        PaperLists.version(id("镇一"), 1, 9, county.unit("镇办").id(), power("镇一", "镇办", "01"));
    return county.offered(handover, given, null);
  }

  @Test
  void an_addition_gains_a_member() {
    Content content = power("新", "乙局", "02");
    Effects.Outcome outcome =
        Told.done(county, new Entrance.Add("POWER", id("新"), content, null, "对应新增"));
    assertEquals(
        List.of("1 ADD ADDED POWER/乙局/02/新 -→1 +1/+1 2026-04-01 v1 “对应新增”"),
        new Told(county).all(outcome.effects()));
    assertEquals(content, Told.content(outcome, 0));
    assertEquals(List.of(), outcome.acts());
  }

  @Test
  void an_addition_takes_effect_on_the_day_that_its_line_states() {
    assertEquals(
        List.of("1 ADD ADDED MATTER/甲局/01/新 -→1 +1/+1 2026-05-06 v1"),
        Told.effects(
            county, new Entrance.Add("MATTER", id("新"), power("新", "甲局", "01"), LATER, null)));
  }

  @Test
  void what_is_not_public_is_a_member_and_no_public_one() {
    Content content = Contents.open(power("新", "甲局", "01"), Openness.ON_REQUEST);
    assertEquals(
        List.of("1 ADD ADDED POWER/甲局/01/新 -→1密 +1/+0 2026-04-01 v1"),
        Told.effects(county, new Entrance.Add("POWER", id("新"), content, null, null)));
  }

  @Test
  void an_acceptance_from_outside_gains_a_member_and_names_its_document() {
    assertEquals(
        List.of(
            "1 ACCEPT_EXTERNAL ACCEPTED_EXTERNAL POWER/甲局/01/新 -→1 +1/+1 2026-04-01 v1"
                + " {documentIssuer=省人民政府, documentNumber=省政发〔2017〕1号,"
                + " documentSignedOn=2017-01-09} “承接”"),
        Told.effects(
            county,
            new Entrance.AcceptExternal(
                "POWER",
                id("新"),
                power("新", "甲局", "01"),
                new Entrance.ExternalDocument("省政发〔2017〕1号", "省人民政府", LocalDate.of(2017, 1, 9)),
                null,
                "承接")));
  }

  @Test
  void an_acceptance_of_a_handover_is_announced_and_moves_nothing() {
    offered(county);
    assertEquals(
        List.of(
            "1 ACCEPT ACCEPTANCE_ANNOUNCED POWER/甲局/01/新 -→- +0/+0 2026-04-01 v1<镇一 @下放"
                + " {predecessor=镇一} “承接”"),
        Told.effects(
            county, new Entrance.Accept(id("下放"), id("新"), power("镇一", "甲局", "01"), "承接")));
  }

  @Test
  void an_acceptance_in_part_says_what_is_declined() {
    offered(county);
    assertEquals(
        List.of(
            "1 ACCEPT ACCEPTANCE_ANNOUNCED POWER/甲局/01/新 -→- +0/+0 2026-04-01 v1<镇一 @下放"
                + " {declined=一万元以上的, predecessor=镇一}"),
        Told.effects(
            county,
            new Entrance.Accept(id("下放"), id("新"), power("镇一", "甲局", "01"), "一万元以上的", null)));
  }

  @Test
  void what_no_known_decision_brought_is_told_as_such_in_a_history() {
    assertEquals(
        List.of("1 UNEXPLAINED UNEXPLAINED_IN POWER/甲局/01/新 -→1 +1/+1 2026-04-01 v1"),
        Told.effects(
            county.asHistory(),
            new Entrance.Unexplained("POWER", id("新"), power("新", "甲局", "01"), null, null)));
  }

  @Test
  void openness_is_decided_with_the_draft_and_in_a_history_afterwards() {
    Entrance.Add line = new Entrance.Add("POWER", id("新"), power("新", "甲局", "01"), null, null);
    assertEquals(Openness.Decided.AT_SOURCE, Told.content(Told.done(county, line), 0).decided());
    assertEquals(
        Openness.Decided.AFTERWARDS,
        Told.content(Told.done(county.asHistory(), line), 0).decided());
  }

  @Test
  void lines_have_their_effects_in_order() {
    assertEquals(
        List.of(
            "1 ADD ADDED POWER/甲局/01/甲 -→1 +1/+1 2026-04-01 v1",
            "2 ADD ADDED POWER/乙局/01/乙 -→1 +1/+1 2026-04-01 v1"),
        Told.effects(
            county,
            new Entrance.Add("POWER", id("甲"), power("甲", "甲局", "01"), null, null),
            new Entrance.Add("POWER", id("乙"), power("乙", "乙局", "01"), null, null)));
  }
}
