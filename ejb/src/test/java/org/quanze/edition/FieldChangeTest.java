package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.power;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.edition.Segment.Kind;
import org.quanze.item.Content;
import org.quanze.item.Value;

/** The fields in which two contents differ, and what became of texts and tables in them. */
@Tag("pure")
class FieldChangeTest {

  private static final Content OLD = power("食品流通许可", "甲局", "01");

  @Test
  void equal_contents_differ_in_nothing() {
    assertEquals(List.of(), FieldChange.between(OLD, OLD));
  }

  @Test
  void fields_that_came_went_or_changed_are_told_in_order() {
    Content now =
        power("食品经营许可", "甲局", "01")
            .coded(List.of())
            .with("note", new Value.Text("新"))
            .with("limitDays", new Value.Whole(10));
    assertEquals(
        List.of(
            new FieldChange("codes", "[{\"scheme\":\"LOCAL\",\"value\":\"C-食品流通许可\"}]", null),
            new FieldChange("elements.limitDays", "20", "10"),
            new FieldChange("elements.note", null, "\"新\""),
            new FieldChange("name", "\"食品流通许可\"", "\"食品经营许可\"")),
        FieldChange.between(OLD, now));
  }

  @Test
  void a_text_is_told_in_pieces_also_where_it_came_or_went() {
    assertEquals(
        List.of(
            new Segment(Kind.EQUAL, "食品"),
            new Segment(Kind.DELETED, "流通"),
            new Segment(Kind.INSERTED, "经营"),
            new Segment(Kind.EQUAL, "许可")),
        new FieldChange("name", "\"食品流通许可\"", "\"食品经营许可\"").segments());
    assertEquals(
        List.of(new Segment(Kind.INSERTED, "新")),
        new FieldChange("elements.note", null, "\"新\"").segments());
    assertEquals(
        List.of(new Segment(Kind.DELETED, "旧")),
        new FieldChange("elements.note", "\"旧\"", null).segments());
    assertEquals(List.of(), new FieldChange("elements.limitDays", "20", "10").segments());
  }

  @Test
  void a_table_is_told_by_rows() {
    FieldChange table =
        new FieldChange(
            "elements.steps", "[{\"name\":\"受理\"}]", "[{\"name\":\"受理\"},{\"name\":\"审查\"}]");
    SortedMap<String, Value> row = new TreeMap<>();
    row.put("name", new Value.Text("审查"));
    assertEquals(List.of(RowChange.added(2, row)), table.rows());
    assertEquals(List.of(), table.segments());
    assertEquals(List.of(), new FieldChange("elements.limitDays", "20", null).rows());
  }

  @Test
  void of_what_was_redacted_is_told_that_it_was_and_no_more() {
    Content redacted = OLD.with("note", new Value.Redacted(7, 1));
    FieldChange went = FieldChange.between(OLD.with("note", new Value.Text("某人")), redacted).get(0);
    assertEquals(FieldChange.State.PRESENT, went.oldState());
    assertEquals(FieldChange.State.REDACTED, went.nowState());
    assertEquals("\"某人\"", went.old());
    assertEquals(null, went.now());
    assertEquals(List.of(), went.segments());
    FieldChange came =
        FieldChange.between(redacted, OLD.with("note", new Value.Texts(List.of("甲")))).get(0);
    assertEquals(FieldChange.State.REDACTED, came.oldState());
    assertEquals(List.of(), came.rows());
    assertEquals(FieldChange.State.ABSENT, FieldChange.between(OLD, redacted).get(0).oldState());
  }
}
