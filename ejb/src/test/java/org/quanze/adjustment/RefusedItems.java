package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.adjustment.RefusedLines.several;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;
import org.quanze.testing.PaperUnits;

/** What lines may not do with the items that they name, whatever their kind. */
final class RefusedItems {

  private static final LocalDate UNTIL = LocalDate.of(2027, 4, 1);

  private RefusedItems() {}

  static List<RefusedLines> all() {
    return Stream.of(standing(), RefusedDays.all(), entrusted(), told())
        .flatMap(List::stream)
        .toList();
  }

  private static Adjustment cancel(PaperCounty county, String item) {
    return new Departure.Cancel(county.subject(item), null, null);
  }

  private static PaperCounty foreign(PaperCounty county) {
    return county.stands(
        PaperLists.powersOf(9, PaperUnits.TOWN),
        "镇一",
        1,
        power("镇一", "镇办", "01"),
        Status.IN_FORCE,
        SINCE,
        null);
  }

  private static Adjustment entrust(PaperCounty county, String item, @Nullable LocalDate day) {
    return new Conferral.Entrust(
        county.subject(item), List.of(id("丙局")), new Term(null, UNTIL), day, null);
  }

  private static List<RefusedLines> standing() {
    return List.of(
        several("no line at all", c -> List.of(), "HAS_LINES lines"),
        one(
            "an item that never stood",
            c -> new Departure.Cancel(new Subject(id("无"), 1), null, null),
            "ITEM_STANDS lines.1.item"),
        one(
            "an item of another government",
            c -> cancel(foreign(c), "镇一"),
            "ITEM_STANDS lines.1.item"),
        one(
            "an item that has ended",
            c ->
                cancel(
                    c.without("一")
                        .stands("一", 1, power("一", "甲局", "01"), Status.IN_FORCE, SINCE, DAY),
                    "一"),
            "ITEM_ENDED lines.1.item"),
        several(
            "an item in two lines",
            c -> List.of(cancel(c, "一"), cancel(c, "二"), cancel(c, "一")),
            "ITEM_ONCE lines.3.item"),
        one(
            "an item twice in one line",
            c ->
                new Conversion.Merge(
                    List.of(c.subject("一"), c.subject("一")),
                    List.of(new Adjustment.NewItem(id("合"), power("合", "甲局", "01"))),
                    null,
                    null),
            "ITEM_ONCE lines.1.item"),
        one(
            "an item of another unit than the drafter",
            c -> cancel(c.draftedBy("乙局"), "一"),
            "UNIT_OF_DRAFT lines.1.item"),
        one("an item of the drafter", c -> cancel(c.draftedBy("乙局"), "五")),
        one(
            "a draft on an old version",
            c ->
                new Departure.Cancel(
                    new Subject(
                        c.stands("四", 2, power("四", "甲局", "01"), Status.IN_FORCE, SINCE, null)
                            .subject("四")
                            .item(),
                        1),
                    null,
                    null),
            "BASE_VERSION lines.1.baseVersion"),
        one(
            "everything at once",
            c ->
                new Departure.Cancel(
                    new Subject(c.draftedBy("乙局").pending("一").subject("一").item(), 2),
                    SINCE,
                    null),
            "UNIT_OF_DRAFT lines.1.item",
            "BASE_VERSION lines.1.baseVersion",
            "NOTHING_PENDING lines.1.item",
            "DAY_ORDER lines.1.effectiveOn"));
  }

  private static List<RefusedLines> entrusted() {
    return List.of(
        one(
            "what is exercised by others is cancelled",
            c -> cancel(c.entrusted("委", "一", "乙局", SINCE, DAY.plusDays(1)), "一"),
            "ITEM_ENTRUSTED lines.1.item"),
        one(
            "what is no longer exercised by others is cancelled",
            c -> cancel(c.entrusted("委", "一", "乙局", SINCE, DAY), "一")),
        one(
            "another item is exercised by others",
            c -> cancel(c.entrusted("委", "二", "乙局", SINCE, UNTIL), "一")),
        one(
            "a unit entrusts on what it exercises",
            c ->
                entrust(
                    c.draftedBy("乙局").entrusted("委", "一", "乙局", SINCE, DAY.plusDays(1)), "一", null),
            "NO_REENTRUSTMENT lines.1.item"),
        one(
            "a unit entrusts what it no longer exercises",
            c -> entrust(c.draftedBy("乙局").entrusted("委", "一", "乙局", SINCE, DAY), "一", null),
            "UNIT_OF_DRAFT lines.1.item"),
        one(
            "a unit entrusts what another exercises",
            c -> entrust(c.draftedBy("乙局").entrusted("委", "一", "丙局", SINCE, UNTIL), "一", null),
            "UNIT_OF_DRAFT lines.1.item"),
        one(
            "a unit entrusts what it exercises of another item",
            c -> entrust(c.draftedBy("乙局").entrusted("委", "二", "乙局", SINCE, UNTIL), "一", null),
            "UNIT_OF_DRAFT lines.1.item"),
        one(
            "a unit cancels what it exercises",
            c -> cancel(c.draftedBy("乙局").entrusted("委", "一", "乙局", SINCE, UNTIL), "一"),
            "UNIT_OF_DRAFT lines.1.item"),
        one(
            "a government entrusts on what it exercises of another",
            c -> entrust(foreign(c).entrusted("委", "镇一", "乙局", SINCE, UNTIL), "镇一", null),
            "NO_REENTRUSTMENT lines.1.item"),
        one(
            "a government entrusts what a third one exercises",
            c -> entrust(foreign(c).entrusted("委", "镇一", "村办", 9, SINCE, UNTIL), "镇一", null),
            "ITEM_STANDS lines.1.item"),
        one(
            "the holder entrusts a second unit",
            c -> entrust(c.entrusted("委", "一", "乙局", SINCE, UNTIL), "一", null)));
  }

  private static List<RefusedLines> told() {
    return List.of(
        one(
            "what rests is suspended",
            c -> new Rest.Suspend(c.rests("一").subject("一"), null, null, null),
            "TRANSITION lines.1.item"),
        one(
            "what is in force is resumed",
            c -> new Rest.Resume(c.subject("一"), null, null),
            "TRANSITION lines.1.item"),
        one(
            "what rests is entrusted",
            c -> entrust(c.rests("一"), "一", null),
            "TRANSITION lines.1.item"),
        one(
            "what fell away is not said",
            c ->
                new Renewal.PartialCancel(
                    c.subject("一"), RenewalTest.noted(c, "一", "减"), " ", null, null),
            "TOLD lines.1.fallenAway"),
        one(
            "the document from outside is not named",
            c ->
                new Entrance.AcceptExternal(
                    "POWER",
                    id("新"),
                    power("新", "甲局", "01"),
                    new Entrance.ExternalDocument("", "　", null),
                    null,
                    null),
            "TOLD lines.1.document.number",
            "TOLD lines.1.document.issuer"),
        one(
            "an item came unexplained today",
            c -> new Entrance.Unexplained("POWER", id("新"), power("新", "甲局", "01"), null, null),
            "HISTORY_ONLY lines.1"),
        one(
            "an item left unexplained today",
            c -> new Departure.Unexplained(c.subject("一"), null, null),
            "HISTORY_ONLY lines.1"));
  }
}
