package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.List;
import org.quanze.item.Content;
import org.quanze.item.Value;

/** What elements may not hold: texts without their format, codes of no table, items of nowhere. */
final class RefusedElements {

  private RefusedElements() {}

  private static Adjustment add(String key, Value value) {
    Content content = power("新", "甲局", "01").with(key, value);
    return new Entrance.Add("POWER", id("新"), content, null, null);
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  static List<RefusedLines> all() {
    return List.of(
        one(
            "a day that there is not",
            c -> add("until", text("2026-02-30")),
            "ELEMENT_FORMAT lines.1.content.elements.until"),
        one("a day", c -> add("until", text("2026-02-28"))),
        one(
            "a code that is not in its table",
            c -> add("levels", new Value.Texts(List.of("1", "7"))),
            "CODE_IN_TABLE lines.1.content.elements.levels"),
        one("codes of their table", c -> add("levels", new Value.Texts(List.of("1")))),
        one(
            "a reference that is no identity",
            c -> add("refersTo", text("990101-01-001")),
            "ELEMENT_FORMAT lines.1.content.elements.refersTo"),
        one(
            "an item that there is not",
            c -> add("refersTo", text(id("无此事项").toString())),
            "REFERENCE_EXISTS lines.1.content.elements.refersTo"),
        one(
            "a list that does not grow by additions",
            c -> new Entrance.Add("CLOSED", id("新"), power("新", "甲局", "01"), null, null),
            "KIND_ALLOWED lines.1"));
  }
}
