package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.edition.RowChange.Kind;
import org.quanze.item.Value;
import org.quanze.testing.Trials;
import org.quanze.testing.Trials.Source;

/** Tables, row by row. */
@Tag("pure")
class RowChangesTest {

  private static SortedMap<String, Value> basis(String instrument, String article) {
    return new TreeMap<>(
        Map.of("instrument", new Value.Text(instrument), "article", new Value.Text(article)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, never written to
  private static Value rows(SortedMap<String, Value>... rows) {
    return new Value.Rows(List.of(rows));
  }

  private static List<String> told(Value old, Value now) {
    return RowChanges.between(old, now).stream()
        .map(c -> c.kind() + " " + c.oldPosition() + " " + c.newPosition())
        .toList();
  }

  @Test
  void a_row_comes_goes_changes_or_moves() {
    SortedMap<String, Value> a = basis("示例条例（虚构）", "第三条");
    SortedMap<String, Value> b = basis("示例办法（虚构）", "第七条");
    SortedMap<String, Value> c = basis("另一规定", "第二十条");
    assertEquals(List.of("ADDED null 2"), told(rows(a), rows(a, b)));
    assertEquals(List.of("REMOVED 1 null"), told(rows(a, b), rows(b)));
    assertEquals(List.of("CHANGED 1 1"), told(rows(a, b), rows(basis("示例条例（虚构）", "第五条"), b)));
    assertEquals(1, told(rows(a, b, c), rows(b, c, a)).size());
    assertEquals(List.of("MOVED 1 3"), told(rows(a, b, c), rows(b, c, a)));
    assertEquals(List.of(), told(rows(a, b), rows(a, b)));
  }

  @Test
  void a_changed_row_tells_the_columns_that_differ_and_no_others() {
    RowChange changed =
        RowChanges.between(rows(basis("示例条例（虚构）", "第三条")), rows(basis("示例条例（虚构）", "第五条"))).get(0);
    assertEquals(
        List.of(new RowChange.Column("article", new Value.Text("第三条"), new Value.Text("第五条"))),
        changed.columns());
  }

  @Test
  void rows_with_little_in_common_are_not_one_that_changed() {
    assertEquals(
        List.of("REMOVED 1 null", "ADDED null 1"),
        told(rows(basis("示例条例（虚构）", "第三条")), rows(basis("另一规定", "第二十条"))));
  }

  @Test
  void what_many_rows_share_makes_them_not_one() {
    SortedMap<String, Value> form = basis("申请书", "原件");
    SortedMap<String, Value> proof = basis("身份证明", "复印");
    for (SortedMap<String, Value> row : List.of(form, proof)) {
      row.put("copies", new Value.Whole(1));
      row.put("required", new Value.Flag(true));
    }
    assertEquals(List.of("REMOVED 1 null", "ADDED null 1"), told(rows(form), rows(proof)));
  }

  @Test
  void texts_are_a_table_of_one_column_and_what_is_no_table_has_no_rows() {
    assertEquals(
        List.of("CHANGED 2 2"),
        told(new Value.Texts(List.of("窗口", "网上办理平台")), new Value.Texts(List.of("窗口", "网上办理系统平台"))));
    assertEquals(List.of(), told(new Value.Text("一"), new Value.Text("二")));
    assertEquals(List.of("ADDED null 1"), told(new Value.Whole(1), new Value.Texts(List.of("窗口"))));
  }

  @Test
  void changes_are_told_by_their_place_and_what_went_before_what_came() {
    SortedMap<String, Value> a = basis("示例条例（虚构）", "第三条");
    SortedMap<String, Value> b = basis("另一规定", "第七条");
    SortedMap<String, Value> c = basis("某办法", "第二十条");
    SortedMap<String, Value> d = basis("其他", "首款");
    assertEquals(List.of("ADDED null 1", "REMOVED 3 null"), told(rows(a, b, c), rows(d, a, b)));
    assertEquals(List.of("REMOVED 2 null", "ADDED null 2"), told(rows(a, b), rows(a, d)));
  }

  @Test
  void the_rows_most_alike_are_one_and_among_such_the_nearest() {
    SortedMap<String, Value> a = basis("示例条例（虚构）", "第三条");
    SortedMap<String, Value> b = basis("示例条例（虚构）", "第五条之一");
    assertEquals(
        List.of("REMOVED 1 null", "CHANGED 2 1"),
        told(rows(a, b), rows(basis("示例条例（虚构）", "第五条之二"))));
    SortedMap<String, Value> stays = basis("另一规定", "第七条");
    SortedMap<String, Value> too = basis("某办法", "第二十条");
    assertEquals(
        List.of("ADDED null 1", "CHANGED 3 4"),
        told(
            rows(stays, too, basis("示例条例（虚构）", "甲")),
            rows(basis("示例条例（虚构）", "乙"), stays, too, basis("示例条例（虚构）", "丙"))));
  }

  private static SortedMap<String, Value> columns(int same, int others, String text) {
    SortedMap<String, Value> row = new TreeMap<>();
    for (int i = 0; i < same + others; i++) {
      row.put("column" + i, new Value.Text(i < same ? "同" : text));
    }
    return row;
  }

  @Test
  void rows_are_one_from_thirty_five_in_a_hundred_on() {
    assertEquals(
        List.of("CHANGED 1 1"), told(rows(columns(7, 13, "甲")), rows(columns(7, 13, "乙"))));
    assertEquals(
        List.of("REMOVED 1 null", "ADDED null 1"),
        told(rows(columns(6, 14, "甲")), rows(columns(6, 14, "乙"))));
  }

  private static List<SortedMap<String, Value>> numbered(String instrument, int rows, String end) {
    List<SortedMap<String, Value>> table = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      table.add(basis(instrument + i, "第" + i + end));
    }
    return table;
  }

  private static long of(
      Kind kind, List<SortedMap<String, Value>> old, List<SortedMap<String, Value>> now) {
    return RowChanges.between(new Value.Rows(old), new Value.Rows(now)).stream()
        .filter(c -> c.kind() == kind)
        .count();
  }

  @Test
  void so_many_pairs_are_held_against_each_other_and_not_one_more() {
    int rows = (int) Math.sqrt(RowChanges.MOST_PAIRS);
    List<SortedMap<String, Value>> old = numbered("示例条例（虚构）", rows, "条");
    List<SortedMap<String, Value>> now = numbered("示例条例（虚构）", rows, "款");
    assertEquals(rows, of(Kind.CHANGED, old, now));
    now.add(basis("又一条例", "第一条"));
    assertEquals(0, of(Kind.CHANGED, old, now));
    assertEquals(rows, of(Kind.REMOVED, old, now));
  }

  @Test
  void of_so_many_rows_the_order_is_looked_at_and_not_of_one_more() {
    List<SortedMap<String, Value>> old = numbered("条例", RowChanges.MOST_ROWS / 2, "条");
    List<SortedMap<String, Value>> now = new ArrayList<>(old);
    now.set(0, basis("其他", "首款"));
    assertEquals(0, of(Kind.MOVED, old, now));
    now.add(basis("又一", "末款"));
    assertEquals(old.size() - 1, of(Kind.MOVED, old, now));
  }

  private static List<SortedMap<String, Value>> table(Source source) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    for (int i = source.below(source.size()); i > 0; i--) {
      rows.add(basis("条例" + source.below(4), "第" + source.below(5) + "条"));
    }
    return rows;
  }

  private static List<SortedMap<String, Value>> edited(
      Source source, List<SortedMap<String, Value>> rows) {
    List<SortedMap<String, Value>> edited = new ArrayList<>(rows);
    for (int edits = source.below(4); edits > 0 && !edited.isEmpty(); edits--) {
      int at = source.below(edited.size());
      switch (source.below(4)) {
        case 0 -> edited.remove(at);
        case 1 -> edited.add(at, basis("新" + source.below(3), "第一条"));
        case 2 -> Collections.swap(edited, at, source.below(edited.size()));
        default -> edited.set(at, basis("条例" + source.below(4), "第九条"));
      }
    }
    return edited;
  }

  /** Takes the old rows and does what the changes say. */
  private static List<SortedMap<String, Value>> applied(
      List<SortedMap<String, Value>> old, List<RowChange> changes, int size) {
    Map<Integer, SortedMap<String, Value>> placed = new TreeMap<>();
    Map<Integer, SortedMap<String, Value>> stays = new TreeMap<>();
    for (int i = 0; i < old.size(); i++) {
      stays.put(i + 1, old.get(i));
    }
    for (RowChange change : changes) {
      if (change.oldPosition() != null) {
        assertEquals(stays.remove(change.oldPosition()), change.old());
      }
      if (change.newPosition() != null) {
        assertEquals(null, placed.put(change.newPosition(), change.now()));
      }
    }
    var rest = stays.values().iterator();
    List<SortedMap<String, Value>> now = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      SortedMap<String, Value> row = placed.get(i);
      now.add(row == null ? rest.next() : row);
    }
    assertTrue(!rest.hasNext(), "rows are left over");
    return now;
  }

