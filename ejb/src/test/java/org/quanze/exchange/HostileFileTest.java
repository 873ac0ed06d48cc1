package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.exchange.Reading.assertRefused;
import static org.quanze.exchange.Reading.rows;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quanze.rule.Refused;

/** Files that are not what they should be, each refused with a code of its own. */
class HostileFileTest {

  private static final long MB = 1 << 20;

  /** Refused, and hardly anything was allocated on the way. */
  private static void assertCheaplyRefused(ImportRule rule, Workbook workbook, long bytes) {
    SourceFile file = workbook.file("list.xlsx");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertRefused(rule, file);
    long used = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(used < bytes, "allocated " + used);
  }

  private static Workbook.Part repeated(String text, long total) {
    return out -> repeat(out, text, total);
  }

  private static void repeat(OutputStream out, String text, long total) throws IOException {
    byte[] block = text.repeat(10_000).getBytes(StandardCharsets.UTF_8);
    for (long written = 0; written < total; written += block.length) {
      out.write(block);
    }
  }

  /** Texts that hardly compress, so that the ratio does not betray them. */
  private static void noise(OutputStream out, long total, String before, String after)
      throws IOException {
    Random random = new Random(7);
    byte[] bytes = new byte[48];
    for (long written = 0; written < total; ) {
      random.nextBytes(bytes);
      String item = before + HexFormat.of().formatHex(bytes) + after;
      out.write(item.getBytes(StandardCharsets.UTF_8));
      written += item.length();
    }
  }

  @Test
  void a_zip_bomb() {
    Workbook bomb = new Workbook().part("xl/media/image1.bin", repeated("0", 30 * MB));
    assertCheaplyRefused(ImportRule.FILE_SIZE, bomb, 8 * MB);
  }

  @Test
  void a_bomb_of_empty_rows() {
    Workbook bomb = new Workbook().sheet(repeated("<row/>", 30 * MB));
    assertCheaplyRefused(ImportRule.FILE_SIZE, bomb, 8 * MB);
  }

  @Test
  void a_bomb_of_shared_strings() {
    Workbook bomb = new Workbook().sheet(Workbook.row(1, "a"), "");
    bomb.part(Workbook.STRINGS, repeated("<si><t>bomb</t></si>", 160 * MB));
    assertCheaplyRefused(ImportRule.FILE_SIZE, bomb, 8 * MB);
  }

  @Test
  void shared_strings_that_do_not_compress_are_read_without_being_held() throws IOException {
    Workbook large =
        new Workbook()
            .sheet(Workbook.row(1, "a"), "")
            .part(
                Workbook.STRINGS,
                out -> {
                  out.write("<sst>".getBytes(StandardCharsets.UTF_8));
                  noise(out, 12 * MB, "<si><t>", "</t></si>");
                  out.write("</sst>".getBytes(StandardCharsets.UTF_8));
                });
    assertEquals(0, rows(large.file("list.xlsx"), ImportLimits.DEFAULT));
  }

  @Test
  void a_cell_of_any_length() {
    Workbook bomb =
        new Workbook()
            .sheet(
                out -> {
                  out.write(
                      "<row r=\"1\"><c t=\"inlineStr\"><is><t>".getBytes(StandardCharsets.UTF_8));
                  noise(out, 2 * MB, "", "");
                  out.write("</t></is></c></row>".getBytes(StandardCharsets.UTF_8));
                });
    assertCheaplyRefused(ImportRule.FILE_SIZE, bomb, 8 * MB);
    assertRefused(
        ImportRule.FILE_SIZE, new Workbook().sheet(Workbook.row(1, "字".repeat(32_768)), ""));
    assertEquals(
        0,
        rows(
            new Workbook().sheet(Workbook.row(1, "字".repeat(32_767)), "").file("list.xlsx"),
            ImportLimits.DEFAULT));
  }

  @Test
  void an_attribute_of_any_length() {
    Workbook bomb =
        new Workbook()
            .sheet(
                out -> {
                  out.write("<row r=\"".getBytes(StandardCharsets.UTF_8));
                  noise(out, 2 * MB, ">", "");
                  out.write("\"/>".getBytes(StandardCharsets.UTF_8));
                });
    assertCheaplyRefused(ImportRule.FILE_MARKUP, bomb, 4 * MB);
  }

  @Test
  void any_depth_and_any_number_of_names() {
    assertRefused(ImportRule.FILE_MARKUP, new Workbook().sheet(out -> repeat(out, "<a>", 100_000)));
    Workbook names = new Workbook().sheet(out -> noise(out, MB, "<n", "/>"));
    assertCheaplyRefused(ImportRule.FILE_MARKUP, names, 4 * MB);
    Workbook spaces = new Workbook().sheet(out -> noise(out, MB, "<a xmlns=\"", "\"/>"));
    assertCheaplyRefused(ImportRule.FILE_MARKUP, spaces, 4 * MB);
  }

