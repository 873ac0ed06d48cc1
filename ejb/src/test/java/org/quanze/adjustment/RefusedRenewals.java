package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;

/** What changes, corrections, recodings and reclassifications may not do. */
final class RefusedRenewals {

  private RefusedRenewals() {}

  static List<RefusedLines> all() {
    return Stream.concat(changing().stream(), correcting().stream()).toList();
  }

  /** A change of 一. */
  static Adjustment change(PaperCounty county, UnaryOperator<Content> to) {
    return new Renewal.Change(county.subject("一"), to.apply(county.content("一")), null, null);
  }

  private static List<RefusedLines> changing() {
    return List.of(
        one("nothing changes", c -> change(c, x -> x), "CHANGE_CHANGES lines.1.content"),
        one(
            "the category changes",
            c -> change(c, x -> x.ofCategory("02")),
            "CHANGE_KEEPS_PLACE lines.1.content"),
        one(
            "the unit changes",
            c -> change(c, x -> x.heldBy(id("乙局"))),
            "CHANGE_KEEPS_PLACE lines.1.content"),
        one(
            "contents out of shape",
            c -> change(c, x -> x.with("limitDays", new Value.Text("二十"))),
            "ELEMENT_TYPE lines.1.content.elements.limitDays"),
        one(
            "an element is left out that was there",
            c -> change(c, x -> RefusedContents.without(x, "steps")),
            "MANDATORY lines.1.content.elements.steps"),
        one(
            "a code of another item",
            c -> change(c.taken("C-二", "二"), x -> x.coded(power("二", "甲局", "01").codes())),
            "CODE_UNIQUE lines.1.content.codes"),
        one(
            "the openness of what others exercise",
            c ->
                change(
                    c.entrusted("委", "一", "乙局", SINCE, LATER),
                    x -> Contents.open(x, Openness.ON_REQUEST)),
            "ITEM_ENTRUSTED lines.1.content.openness"),
        one(
            "something else of what others exercise",
            c ->
                change(
                    c.entrusted("委", "一", "乙局", SINCE, LATER),
                    x -> x.with("note", new Value.Text("改")))),
        one(
            "the codes that it has",
            c -> new Renewal.Recode(c.subject("一"), c.content("一").codes(), null, null),
            "CHANGE_CHANGES lines.1.codes"),
        one(
            "a code out of shape, which is taken",
            c ->
                new Renewal.Recode(
                    c.taken("\u0007", "二").subject("一"),
                    List.of(new ItemCode("LOCAL", "\u0007")),
                    null,
                    null),
            "TEXT_CLEAN lines.1.codes",
            "CODE_UNIQUE lines.1.content.codes"),
        one(
            "the category that it has",
            c -> new Renewal.Reclassify(c.subject("一"), "01", null, null),
            "CHANGE_CHANGES lines.1.category"),
        one(
            "a category that there is not",
            c -> new Renewal.Reclassify(c.subject("一"), "99", null, null),
            "CATEGORY_OF_LIST lines.1.category"),
        one(
            "a category of another scheme",
            c -> new Renewal.Reclassify(c.subject("一"), "LOCAL-2:A", null, null),
            "CATEGORY_OF_LIST lines.1.category"));
  }

  private static List<RefusedLines> correcting() {
    return List.of(
        one(
            "a version that never was",
            c -> new Renewal.Correct(c.subject("一"), 7, power("一", "甲局", "02"), null),
            "CORRECTED_STANDS lines.1.corrects"),
        one(
            "a version that no longer holds on any day",
            c ->
                new Renewal.Correct(
                    replaced(c).subject("一"), 1, RenewalTest.noted(c, "一", "更"), null),
            "CORRECTED_STANDS lines.1.corrects"),
        one(
            "a correction of the openness",
            c ->
                new Renewal.Correct(
                    c.subject("一"), 1, Contents.open(c.content("一"), Openness.NOT_PUBLIC), null),
            "CORRECT_KEEPS_OPENNESS lines.1.content.openness"),
        one(
            "a correction that changes nothing",
            c -> new Renewal.Correct(c.subject("一"), 1, c.content("一"), null),
            "CHANGE_CHANGES lines.1.content"));
  }

  /** Version 2 holds where version 1 did. */
  private static PaperCounty replaced(PaperCounty county) {
    Content old = county.content("一");
    county.without("一").stands("一", 1, old, Status.IN_FORCE, SINCE, null);
    return county.replaced("一", 2, old.with("note", new Value.Text("二")));
  }
}
