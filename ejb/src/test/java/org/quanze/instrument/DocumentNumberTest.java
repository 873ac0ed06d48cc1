package org.quanze.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.rule.Refusal;
import org.quanze.testing.SharedData;

/** Document numbers are read as people write them, and told as the standard does. */
@Tag("pure")
class DocumentNumberTest {

  private static String told(String text) {
    return DocumentNumber.read(text)
        .map(
            n ->
                n.issuerCode()
                    + " "
                    + n.year()
                    + " "
                    + n.serial()
                    + " "
                    + n.normal()
                    + (n.standard() ? "" : " !"))
        .orElse("-");
  }

  @Test
  void a_number_as_the_standard_writes_it_is_read() {
    assertEquals("示政发 2026 9 示政发〔2026〕9号", told("示政发〔2026〕9号"));
    assertEquals("示府办明电 2026 85 示府办明电〔2026〕85号", told("示府办明电〔2026〕85号"));
    assertEquals("示政督字 2026 79 示政督字〔2026〕79号", told("示政督字〔2026〕79号"));
    assertEquals("示政办通 2026 31 示政办通〔2026〕31号", told("  示政办通〔2026〕31号 "));
    assertEquals("示政办函 2025 10001 示政办函〔2025〕10001号", told("示政办函〔2025〕10001号（示例）"));
  }

  @Test
  void other_brackets_widths_noughts_and_characters_are_read_and_told() {
    for (String written :
        List.of(
            "示政发[2026]9号",
            "示政发［2026］9号",
            "示政发(2026)9号",
            "示政发（2026）9号",
            "示政发【2026】9号",
            "示政发﹝2026﹞9号",
            "示政发〈2026〉9号",
            "示政发〔２０２６〕９号",
            "示政发〔2026〕第9号",
            "示政发〔2026〕09号",
            "示政发〔2026年〕9号",
            "示政发 〔2026〕 9号",
            "示政发〔2026〕9號",
            "示政发[2026]9号（示例）")) {
      assertEquals("示政发 2026 9 示政发〔2026〕9号 !", told(written), written);
    }
    assertEquals("昆辦通 2013 69 昆辦通〔2013〕69号 !", told("昆辦通〔2013〕69號"));
  }

  @Test
  void orders_and_announcements_have_numbers_of_their_own() {
    assertEquals("示例市人民政府令 null 127 示例市人民政府令第127号", told("示例市人民政府令第127号"));
    assertEquals("示例主席令 null 70 示例主席令第70号", told("示例主席令第七十号"));
    assertEquals("示例主席令 null 70 示例主席令第70号 !", told("示例主席令七十号"));
    assertEquals("示例局公告 2026 5 示例局公告2026年第5号", told("示例局公告2026年第5号"));
    assertEquals("示例局通告 2026 5 示例局通告〔2026〕5号 !", told("示例局通告〔2026〕第5号"));
    assertEquals("示例市人民政府令 null 9 示例市人民政府令第9号 !", told("示例市人民政府令9号"));
  }

  @Test
  void what_is_no_number_is_none() {
    for (String text :
        List.of(
            "",
            "号",
            "示政发",
            "示政发〔26〕9号",
            "示政发〔2026〕号",
            "示政发〔2026〕9",
            "〔2026〕9号",
            "示政发〔2026〕9号文件",
            "关于“示政发〔2026〕9号”",
            "示政发〔2026〕1234567号",
            "示例市人民政府令第零号",
            "示政发〔2026〕九号",
            "第9号")) {
      assertEquals("-", told(text), text);
    }
  }

  @Test
  void numerals_are_read_both_ways() {
    for (int n = 1; n < 10_000; n++) {
      assertEquals(n, Numeral.value(Numeral.chinese(n)).orElse(-1), Numeral.chinese(n));
      assertEquals(n, Numeral.value(Integer.toString(n)).orElse(-1));
    }
    assertEquals(
        List.of("一", "十", "十二", "二十", "一百", "一百零一", "一百一十", "一百二十", "一千二百六十"),
        List.of(1, 10, 12, 20, 100, 101, 110, 120, 1260).stream().map(Numeral::chinese).toList());
    assertEquals(12, Numeral.value("１２").orElse(-1));
    assertEquals(102, Numeral.value("一百〇二").orElse(-1));
    for (String none :
        List.of("", "零", "0", "百", "一一", "十百", "一百百", "五零", "二〇二六", "1十", "1234567")) {
      assertEquals(-1, Numeral.value(none).orElse(-1), none);
    }
  }

