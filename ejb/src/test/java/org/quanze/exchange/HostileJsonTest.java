package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.exchange.Reading.assertRefused;
import static org.quanze.exchange.Reading.rows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quanze.rule.Refused;

/** Files of JSON that are not what they should be, each refused with a code of its own. */
class HostileJsonTest {

  private static final long MB = 1 << 20;
  private static final String HEAD =
      "{\"format\":\"quanze-list/1\",\"elementTypes\":[{\"key\":\"note\",\"zh\":\"备注\"}],\"items\":[";
  private static final String ITEM =
      "{\"name\":\"事项\",\"category\":\"01\",\"department\":{\"name\":\"示例局\"},\"elements\":{}}";

  private static SourceFile file(String text) {
    return Workbook.bytes("list.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceFile item(String item) {
    return file(HEAD + item + "]}");
  }

  private static SourceFile note(String value) {
    return item(ITEM.replace("{}", "{\"note\":" + value + "}"));
  }

  private static void assertCheaplyRefused(ImportRule rule, SourceFile file, long bytes) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertRefused(rule, file);
    long used = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(used < bytes, "allocated " + used);
  }

  @Test
  void an_honest_file_is_read_whatever_order_its_members_have() {
    assertEquals(2, rows(item(ITEM + "," + ITEM), ImportLimits.DEFAULT));
    assertEquals(0, rows(item(""), ImportLimits.DEFAULT));
    assertEquals(
        1, rows(file("\uFEFF \n" + HEAD + ITEM + "],\"z\":[1,{}]} \n"), ImportLimits.DEFAULT));
    String sorted =
        "{\"elementTypes\":[],\"format\":\"quanze-list/1\",\"items\":["
            + ITEM
            + "],\"title\":\"\"}";
    assertEquals(1, rows(file(sorted), ImportLimits.DEFAULT));
  }

  @Test
  void any_depth() {
    String deep = "[".repeat(100_000);
    assertCheaplyRefused(ImportRule.FILE_SIZE, file("{\"a\":" + deep), 4 * MB);
    assertCheaplyRefused(ImportRule.FILE_SIZE, note(deep), 4 * MB);
    assertCheaplyRefused(ImportRule.FILE_SIZE, file("{\"a\":".repeat(100_000)), 4 * MB);
  }

  @Test
  void texts_numbers_names_and_members_of_any_length() {
    assertCheaplyRefused(ImportRule.FILE_SIZE, note("\"" + "a".repeat(8 << 20) + "\""), 8 * MB);
    assertCheaplyRefused(ImportRule.FILE_SIZE, note("9".repeat(1 << 20)), 8 * MB);
    assertRefused(ImportRule.FILE_SIZE, note("1e" + "9".repeat(1_000)));
    assertRefused(ImportRule.FILE_SIZE, item("{\"" + "a".repeat(1_000) + "\":1}"));
    assertCheaplyRefused(
        ImportRule.FILE_SIZE, note("[" + "\"a\",".repeat(1 << 20) + "1]"), 32 * MB);
    StringBuilder members = new StringBuilder(HEAD.replace("\"items\":[", ""));
    for (int i = 0; i < 200_000; i++) {
      members.append("\"m").append(i).append("\":1,");
    }
    assertCheaplyRefused(ImportRule.FILE_SIZE, file(members.toString()), 4 * MB);
  }

