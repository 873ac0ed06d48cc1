package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.access.Actor;
import org.quanze.exchange.Finding.Severity;
import org.quanze.exchange.Sheets.SheetRow;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;

/** The workbook of what an import found says at each bad cell what is wrong with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsWorkbookTest {

  private static final String DIVISION = "990101";

  private final TestRegistry registry = new TestRegistry();
  private Actor manager;
  private ImportRun run;

  @BeforeAll
  void check(@TempDir Path folder) throws IOException {
    Cast cast = new Cast(registry);
    cast.government(DIVISION, "示例县", 4, null);
    manager = cast.listManager("importer", DIVISION);
    run =
        new Sheets(registry, manager, DIVISION, folder)
            .check(
                "POWER",
                null,
                new SheetRow("C-1", "事项一", "01", "示例局", List.of()),
                new SheetRow("C-2", "事项二", "99", "示例局", List.of()),
                new SheetRow("C-1", "=事项三", "01", "示例局", List.of()),
                new SheetRow("1.2E+17", "1.2E+18", "1.2E+19", "示例局", List.of()));
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private XSSFWorkbook workbook(IntFunction<List<Finding>> pages) throws IOException {
    ReadImport read = registry.get(ReadImport.class);
    return workbook(registry.read(() -> read.fields(manager, run.id())), pages);
  }

  private XSSFWorkbook workbook(List<String> fields, IntFunction<List<Finding>> pages)
      throws IOException {
    ReadImport read = registry.get(ReadImport.class);
    ReadImport.Report report = registry.read(() -> read.report(manager, run.id()));
    ListType type = registry.read(() -> registry.get(ListTypes.class).get("POWER"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FindingsWorkbook.write(report, type, fields, pages, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private List<Finding> page(int after) {
    ReadImport read = registry.get(ReadImport.class);
    return registry.read(() -> read.findings(manager, run.id(), after, 2));
  }

  private static int column(Sheet sheet, String header) {
    Row headers = sheet.getRow(0);
    for (int i = 0; i < headers.getLastCellNum(); i++) {
      if (headers.getCell(i).getStringCellValue().equals(header)) {
        return i;
      }
    }
    throw new AssertionError(header);
  }

  /** Their number alone: to read each of them takes POI the square of the time. */
  private static int comments(XSSFSheet sheet) {
    return sheet.getRelations().stream()
        .filter(CommentsTable.class::isInstance)
        .mapToInt(part -> ((CommentsTable) part).getNumberOfComments())
        .sum();
  }

  @Test
  void the_first_sheet_counts() throws IOException {
    try (XSSFWorkbook book = workbook(this::page)) {
      Sheet counts = book.getSheetAt(0);
      List<String> rules = new ArrayList<>();
      for (int i = 1; counts.getRow(i) != null; i++) {
        rules.add(counts.getRow(i).getCell(0).getStringCellValue());
        double count = rules.get(i - 1).equals("IMP-36") ? 2 : 1;
        assertEquals(count, counts.getRow(i).getCell(2).getNumericCellValue());
      }
      assertEquals(List.of("IMP-08", "IMP-09", "IMP-36"), rules);
      assertEquals(4.0, counts.getRow(5).getCell(2).getNumericCellValue());
      assertEquals(3.0, counts.getRow(8).getCell(2).getNumericCellValue());
    }
  }

  @Test
  void each_bad_cell_has_a_comment_in_both_languages() throws IOException {
    try (XSSFWorkbook book = workbook(this::page)) {
      Sheet cells = book.getSheetAt(1);
      Row category = cells.getRow(1);
      assertEquals(3.0, category.getCell(0).getNumericCellValue());
      var bad = category.getCell(column(cells, ExportColumns.CATEGORY));
      assertEquals("99", bad.getStringCellValue());
      String said = bad.getCellComment().getString().getString();
      assertTrue(said.startsWith("ERROR IMP-08\n类别“99”"), said);
      assertTrue(said.contains("Category “99”"), said);
      assertNull(category.getCell(0).getCellComment());
      Row digits = cells.getRow(3);
      assertEquals(5.0, digits.getCell(0).getNumericCellValue());
      var code = digits.getCell(column(cells, ExportColumns.CODE));
      assertEquals("1.2E+17", code.getStringCellValue());
      assertTrue(code.getCellComment().getString().getString().contains("1.2E+17"));
      var group = digits.getCell(column(cells, ExportColumns.CATEGORY));
      assertTrue(group.getCellComment().getString().getString().contains("1.2E+19"));
      assertNull(cells.getRow(4));
      Sheet lines = book.getSheetAt(2);
      assertEquals(4, lines.getLastRowNum());
      assertEquals("IMP-09", lines.getRow(2).getCell(2).getStringCellValue());
    }
  }

  @Test
  void any_number_of_findings_makes_so_many_rows_and_comments() throws IOException {
    int all = FindingsWorkbook.ROWS + 1_000;
    IntFunction<List<Finding>> pages =
        after -> {
          List<Finding> page = new ArrayList<>();
          for (int n = after; n < Math.min(after + 1_000, all); n++) {
            page.add(new Finding(n + 2, "note", "X-1", Severity.WARN, "=值" + n, "坏", "bad"));
          }
          return page;
        };
    try (XSSFWorkbook book = workbook(pages)) {
      assertEquals(FindingsWorkbook.ROWS, book.getSheetAt(1).getLastRowNum());
      assertEquals(FindingsWorkbook.ROWS, comments(book.getSheetAt(1)));
      assertEquals(all, book.getSheetAt(2).getLastRowNum());
      assertEquals("=值0", book.getSheetAt(2).getRow(1).getCell(4).getStringCellValue());
    }
  }

  @Test
  void rows_of_any_number_of_findings_make_so_many_comments() throws IOException {
    int width = 40;
    int rows = FindingsWorkbook.COMMENTS / width;
    int all = (rows + 100) * width + 1;
    List<String> fields = IntStream.range(0, width).mapToObj(n -> "f" + n).toList();
    IntFunction<List<Finding>> pages =
        after -> {
          List<Finding> page = new ArrayList<>();
          for (int n = after; n < Math.min(after + 1_000, all); n++) {
            String field = "f" + n % width;
            page.add(new Finding(n / width + 2, field, "X-1", Severity.WARN, "值", "坏", "bad"));
          }
          return page;
        };
    try (XSSFWorkbook book = workbook(fields, pages)) {
      assertEquals(rows, book.getSheetAt(1).getLastRowNum());
      assertEquals(FindingsWorkbook.COMMENTS, comments(book.getSheetAt(1)));
      assertEquals(all, book.getSheetAt(2).getLastRowNum());
      Sheet counts = book.getSheetAt(0);
      String said = counts.getRow(counts.getLastRowNum()).getCell(0).getStringCellValue();
      assertTrue(said.contains(FindingsWorkbook.COMMENTS + " 条批注"), said);
      assertTrue(said.contains(FindingsWorkbook.COMMENTS + " comments"), said);
    }
  }
}