  @Test
  void what_became_of_the_rows_leads_from_one_table_to_the_other() {
    Trials.of(
        "rows",
        600,
        12,
        source -> {
          List<SortedMap<String, Value>> old = table(source);
          List<SortedMap<String, Value>> now = source.flag() ? edited(source, old) : table(source);
          List<RowChange> changes = RowChanges.between(new Value.Rows(old), new Value.Rows(now));
          assertEquals(now, applied(old, changes, now.size()));
          for (RowChange change : changes) {
            assertEquals(change.kind() == Kind.MOVED, change.columns().isEmpty());
          }
          assertEquals(List.of(), RowChanges.between(new Value.Rows(old), new Value.Rows(old)));
        });
  }

  @Test
  void a_table_of_thousands_of_rows_is_still_compared() {
    List<SortedMap<String, Value>> old = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      old.add(basis("条例" + i, "第" + i + "条"));
    }
    List<SortedMap<String, Value>> now = new ArrayList<>(old.reversed());
    now.add(basis("新", "第一条"));
    List<RowChange> changes = RowChanges.between(new Value.Rows(old), new Value.Rows(now));
    assertEquals(now, applied(old, changes, now.size()));
    assertEquals(1, changes.stream().filter(c -> c.kind() == Kind.ADDED).count());
    assertEquals(0, changes.stream().filter(c -> c.kind() == Kind.REMOVED).count());
  }
}
