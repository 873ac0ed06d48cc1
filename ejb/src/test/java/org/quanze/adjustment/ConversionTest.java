package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.item.Content;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.Told;

/** What a conversion does: −n +m on the same list, and a transfer nothing in sum (domain 3.3). */
@Tag("pure")
class ConversionTest {

  private final PaperCounty county = new PaperCounty();

  private static NewItem item(String name, String unit, String category) {
    return new NewItem(id(name), power(name, unit, category));
  }

  @Test
  void merged_items_leave_and_one_takes_their_place() {
    Effects.Outcome outcome =
        Told.done(
            county,
            new Conversion.Merge(
                List.of(county.subject("一"), county.subject("二"), county.subject("五")),
                List.of(item("合", "甲局", "01")),
                null,
                "合并"));
    assertEquals(
        List.of(
            "1 MERGE MERGED_AWAY POWER/甲局/01/一 1→- -1/-1 2026-04-01 “合并”",
            "1 MERGE MERGED_AWAY POWER/甲局/01/二 1→- -1/-1 2026-04-01 “合并”",
            "1 MERGE MERGED_AWAY POWER/乙局/02/五 1→- -1/-1 2026-04-01 “合并”",
            "1 MERGE MERGE_RESULT POWER/甲局/01/合 -→1 +1/+1 2026-04-01 v1<一"
                + " {predecessor=一} “合并”"),
        new Told(county).all(outcome.effects()));
    assertEquals(power("合", "甲局", "01"), Told.content(outcome, 3));
  }

  @Test
  void a_merger_gives_several_items_and_they_may_keep_a_code_that_becomes_free() {
    Content kept = power("一", "甲局", "01");
    assertEquals(
        List.of(
            "1 MERGE MERGED_AWAY POWER/甲局/01/一 1→- -1/-1 2026-05-06",
            "1 MERGE MERGED_AWAY POWER/甲局/01/二 1→- -1/-1 2026-05-06",
            "1 MERGE MERGED_AWAY POWER/甲局/02/三 1→- -1/-1 2026-05-06",
            "1 MERGE MERGE_RESULT POWER/甲局/01/合一 -→1 +1/+1 2026-05-06 v1<一 {predecessor=一}",
            "1 MERGE MERGE_RESULT POWER/乙局/02/合二 -→1 +1/+1 2026-05-06 v1<一 {predecessor=一}"),
        Told.effects(
            county.taken("C-一", "一"),
            new Conversion.Merge(
                List.of(county.subject("一"), county.subject("二"), county.subject("三")),
                List.of(new NewItem(id("合一"), kept), item("合二", "乙局", "02")),
                LATER,
                null)));
  }

  @Test
  void a_split_item_leaves_and_its_parts_take_its_place() {
    assertEquals(
        List.of(
            "1 SPLIT SPLIT_WHOLE POWER/甲局/01/一 1→- -1/-1 2026-04-01 “分设”",
            "1 SPLIT SPLIT_PART POWER/甲局/01/分一 -→1 +1/+1 2026-04-01 v1<一 {predecessor=一} “分设”",
            "1 SPLIT SPLIT_PART POWER/乙局/02/分二 -→1 +1/+1 2026-04-01 v1<一 {predecessor=一} “分设”"),
        Told.effects(
            county,
            new Conversion.Split(
                county.subject("一"),
                List.of(item("分一", "甲局", "01"), item("分二", "乙局", "02")),
                null,
                "分设")));
  }

  @Test
  void a_transferred_item_goes_to_another_unit_and_the_duties_are_told() {
    Effects.Outcome outcome =
        Told.done(
            county,
            new Conversion.Transfer(
                county.subject("一"),
                id("乙局"),
                id("新一"),
                null,
                "行政职能交接书",
                "事前勘验",
                "审批",
                null,
                "划转"));
    String duties = "document=行政职能交接书, given=审批, kept=事前勘验";
    assertEquals(
        List.of(
            "1 TRANSFER TRANSFERRED_OUT POWER/甲局/01/一 1→- -1/-1 2026-04-01 {" + duties + "} “划转”",
            "1 TRANSFER TRANSFERRED_IN POWER/乙局/01/新一 -→1 +1/+1 2026-04-01 v1<一 {"
                + duties
                + ", predecessor=一} “划转”"),
        new Told(county).all(outcome.effects()));
    assertEquals(county.content("一").heldBy(id("乙局")), Told.content(outcome, 1));
  }

  @Test
  void a_transfer_may_state_the_contents_and_a_suspended_item_stays_suspended() {
    Effects.Outcome outcome =
        Told.done(
            county.rests("一"),
            new Conversion.Transfer(
                county.subject("一"),
                id("丙局"),
                id("新一"),
                power("另名", "丙局", "01"),
                null,
                null,
                null,
                LATER,
                null));
    assertEquals(
        List.of(
            "1 TRANSFER TRANSFERRED_OUT POWER/甲局/01/一 1暂→- -1/-1 2026-05-06",
            "1 TRANSFER TRANSFERRED_IN POWER/丙局/01/新一 -→1暂 +1/+1 2026-05-06 v1<一"
                + " {predecessor=一, status=SUSPENDED}"),
        new Told(county).all(outcome.effects()));
    assertEquals("另名", Told.content(outcome, 1).name());
  }

  @Test
  void another_implementer_is_a_transfer() {
    assertEquals(
        List.of(
            "1 CHANGE_IMPLEMENTER TRANSFERRED_OUT POWER/甲局/01/一 1→- -1/-1 2026-04-01",
            "1 CHANGE_IMPLEMENTER TRANSFERRED_IN POWER/乙局/01/新一 -→1 +1/+1 2026-04-01 v1<一"
                + " {predecessor=一}"),
        Told.effects(
            county,
            new Conversion.ChangeImplementer(
                county.subject("一"), id("乙局"), id("新一"), null, null, null)));
  }

  @Test
  void the_same_implementer_under_a_new_name_only_changes_the_contents() {
    Content renamed = RenewalTest.noted(county, "一", "更名后");
    Effects.Outcome outcome =
        Told.done(
            county,
            new Conversion.ChangeImplementer(
                county.subject("一"), id("甲局"), id("不用"), renamed, null, "更名"));
    assertEquals(
        List.of(
            "1 CHANGE_IMPLEMENTER IMPLEMENTER_RENAMED POWER/甲局/01/一 1→2 +0/+0 2026-04-01 v2"
                + " [elements.note] “更名”"),
        new Told(county).all(outcome.effects()));
    assertEquals(renamed, Told.content(outcome, 0));
  }
}
