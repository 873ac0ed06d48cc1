package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;

/**
 * Elements of a guide that do not fit each other, each beside what is just within the rule. The
 * list type is none of the registry's own: it has the same elements.
 */
final class RefusedGuides {

  private static final String AT = "lines.1.content.elements.";

  private RefusedGuides() {}

  static List<RefusedLines> all() {
    return Stream.of(days(), visits(), contacts(), licences(), handlingItems(), changes())
        .flatMap(List::stream)
        .toList();
  }

  /** A guide of category 02 by its elements, as pairs of key and value. */
  private static Content guide(Object... elements) {
    return guideOf("02", elements);
  }

  private static Content guideOf(String category, Object... elements) {
    SortedMap<String, Value> values = new TreeMap<>();
    for (int i = 0; i < elements.length; i += 2) {
      values.put((String) elements[i], value(elements[i + 1]));
    }
    return new Content(
        "新",
        category,
        id("甲局"),
        List.of(new ItemCode("LOCAL", "C-新")),
        Openness.PUBLIC,
        Openness.Decided.AT_SOURCE,
        values);
  }

  private static Value value(Object value) {
    return switch (value) {
      case Integer number -> new Value.Whole(number);
      case Boolean flag -> new Value.Flag(flag);
      case Value ready -> ready;
      default -> new Value.Text((String) value);
    };
  }

  private static Value steps(int... days) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    for (int each : days) {
      rows.add(new TreeMap<>(Map.of("days", new Value.Whole(each))));
    }
    return new Value.Rows(rows);
  }

  private static Value rows(String column, String... texts) {
    return new Value.Rows(
        Stream.of(texts)
            .<SortedMap<String, Value>>map(t -> new TreeMap<>(Map.of(column, new Value.Text(t))))
            .toList());
  }

  private static Adjustment add(Content content) {
    return new Entrance.Add("GUIDE", id("新"), content, null, null);
  }

  private static RefusedLines adding(String name, Content content, String... rules) {
    return one(name, c -> add(content), rules);
  }

  private static List<RefusedLines> days() {
    return List.of(
        adding(
            "more is promised than the law allows",
            guide("legalDays", 20, "promisedDays", 21),
            "PROMISED_WITHIN_LEGAL " + AT + "promisedDays"),
        adding("as much is promised as the law allows", guide("legalDays", 20, "promisedDays", 20)),
        adding("nothing is promised", guide("legalDays", 20)),
        adding(
            "handled at once within a day",
            guide("promisedDays", 1, "handlingKind", "1"),
            "AT_ONCE " + AT + "promisedDays"),
        adding("handled at once", guide("promisedDays", 0, "handlingKind", "1")),
        adding(
            "handled within a limit of none",
            guide("promisedDays", 0, "handlingKind", "2"),
            "AT_ONCE " + AT + "promisedDays"),
        adding("handled within a limit", guide("promisedDays", 1, "handlingKind", "2")),
        adding(
            "steps that take a day more than is promised",
            guide("promisedDays", 5, "steps", steps(0, 4, 2)),
            "STEPS_WITHIN " + AT + "steps"),
        adding("steps within what is promised", guide("promisedDays", 5, "steps", steps(0, 4, 1))));
  }

  private static List<RefusedLines> visits() {
    return List.of(
        adding(
            "a visit without a reason", guide("visits", 1), "VISITS_REASON " + AT + "visitsReason"),
        adding("a visit with its reason", guide("visits", 1, "visitsReason", "核验原件")),
        adding("no visit and no reason", guide("visits", 0)),
        adding(
            "wholly online with a visit",
            guide("visits", 1, "visitsReason", "核验原件", "onlineLevel", "4"),
            "WHOLLY_ONLINE " + AT + "visits"),
        adding("wholly online without a visit", guide("visits", 0, "onlineLevel", "4")),
        adding(
            "partly online with a visit",
            guide("visits", 1, "visitsReason", "核验原件", "onlineLevel", "3")),
        adding(
            "nobody comes, nothing is online, nothing is said of couriers",
            guide("visits", 0, "online", false),
            "COURIER " + AT + "courier"),
        adding(
            "nobody comes, nothing is online, nothing is sent",
            guide("visits", 0, "online", false, "courier", false),
            "COURIER " + AT + "courier"),
        adding("a courier comes", guide("visits", 0, "online", false, "courier", true)),
        adding("it is online", guide("visits", 0, "online", true, "courier", false)),
        one(
            "a history in which nothing is sent",
            c -> after(c.asHistory(), add(guide("visits", 0, "online", false, "courier", false)))));
  }

  private static List<RefusedLines> contacts() {
    return List.of(
        adding(
            "what is free is paid online",
            guide("fee", "不收费", "payOnline", true),
            "NOTHING_TO_PAY " + AT + "payOnline"),
        adding("what is free is not paid online", guide("fee", "不收费", "payOnline", false)),
        adding("what costs something is paid online", guide("fee", "每件 35 元", "payOnline", true)),
        adding(
            "one phone for questions and complaints",
            guide("phone", "0000-1", "supervisionPhone", "0000-1"),
            "PHONES_APART " + AT + "supervisionPhone"),
        adding("two phones", guide("phone", "0000-1", "supervisionPhone", "0000-2")),
        adding("a phone for questions alone", guide("phone", "0000-1")));
  }

  private static List<RefusedLines> licences() {
    return List.of(
        adding("a licence without a result", guideOf("01"), "LICENCE_RESULT " + AT + "results"),
        adding("a licence with its result", guideOf("01", "results", rows("name", "许可证"))),
        adding("something else without a result", guide()));
  }

  private static List<RefusedLines> handlingItems() {
    return List.of(
        adding(
            "a handling item of one digit",
            guide("handlingItems", rows("number", "01", "2")),
            "HANDLING_NUMBERS " + AT + "handlingItems"),
        adding(
            "two handling items of one number",
            guide("handlingItems", rows("number", "01", "01")),
            "HANDLING_NUMBERS " + AT + "handlingItems"),
        adding("two handling items", guide("handlingItems", rows("number", "01", "02"))));
  }

  /** A change of a guide that came in an opening balance, with what a decision would not state. */
  private static Adjustment change(PaperCounty county, UnaryOperator<Content> to) {
    Content stands = guideOf("01", "visits", 2, "legalDays", 5, "promisedDays", 9);
    county.stands(PaperLists.GUIDE, "旧", 1, stands, Status.IN_FORCE, SINCE, null);
    return new Renewal.Change(county.subject("旧"), to.apply(county.content("旧")), null, null);
  }

  private static List<RefusedLines> changes() {
    return List.of(
        one(
            "what stood there is not touched",
            c -> change(c, x -> x.with("phone", value("0000-1")))),
        one(
            "what stood there is touched",
            c -> change(c, x -> x.with("promisedDays", value(8))),
            "PROMISED_WITHIN_LEGAL " + AT + "promisedDays"),
        one("what stood there is mended", c -> change(c, x -> x.with("promisedDays", value(5)))),
        one(
            "other visits without a reason",
            c -> change(c, x -> x.with("visits", value(1))),
            "VISITS_REASON " + AT + "visitsReason"),
        one("no visits any more", c -> change(c, x -> x.with("visits", value(0)))));
  }
}