  /** An item with so many notes of one length. */
  private static SourceFile notes(int notes, int length, String more) {
    StringBuilder types = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < notes; i++) {
      String comma = i == 0 ? "" : ",";
      types.append(comma).append("{\"key\":\"k").append(i).append("\",\"zh\":\"k\"}");
      String value = i == 0 ? "a".repeat(length) + more : "a".repeat(length);
      values.append(comma).append("\"k").append(i).append("\":\"").append(value).append('"');
    }
    return file(
        HEAD.replace("{\"key\":\"note\",\"zh\":\"备注\"}", types)
            + ITEM.replace("{}", "{" + values + "}")
            + "]}");
  }

  @Test
  void an_item_of_any_length() {
    assertCheaplyRefused(ImportRule.FILE_SIZE, notes(100, 1 << 20, ""), 96 * MB);
    ImportLimits short20 = ImportLimits.of(n -> n.equals("QUANZE_IMPORT_CSV_CELL") ? "20" : "");
    int left = 8 * 20 - "事项01示例局".length();
    SourceFile whole = notes(10, left / 10, "a".repeat(left % 10));
    assertEquals(1, rows(whole, short20));
    SourceFile over = notes(10, left / 10, "a".repeat(left % 10 + 1));
    Refused refused = assertThrows(Refused.class, () -> rows(over, short20));
    assertEquals(ImportRule.FILE_SIZE, refused.refusals().get(0).rule());
  }

  @Test
  void more_rows_and_elements_than_allowed() {
    ImportLimits two = ImportLimits.of(n -> n.equals("QUANZE_IMPORT_CSV_ROWS") ? "2" : "");
    Refused rows =
        assertThrows(Refused.class, () -> rows(item(ITEM + "," + ITEM + "," + ITEM), two));
    assertEquals(ImportRule.FILE_SIZE, rows.refusals().get(0).rule());
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      types.append(i == 0 ? "" : ",").append("{\"key\":\"k").append(i).append("\",\"zh\":\"k\"}");
    }
    UnaryOperator<String> with = t -> HEAD.replace("{\"key\":\"note\",\"zh\":\"备注\"}", t);
    assertRefused(ImportRule.FILE_SIZE, file(with.apply(types.toString()) + "]}"));
    assertRefused(ImportRule.FILE_SHAPE, file(with.apply("{\"key\":\"k\"}") + "]}"));
    assertRefused(ImportRule.FILE_SHAPE, file(with.apply("{\"key\":{}}") + "]}"));
    assertRefused(
        ImportRule.FILE_SHAPE,
        file(with.apply("{\"key\":\"k\",\"zh\":\"a\"},{\"key\":\"k\",\"zh\":\"b\"}") + "]}"));
  }

  @Test
  void any_number_of_categories() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      all.append(i == 0 ? "" : ",").append("{\"code\":\"").append(i).append("\",\"zh\":\"k\"}");
    }
    String file = HEAD.replace("\"items\":[", "\"categories\":[" + all + "],\"items\":[") + "]}";
    assertCheaplyRefused(ImportRule.FILE_SIZE, file(file), 8 * MB);
  }

  @Test
  void the_same_member_twice() {
    assertRefused(ImportRule.FILE_JSON, item("{\"name\":\"a\",\"name\":\"b\"}"));
    assertRefused(ImportRule.FILE_JSON, note("[{\"text\":\"a\",\"text\":\"b\"}]"));
    assertRefused(ImportRule.FILE_JSON, file(HEAD + "],\"items\":[]}"));
  }

  @Test
  void something_after_the_end_or_no_end() {
    for (String after : new String[] {"{}", "x", ",", "]", "\0", "null"}) {
      assertRefused(
          after.equals("{}") || after.equals("null") ? ImportRule.FILE_SHAPE : ImportRule.FILE_JSON,
          file(HEAD + "]}" + after));
    }
    assertRefused(ImportRule.FILE_JSON, file(HEAD + ITEM));
    assertRefused(ImportRule.FILE_JSON, file(HEAD));
    assertRefused(ImportRule.FILE_JSON, file("{\""));
  }

  @Test
  void what_is_no_json() {
    for (String value :
        new String[] {"NaN", "'a'", "01", "+1", ".5", "tru", "\"\n\"", "\"\\x\"", "/**/1"}) {
      assertRefused(ImportRule.FILE_JSON, note(value));
    }
  }

  @Test
  void nul_and_halves_of_pairs_of_surrogates() {
    assertRefused(ImportRule.FILE_NUL, note("\"a\\u0000b\""));
    assertRefused(ImportRule.FILE_NUL, item("{\"a\\u0000\":1}"));
    for (String half : new String[] {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83dx"}) {
      assertRefused(ImportRule.FILE_JSON, note("\"" + half + "\""));
      assertRefused(ImportRule.FILE_JSON, note("[\"" + half + "\"]"));
    }
    assertEquals(1, rows(note("\"\\ud83d\\ude00\""), ImportLimits.DEFAULT));
  }

  @Test
  void other_encodings() {
    String text = HEAD + ITEM + "]}";
    byte[] gb = text.getBytes(java.nio.charset.Charset.forName("GB18030"));
    assertRefused(ImportRule.FILE_JSON, Workbook.bytes("list.json", gb));
    byte[] overlong = (HEAD + "{\"name\":\"??\"}]}").getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < overlong.length; i++) {
      if (overlong[i] == '?') {
        overlong[i] = (byte) (overlong[i + 1] == '?' ? 0xC0 : 0x80);
      }
    }
    assertRefused(ImportRule.FILE_JSON, Workbook.bytes("list.json", overlong));
    byte[] wide = text.getBytes(StandardCharsets.UTF_16);
    assertRefused(ImportRule.FILE_TYPE, Workbook.bytes("list.json", wide));
  }

  @Test
  void another_type_than_its_name_claims() {
    byte[] json = (HEAD + "]}").getBytes(StandardCharsets.UTF_8);
    assertRefused(ImportRule.FILE_TYPE, Workbook.bytes("list.csv", json));
    assertRefused(ImportRule.FILE_TYPE, Workbook.bytes("list.xlsx", json));
    assertRefused(ImportRule.FILE_TYPE, file("a,b\r\n"));
    assertRefused(ImportRule.FILE_TYPE, file("[]"));
    assertRefused(ImportRule.FILE_TYPE, new Workbook().sheet("", "").file("list.json"));
  }

  @Test
  void json_of_something_else() {
    for (String other :
        new String[] {
          "{}",
          "{\"format\":\"quanze-list/2\",\"elementTypes\":[],\"items\":[]}",
          "{\"format\":1,\"elementTypes\":[],\"items\":[]}",
          "{\"elementTypes\":[],\"items\":[]}",
          "{\"format\":\"quanze-list/1\",\"items\":[],\"elementTypes\":[]}",
          "{\"format\":\"quanze-list/1\",\"elementTypes\":[]}",
          "{\"format\":\"quanze-list/1\",\"elementTypes\":{},\"items\":[]}",
          "{\"format\":\"quanze-list/1\",\"elementTypes\":[],\"items\":{}}",
          "{\"format\":\"quanze-list/1\",\"listType\":[],\"elementTypes\":[],\"items\":[]}",
          "{\"format\":\"quanze-list/1\",\"listType\":{\"code\":1},\"elementTypes\":[],\"items\":[]}",
          "{\"categories\":{},\"format\":\"quanze-list/1\",\"elementTypes\":[],\"items\":[]}",
          "{\"categories\":[{\"code\":\"a\"}],\"format\":\"quanze-list/1\",\"elementTypes\":[],\"items\":[]}"
        }) {
      assertRefused(ImportRule.FILE_SHAPE, file(other));
    }
    for (String item :
        new String[] {
          "1",
          "[]",
          "null",
          "{\"nam\":\"a\"}",
          "{\"elements\":[]}",
          "{\"elements\":{\"nots\":\"a\"}}",
          "{\"department\":{\"nam\":\"a\"}}"
        }) {
      assertRefused(ImportRule.FILE_SHAPE, item(item));
    }
  }
}
