package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.adjustment.RefusedLines.several;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.State.ACCEPTED;
import static org.quanze.handover.Handover.State.HANDED_OVER;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.handover.Handover;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperLists;
import org.quanze.testing.PaperUnits;

/** What entrustments, their ends, and recalls may not do. */
final class RefusedEntrustments {

  private static final LocalDate UNTIL = LocalDate.of(2027, 4, 1);

  private RefusedEntrustments() {}

  static List<RefusedLines> all() {
    return Stream.of(entrusted(), overlapping(), ended(), recalled())
        .flatMap(List::stream)
        .toList();
  }

  private static Adjustment entrust(
      PaperCounty county, @Nullable LocalDate from, LocalDate until, String... units) {
    return new Conferral.Entrust(
        county.subject("一"),
        Arrays.stream(units).map(PaperCounty::id).toList(),
        new Term(from, until),
        null,
        null);
  }

  private static List<RefusedLines> entrusted() {
    return List.of(
        one("a term without a day", c -> entrust(c, LATER, LATER, "乙局"), "TERM lines.1.term"),
        one(
            "it is taken over within days that nobody allows",
            c ->
                new Conferral.Entrust(
                    c.subject("一"), List.of(id("乙局")), new Term(LATER, UNTIL, 31), null, null),
            "HANDOVER_WITHIN lines.1.term"),
        one("a term of one day", c -> entrust(c, LATER, LATER.plusDays(1), "乙局")),
        one(
            "a term that began before",
            c -> entrust(c, DAY.minusDays(1), UNTIL, "乙局"),
            "TERM lines.1.term"),
        one("a term that begins on the day", c -> entrust(c, DAY, UNTIL, "乙局")),
        one(
            "nobody is entrusted",
            c -> entrust(c, null, UNTIL),
            "ENTRUSTS_OTHER lines.1.receivers"),
        one(
            "a unit is entrusted twice",
            c -> entrust(c, null, UNTIL, "乙局", "乙局"),
            "ENTRUSTS_OTHER lines.1.receivers"),
        one(
            "the holder is entrusted",
            c -> entrust(c, null, UNTIL, "甲局"),
            "ENTRUSTS_OTHER lines.1.receivers"),
        one(
            "the holder is entrusted, and another",
            c -> entrust(c, null, UNTIL, "甲局", "乙局"),
            "ENTRUSTS_OTHER lines.1.receivers"),
        one(
            "a unit is entrusted that there is not",
            c -> entrust(c, null, UNTIL, "无局"),
            "ENTRUSTS_OTHER lines.1.receivers"),
        one(
            "a unit is entrusted that is no more",
            c -> entrust(c.unit("丁局", PaperUnits.COUNTY, null, LATER), LATER, UNTIL, "丁局"),
            "UNIT_VALID lines.1.receivers"));
  }

  private static List<RefusedLines> overlapping() {
    return List.of(
        one(
            "the term overlaps one of the same unit",
            c -> entrust(c.entrusted("委", "一", "乙局", LATER, UNTIL), DAY, UNTIL, "乙局"),
            "TERM_OVERLAPS lines.1.term"),
        one(
            "the term ends when the other begins",
            c -> entrust(c.entrusted("委", "一", "乙局", LATER, UNTIL), DAY, LATER, "乙局")),
        one(
            "the term begins when the other ends",
            c -> entrust(c.entrusted("委", "一", "乙局", SINCE, LATER), LATER, UNTIL, "乙局")),
        one(
            "the term overlaps one of another unit",
            c -> entrust(c.entrusted("委", "一", "丙局", LATER, UNTIL), DAY, UNTIL, "乙局")),
        one(
            "the term overlaps one of another item",
            c -> entrust(c.entrusted("委", "二", "乙局", LATER, UNTIL), DAY, UNTIL, "乙局")));
  }

  private static Adjustment end(@Nullable LocalDate day) {
    return new Conferral.EndEntrustment(id("委"), day, null);
  }

  private static PaperCounty foreign(PaperCounty county, String unit) {
    Content content = power("镇一", unit, "01");
    return county
        .stands(
            PaperLists.powersOf(9, PaperUnits.TOWN), "镇一", 1, content, Status.IN_FORCE, SINCE, null)
        .entrusted("委", "镇一", "乙局", DAY, UNTIL);
  }

