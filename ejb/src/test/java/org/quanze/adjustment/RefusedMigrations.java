package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;

/** What a list that goes over to another category scheme may not do. */
final class RefusedMigrations {

  private RefusedMigrations() {}

  private static Adjustment migrate(String listType, String scheme, Map<String, String> mapping) {
    return new Reform.MigrateScheme(listType, scheme, mapping, null, null);
  }

  private static PaperCounty ending(PaperCounty county, LocalDate day) {
    return county.stands("四", 1, power("四", "甲局", "01"), Status.IN_FORCE, SINCE, day);
  }

  private static PaperCounty accepted(PaperCounty county) {
    return county.receives(
        ReformTest.open(county, "承", DELEGATION), "承所得", power("镇一", "乙局", "01"));
  }

  static List<RefusedLines> all() {
    Map<String, String> mapping = Map.of("01", "A", "02", "B");
    return List.of(
        one(
            "a list that there is not",
            c -> migrate("NONE", "LOCAL-2", mapping),
            "SCHEME_OTHER lines.1.scheme"),
        one(
            "the scheme in which it stands",
            c -> migrate("POWER", "NATIONAL", mapping),
            "SCHEME_OTHER lines.1.scheme"),
        one(
            "a scheme that there is not",
            c -> migrate("POWER", "LOCAL-3", mapping),
            "SCHEME_OTHER lines.1.scheme"),
        one(
            "categories are left open",
            c -> migrate("POWER", "LOCAL-2", Map.of()),
            "CATEGORY_MAPPED lines.1.mapping",
            "CATEGORY_MAPPED lines.1.mapping"),
        one(
            "a category is mapped to none",
            c -> after(c.without("五"), migrate("POWER", "LOCAL-2", Map.of("01", "A", "02", "C"))),
            "CATEGORY_OF_LIST lines.1.category"),
        one(
            "an item migrates of which something is announced",
            c ->
                after(
                    c.stands("四", 1, power("四", "甲局", "01"), Status.IN_FORCE, LATER, null),
                    migrate("POWER", "LOCAL-2", mapping)),
            "NOTHING_PENDING lines.1.item"),
        one(
            "of such an item the category is left open",
            c ->
                after(
                    c.stands("四", 1, power("四", "甲局", "01"), Status.IN_FORCE, LATER, null),
                    migrate("POWER", "LOCAL-2", Map.of("02", "B"))),
            "NOTHING_PENDING lines.1.item",
            "CATEGORY_MAPPED lines.1.mapping"),
        one(
            "an item migrates that others exercise, or that is to be handed over",
            c ->
                after(
                    c.entrusted("委", "一", "乙局", SINCE, LATER).pending("二"),
                    migrate("POWER", "LOCAL-2", mapping))),
        one(
            "an item migrates of which a part is to be handed over",
            c -> after(c.pendingInPart("二"), migrate("POWER", "LOCAL-2", mapping)),
            "NOTHING_PENDING lines.1.item"),
        one(
            "an item migrates whose end is announced",
            c -> after(ending(c, LATER), migrate("POWER", "LOCAL-2", mapping)),
            "NOTHING_PENDING lines.1.item"),
        one(
            "an item ended on the day on which its list migrates",
            c -> after(ending(c, DAY), migrate("POWER", "LOCAL-2", mapping))),
        one(
            "something accepted waits for the list that migrates",
            c -> after(accepted(c), migrate("POWER", "LOCAL-2", mapping)),
            "NOTHING_PENDING lines.1.listType"),
        one(
            "something accepted waits for another list",
            c -> after(accepted(c), migrate("MATTER", "LOCAL-2", mapping))),
        one(
            "of another list something is announced",
            c ->
                after(
                    c.stands(
                        PaperLists.MATTER,
                        "事",
                        1,
                        power("事", "甲局", "01"),
                        Status.IN_FORCE,
                        LATER,
                        null),
                    migrate("POWER", "LOCAL-2", mapping))));
  }
}
