package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.exchange.Reading.assertRefused;
import static org.quanze.exchange.Reading.rows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quanze.rule.Refused;

/** Files that are not what their name claims, and texts that are none. */
class ClaimedFileTest {

  @Test
  void an_old_or_an_encrypted_workbook() {
    byte[] compound = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 100_000);
    assertRefused(ImportRule.FILE_OLD, Workbook.bytes("list.xls", compound));
    assertRefused(ImportRule.FILE_OLD, Workbook.bytes("list.xlsx", compound));
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, compound, (1 << 16) - 11, name.length);
    assertRefused(ImportRule.FILE_ENCRYPTED, Workbook.bytes("list.xlsx", compound));
  }

  @Test
  void a_file_that_is_not_what_its_name_says() throws IOException {
    assertRefused(ImportRule.FILE_TYPE, Workbook.text8("list.xlsx", "a,b\n1,2\n"));
    assertRefused(ImportRule.FILE_TYPE, Workbook.text8("list.xls", "<table></table>"));
    assertRefused(ImportRule.FILE_TYPE, new Workbook().sheet("", "").file("list.csv"));
    assertRefused(ImportRule.FILE_TYPE, Workbook.text8("list.csv", "%PDF-1.7 ..."));
    Workbook document = new Workbook();
    document.sheet("", "").part("word/document.xml", "<a/>");
    byte[] whole = Files.readAllBytes(document.file("list.xlsx").path());
    for (int length : new int[] {4, 100, whole.length / 2, whole.length - 10}) {
      SourceFile cut = Workbook.bytes("list.xlsx", Arrays.copyOf(whole, length));
      assertRefused(ImportRule.FILE_DAMAGED, cut);
    }
  }

  @Test
  void texts_in_csv() {
    String text = "部门,名称\r\n示例局,第一项\r\n";
    Charset gbk = Charset.forName("GBK");
    assertEquals(1, rows(Workbook.bytes("list.csv", text.getBytes(gbk)), ImportLimits.DEFAULT));
    byte[] mixed = (text + "示例局,").getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(mixed, mixed.length + 3);
    broken[mixed.length] = (byte) 0xD6;
    broken[mixed.length + 1] = (byte) 0xFF;
    broken[mixed.length + 2] = (byte) 0xFF;
    assertRefused(ImportRule.ENCODING, Workbook.bytes("list.csv", broken));
    byte[] surrogate = {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF};
    assertRefused(ImportRule.ENCODING, Workbook.bytes("list.csv", surrogate));
    byte[] wide = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0, (byte) 0xD8};
    assertRefused(ImportRule.ENCODING, Workbook.bytes("list.csv", wide));
    assertRefused(ImportRule.FILE_NUL, Workbook.text8("list.csv", "a,b\n1,\0\n"));
  }

  @Test
  void csv_over_its_limits() {
    String wide = "a" + ",a".repeat(200);
    assertRefused(ImportRule.FILE_SIZE, Workbook.text8("list.csv", wide));
    assertRefused(ImportRule.FILE_SIZE, Workbook.text8("list.csv", wide.repeat(100)));
    String cell = "a\n" + "x".repeat((1 << 20) + 1) + "\n";
    assertRefused(ImportRule.FILE_SIZE, Workbook.text8("list.csv", cell));
    assertRefused(
        ImportRule.FILE_SIZE, Workbook.text8("list.csv", "a\n\"" + "x".repeat(9 << 20) + "\"\n"));
    ImportLimits two =
        ImportLimits.of(
            n -> n.toUpperCase(Locale.ROOT).equals("QUANZE_IMPORT_CSV_ROWS") ? "2" : null);
    assertThrows(Refused.class, () -> rows(Workbook.text8("list.csv", "a\n1\n2\n3\n"), two));
    assertEquals(2, rows(Workbook.text8("list.csv", "a\n1\n\n2\n"), two));
    assertRefused(ImportRule.ROW_SHAPE, Workbook.text8("list.csv", "a,b\n1\n"));
    assertRefused(ImportRule.ROW_SHAPE, Workbook.text8("list.csv", "a,b\n1,\"2\n"));
  }
}
