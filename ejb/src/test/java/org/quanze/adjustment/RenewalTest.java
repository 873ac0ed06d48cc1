package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.Told;

/** What a renewal does: a new version, and no member more or less (domain 3.3). */
@Tag("pure")
class RenewalTest {

  private final PaperCounty county = new PaperCounty();

  /** The contents of an item with a note. */
  static Content noted(PaperCounty county, String item, String note) {
    return county.content(item).with("note", new Value.Text(note));
  }

  /** The contents of 一 under another name. */
  private static Content named(String name) {
    return power(name, "甲局", "01").coded(power("一", "甲局", "01").codes());
  }

  private Content noted(String item) {
    return noted(county, item, "改");
  }

  @Test
  void a_change_gives_a_new_version() {
    Effects.Outcome outcome =
        Told.done(county, new Renewal.Change(county.subject("一"), noted("一"), null, "依据修改"));
    assertEquals(
        List.of("1 CHANGE CHANGED POWER/甲局/01/一 1→2 +0/+0 2026-04-01 v2 [elements.note] “依据修改”"),
        new Told(county).all(outcome.effects()));
    assertEquals(noted("一"), Told.content(outcome, 0));
  }

  @Test
  void the_version_is_the_one_after_the_newest_also_where_that_is_announced() {
    county.stands("四", 3, power("四", "甲局", "01"), Status.SUSPENDED, SINCE, null);
    assertEquals(
        List.of("1 CHANGE CHANGED POWER/甲局/01/四 3暂→4暂 +0/+0 2026-05-06 v4 [elements.note]"),
        Told.effects(county, new Renewal.Change(county.subject("四"), noted("四"), LATER, null)));
  }

  @Test
  void a_change_of_openness_gains_or_loses_a_public_member() {
    Content hidden = Contents.open(county.content("一"), Openness.NOT_PUBLIC);
    assertEquals(
        List.of(
            "1 CHANGE CHANGED POWER/甲局/01/一 1→2密 +0/-1 2026-04-01 v2 [notPublicReason, openness]"),
        Told.effects(county, new Renewal.Change(county.subject("一"), hidden, null, null)));
    county.without("一").stands("一", 1, hidden, Status.IN_FORCE, SINCE, null);
    assertEquals(
        List.of(
            "1 CHANGE CHANGED POWER/甲局/01/一 1密→2 +0/+1 2026-04-01 v2 [notPublicReason, openness]"),
        Told.effects(
            county,
            new Renewal.Change(
                county.subject("一"), Contents.open(hidden, Openness.PUBLIC), null, null)));
  }

  @Test
  void an_openness_that_stays_stays_decided_as_it_was() {
    Content imported = power("一", "甲局", "01").decided(Openness.Decided.AFTERWARDS);
    county.without("一").stands("一", 1, imported, Status.IN_FORCE, SINCE, null);
    Effects.Outcome kept =
        Told.done(county, new Renewal.Change(county.subject("一"), noted("一"), null, null));
    assertEquals(
        List.of("1 CHANGE CHANGED POWER/甲局/01/一 1→2 +0/+0 2026-04-01 v2 [elements.note]"),
        new Told(county).all(kept.effects()));
    assertEquals(Openness.Decided.AFTERWARDS, Told.content(kept, 0).decided());
    Effects.Outcome changed =
        Told.done(
            county,
            new Renewal.Change(
                county.subject("一"), Contents.open(imported, Openness.ON_REQUEST), null, null));
    assertEquals(Openness.Decided.AT_SOURCE, Told.content(changed, 0).decided());
  }

  @Test
  void what_is_cancelled_in_part_stays_with_less_scope() {
    Effects.Outcome outcome =
        Told.done(
            county, new Renewal.PartialCancel(county.subject("一"), noted("一"), "乡镇范围", null, "取消"));
    assertEquals(
        List.of(
            "1 PARTIAL_CANCEL PARTLY_CANCELLED POWER/甲局/01/一 1→2 +0/+0 2026-04-01 v2"
                + " [elements.note] {fallenAway=乡镇范围} “取消”"),
        new Told(county).all(outcome.effects()));
    assertEquals(noted("一"), Told.content(outcome, 0));
  }

