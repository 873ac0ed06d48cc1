package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.edition.FieldChange;
import org.quanze.edition.RowChange;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;

/** Values of fields as people read them. */
class ReadableLineTest {

  private static final ListType TYPE =
      new ListType(
          "SERVICE_MATTER",
          "政务服务事项",
          "Matters",
          new CategoryScheme("X", "类别", "X", List.of(new Category("01", "行政许可", "Licence", 1))),
          List.of(
              element("conditions", "受理条件", "Conditions", Element.Type.TEXT, List.of()),
              element("promisedDays", "承诺时限", "Promised", Element.Type.WHOLE, List.of()),
              element("online", "网上办理", "Online", Element.Type.FLAG, List.of()),
              element("channels", "渠道", "Channels", Element.Type.TEXTS, List.of()),
              element(
                  "materials",
                  "申请材料",
                  "Materials",
                  Element.Type.ROWS,
                  List.of(
                      element("name", "材料名称", "Name", Element.Type.TEXT, List.of()),
                      element("copies", "份数", "Copies", Element.Type.WHOLE, List.of()),
                      element("required", "必要", "Required", Element.Type.FLAG, List.of())))),
          true,
          List.of());

  @Test
  void rows_are_lines_with_the_names_of_their_columns_in_order() {
    Value.Rows rows =
        new Value.Rows(
            List.of(
                new TreeMap<String, Value>(
                    Map.of(
                        "required", new Value.Flag(true),
                        "copies", new Value.Whole(2),
                        "name", new Value.Text("申请书"))),
                new TreeMap<String, Value>(Map.of("name", new Value.Text("证明")))));
    assertEquals(
        List.of(
            new ReadableLine("材料名称：申请书；份数：2；必要：是", "Name: 申请书; Copies: 2; Required: yes"),
            new ReadableLine("材料名称：证明", "Name: 证明")),
        lines("elements.materials", rows));
  }

  @Test
  void texts_are_read_by_line_and_lists_by_member() {
    assertEquals(List.of("甲", "乙"), zh(lines("elements.conditions", new Value.Text("甲\n乙"))));
    assertEquals(
        List.of("窗口", "网上"), zh(lines("elements.channels", new Value.Texts(List.of("窗口", "网上")))));
  }

  @Test
  void numbers_and_yes_and_no_are_said() {
    assertEquals(
        List.of(new ReadableLine("7", "7")), lines("elements.promisedDays", new Value.Whole(7)));
    assertEquals(
        List.of(new ReadableLine("否", "no")), lines("elements.online", new Value.Flag(false)));
  }

  @Test
  void what_was_not_there_has_no_line() {
    assertEquals(List.of(), lines("elements.conditions", (String) null));
  }

  @Test
  void fields_of_every_item_are_read_by_their_names() {
    assertEquals(List.of(new ReadableLine("行政许可", "Licence")), lines("category", "\"01\""));
    assertEquals(List.of("示例事项"), zh(lines("name", "\"示例事项\"")));
    assertEquals(List.of("A-1"), zh(lines("codes", "[{\"scheme\":\"LOCAL\",\"value\":\"A-1\"}]")));
    assertEquals(List.of(new ReadableLine("主动公开", "public")), lines("openness", "\"PUBLIC\""));
    assertEquals(
        List.of(new ReadableLine("事后认定", "afterwards")),
        lines("opennessDecided", "\"AFTERWARDS\""));
  }

  private static FieldView field(String path, Value old, Value now) {
    return new FieldView(
        TYPE, new FieldChange(path, CanonicalForm.value(old), CanonicalForm.value(now)));
  }

  @Test
  void a_row_that_changed_tells_its_columns_by_name_with_the_pieces_of_their_texts() {
    RowView row =
        field(
                "elements.materials",
                new Value.Rows(List.of(material("申请书原件", 2))),
                new Value.Rows(List.of(material("申请书复印件", 3))))
            .rows()
            .get(0);
    assertEquals(RowChange.Kind.CHANGED, row.kind());
    assertEquals(new ReadableLine("材料名称：申请书原件；份数：2", "Name: 申请书原件; Copies: 2"), row.old());
    assertEquals(
        List.of("份数 2 3 []", "材料名称 申请书原件 申请书复印件 [EQUAL申请书, DELETED原, INSERTED复印, EQUAL件]"),
        row.columns().stream()
            .map(
                c ->
                    "%s %s %s %s"
                        .formatted(
                            c.zh(),
                            c.old(),
                            c.now(),
                            c.segments().stream().map(s -> s.kind() + s.text()).toList()))
            .toList());
  }

  private static SortedMap<String, Value> material(String name, long copies) {
    return new TreeMap<>(Map.of("name", new Value.Text(name), "copies", new Value.Whole(copies)));
  }

  @Test
  void members_and_codes_are_rows_and_have_names() {
    RowView member =
        field(
                "elements.channels",
                new Value.Texts(List.of("窗口")),
                new Value.Texts(List.of("窗口", "网上")))
            .rows()
            .get(0);
    assertEquals(new ReadableLine("网上", "网上"), member.now());
    assertEquals(null, member.old());
    assertEquals("渠道", member.columns().get(0).zh());
    RowView code =
        new FieldView(
                TYPE,
                new FieldChange(
                    "codes",
                    "[{\"scheme\":\"LOCAL\",\"value\":\"A-1\"}]",
                    "[{\"scheme\":\"LOCAL\",\"value\":\"B-1\"}]"))
            .rows()
            .get(0);
    assertEquals("编码", code.columns().get(0).zh());
    assertEquals(new ReadableLine("A-1", "A-1"), code.old());
  }

  @Test
  void texts_have_pieces_and_what_is_a_code_or_a_number_has_none() {
    assertEquals(
        3,
        field("elements.conditions", new Value.Text("十日内"), new Value.Text("五日内"))
            .segments()
            .size());
    assertEquals(2, field("name", new Value.Text("甲"), new Value.Text("乙")).segments().size());
    assertEquals(
        0, field("category", new Value.Text("01"), new Value.Text("02")).segments().size());
    assertEquals(
        0,
        field("elements.promisedDays", new Value.Whole(7), new Value.Whole(5)).segments().size());
  }

  private static List<ReadableLine> lines(String path, Value value) {
    return lines(path, CanonicalForm.value(value));
  }

  private static List<ReadableLine> lines(String path, @Nullable String canonical) {
    FieldChange change = new FieldChange(path, canonical, canonical);
    return ReadableLine.of(new FieldView(TYPE, change), canonical);
  }

  private static List<String> zh(List<ReadableLine> lines) {
    return lines.stream().map(ReadableLine::zh).toList();
  }

  private static Element element(
      String key, String zh, String en, Element.Type type, List<Element> fields) {
    return new Element(key, zh, en, type, false, false, false, false, null, fields);
  }
}
