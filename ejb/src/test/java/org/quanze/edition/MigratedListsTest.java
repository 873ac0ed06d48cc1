package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;
import static org.quanze.testing.County.ZONE;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Reform;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.rule.Refused;
import org.quanze.testing.TestDatabase;

/** What is decided of whole lists: they go over to another category scheme. */
class MigratedListsTest extends PlayedKinds {

  private void anotherScheme() throws SQLException {
    TestDatabase.run(
        county.registry().asOwner(),
        "INSERT INTO category_scheme (code, name_zh, name_en, source)"
            + " VALUES ('LOCAL-2', '本地二', 'Local 2', 'constructed')",
        "INSERT INTO category (scheme, code, name_zh, name_en, ordinal)"
            + " VALUES ('LOCAL-2', 'A', '甲类', 'A', 1), ('LOCAL-2', 'B', '乙类', 'B', 2)");
    county.registry().forget();
  }

  @Test
  void a_list_goes_over_to_another_category_scheme_with_nothing_left_open() throws SQLException {
    anotherScheme();
    Refused open =
        assertThrows(
            Refused.class,
            () ->
                county.decide(
                    COUNTY,
                    new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("01", "A"), null, null)));
    assertTrue(codes(open).contains(AdjustmentRule.CATEGORY_MAPPED.code()), open.getMessage());
    county.decide(
        COUNTY,
        new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("01", "A", "02", "B"), null, null));
    moved(COUNTY, 5, Movement.RECLASSIFIED_OUT, -5, Movement.RECLASSIFIED_IN, 5);
    assertEquals("LOCAL-2:A", last("一").category());
    refused(AdjustmentRule.CATEGORY_OF_LIST, county.add("新", "甲局", "01"));
  }

  @Test
  void an_empty_list_goes_over_too_and_closes_an_edition_that_says_so() throws SQLException {
    county.decide(ZONE, county.add("区空", "区办", "02"));
    county.decide(ZONE, new Departure.Cancel(county.subject("区空"), null, "不再办理"));
    anotherScheme();
    int before = county.newest(ZONE).number();
    Reform.MigrateScheme migrate =
        new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("02", "B"), null, null);
    DraftOutcome draft = county.draft(ZONE, Map.of("POWER", 0), false, List.of(migrate));
    assertEquals(
        List.of(before + 1),
        foresight(ZONE, draft).lists().stream().map(Foresight.ForeseenList::edition).toList());
    county.release(ZONE, draft);
    assertEquals(before + 1, county.newest(ZONE).number());
    assertEquals(0, county.newest(ZONE).members());
    assertEquals(List.of(), county.verify(ZONE).faults());
  }

  @Test
  void what_enters_by_the_same_decision_enters_in_the_new_categories() throws SQLException {
    anotherScheme();
    Map<String, String> all = Map.of("01", "A", "02", "B");
    Reform.MigrateScheme migrate = new Reform.MigrateScheme("POWER", "LOCAL-2", all, null, null);
    refused(AdjustmentRule.CATEGORY_OF_LIST, county.add("新", "甲局", "01"), migrate);
    county.decide(COUNTY, county.add("新", "甲局", "LOCAL-2:A"), migrate);
    assertEquals("LOCAL-2:A", Objects.requireNonNull(county.last("新")).category());
  }

  @Test
  void an_item_whose_end_is_announced_does_not_stay_behind() throws SQLException {
    anotherScheme();
    county.decide(COUNTY, new Departure.Cancel(county.subject("一"), LATER, null));
    Map<String, String> all = Map.of("01", "A", "02", "B");
    refused(
        AdjustmentRule.NOTHING_PENDING,
        new Reform.MigrateScheme("POWER", "LOCAL-2", all, null, null));
    Reform.Succession succession =
        new Reform.Succession(county.unit("甲局").uid(), county.unit("乙局").uid(), Map.of());
    refused(
        AdjustmentRule.NOTHING_PENDING, new Reform.Reorganise(List.of(succession), null, "机构改革"));
  }

  @Test
  void a_list_does_not_go_over_while_something_is_on_its_way_in_the_old_categories()
      throws SQLException {
    anotherScheme();
    county.decide(
        COUNTY,
        new Conferral.PartialDelegate(
            county.subject("四"),
            List.of(town(NEXT)),
            List.of(),
            noted("四", "甲局", "02", "仅限县城"),
            "县城范围",
            null,
            null));
    county.decide(TOWN, accept(county.handover("四"), "镇四", null));
    Map<String, String> all = Map.of("01", "A", "02", "B");
    Reform.MigrateScheme migrate = new Reform.MigrateScheme("POWER", "LOCAL-2", all, null, null);
    for (String government : List.of(COUNTY, TOWN)) {
      Refused no = assertThrows(Refused.class, () -> county.decide(government, migrate));
      assertEquals(Set.of(AdjustmentRule.NOTHING_PENDING.code()), codes(no), government);
    }
    county.handOver(county.handover("四"), COUNTY, Side.GIVER);
    county.decide(COUNTY, migrate);
    county.decide(TOWN, migrate);
    assertEquals("LOCAL-2:B", Objects.requireNonNull(county.last("镇四")).category());
    assertEquals("LOCAL-2:B", last("四").category());
  }
}