  @Test
  void a_first_review_is_dropped() {
    assertEquals(
        List.of(
            "1 DROP_PREREVIEW PREREVIEW_DROPPED POWER/甲局/01/一 1→2 +0/+0 2026-04-01 v2"
                + " [elements.note]"),
        Told.effects(
            county, new Renewal.DropPrereview(county.subject("一"), noted("一"), null, null)));
  }

  @Test
  void an_item_is_recoded_and_nothing_else_of_it_changes() {
    List<ItemCode> codes = List.of(new ItemCode("LOCAL", "X-1"), new ItemCode("OLD", "C-一"));
    Effects.Outcome outcome =
        Told.done(county, new Renewal.Recode(county.subject("一"), codes, null, null));
    assertEquals(
        List.of("1 RECODE RECODED POWER/甲局/01/一 1→2 +0/+0 2026-04-01 v2 [codes]"),
        new Told(county).all(outcome.effects()));
    assertEquals(county.content("一").coded(codes), Told.content(outcome, 0));
  }

  @Test
  void a_reclassified_item_leaves_one_category_and_enters_another() {
    Effects.Outcome outcome =
        Told.done(county, new Renewal.Reclassify(county.subject("一"), "02", null, "调整"));
    assertEquals(
        List.of(
            "1 RECLASSIFY RECLASSIFIED_OUT POWER/甲局/01/一 1→- -1/-1 2026-04-01 “调整”",
            "1 RECLASSIFY RECLASSIFIED_IN POWER/甲局/02/一 -→2 +1/+1 2026-04-01 v2 “调整”"),
        new Told(county).all(outcome.effects()));
    assertEquals(county.content("一").ofCategory("02"), Told.content(outcome, 1));
  }

  @Test
  void a_suspended_item_stays_suspended_in_its_new_category() {
    assertEquals(
        List.of(
            "1 RECLASSIFY RECLASSIFIED_OUT POWER/甲局/01/一 1暂→- -1/-1 2026-05-06",
            "1 RECLASSIFY RECLASSIFIED_IN POWER/甲局/02/一 -→2暂 +1/+1 2026-05-06 v2"
                + " {status=SUSPENDED}"),
        Told.effects(
            county.rests("一"), new Renewal.Reclassify(county.subject("一"), "02", LATER, null)));
  }

  @Test
  void a_correction_holds_for_the_days_of_the_version_that_was_wrong() {
    LocalDate renewed = LocalDate.of(2026, 3, 20);
    county
        .without("一")
        .stands("一", 1, power("一", "甲局", "01"), Status.IN_FORCE, SINCE, renewed)
        .stands("一", 2, named("一改"), Status.IN_FORCE, renewed, null);
    assertEquals(
        List.of(
            "1 CORRECT CORRECTED POWER/甲局/01/一 1→3 +0/+0 2026-03-02 v3 [name] {corrects=1} “笔误”"),
        Told.effects(county, new Renewal.Correct(county.subject("一"), 1, named("一更正"), "笔误")));
    assertEquals(
        List.of("1 CORRECT CORRECTED POWER/甲局/01/一 2→3 +0/+0 2026-03-20 v3 [name] {corrects=2}"),
        Told.effects(
            county, new Renewal.Correct(county.subject("一"), 2, power("一", "甲局", "01"), null)));
  }

  @Test
  void what_was_incomplete_may_stay_so_when_it_changes() {
    Content bare =
        new Content(
            "四",
            "01",
            id("甲局"),
            List.of(),
            Openness.PUBLIC,
            Openness.Decided.AT_SOURCE,
            new java.util.TreeMap<>());
    county.stands("四", 1, bare, Status.IN_FORCE, SINCE, null);
    assertEquals(
        List.of(
            "1 CHANGE CHANGED POWER/甲局/01/四 1→2 +0/+0 2026-04-01 v2"
                + " [elements.legalBases, elements.note]"),
        Told.effects(
            county,
            new Renewal.Change(
                county.subject("四"),
                bare.with("note", new Value.Text("补"))
                    .with("legalBases", new Value.Rows(county.content("一").rows("legalBases"))),
                DAY,
                null)));
  }
}
