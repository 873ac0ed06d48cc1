package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;
import org.quanze.testing.PaperUnits;

/** What mergers, splits and transfers may not do. */
final class RefusedConversions {

  private RefusedConversions() {}

  static List<RefusedLines> all() {
    return Stream.concat(converted().stream(), passed().stream()).toList();
  }

  private static List<NewItem> items(String... names) {
    return Arrays.stream(names).map(n -> new NewItem(id(n), power(n, "甲局", "01"))).toList();
  }

  private static Adjustment merge(PaperCounty county, List<NewItem> results, String... merged) {
    return new Conversion.Merge(
        Arrays.stream(merged).map(county::subject).toList(), results, null, null);
  }

  private static Adjustment split(PaperCounty county, List<NewItem> parts) {
    return new Conversion.Split(county.subject("一"), parts, null, null);
  }

  private static List<RefusedLines> converted() {
    return List.of(
        one(
            "one item is merged",
            c -> merge(c, items(), "一"),
            "MERGE_OF_SEVERAL lines.1.merged",
            "MERGE_FEWER lines.1.results"),
        one(
            "what is no merger is looked at no further",
            c -> merge(c, items(" "), "一"),
            "MERGE_OF_SEVERAL lines.1.merged",
            "MERGE_FEWER lines.1.results"),
        one(
            "items are merged into nothing",
            c -> merge(c, items(), "一", "二"),
            "MERGE_FEWER lines.1.results"),
        one(
            "items are merged into as many",
            c -> merge(c, items("合", "并"), "一", "二"),
            "MERGE_FEWER lines.1.results"),
        one(
            "items of two lists are merged",
            c ->
                merge(
                    c.stands(
                        PaperLists.MATTER,
                        "事",
                        1,
                        power("事", "甲局", "01"),
                        Status.IN_FORCE,
                        SINCE,
                        null),
                    items("合"),
                    "一",
                    "事"),
            "MERGE_IN_LIST lines.1.merged"),
        one(
            "a merged item is exercised by others",
            c -> merge(c.entrusted("委", "二", "乙局", SINCE, LATER), items("合"), "一", "二"),
            "ITEM_ENTRUSTED lines.1.item"),
        one(
            "the result of a merger is out of shape",
            c -> merge(c, items(" "), "一", "二"),
            "NAME_PRESENT lines.1.content.name"),
        one(
            "the result of a merger is for nobody",
            c -> merge(c, List.of(new NewItem(id("合"), power("合", "无局", "01"))), "一", "二"),
            "UNIT_OF_PUBLISHER lines.1.content.department"),
        one("an item is split into one", c -> split(c, items("分")), "SPLIT_PARTS lines.1.parts"),
        one("an item is split into two", c -> split(c, items("分", "余"))),
        one(
            "a split item is exercised by others",
            c -> split(c.entrusted("委", "一", "乙局", SINCE, LATER), items("分", "余")),
            "ITEM_ENTRUSTED lines.1.item"));
  }

  private static Adjustment transfer(PaperCounty county, String unit, @Nullable Content content) {
    return new Conversion.Transfer(
        county.subject("一"), id(unit), id("新一"), content, null, null, null, null, null);
  }

  private static Adjustment implementer(
      PaperCounty county, String unit, @Nullable Content content) {
    return new Conversion.ChangeImplementer(
        county.subject("一"), id(unit), id("新一"), content, null, null);
  }

  private static Content hidden(String name, @Nullable String reason) {
    return RefusedContents.open(power(name, "乙局", "01"), Openness.NOT_PUBLIC, reason);
  }

  private static List<RefusedLines> passed() {
    return List.of(
        one(
            "a transfer to the unit itself",
            c -> transfer(c, "甲局", null),
            "PASSES_TO_OTHER lines.1.department"),
        one(
            "a transfer that hides the item and does not say why",
            c -> transfer(c, "乙局", hidden("一", null)),
            "NOT_PUBLIC_REASON lines.1.content.notPublicReason"),
        one(
            "a transfer that hides the item and says why",
            c -> transfer(c, "乙局", hidden("一", "涉及工作秘密"))),
        one(
            "a transfer of a hidden item of which nobody said why",
            c -> {
              PaperCounty of = c.without("一");
              of.stands("一", 1, hidden("一", null).heldBy(id("甲局")), Status.IN_FORCE, SINCE, null);
              return after(of, transfer(of, "乙局", null));
            }),
        one(
            "a transfer that opens an item and still says why it was hidden",
            c ->
                transfer(
                    c, "乙局", RefusedContents.open(power("一", "乙局", "01"), Openness.PUBLIC, "涉密")),
            "NOT_PUBLIC_REASON lines.1.content.notPublicReason"),
        one(
            "a transfer to a unit that there is not",
            c -> transfer(c, "无局", null),
            "PASSES_TO_OTHER lines.1.department"),
        one(
            "a transfer to another government",
            c -> transfer(c, "镇办", null),
            "PASSES_TO_OTHER lines.1.department"),
        one(
            "another government implements",
            c -> implementer(c, "镇办", null),
            "PASSES_TO_OTHER lines.1.department"),
        one(
            "a transfer by contents of a third unit",
            c -> transfer(c, "乙局", power("一", "丙局", "01")),
            "PASSES_TO_OTHER lines.1.content.department"),
        one(
            "a transfer to a unit that is no more",
            c -> transfer(c.unit("丁局", PaperUnits.COUNTY, SINCE, DAY), "丁局", null),
            "UNIT_VALID lines.1.department"),
        one(
            "a transfer to another category",
            c -> transfer(c, "乙局", power("一", "乙局", "02")),
            "ACCEPT_KEEPS_CATEGORY lines.1.content.category"),
        one(
            "a transfer that drops a basis",
            c -> transfer(c, "乙局", RefusedContents.without(power("一", "乙局", "01"), "legalBases")),
            "ACCEPT_KEEPS_BASES lines.1.content.elements.legalBases"),
        one(
            "a transfer of contents out of shape",
            c -> transfer(c, "乙局", power("一", "乙局", "01").with("无", new Value.Flag(true))),
            "ELEMENT_KNOWN lines.1.content.elements.无"),
        one(
            "a transfer under the code of another item",
            c ->
                transfer(
                    c.taken("C-二", "二"),
                    "乙局",
                    power("一", "乙局", "01").coded(c.content("二").codes())),
            "CODE_UNIQUE lines.1.content.codes"),
        one(
            "a transfer of what others exercise",
            c -> transfer(c.entrusted("委", "一", "乙局", SINCE, LATER), "乙局", null),
            "ITEM_ENTRUSTED lines.1.item"),
        one(
            "a renamed implementer of whom nothing else is said",
            c -> implementer(c, "甲局", null),
            "CHANGE_CHANGES lines.1.content"));
  }
}
