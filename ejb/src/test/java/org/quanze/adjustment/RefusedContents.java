package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.adjustment.RefusedLines.several;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperUnits;

/** What lines may not give to items: contents, codes, categories, units. */
final class RefusedContents {

  private RefusedContents() {}

  static List<RefusedLines> all() {
    return Stream.of(
            entering(),
            units(),
            codes(),
            RefusedBases.all(),
            RefusedRenewals.all(),
            RefusedElements.all(),
            RefusedGuides.all())
        .flatMap(List::stream)
        .toList();
  }

  private static Adjustment add(Content content) {
    return add(content, null);
  }

  private static Adjustment add(Content content, @Nullable LocalDate day) {
    return new Entrance.Add("POWER", id(content.name()), content, day, null);
  }

  /** Contents that lack an element. */
  static Content without(Content content, String key) {
    TreeMap<String, Value> elements = new TreeMap<>(content.elements());
    elements.remove(key);
    return new Content(
        content.name(),
        content.category(),
        content.department(),
        content.codes(),
        content.openness(),
        content.decided(),
        elements);
  }

  /** Contents of another openness. */
  static Content open(Content content, Openness openness, @Nullable String reason) {
    return new Content(
        content.name(),
        content.category(),
        content.department(),
        content.codes(),
        openness,
        content.decided(),
        reason,
        content.elements());
  }

  private static List<RefusedLines> entering() {
    return List.of(
        one(
            "a list type that there is not",
            c -> new Entrance.Add("NONE", id("新"), power("新", "甲局", "01"), null, null),
            "LIST_TYPE_EXISTS lines.1.listType"),
        one(
            "contents out of shape",
            c -> add(power(" ", "甲局", "01")),
            "NAME_PRESENT lines.1.content.name"),
        one(
            "a mandatory element is missing",
            c -> add(without(power("新", "甲局", "01"), "legalBases")),
            "MANDATORY lines.1.content.elements.legalBases"),
        one(
            "contents that are not public and do not say why",
            c -> add(open(power("新", "甲局", "01"), Openness.NOT_PUBLIC, null)),
            "NOT_PUBLIC_REASON lines.1.content.notPublicReason"),
        one(
            "contents that are not public and say why",
            c -> add(open(power("新", "甲局", "01"), Openness.NOT_PUBLIC, "涉及工作秘密"))),
        one(
            "contents that may be given on request and say why they are not public",
            c -> add(open(power("新", "甲局", "01"), Openness.ON_REQUEST, "涉及工作秘密")),
            "NOT_PUBLIC_REASON lines.1.content.notPublicReason"),
        one(
            "a category that there is not",
            c -> add(power("新", "甲局", "99")),
            "CATEGORY_EXISTS lines.1.content.category"),
        one(
            "a category of a scheme in which the list does not stand",
            c -> add(power("新", "甲局", "LOCAL-2:A")),
            "CATEGORY_OF_LIST lines.1.content.category"),
        one(
            "a category of the scheme to which the decision takes the list",
            c -> after(c.migrating("LOCAL-2"), add(power("新", "甲局", "LOCAL-2:A")))),
        one(
            "a category of the scheme that the decision leaves",
            c -> after(c.migrating("LOCAL-2"), add(power("新", "甲局", "01"))),
            "CATEGORY_OF_LIST lines.1.content.category"));
  }

  private static List<RefusedLines> units() {
    return List.of(
        one(
            "a unit that there is not",
            c -> add(power("新", "无局", "01")),
            "UNIT_OF_PUBLISHER lines.1.content.department"),
        one(
            "a unit of another government",
            c -> add(power("新", "镇办", "01")),
            "UNIT_OF_PUBLISHER lines.1.content.department"),
        one(
            "another unit than the drafter",
            c -> after(c.draftedBy("乙局"), add(power("新", "甲局", "01"))),
            "UNIT_OF_PUBLISHER lines.1.content.department"),
        one("the drafter", c -> after(c.draftedBy("乙局"), add(power("新", "乙局", "01")))),
        one(
            "a unit on the day on which it is no more",
            c -> after(dated(c), add(power("新", "丁局", "01"), LATER)),
            "UNIT_VALID lines.1.content.department"),
        one(
            "a unit on its last day",
            c -> after(dated(c), add(power("新", "丁局", "01"), LATER.minusDays(1)))),
        one("a unit on its first day", c -> after(dated(c), add(power("新", "丁局", "01"), DAY))),
        one(
            "a unit before its first day",
            c ->
                after(
                    c.unit("戊局", PaperUnits.COUNTY, DAY.plusDays(1), null),
                    add(power("新", "戊局", "01"), DAY)),
            "UNIT_VALID lines.1.content.department"),
        one(
            "a unit that the decision ends",
            c -> after(c.ending("甲局"), add(power("新", "甲局", "01"))),
            "UNIT_VALID lines.1.content.department"));
  }

  /** A unit that is there from the day of the decision and until a day to come. */
  private static PaperCounty dated(PaperCounty county) {
    return county.unit("丁局", PaperUnits.COUNTY, DAY, LATER);
  }

  private static List<RefusedLines> codes() {
    return List.of(
        one(
            "a code that stands for another item",
            c -> after(c.taken("C-新", "一"), add(power("新", "甲局", "01"))),
            "CODE_UNIQUE lines.1.content.codes"),
        one(
            "a code that stands for this item",
            c ->
                RefusedRenewals.change(
                    c.taken("C-一", "一"), x -> x.with("note", new Value.Text("改")))),
        several(
            "a code that an earlier line took",
            c ->
                List.of(
                    add(power("新", "甲局", "01")),
                    add(power("又", "甲局", "01").coded(power("新", "甲局", "01").codes()))),
            "CODE_UNIQUE lines.2.content.codes"),
        several(
            "a code that an earlier line took on another list",
            c ->
                List.of(
                    add(power("新", "甲局", "01")),
                    new Entrance.Add(
                        "MATTER",
                        id("又"),
                        power("又", "甲局", "01").coded(power("新", "甲局", "01").codes()),
                        null,
                        null))),
        one("no code", c -> add(power("新", "甲局", "01").coded(List.of()))),
        one(
            "a code that a merged item leaves, but not to this line",
            c ->
                new Conversion.Split(
                    c.taken("C-分", "二").subject("一"),
                    List.of(
                        new Adjustment.NewItem(id("分"), power("分", "甲局", "01")),
                        new Adjustment.NewItem(id("余"), power("余", "甲局", "01"))),
                    null,
                    null),
            "CODE_UNIQUE lines.1.content.codes"));
  }
}
