package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.instrument.Instrument.Fact;
import org.quanze.instrument.InstrumentStatus;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperUnits;

/** What lines may not cite: instruments that are not in force on their day. */
final class RefusedBases {

  /** What every power of these tests cites. */
  private static final String CITED = "示例条例（虚构）";

  private static final String OTHER = "《示例办法》";
  private static final String PLACE = " lines.1.content.elements.legalBases";

  private RefusedBases() {}

  static List<RefusedLines> all() {
    return Stream.of(days(), kinds(), keeping()).flatMap(List::stream).toList();
  }

  /** The county in which an instrument is repealed on the day of the decision. */
  private static PaperCounty repealed(PaperCounty county, String title, LocalDate day) {
    return told(county, title, InstrumentStatus.REPEALED, day);
  }

  private static PaperCounty told(
      PaperCounty county, String title, InstrumentStatus status, LocalDate day) {
    return county.instrument(
        title, LocalDate.EPOCH, new Fact(status, day, "示人发〔2026〕1号", Instant.EPOCH));
  }

  private static Adjustment add(@Nullable LocalDate day) {
    return new Entrance.Add("POWER", id("新"), power("新", "甲局", "01"), day, null);
  }

  /** Contents that cite some instruments. */
  private static Content citing(Content content, String... titles) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    Arrays.stream(titles)
        .map(title -> new TreeMap<String, Value>(Map.of("instrument", new Value.Text(title))))
        .forEach(rows::add);
    return content.with("legalBases", new Value.Rows(rows));
  }

  private static List<RefusedLines> days() {
    return List.of(
        one(
            "a basis repealed on the day",
            c -> after(repealed(c, CITED, DAY), add(null)),
            "BASIS_REPEALED" + PLACE),
        one(
            "a basis repealed on the day after",
            c -> after(repealed(c, CITED, DAY.plusDays(1)), add(null))),
        one(
            "a basis repealed before the day to come of the line",
            c -> after(repealed(c, CITED, LATER), add(LATER)),
            "BASIS_REPEALED" + PLACE),
        one(
            "a basis repealed on the day after that of the line",
            c -> after(repealed(c, CITED, LATER), add(LATER.minusDays(1)))),
        one(
            "a repealed basis of which a note says so",
            c ->
                after(
                    repealed(c, OTHER, DAY),
                    new Entrance.Add(
                        "POWER",
                        id("新"),
                        citing(power("新", "甲局", "01"), OTHER + "（已废止）"),
                        null,
                        null)),
            "BASIS_REPEALED" + PLACE),
        one(
            "a basis that has lapsed",
            c -> after(told(c, CITED, InstrumentStatus.LAPSED, DAY), add(null)),
            "BASIS_LAPSED" + PLACE),
        one(
            "a basis that was amended",
            c -> after(told(c, CITED, InstrumentStatus.AMENDED, DAY), add(null))),
        one(
            "a basis that is not yet in force",
            c -> after(c.instrument(CITED, DAY.plusDays(1)), add(null)),
            "BASIS_NOT_YET" + PLACE),
        one("a basis on its first day", c -> after(c.instrument(CITED, DAY), add(null))),
        one("a basis that nobody registered", c -> after(repealed(c, OTHER, DAY), add(null))),
        one(
            "each of several",
            c ->
                after(
                    repealed(repealed(c, OTHER, DAY), CITED, DAY),
                    new Entrance.Add(
                        "POWER",
                        id("新"),
                        citing(power("新", "甲局", "01"), CITED, OTHER, CITED),
                        null,
                        null)),
            "BASIS_REPEALED" + PLACE,
            "BASIS_REPEALED" + PLACE),
        one("in an imported history", c -> after(repealed(c.asHistory(), CITED, DAY), add(null))));
  }

  private static List<RefusedLines> kinds() {
    return List.of(
        one(
            "an acceptance from a level outside",
            c ->
                after(
                    repealed(c, CITED, DAY),
                    new Entrance.AcceptExternal(
                        "POWER",
                        id("新"),
                        power("新", "甲局", "01"),
                        new Entrance.ExternalDocument("省政发〔2017〕1号", "省人民政府", null),
                        null,
                        null)),
            "BASIS_REPEALED" + PLACE),
        one(
            "an acceptance of what cites it already",
            c ->
                after(
                    repealed(c, CITED, DAY)
                        .offered(
                            PaperHandover.of("下放", Kind.DELEGATION, State.NOTIFIED)
                                .from(PaperUnits.TOWN, c.unit("镇办"), "镇一")
                                .to(PaperUnits.COUNTY, c.unit("甲局"), null)
                                .build(),
                            c.version("一", 1),
                            null),
                    new Entrance.Accept(id("下放"), id("新"), power("新", "甲局", "01"), null))),
        one(
            "a change of the bases",
            c -> RefusedRenewals.change(repealed(c, OTHER, DAY), x -> citing(x, CITED, OTHER)),
            "BASIS_REPEALED" + PLACE),
        one(
            "a change of the bases that leaves a repealed one",
            c -> RefusedRenewals.change(repealed(c, CITED, DAY), x -> citing(x, CITED, OTHER)),
            "BASIS_REPEALED" + PLACE),
        one(
            "a change of the bases that drops the repealed one",
            c -> RefusedRenewals.change(repealed(c, CITED, DAY), x -> citing(x, OTHER))),
        one(
            "what remains of what is delegated in part",
            c ->
                new Conferral.PartialDelegate(
                    repealed(c, OTHER, DAY).subject("一"),
                    List.of(ConferralTest.receiver("镇办")),
                    List.of(),
                    citing(c.content("一"), CITED, OTHER),
                    "余",
                    null,
                    null),
            "BASIS_REPEALED" + PLACE),
        one(
            "the same implementer under a new name",
            c ->
                new Conversion.ChangeImplementer(
                    repealed(c, OTHER, DAY).subject("一"),
                    id("甲局"),
                    id("不用"),
                    citing(c.content("一"), CITED, OTHER),
                    null,
                    null),
            "BASIS_REPEALED" + PLACE),
        one(
            "a change of something else",
            c ->
                RefusedRenewals.change(
                    repealed(c, CITED, DAY), x -> x.with("note", new Value.Text("改")))),
        one(
            "a correction for days on which the basis was in force",
            c ->
                new Renewal.Correct(
                    repealed(c, OTHER, DAY).subject("一"), 1, citing(c.content("一"), OTHER), null)),
        one(
            "a correction for days on which it was not",
            c ->
                new Renewal.Correct(
                    repealed(c, OTHER, SINCE).subject("一"), 1, citing(c.content("一"), OTHER), null),
            "BASIS_REPEALED" + PLACE),
        one(
            "the parts of a split",
            c ->
                new Conversion.Split(
                    repealed(c, CITED, DAY).subject("一"),
                    List.of(
                        new Adjustment.NewItem(id("分"), power("分", "甲局", "01")),
                        new Adjustment.NewItem(id("余"), citing(power("余", "甲局", "01"), OTHER))),
                    null,
                    null),
            "BASIS_REPEALED" + PLACE),
        one(
            "another category",
            c -> new Renewal.Reclassify(repealed(c, CITED, DAY).subject("一"), "02", null, null)));
  }

  private static Adjustment transfer(PaperCounty county, @Nullable Content content) {
    return new Conversion.Transfer(
        county.subject("一"), id("乙局"), id("一乙"), content, null, null, null, null, null);
  }

  private static List<RefusedLines> keeping() {
    return List.of(
        one(
            "what passes on keeps its bases, whatever became of them",
            c -> transfer(repealed(c, CITED, DAY), null)),
        one(
            "with other words",
            c ->
                transfer(
                    repealed(c, CITED, DAY),
                    c.content("一").heldBy(id("乙局")).with("note", new Value.Text("改")))),
        one(
            "what passes on gets a repealed basis besides",
            c ->
                transfer(
                    repealed(c, OTHER, DAY),
                    new Content(
                        "一",
                        "01",
                        id("乙局"),
                        c.content("一").codes(),
                        c.content("一").openness(),
                        c.content("一").decided(),
                        plus(c.content("一"), OTHER))),
            "BASIS_REPEALED" + PLACE));
  }

  /** The elements of contents with a basis more. */
  private static SortedMap<String, Value> plus(Content content, String title) {
    List<SortedMap<String, Value>> rows = new ArrayList<>(content.rows("legalBases"));
    rows.add(new TreeMap<>(Map.of("instrument", new Value.Text(title))));
    TreeMap<String, Value> elements = new TreeMap<>(content.elements());
    elements.put("legalBases", new Value.Rows(rows));
    return elements;
  }
}
