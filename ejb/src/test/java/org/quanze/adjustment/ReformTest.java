package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.Kind.RECALL;
import static org.quanze.handover.Handover.State.ACCEPTED;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.handover.Handover.State.PROPOSED;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Reform.Succession;
import org.quanze.handover.Handover;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperLists;
import org.quanze.testing.PaperUnits;
import org.quanze.testing.Told;

/** What a reform does: to units, to every item of theirs, to a whole list; in sum nothing. */
@Tag("pure")
class ReformTest {

  private static final ListOfType POWERS =
      new ListOfType(PaperLists.POWER, Objects.requireNonNull(PaperLists.TYPES.get("POWER")));

  private final PaperCounty county = new PaperCounty();

  /** Everything of 乙局 goes to 丙局. */
  static Reform.Reorganise reorganise(Map<UUID, UUID> apart) {
    return new Reform.Reorganise(List.of(new Succession(id("乙局"), id("丙局"), apart)), null, "机构改革");
  }

  /** What 乙局 accepted. */
  static Handover open(PaperCounty county, String name, Handover.Kind kind) {
    return PaperHandover.of(name, kind, ACCEPTED)
        .from(PaperUnits.TOWN, county.unit("镇办"), "镇一")
        .to(PaperUnits.COUNTY, county.unit("乙局"), name + "所得")
        .build();
  }

  @Test
  void a_renamed_unit_keeps_its_items() {
    Effects.Outcome outcome = Told.done(county, new Reform.RenameUnit(id("甲局"), "甲委", null, null));
    assertEquals(List.of(), outcome.effects());
    assertEquals(List.of(new UnitAct.Renamed(county.unit("甲局"), "甲委")), outcome.acts());
  }

  @Test
  void every_item_of_a_unit_that_ends_goes_to_its_successor_or_apart() {
    county.stands("六", 1, power("六", "乙局", "01"), Status.SUSPENDED, SINCE, null);
    county.stands("终", 1, power("终", "乙局", "01"), Status.IN_FORCE, SINCE, DAY);
    county.pending("五");
    Effects.Outcome outcome = Told.done(county, reorganise(Map.of(id("六"), id("甲局"))));
    assertEquals(
        List.of(
            "1 REORGANISE TRANSFERRED_OUT POWER/乙局/02/五 1→- -1/-1 2026-04-01 “机构改革”",
            "1 REORGANISE TRANSFERRED_IN POWER/丙局/02/?1 -→1 +1/+1 2026-04-01 v1<五"
                + " {predecessor=五} “机构改革”",
            "1 REORGANISE TRANSFERRED_OUT POWER/乙局/01/六 1暂→- -1/-1 2026-04-01 “机构改革”",
            "1 REORGANISE TRANSFERRED_IN POWER/甲局/01/?2 -→1暂 +1/+1 2026-04-01 v1<六"
                + " {predecessor=六, status=SUSPENDED} “机构改革”"),
        new Told(county).all(outcome.effects()));
    assertEquals(county.standing().named(1, "successor", id("五")), outcome.effects().get(1).item());
    assertEquals(
        List.of(
            new UnitAct.Succeeded(county.unit("乙局"), county.unit("丙局"), true),
            new UnitAct.Succeeded(county.unit("乙局"), county.unit("甲局"), false)),
        outcome.acts());
  }

  @Test
  void what_it_accepted_is_announced_for_the_successor() {
    county
        .without("五")
        .receives(open(county, "承", DELEGATION), "承所得", power("镇一", "乙局", "01"))
        .receives(open(county, "收", RECALL), "收所得", power("镇二", "乙局", "02"))
        .receives(
            PaperHandover.of("别", DELEGATION, ACCEPTED)
                .to(PaperUnits.COUNTY, county.unit("甲局"), "别所得")
                .build(),
            "别所得",
            power("别", "甲局", "01"));
    Effects.Outcome outcome = Told.done(county, reorganise(Map.of(id("收所得"), id("甲局"))));
    assertEquals(
        List.of(
            "1 REORGANISE ACCEPTANCE_ENDED POWER/乙局/01/承所得 -→- +0/+0 2026-04-01 v1! @承 “机构改革”",
            "1 REORGANISE ACCEPTANCE_ANNOUNCED POWER/丙局/01/?1 -→- +0/+0 2026-04-01 v1<镇一 @承"
                + " {predecessor=镇一} “机构改革”",
            "1 REORGANISE RECALL_ENDED POWER/乙局/02/收所得 -→- +0/+0 2026-04-01 v1! @收 “机构改革”",
            "1 REORGANISE RECALL_ANNOUNCED POWER/甲局/02/?2 -→- +0/+0 2026-04-01 v1<镇一 @收"
                + " {predecessor=镇一} “机构改革”"),
        new Told(county).all(outcome.effects()));
    assertEquals(power("镇一", "丙局", "01").codes(), Told.content(outcome, 1).codes());
    assertEquals(id("丙局"), Told.content(outcome, 1).department());
    assertEquals(id("甲局"), Told.content(outcome, 3).department());
    assertEquals(
        List.of(
            new UnitAct.Succeeded(county.unit("乙局"), county.unit("丙局"), true),
            new UnitAct.Succeeded(county.unit("乙局"), county.unit("甲局"), false)),
        outcome.acts());
  }