  private static List<String> codes(List<Refusal> told) {
    return told.stream().map(t -> t.code() + " " + t.path()).toList();
  }

  @Test
  void a_number_of_another_issuer_is_warned_of() {
    assertEquals(List.of(), NumberWarnings.ofDocument("示例市人民政府", "示政发〔2026〕9号", "n"));
    List<Refusal> told = NumberWarnings.ofDocument("示例市人民政府办公室", "示政发〔2026〕9号", "n");
    assertEquals(List.of("INS-14 n"), codes(told));
    assertEquals("发文字号“示政发〔2026〕9号”的机关代字“示政发”属于示例市人民政府，与发文机关“示例市人民政府办公室”不符", told.get(0).zh());
    assertEquals(
        List.of(),
        NumberWarnings.ofDocument("示例市人民政府、示例市财政局", "示政发〔2026〕9号", "n"),
        "one of several");
    assertEquals(
        List.of(),
        NumberWarnings.ofDocument("示例局", "示某发〔2026〕9号", "n"),
        "a code that nobody knows");
    assertEquals(
        List.of("INS-12 n", "INS-14 n"),
        codes(NumberWarnings.ofDocument("示例局", "示政发[2026]9号", "n")));
    assertEquals(List.of("INS-13 n"), codes(NumberWarnings.ofDocument("示例局", "示某9号", "n")));
    assertEquals(
        List.of(), NumberWarnings.ofDocument("中共昆明市委办公厅", "昆辦通〔2013〕69号", "n"), "traditional");
  }

  @Test
  void the_issuer_in_a_title_is_held_against_the_number_behind_it() {
    for (String fitting :
        List.of(
            "《示例市人民政府关于权责清单的通知》（示政发〔2026〕9号）第三条",
            "《关于权责清单的通知》（示政发〔2026〕9号）",
            "《甘肃省人民政府关于权责清单的意见》（甘政发〔2026〕9号）",
            "《示例条例》第三条",
            "《示例条例》（2019年修正）",
            "《示例条例",
            "示政发[2026]9号")) {
      assertEquals(List.of(), NumberWarnings.ofCitation(fitting, "b"), fitting);
    }
    assertEquals(
        List.of("INS-14 b"),
        codes(NumberWarnings.ofCitation("《甘肃省人民政府关于示例的意见》(陇政发〔2016〕68号)", "b")),
        "as it stands in a report");
    assertEquals(
        List.of("INS-12 b", "INS-14 b"),
        codes(
            NumberWarnings.ofCitation(
                "《示例条例》第一条；《示例市人民政府关于示例的通知》 （示政办发(2026)9号，2026年修订）第二条", "b")));
  }

  @Test
  @EnabledIf("org.quanze.testing.SharedData#isThere")
  void every_number_of_the_sources_is_read() throws IOException {
    List<String> read = new ArrayList<>();
    List<String> dirty = new ArrayList<>();
    for (String line : Files.readAllLines(SharedData.file("seed_document_numbers.csv").path())) {
      String[] row = line.split(",", -1);
      if (row[0].equals("seed")) {
        continue;
      }
      Optional<DocumentNumber> number = DocumentNumber.read(row[4]);
      assertEquals(
          row[1] + "," + row[2] + "," + row[3],
          number
              .map(
                  n -> n.issuerCode() + "," + (n.year() == null ? "" : n.year()) + "," + n.serial())
              .orElse("-"),
          row[4]);
      read.add(row[4]);
      number.filter(n -> !n.standard()).ifPresent(n -> dirty.add(row[4] + " " + n.normal()));
    }
    assertEquals(48, read.size());
    assertEquals(List.of("昆辦通〔2013〕69號 昆辦通〔2013〕69号"), dirty);
  }
}