  @Test
  void a_table_of_contents_of_any_length() {
    Workbook bomb = new Workbook().sheet("", "");
    bomb.part("xl/worksheets/_rels/sheet1.xml.rels", out -> noise(out, 3 * MB, "<a b=\"", "\"/>"));
    assertCheaplyRefused(ImportRule.FILE_SIZE, bomb, 8 * MB);
    Workbook properties =
        new Workbook()
            .contentTypes(
                "</Types>",
                "<Override PartName=\"/xl/big.xml\" ContentType="
                    + "\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>")
            .part("xl/big.xml", out -> noise(out, 3 * MB, "<a b=\"", "\"/>"));
    assertCheaplyRefused(ImportRule.FILE_SIZE, properties.sheet("", ""), 4 * MB);
  }

  @Test
  void references_to_no_cell() {
    for (String at : new String[] {"XFDZZZ1", "XFE1", "A1048577", "a1", "1", "A0", "A1B", ""}) {
      Workbook workbook = new Workbook().sheet("<row>" + Workbook.text(at, "x") + "</row>", "");
      assertRefused(ImportRule.CELL_REFERENCE, workbook);
    }
    assertRefused(ImportRule.CELL_REFERENCE, new Workbook().sheet("<row r=\"99999999999\"/>", ""));
    assertRefused(
        ImportRule.CELL_REFERENCE,
        new Workbook().sheet(Workbook.row(2, "a") + Workbook.row(1, "b"), ""));
    String twice = "<row r=\"1\">" + Workbook.text("B1", "x") + Workbook.text("A1", "y") + "</row>";
    assertRefused(ImportRule.CELL_REFERENCE, new Workbook().sheet(twice, ""));
  }

  @Test
  void a_dtd_with_entities() {
    String dtd =
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
            + "<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
    assertRefused(ImportRule.FILE_MARKUP, new Workbook().part(Workbook.SHEET, dtd));
    assertRefused(
        ImportRule.FILE_MARKUP,
        new Workbook().sheet("", "").part("xl/workbook.xml", "<!DOCTYPE w><workbook/>"));
    assertRefused(ImportRule.FILE_DAMAGED, new Workbook().sheet(Workbook.row(1, "&x;"), ""));
  }

  @Test
  void parts_in_another_encoding() {
    byte[] wide = "<worksheet><sheetData/></worksheet>".getBytes(StandardCharsets.UTF_16);
    assertRefused(
        ImportRule.FILE_MARKUP, new Workbook().part(Workbook.SHEET, out -> out.write(wide)));
    byte[] broken = {'<', 'w', '>', (byte) 0xD6, (byte) 0xD0, '<', '/', 'w', '>'};
    assertRefused(
        ImportRule.FILE_DAMAGED, new Workbook().part(Workbook.SHEET, out -> out.write(broken)));
  }

  @Test
  void macros() {
    Workbook workbook = new Workbook().sheet(Workbook.row(1, "a"), "");
    assertRefused(ImportRule.FILE_MACROS, workbook.file("list.xlsm"));
    assertRefused(
        ImportRule.FILE_MACROS,
        new Workbook()
            .sheet("", "")
            .contentTypes(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    assertRefused(
        ImportRule.FILE_MACROS, new Workbook().sheet("", "").part("xl/vbaProject.bin", "x"));
  }

  @Test
  void links_to_other_workbooks() {
    assertRefused(
        ImportRule.FILE_LINKS,
        new Workbook().sheet("", "").part("xl/externalLinks/externalLink1.xml", "<a/>"));
  }

  @Test
  void more_parts_rows_and_columns_than_allowed() {
    Workbook parts = new Workbook().sheet("", "");
    for (int i = 0; i < 100; i++) {
      parts.part("xl/media/" + i + ".txt", "x");
    }
    assertRefused(ImportRule.FILE_SIZE, parts);
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      rows.append(Workbook.row(i, "a"));
    }
    ImportLimits tenRows = ImportLimits.of(n -> n.equals("QUANZE_IMPORT_XLSX_ROWS") ? "10" : "");
    Refused refused =
        assertThrows(
            Refused.class,
            () -> rows(new Workbook().sheet(rows.toString(), "").file("list.xlsx"), tenRows));
    assertEquals(ImportRule.FILE_SIZE, refused.refusals().get(0).rule());
    String wide = "<row r=\"1\">" + Workbook.text("GS1", "x") + "</row>";
    assertRefused(ImportRule.FILE_SIZE, new Workbook().sheet(wide, ""));
  }
}
