package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.exchange.Finding.Severity;
import org.quanze.item.Openness;
import org.quanze.rule.Refused;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;

/** A workbook as people send it: what a spreadsheet has spoilt is reported and never repaired. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookImportTest {

  private static final String DIVISION = "990101";
  private static final String HEADER = Workbook.row(1, "部门", "名称", "编码", "类别", "天数", "上门");
  private static final String MAPPING =
      """
      {"listType": "SERVICE_MATTER",
       "department": {"column": "部门", "by": "NAME"},
       "name": "名称",
       "code": {"column": "编码", "scheme": "LOCAL"},
       "category": "类别",
       "elements": {"legalDays": {"column": "天数"}, "online": {"column": "上门"}}}
      """;

  private TestRegistry registry;
  private Actor manager;
  private Actor stranger;

  @BeforeAll
  void begin() {
    registry = new TestRegistry();
    Cast cast = new Cast(registry);
    cast.government("990000", "示例省", 2, null);
    cast.government(DIVISION, "示例县", 4, "990000");
    cast.government("990102", "邻县", 4, "990000");
    cast.department(DIVISION, "示例局");
    manager = cast.listManager("importer", DIVISION);
    stranger = cast.listManager("stranger", "990102");
    registry
        .get(SaveMapping.class)
        .save(manager, new SaveMapping.Command(DIVISION, "sheet", Mapping.parse(MAPPING)));
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private ImportRun check(SourceFile file) {
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                DIVISION, "sheet", file, Map.of(), Openness.PUBLIC, null, false, null));
  }

  private ImportRun check(String rows, String after) {
    return check(new Workbook().sheet(HEADER + rows, after).file("list.xlsx"));
  }

  private List<Finding> findings(ImportRun run) {
    return registry.read(() -> registry.get(ReadImport.class).findings(manager, run.id(), 0, 100));
  }

  /** Row 2 with one cell of its own. */
  private static String row(String column, String cell) {
    StringBuilder row = new StringBuilder("<row r=\"2\">");
    Map<String, String> honest = Map.of("A", "示例局", "B", "第一项", "C", "0001", "D", "01");
    for (String at : List.of("A", "B", "C", "D", "E", "F")) {
      if (at.equals(column)) {
        row.append(cell);
      } else if (honest.containsKey(at)) {
        row.append(Workbook.text(at + "2", honest.get(at)));
      }
    }
    return row.append("</row>").toString();
  }

  private void assertFound(ImportRule rule, String raw, String column, String cell) {
    ImportRun run = check(row(column, cell), "");
    assertEquals(new ImportRun.Counts(1, 0, 0, 1, 0), run.counts());
    Finding finding = findings(run).get(0);
    assertEquals(rule.code(), finding.rule());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(2, finding.row());
    assertEquals(raw, finding.raw());
  }

  @Test
  void an_honest_row_is_imported() {
    String cells = Workbook.number("E2", "20") + "<c r=\"F2\" t=\"b\"><v>1</v></c>";
    ImportRun run = check(row("E", cells), "");
    assertEquals(new ImportRun.Counts(1, 1, 0, 0, 0), run.counts());
    assertEquals("XLSX", run.encoding());
    assertEquals(List.of(), findings(run));
  }

  @Test
  void a_mapping_is_of_the_government_that_saved_it_and_of_those_below() {
    Actor above = new Cast(registry).listManager("above", "990000");
    Mapping other = Mapping.parse(MAPPING.replace("名称", "别的列"));
    SaveMapping save = registry.get(SaveMapping.class);
    save.save(stranger, new SaveMapping.Command("990102", "sheet", other));
    save.save(above, new SaveMapping.Command("990000", "sheet", other));
    assertEquals(new ImportRun.Counts(1, 1, 0, 0, 0), check(row("-", ""), "").counts(), "its own");
    save.save(stranger, new SaveMapping.Command("990102", "neighbour", other));
    save.save(above, new SaveMapping.Command("990000", "province", Mapping.parse(MAPPING)));
    assertEquals(new ImportRun.Counts(1, 1, 0, 0, 0), checkBy("province").counts());
    Refused none = assertThrows(Refused.class, () -> checkBy("neighbour"));
    assertEquals(ImportRule.MAPPING_EXISTS, none.refusals().get(0).rule());
  }

  private ImportRun checkBy(String mapping) {
    SourceFile file = new Workbook().sheet(HEADER + row("-", ""), "").file("list.xlsx");
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                DIVISION, mapping, file, Map.of(), Openness.PUBLIC, null, false, null));
  }

  @Test
  void what_a_spreadsheet_spoils_is_an_error() {
    assertFound(ImportRule.NUMBER_FOR_TEXT, "1", "C", Workbook.number("C2", "1"));
    assertFound(ImportRule.NUMBER_FOR_TEXT, "1", "D", Workbook.number("D2", "1"));
    String long18 = "1.1511301008778E+17";
    assertFound(ImportRule.DIGITS_LOST, long18, "C", Workbook.number("C2", long18));
    assertFound(ImportRule.DIGITS_LOST, long18, "C", Workbook.text("C2", long18));
    String day = "<c r=\"B2\" s=\"1\"><v>46000</v></c>";
    assertFound(ImportRule.DATE_SERIAL, "46000", "B", day);
    assertFound(ImportRule.DATE_SERIAL, "46000", "E", day.replace("B2\" s=\"1", "E2\" s=\"2"));
    assertFound(ImportRule.TEXT_FOR_NUMBER, "20", "E", Workbook.text("E2", "20"));
    assertFound(ImportRule.WHOLE_NUMBER, "2.5", "E", Workbook.number("E2", "2.5"));
    assertFound(ImportRule.DIGITS_LOST, "1E+20", "E", Workbook.number("E2", "1E+20"));
    assertFound(ImportRule.DIGITS_LOST, "NaN", "E", Workbook.number("E2", "NaN"));
    assertFound(ImportRule.YES_OR_NO, "也许", "F", Workbook.text("F2", "也许"));
    assertFound(ImportRule.CELL_FAULT, "#REF!", "B", "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>");
    assertFound(ImportRule.CELL_FAULT, "=", "B", "<c r=\"B2\"><f>A1</f></c>");
  }

  @Test
  void the_kept_result_of_a_formula_is_taken_and_reported() {
    ImportRun run = check(row("B", "<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>第二项</v></c>"), "");
    assertEquals(new ImportRun.Counts(1, 1, 0, 0, 0), run.counts());
    assertEquals(ImportRule.FORMULA.code(), findings(run).get(0).rule());
    assertEquals(Severity.WARN, findings(run).get(0).severity());
  }

  @Test
  void a_merged_cell_is_an_error() {
    String second = row("B", "").replace("r=\"2\"", "r=\"3\"").replaceAll("([A-F])2\"", "$13\"");
    ImportRun run =
        check(
            row("", "") + second,
            "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>");
    assertEquals(new ImportRun.Counts(2, 1, 0, 1, 0), run.counts());
    Finding finding = findings(run).get(0);
    assertEquals(ImportRule.CELL_MERGED.code(), finding.rule());
    assertEquals("B2:B3", finding.raw());
    assertTrue(finding.en().contains("B3"), finding.en());
  }

  @Test
  void characters_that_nobody_sees_are_findings_that_can_be_stored() {
    for (String hidden : List.of("_x0000_", "_xD800_", "\u202E", "_x0007_")) {
      ImportRun run = check(row("B", Workbook.text("B2", "第" + hidden + "项")), "");
      assertEquals(new ImportRun.Counts(1, 0, 0, 1, 0), run.counts());
      assertEquals("ITM-05", findings(run).get(0).rule());
    }
    ImportRun unit = check(row("A", Workbook.text("A2", "示例_x0000_局")), "");
    assertEquals(new ImportRun.Counts(1, 0, 0, 0, 1), unit.counts());
    assertEquals("示例\\u0000局", findings(unit).get(0).raw());
    ImportRun category = check(row("D", Workbook.text("D2", "_xDFFF_")), "");
    assertEquals("\\uDFFF", findings(category).get(0).raw());
  }

  @Test
  void the_line_breaks_of_a_cell_are_line_feeds() {
    ImportRun run = check(row("B", Workbook.text("B2", "第一项_x000D_\n续")), "");
    assertEquals(new ImportRun.Counts(1, 1, 0, 0, 0), run.counts());
  }

  @Test
  void codes_spoilt_before_a_csv_was_saved_are_errors_too() {
    String csv = "部门,名称,编码,类别,天数,上门\n示例局,第一项,1.15113E+17,01,,\n示例局,二,2,01,x,否\n";
    ImportRun run = check(Workbook.text8("list.csv", csv));
    assertEquals(new ImportRun.Counts(2, 0, 0, 2, 0), run.counts());
    assertEquals(ImportRule.DIGITS_LOST.code(), findings(run).get(0).rule());
    assertEquals(ImportRule.WHOLE_NUMBER.code(), findings(run).get(1).rule());
    assertEquals("x", findings(run).get(1).raw());
  }

  @Test
  void a_column_that_stands_twice_is_refused() {
    SourceFile file = Workbook.text8("list.csv", "部门,名称,名称,编码,类别,天数,上门\n");
    Refused refused = assertThrows(Refused.class, () -> check(file));
    assertEquals(ImportRule.HEADER_ONCE, refused.refusals().get(0).rule());
  }

  @Test
  void nothing_of_a_refused_file_is_stored() throws SQLException {
    int before = stored();
    String broken = row("B", "") + "<row r=\"3\">" + Workbook.text("XFDZZZ1", "x") + "</row>";
    Refused refused = assertThrows(Refused.class, () -> check(broken, ""));
    assertEquals(ImportRule.CELL_REFERENCE, refused.refusals().get(0).rule());
    assertEquals(before, stored());
  }

  private int stored() throws SQLException {
    try (Connection connection = registry.asOwner().getConnection();
        ResultSet result =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT (SELECT count(*) FROM import_row) + (SELECT count(*) FROM import_run)"
                        + " + (SELECT count(*) FROM import_finding)")) {
      result.next();
      return result.getInt(1);
    }
  }

  @Test
  void to_a_stranger_there_is_no_such_import() {
    ImportRun run = check(row("", ""), "");
    Refused refused =
        assertThrows(
            Refused.class,
            () -> registry.read(() -> registry.get(ReadImport.class).report(stranger, run.id())));
    assertEquals(ImportRule.RUN_EXISTS, refused.refusals().get(0).rule());
    assertThrows(
        Refused.class,
        () -> registry.get(AdmitFile.class).admit(stranger, new AdmitFile.Command(DIVISION)));
    assertEquals(
        ImportLimits.ofProcess(),
        registry.get(AdmitFile.class).admit(manager, new AdmitFile.Command(DIVISION)));
  }
}
