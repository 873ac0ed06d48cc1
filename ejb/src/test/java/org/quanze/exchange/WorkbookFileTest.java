package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.quanze.rule.Refused;

/** What is written into a workbook is what is read from it, by us and by others. */
class WorkbookFileTest {

  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "@a",
          "-1",
          "+",
          "＝A1",
          "00123",
          "1.23E+17",
          "a\nb\tc",
          "'a",
          "_x0041_",
          "_x_",
          "😀<&>\"");

  private static byte[] written(List<String> texts) throws IOException {
    try (WorkbookFile file = new WorkbookFile()) {
      SXSSFSheet sheet = file.sheet("清单", List.of("甲", "乙"));
      int number = 1;
      for (String text : texts) {
        SXSSFRow row = sheet.createRow(number);
        file.text(row, 0, text);
        WorkbookFile.whole(row, 1, -number);
        number++;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void every_text_is_a_text_and_every_number_a_number() throws IOException {
    byte[] bytes = written(TEXTS);
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < TEXTS.size(); i++) {
        Row row = read.getSheetAt(0).getRow(i + 1);
        Cell cell = row.getCell(0);
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(TEXTS.get(i), cell.getStringCellValue());
        assertTrue(cell.getCellStyle().getQuotePrefixed());
        assertEquals(-1.0 - i, row.getCell(1).getNumericCellValue());
      }
    }
    try (Table table = Table.open(Workbook.bytes("a.xlsx", bytes), ImportLimits.DEFAULT)) {
      for (String text : TEXTS) {
        Table.TableRow row = Objects.requireNonNull(table.next());
        assertEquals(text, row.cells().get(0).text());
        assertEquals(org.quanze.exchange.Cell.Kind.NUMBER, row.cells().get(1).kind());
      }
    }
  }

  @Test
  void the_same_rows_are_the_same_bytes() throws Exception {
    byte[] first = written(TEXTS);
    Thread.sleep(2_100);
    assertArrayEquals(first, written(TEXTS));
  }

  @Test
  void the_same_rows_are_the_same_bytes_in_every_zone() throws IOException {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      byte[] east = written(TEXTS);
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertArrayEquals(east, written(TEXTS));
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void what_a_cell_cannot_hold_is_refused_and_never_cut() throws IOException {
    assertTrue(written(List.of("字".repeat(WorkbookFile.CELL))).length > 0);
    Refused longer =
        assertThrows(Refused.class, () -> written(List.of("字".repeat(WorkbookFile.CELL + 1))));
    assertEquals(ImportRule.EXPORT_FITS, longer.refusals().get(0).rule());
    try (WorkbookFile file = new WorkbookFile()) {
      SXSSFRow row = file.sheet("a", List.of("b")).createRow(1);
      WorkbookFile.whole(row, 0, 999_999_999_999_999L);
      assertThrows(Refused.class, () -> WorkbookFile.whole(row, 0, 1_000_000_000_000_000L));
    }
  }
}
