package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.database.Database;
import org.quanze.edition.Foresight.ForeseenList;
import org.quanze.item.Value;
import org.quanze.testing.County;

/** What a draft would do is foreseen as its publication then does it, and nothing is written. */
class ForeseeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate NEXT = LocalDate.of(2026, 4, 1);

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    county.today(DAY);
    county.decide(
        COUNTY,
        county.add("一", "甲局", "01"),
        county.add("二", "甲局", "01"),
        county.add("三", "甲局", "02"),
        county.add("四", "甲局", "02"),
        county.add("五", "乙局", "02"));
    // Announced: it comes about on the day of the draft and belongs to its balance.
    county.decide(COUNTY, new Departure.Cancel(county.subject("五"), NEXT, "到期"));
    county.today(NEXT);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private Foresight foresee(DraftOutcome set) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(Foresee.class)
                    .of(
                        county
                            .registry()
                            .get(ChangeSets.class)
                            .find(county.editor(COUNTY), set.changeSet())
                            .orElseThrow()));
  }

  private List<Adjustment> lines() {
    return List.of(
        new Departure.Cancel(county.subject("一"), null, null),
        new Renewal.Reclassify(county.subject("二"), "07", null, null),
        new Rest.Suspend(county.subject("三"), null, NEXT.plusMonths(1), null),
        new Conversion.Split(
            county.subject("四"),
            List.of(
                new NewItem(county.item("分一"), county.power("分一", "甲局", "02")),
                new NewItem(county.item("分二"), county.power("分二", "乙局", "02"))),
            null,
            null),
        county.add("新", "乙局", "01"));
  }

  private String facts() {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(Database.class)
                    .get(
                        "SELECT concat_ws('/', (SELECT count(*) FROM item), (SELECT count(*)"
                            + " FROM item_version), (SELECT count(*) FROM holding), (SELECT count(*)"
                            + " FROM ledger_line), (SELECT count(*) FROM list), (SELECT revision"
                            + " FROM registry_revision))",
                        row -> row.text(1)));
  }

  @Test
  void the_balance_is_the_one_of_the_edition_that_then_closes() {
    DraftOutcome set = county.draft(COUNTY, Map.of(), false, lines());
    String before = facts();
    Foresight foresight = foresee(set);
    assertEquals(before, facts());
    assertEquals(List.of(), foresight.refusals());
    ForeseenList list = foresight.lists().get(0);
    assertEquals(8, list.changes().size());
    assertEquals(1, list.changes().stream().filter(c -> c.announced()).count());
    assertTrue(list.balance().isBalanced(), list.balance().toString());
    county.release(COUNTY, set);
    assertEquals(county.newest(COUNTY).number(), list.edition());
    assertEquals(county.balance(COUNTY).sections(), list.balance().sections());
  }

  @Test
  void every_broken_rule_is_told_at_once_and_a_wrong_total_with_its_gap() {
    DraftOutcome set =
        county.draft(
            COUNTY,
            Map.of("POWER", 9),
            false,
            List.of(
                new Departure.Cancel(county.subject("一"), null, null),
                new Departure.Cancel(county.first("五"), null, null),
                new Renewal.Change(county.subject("二"), county.power("二", "甲局", "01"), null, null),
                new Rest.Resume(county.subject("三"), null, null)));
    Foresight foresight = foresee(set);
    assertEquals(
        List.of("ADJ-26", "ADJ-04", "ADJ-28", "EDN-02"),
        foresight.refusals().stream().map(r -> r.code()).toList());
    assertTrue(foresight.refusals().get(3).en().contains("-6"), foresight.toString());
    assertEquals(1, foresight.lists().get(0).changes().size());
  }

  @Test
  void a_change_tells_its_fields_and_a_list_that_is_not_there_would_begin() {
    DraftOutcome set =
        county.draft(
            COUNTY,
            Map.of(),
            false,
            List.of(
                new Renewal.Change(
                    county.subject("一"),
                    county.power("一", "甲局", "01").with("note", new Value.Text("备注")),
                    null,
                    null)));
    assertEquals(
        "elements.note", foresee(set).lists().get(0).changes().get(0).fields().get(0).path());
    DraftOutcome town =
        county.draft(County.TOWN, Map.of(), false, List.of(county.add("镇一", "镇办", "02")));
    Foresight first =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Foresee.class)
                        .of(
                            county
                                .registry()
                                .get(ChangeSets.class)
                                .find(county.editor(County.TOWN), town.changeSet())
                                .orElseThrow()));
    assertEquals(1, first.lists().get(0).edition());
    assertEquals(1, first.lists().get(0).balance().closing());
  }
}
