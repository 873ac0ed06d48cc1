package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.adjustment.RefusedLines.several;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Reform.Succession;
import org.quanze.handover.Handover;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperUnits;

/** What reforms may not do. */
final class RefusedReforms {

  private RefusedReforms() {}

  static List<RefusedLines> all() {
    return Stream.of(renamed(), succeeded(), moved(), RefusedMigrations.all())
        .flatMap(List::stream)
        .toList();
  }

  private static Adjustment rename(String unit, String name, @Nullable LocalDate day) {
    return new Reform.RenameUnit(id(unit), name, day, null);
  }

  private static Adjustment rename(String unit, String name) {
    return rename(unit, name, null);
  }

  private static List<RefusedLines> renamed() {
    return List.of(
        one(
            "a reform drafted by a unit",
            c -> after(c.draftedBy("甲局"), rename("甲局", "甲委")),
            "GOVERNMENT_ACTS lines.1"),
        one(
            "a unit drafts a reform that nobody could decide",
            c -> after(c.draftedBy("甲局"), rename("无局", "甲委", LATER)),
            "GOVERNMENT_ACTS lines.1"),
        one("a reform to come", c -> rename("甲局", "甲委", LATER), "ACTS_AT_ONCE lines.1.effectiveOn"),
        one("a reform on the day", c -> rename("甲局", "甲委", DAY)),
        one(
            "a unit that there is not",
            c -> rename("无局", "甲委"),
            "UNIT_OF_PUBLISHER lines.1.department"),
        one(
            "a unit of another government",
            c -> rename("镇办", "甲委"),
            "UNIT_OF_PUBLISHER lines.1.department"),
        one(
            "a unit that is no more",
            c -> after(c.unit("丁局", PaperUnits.COUNTY, SINCE, DAY), rename("丁局", "丁委")),
            "UNIT_VALID lines.1.department"),
        one("no name", c -> rename("甲局", " "), "UNIT_NAME_FREE lines.1.name"),
        one("the name that it has", c -> rename("甲局", "甲局"), "UNIT_NAME_FREE lines.1.name"),
        one("the name of another unit", c -> rename("甲局", "乙局"), "UNIT_NAME_FREE lines.1.name"),
        one(
            "the name of a unit that is no more",
            c -> after(c.unit("丁局", PaperUnits.COUNTY, SINCE, DAY), rename("甲局", "丁局"))),
        one("the name of a unit elsewhere", c -> rename("甲局", "镇办")));
  }

  private static Adjustment reorganise(Succession... successions) {
    return new Reform.Reorganise(List.of(successions), null, null);
  }

  private static Succession follows(String unit, String successor) {
    return new Succession(id(unit), id(successor), Map.of());
  }

  private static List<RefusedLines> succeeded() {
    String refused = "SUCCESSOR lines.1.successions";
    return List.of(
        one("nothing is reorganised", c -> reorganise(), refused),
        one(
            "a unit ends twice",
            c -> reorganise(follows("乙局", "丙局"), follows("乙局", "甲局")),
            refused),
        one(
            "a unit ends that there is not",
            c -> reorganise(follows("无局", "丙局")),
            "UNIT_OF_PUBLISHER lines.1.department"),
        one(
            "a unit ends that is no more",
            c ->
                after(c.unit("丁局", PaperUnits.COUNTY, SINCE, DAY), reorganise(follows("丁局", "丙局"))),
            "UNIT_VALID lines.1.department"),
        one("it is followed by none", c -> reorganise(follows("乙局", "无局")), refused),
        one(
            "it is followed by another government’s",
            c -> reorganise(follows("乙局", "镇办")),
            refused),
        one(
            "it is followed by one that is no more",
            c ->
                after(c.unit("丁局", PaperUnits.COUNTY, SINCE, DAY), reorganise(follows("乙局", "丁局"))),
            refused),
        one(
            "it is followed by one that ends",
            c -> reorganise(follows("乙局", "丙局"), follows("丙局", "甲局")),
            refused),
        one(
            "an item goes apart to one that ends",
            c -> reorganise(new Succession(id("乙局"), id("丙局"), Map.of(id("五"), id("乙局")))),
            refused),
        one(
            "two units end and a third follows both, as the decision says itself",
            c ->
                after(
                    c.ending("乙局").ending("丙局"),
                    reorganise(follows("乙局", "甲局"), follows("丙局", "甲局")))),
        one(
            "a unit is followed by another that is to receive the same",
            c ->
                after(
                    c.without("五").arrives(toBe(c, "乙局"), true, c.unit("甲局").id()),
                    reorganise(follows("乙局", "甲局"))),
            "RECEIVED_ONCE lines.1.successions"),
        one(
            "a unit drafts that it is followed by another that is to receive the same",
            c ->
                after(
                    c.without("五").arrives(toBe(c, "乙局"), true, c.unit("甲局").id()).draftedBy("乙局"),
                    reorganise(follows("乙局", "甲局"))),
            "GOVERNMENT_ACTS lines.1"),
        one(
            "two that are to receive the same are followed by one",
            c ->
                after(
                    c.without("五")
                        .arrives(toBe(c, "乙局"), true, c.unit("丙局").id())
                        .arrives(toBe(c, "丙局"), true, c.unit("乙局").id()),
                    reorganise(follows("乙局", "甲局"), follows("丙局", "甲局"))),
            "RECEIVED_ONCE lines.1.successions"));
  }

  /** A power of the town is to be handed over to a unit. */
  private static Handover toBe(PaperCounty county, String unit) {
    return PaperHandover.of("告" + unit, DELEGATION, NOTIFIED)
        .from(PaperUnits.TOWN, county.unit("镇办"), "镇一")
        .to(PaperUnits.COUNTY, county.unit(unit), null)
        .build();
  }

  private static Adjustment reorganised() {
    return ReformTest.reorganise(Map.of());
  }

  private static List<RefusedLines> moved() {
    return List.of(
        several(
            "an item moves that another line names",
            c ->
                List.of(
                    new Departure.Cancel(c.subject("五"), null, null),
                    ReformTest.reorganise(Map.of())),
            "ITEM_ONCE lines.2.item"),
        one(
            "an item moves of which something is announced",
            c ->
                after(
                    c.without("五")
                        .stands("五", 1, power("五", "乙局", "02"), Status.IN_FORCE, SINCE, LATER)
                        .stands("五", 2, power("五", "乙局", "02"), Status.IN_FORCE, LATER, null),
                    reorganised()),
            "NOTHING_PENDING lines.1.item"),
        one(
            "an item moves that entered on the day",
            c ->
                after(
                    c.without("五")
                        .stands("五", 1, power("五", "乙局", "02"), Status.IN_FORCE, DAY, null),
                    reorganised())),
        one(
            "an item moves of which a part is to be handed over",
            c -> after(c.pendingInPart("五"), reorganised()),
            "NOTHING_PENDING lines.1.item"),
        one(
            "an item moves that others exercise",
            c -> after(c.entrusted("委", "五", "甲局", SINCE, LATER), reorganised()),
            "ITEM_ENTRUSTED lines.1.item"),
        one(
            "an item of another unit is exercised by others",
            c ->
                after(
                    c.entrusted("委", "一", "乙局", SINCE, LATER).pendingInPart("二"), reorganised())));
  }
}