  @Test
  void what_is_open_for_it_goes_on_with_the_successor_and_what_nobody_announced_is_not_told() {
    Handover notified =
        PaperHandover.of("告", DELEGATION, NOTIFIED)
            .from(PaperUnits.TOWN, county.unit("镇办"), "镇一")
            .to(PaperUnits.COUNTY, county.unit("乙局"), null)
            .build();
    Handover proposed =
        PaperHandover.of("点", DELEGATION, PROPOSED)
            .to(PaperUnits.COUNTY, county.unit("乙局"), null)
            .build();
    Handover accepted = open(county, "承", DELEGATION);
    Handover other =
        PaperHandover.of("别", DELEGATION, NOTIFIED)
            .to(PaperUnits.COUNTY, county.unit("甲局"), null)
            .build();
    county
        .without("五")
        .arrives(notified, true)
        .arrives(proposed, false)
        .arrives(accepted, true)
        .arrives(other, true);
    Effects.Outcome outcome = Told.done(county, reorganise(Map.of(id("承所得"), id("甲局"))));
    assertEquals(
        List.of(
            new UnitAct.Succeeded(county.unit("乙局"), county.unit("丙局"), true),
            new UnitAct.Received(notified, county.unit("乙局"), county.unit("丙局"), true),
            new UnitAct.Received(proposed, county.unit("乙局"), county.unit("丙局"), false),
            new UnitAct.Received(accepted, county.unit("乙局"), county.unit("甲局"), true)),
        outcome.acts());
    assertEquals(
        "{\"act\":\"RECEIVED\",\"by\":\""
            + id("丙局")
            + "\",\"handover\":\""
            + id("告")
            + "\",\"unit\":\""
            + id("乙局")
            + "\"}",
        chained(outcome.acts().get(1)));
    assertEquals(
        List.of(true, true, false, true), outcome.acts().stream().map(UnitAct::isPublic).toList());
  }

  @Test
  void a_list_goes_over_to_another_scheme_and_no_other_list_does() {
    county
        .without("二")
        .without("三")
        .rests("五")
        .stands(PaperLists.MATTER, "事", 1, power("事", "甲局", "01"), Status.IN_FORCE, SINCE, null);
    Effects.Outcome outcome =
        Told.done(
            county,
            new Reform.MigrateScheme(
                "POWER", "LOCAL-2", Map.of("01", "A", "02", "B"), null, "体系变更"));
    assertEquals(
        List.of(
            "1 MIGRATE_SCHEME RECLASSIFIED_OUT POWER/乙局/02/五 1暂→- -1/-1 2026-04-01 “体系变更”",
            "1 MIGRATE_SCHEME RECLASSIFIED_IN POWER/乙局/LOCAL-2:B/五 -→2暂 +1/+1 2026-04-01 v2"
                + " {status=SUSPENDED} “体系变更”",
            "1 MIGRATE_SCHEME RECLASSIFIED_OUT POWER/甲局/01/一 1→- -1/-1 2026-04-01 “体系变更”",
            "1 MIGRATE_SCHEME RECLASSIFIED_IN POWER/甲局/LOCAL-2:A/一 -→2 +1/+1 2026-04-01 v2"
                + " “体系变更”"),
        new Told(county).all(outcome.effects()));
    assertEquals("LOCAL-2:A", Told.content(outcome, 3).category());
    assertEquals(List.of(new UnitAct.Migrated(POWERS, "LOCAL-2")), outcome.acts());
  }

  @Test
  void the_chain_says_what_was_done_to_units_and_lists() {
    String unit = "\"" + id("甲局") + "\"";
    assertEquals(
        "{\"act\":\"RENAMED\",\"from\":\"甲局\",\"to\":\"甲委\",\"unit\":" + unit + "}",
        chained(new UnitAct.Renamed(county.unit("甲局"), "甲委")));
    assertEquals(
        "{\"act\":\"SUCCEEDED\",\"by\":\"" + id("乙局") + "\",\"unit\":" + unit + "}",
        chained(new UnitAct.Succeeded(county.unit("甲局"), county.unit("乙局"), true)));
    assertEquals(
        "{\"act\":\"MIGRATED\",\"from\":\"NATIONAL\",\"listType\":\"POWER\",\"to\":\"LOCAL-2\"}",
        chained(new UnitAct.Migrated(POWERS, "LOCAL-2")));
  }

  private static String chained(UnitAct act) {
    return org.quanze.item.CanonicalForm.object(act.publicFields());
  }
}