  private static List<RefusedLines> ended() {
    return List.of(
        one(
            "an entrustment that there is not",
            c -> end(null),
            "ENTRUSTMENT_STANDS lines.1.entrustment"),
        one(
            "an entrustment of what is not known",
            c -> after(c.entrusted("委", "无", "乙局", DAY, UNTIL), end(null)),
            "ENTRUSTMENT_STANDS lines.1.entrustment"),
        one(
            "an entrustment by another government",
            c -> after(foreign(c, "镇办"), end(null)),
            "ENTRUSTMENT_STANDS lines.1.entrustment"),
        one(
            "an entrustment by the list of another government",
            c -> after(foreign(c, "甲局"), end(null)),
            "ENTRUSTMENT_STANDS lines.1.entrustment"),
        one(
            "the end is drafted by another unit",
            c -> after(c.entrusted("委", "一", "乙局", DAY, UNTIL).draftedBy("乙局"), end(null)),
            "ENTRUSTMENT_STANDS lines.1.entrustment"),
        one(
            "the end is drafted by the holder",
            c -> after(c.entrusted("委", "一", "乙局", DAY, UNTIL).draftedBy("甲局"), end(null))),
        one(
            "something is pending of the item",
            c -> after(c.entrusted("委", "一", "乙局", DAY, UNTIL).pending("一"), end(null)),
            "NOTHING_PENDING lines.1.entrustment"),
        several(
            "the item is in another line",
            c ->
                List.of(
                    after(c.entrusted("委", "一", "乙局", DAY, UNTIL), end(null)),
                    new Rest.Suspend(c.subject("一"), null, null, null)),
            "ITEM_ONCE lines.2.item"),
        several(
            "another entrustment of the item ends with it",
            c ->
                List.of(
                    after(c.entrusted("委", "一", "乙局", DAY, UNTIL), end(null)),
                    after(
                        c.entrusted("再委", "一", "丙局", DAY, UNTIL),
                        new Conferral.EndEntrustment(id("再委"), null, null)))),
        several(
            "the same entrustment ends twice",
            c -> List.of(after(c.entrusted("委", "一", "乙局", DAY, UNTIL), end(null)), end(null)),
            "ITEM_ONCE lines.2.entrustment"),
        one(
            "it ends before it begins",
            c -> after(c.entrusted("委", "一", "乙局", LATER, UNTIL), end(LATER.minusDays(1))),
            "TERM_COVERS lines.1.effectiveOn"),
        one(
            "it ends on its first day",
            c -> after(c.entrusted("委", "一", "乙局", LATER, UNTIL), end(LATER))),
        one(
            "it ends on its last day",
            c -> after(c.entrusted("委", "一", "乙局", SINCE, LATER), end(LATER.minusDays(1)))),
        one(
            "it ends when it is over",
            c -> after(c.entrusted("委", "一", "乙局", SINCE, LATER), end(LATER)),
            "TERM_COVERS lines.1.effectiveOn"),
        one(
            "it is given back within days that nobody allows",
            c ->
                after(
                    c.entrusted("委", "一", "乙局", SINCE, LATER),
                    new Conferral.EndEntrustment(id("委"), DAY, null, 10)),
            "HANDOVER_WITHIN lines.1.workingDays"),
        one(
            "it ended before the day of the decision",
            c -> after(c.entrusted("委", "一", "乙局", SINCE, LATER), end(DAY.minusDays(1))),
            "TERM_COVERS lines.1.effectiveOn"));
  }

  private static ItemVersion held(PaperCounty county, Content content) {
    return PaperLists.version(id("镇一"), 2, 9, county.unit("镇办").id(), content);
  }

  private static Adjustment recall(
      PaperCounty county, Handover handover, @Nullable ItemVersion held, String unit) {
    county.offered(handover, county.version("一", 1), held);
    return new Conferral.Recall(id("下放"), id(unit), id("回"), null, LATER, null);
  }

  private static Handover done(PaperCounty county) {
    return ConferralTest.delegation(county, "下放", HANDED_OVER, "一");
  }

  private static Adjustment recall(PaperCounty county, @Nullable Content held, String unit) {
    return recall(county, done(county), held == null ? null : held(county, held), unit);
  }

  private static Adjustment recall(PaperCounty county, Handover handover) {
    return recall(county, handover, held(county, power("一", "镇办", "01")), "甲局");
  }

  private static List<RefusedLines> recalled() {
    Content whole = power("一", "镇办", "01");
    String refused = "RECALL_OF_DONE lines.1.handover";
    return List.of(
        one(
            "a handover that there is not",
            c -> new Conferral.Recall(id("无"), id("甲局"), id("回"), null, LATER, null),
            refused),
        one(
            "a handover that is not done",
            c -> recall(c, ConferralTest.delegation(c, "下放", ACCEPTED, "一")),
            refused),
        one(
            "what stood with the receiver comes back, also codes and references of before",
            c ->
                recall(
                    c,
                    whole
                        .with("levels", new Value.Texts(List.of("7")))
                        .with("refersTo", new Value.Text(id("无此事项").toString())),
                    "甲局")),
        one("a recall", c -> recall(c, of(c, Handover.Kind.RECALL, PaperUnits.COUNTY)), refused),
        one(
            "what another government handed over",
            c -> recall(c, of(c, DELEGATION, PaperUnits.TOWN)),
            refused),
        one("what the receiver holds no more", c -> recall(c, (Content) null, "甲局"), refused),
        one(
            "what is pending with the receiver",
            c -> recall(c.pending("镇一"), whole, "甲局"),
            refused),
        one("what is recalled to the giver", c -> recall(c, whole, "甲局")),
        one(
            "it is recalled within days that nobody allows",
            c ->
                after(
                    c.offered(done(c), c.version("一", 1), held(c, whole)),
                    new Conferral.Recall(id("下放"), id("甲局"), id("回"), null, LATER, null, 0)),
            "HANDOVER_WITHIN lines.1.workingDays"),
        one(
            "a recall to a unit that there is not",
            c -> recall(c, whole, "无局"),
            "UNIT_OF_PUBLISHER lines.1.department"),
        one(
            "a recall to another government",
            c -> recall(c, whole, "村办"),
            "UNIT_OF_PUBLISHER lines.1.department"),
        one(
            "a recall of contents that lack an element",
            c -> recall(c, RefusedContents.without(whole, "steps"), "甲局"),
            "MANDATORY lines.1.content.elements.steps"),
        one(
            "a recall in another category",
            c ->
                after(
                    c.offered(done(c), c.version("一", 1), held(c, whole)),
                    new Conferral.Recall(
                        id("下放"), id("甲局"), id("回"), power("一", "甲局", "02"), LATER, null)),
            "ACCEPT_KEEPS_CATEGORY lines.1.content.category"));
  }

  private static Handover of(PaperCounty county, Handover.Kind kind, int giver) {
    return PaperHandover.of("下放", kind, HANDED_OVER)
        .from(giver, county.unit("甲局"), "一")
        .to(PaperUnits.TOWN, county.unit("镇办"), "镇一")
        .build();
  }
}
