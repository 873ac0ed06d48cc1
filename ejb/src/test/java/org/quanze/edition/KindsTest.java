package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.edition.Balance.Moves;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refused;
import org.quanze.testing.TestDatabase;

/**
 * Every kind of adjustment of items, units and lists has its exact effect on lists and balances
 * (domain, table of kinds).
 */
class KindsTest extends PlayedKinds {

  @Test
  void what_is_accepted_from_a_level_outside_states_its_document() {
    Content content = county.power("上级", "乙局", "01");
    county.decide(
        COUNTY,
        new Entrance.AcceptExternal(
            "POWER",
            county.item("上级"),
            content,
            new Entrance.ExternalDocument("省政发〔2026〕1号", "省人民政府", NEXT),
            null,
            null));
    moved(COUNTY, 6, Movement.ACCEPTED_EXTERNAL, 1);
    refused(
        AdjustmentRule.TOLD,
        new Entrance.AcceptExternal(
            "POWER",
            UUID.randomUUID(),
            county.power("上级二", "乙局", "01"),
            new Entrance.ExternalDocument(" ", "省人民政府", null),
            null,
            null));
  }

  @Test
  void a_partial_cancellation_and_a_dropped_review_are_new_versions() {
    county.decide(
        COUNTY,
        new Renewal.PartialCancel(
            county.subject("一"), noted("一", "甲局", "01", "仅限县城"), "乡镇部分", null, null),
        new Renewal.DropPrereview(county.subject("二"), noted("二", "甲局", "01", "不再初审"), null, null));
    moved(COUNTY, 5, Movement.PARTLY_CANCELLED, 0, Movement.PREREVIEW_DROPPED, 0);
    assertEquals(2, last("一").version());
  }

  @Test
  void an_item_is_reclassified_in_its_unit_and_the_total_stays() {
    county.decide(COUNTY, new Renewal.Reclassify(county.subject("一"), "07", null, null));
    moved(COUNTY, 5, Movement.RECLASSIFIED_OUT, -1, Movement.RECLASSIFIED_IN, 1);
    assertEquals("07", last("一").category());
    refused(
        AdjustmentRule.CATEGORY_OF_LIST,
        new Renewal.Reclassify(county.subject("二"), "99", null, null));
  }

  @Test
  void an_item_is_recoded_and_stays_the_same_item() {
    county.decide(
        COUNTY,
        new Renewal.Recode(county.subject("一"), List.of(new ItemCode("LOCAL", "N-1")), null, null));
    moved(COUNTY, 5, Movement.RECODED, 0);
    assertEquals("N-1", last("一").code());
  }

  @Test
  void a_correction_holds_for_the_days_of_the_wrong_version_and_leaves_what_was_known() {
    county.decide(
        COUNTY, new Renewal.Change(county.subject("一"), noted("一", "甲局", "01", "第二版"), null, null));
    county.today(LATER);
    county.decide(
        COUNTY, new Renewal.Correct(county.subject("一"), 1, noted("一", "甲局", "01", "更正第一版"), "笔误"));
    moved(COUNTY, 5, Movement.CORRECTED, 0);
    List<Holding> known = county.known("一");
    assertEquals(List.of(3, 2), known.stream().map(Holding::version).toList());
    assertEquals(DAY, known.get(0).from());
    assertEquals(NEXT, known.get(0).to());
    refused(
        AdjustmentRule.CORRECTED_STANDS,
        new Renewal.Correct(county.subject("一"), 1, noted("一", "甲局", "01", "再次"), null));
    county.decide(
        COUNTY, new Renewal.Change(county.subject("一"), noted("一", "甲局", "01", "第四版"), null, null));
    assertEquals(4, last("一").version());
  }

  @Test
  void a_suspended_item_stays_listed_and_is_resumed() {
    county.decide(COUNTY, new Rest.Suspend(county.subject("一"), LATER, null, "暂停"));
    moved(COUNTY, 5, Movement.SUSPENDED, 0);
    assertEquals(Status.SUSPENDED, last("一").status());
    refused(AdjustmentRule.TRANSITION, new Rest.Suspend(county.subject("一"), null, null, null));
    county.decide(
        COUNTY,
        new Conversion.Transfer(
            county.subject("一"),
            county.unit("乙局").uid(),
            county.item("一乙"),
            null,
            null,
            null,
            null,
            null,
            null));
    assertEquals(Status.SUSPENDED, last("一乙").status());
    county.decide(COUNTY, new Rest.Resume(county.subject("一乙"), null, null));
    moved(COUNTY, 5, Movement.RESUMED, 0);
    assertEquals(Status.IN_FORCE, last("一乙").status());
  }

  @Test
  void a_list_type_may_leave_suspended_items_out_of_its_count() throws SQLException {
    TestDatabase.run(county.registry().asOwner(), "UPDATE list_type SET counts_suspended = false");
    county.registry().forget();
    county.decide(COUNTY, new Rest.Suspend(county.subject("一"), null, null, "暂停"));
    moved(COUNTY, 4, Movement.SUSPENDED, -1);
    county.decide(COUNTY, new Departure.Cancel(county.subject("一"), null, "取消"));
    moved(COUNTY, 4, Movement.CANCELLED, 0);
    county.decide(COUNTY, new Rest.Suspend(county.subject("二"), null, null, "暂停"));
    county.decide(COUNTY, new Rest.Resume(county.subject("二"), null, null));
    moved(COUNTY, 4, Movement.RESUMED, 1);
  }

  @Test
  void what_becomes_internal_leaves_the_list() {
    county.decide(COUNTY, new Departure.ToInternal(county.subject("一"), null, null));
    moved(COUNTY, 4, Movement.INTERNALISED, -1);
    Refused refused =
        assertThrows(
            Refused.class,
            () -> county.decide(COUNTY, new Departure.Cancel(county.subject("一"), null, null)));
    assertTrue(refused.toString().contains("INTERNALISED"), refused.toString());
  }

  @Test
  void a_transfer_keeps_the_number_of_the_list_and_names_the_duties() {
    county.decide(
        COUNTY,
        new Conversion.Transfer(
            county.subject("一"),
            county.unit("乙局").uid(),
            county.item("一乙"),
            null,
            "行政职能交接书",
            "事前勘验、事后监管",
            "审批",
            null,
            null));
    moved(COUNTY, 5, Movement.TRANSFERRED_OUT, -1, Movement.TRANSFERRED_IN, 1);
    assertEquals(county.unit("乙局").id(), last("一乙").department());
    refused(
        AdjustmentRule.PASSES_TO_OTHER,
        new Conversion.ChangeImplementer(
            county.subject("二"), county.unit("镇办").uid(), UUID.randomUUID(), null, null, null));
    county.decide(
        COUNTY,
        new Conversion.ChangeImplementer(
            county.subject("二"), county.unit("丙局").uid(), county.item("二丙"), null, null, null),
        new Conversion.ChangeImplementer(
            county.subject("三"),
            county.unit("甲局").uid(),
            UUID.randomUUID(),
            noted("三", "甲局", "02", "更名后"),
            null,
            null));
    moved(
        COUNTY,
        5,
        Movement.TRANSFERRED_OUT,
        -1,
        Movement.TRANSFERRED_IN,
        1,
        Movement.IMPLEMENTER_RENAMED,
        0);
  }

  @Test
  void items_are_merged_into_several_and_split() {
    county.decide(
        COUNTY,
        new Conversion.Merge(
            List.of(county.subject("一"), county.subject("二"), county.subject("三")),
            List.of(
                new NewItem(county.item("合一"), county.power("一", "甲局", "01")),
                new NewItem(county.item("合二"), county.power("合二", "甲局", "02"))),
            null,
            null));
    moved(COUNTY, 4, Movement.MERGED_AWAY, -3, Movement.MERGE_RESULT, 2);
    county.decide(
        COUNTY,
        new Conversion.Split(
            county.subject("合二"),
            List.of(
                new NewItem(county.item("分一"), county.power("分一", "甲局", "02")),
                new NewItem(county.item("分二"), county.power("分二", "甲局", "02")),
                new NewItem(county.item("分三"), county.power("分三", "甲局", "02"))),
            null,
            null));
    moved(COUNTY, 6, Movement.SPLIT_WHOLE, -1, Movement.SPLIT_PART, 3);
    refused(
        AdjustmentRule.SPLIT_PARTS,
        new Conversion.Split(county.subject("四"), List.of(), null, null));
  }

  @Test
  void nothing_enters_a_unit_that_the_same_decision_ends() {
    refused(
        AdjustmentRule.UNIT_VALID,
        county.add("新", "甲局", "01"),
        new Reform.Reorganise(
            List.of(
                new Reform.Succession(county.unit("甲局").uid(), county.unit("乙局").uid(), Map.of())),
            null,
            null));
  }

  @Test
  void a_line_stays_unexplained_in_an_imported_history_alone() {
    Adjustment came =
        new Entrance.Unexplained(
            "POWER", county.item("来"), county.power("来", "甲局", "01"), null, null);
    refused(AdjustmentRule.HISTORY_ONLY, came);
    county.history(COUNTY, came, new Departure.Unexplained(county.subject("五"), null, null));
    moved(COUNTY, 5, Movement.UNEXPLAINED_IN, 1, Movement.UNEXPLAINED_OUT, -1);
    assertEquals(new Moves(1, 1), county.balance(COUNTY).movements().get(Movement.UNEXPLAINED_IN));
  }
}
