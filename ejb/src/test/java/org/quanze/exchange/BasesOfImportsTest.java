package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.instrument.InstrumentStatus.REPEALED;
import static org.quanze.testing.County.COUNTY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.citation.LawText;
import org.quanze.citation.LawTextReader;
import org.quanze.citation.LawTexts;
import org.quanze.exchange.Finding.Severity;
import org.quanze.exchange.Sheets.SheetRow;
import org.quanze.exercise.CanExercise;
import org.quanze.exercise.ExerciseAnswer;
import org.quanze.instrument.InstrumentRule;
import org.quanze.list.Holdings;
import org.quanze.testing.County;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;

/** An import is told which of its rows cite what is not in force, and brings them all the same. */
class BasesOfImportsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate REPEAL = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder;

  private County county;
  private Sheets sheets;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(DAY);
    sheets =
        new Sheets(
            county.registry(), county.cast().listManager("importer", COUNTY), COUNTY, folder);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private static SheetRow row(int n, String... bases) {
    return new SheetRow("C-" + n, "第" + n + "项（虚构）", "02", "甲局", List.of(bases));
  }

  private List<Finding> findings(ImportRun run) {
    return county
        .registry()
        .read(() -> county.registry().get(ImportRuns.class).findings(run.id(), 0, 100));
  }

  /** Row, rule and what the row says. */
  private List<String> warnings(ImportRun run) {
    return findings(run).stream()
        .map(f -> f.row() + " " + f.rule() + " " + f.severity() + " " + f.field() + " " + f.raw())
        .toList();
  }

  private void repealed(String title) {
    UUID law = county.instrument(title, LocalDate.EPOCH);
    county.stated(law, REPEALED, REPEAL);
  }

  @Test
  void a_row_that_cites_a_repealed_law_is_imported_with_a_warning() throws IOException {
    repealed("《示例条例》");
    repealed("示例规定（虚构）");
    county.instrument("《示例办法》", DAY.plusDays(1));
    county.instrument("《示例法》", LocalDate.EPOCH);
    ImportRun run =
        sheets.check(
            "POWER",
            null,
            row(1, "《示例法》第一条"),
            row(2, "《示例法》", "《示例条例》第二条", "《示例条例》第三条"),
            row(3, "《没有登记的条例》"),
            row(4, "《示例办法》、《示例规定》（虚构）"),
            row(5, "《示例条例》（已废止）"),
            row(6));
    assertEquals(new ImportRun.Counts(6, 6, 0, 0, 0), run.counts());
    assertEquals(
        List.of(
            "3 INS-02 WARN legalBases 《示例条例》第二条",
            "5 INS-01 WARN legalBases 《示例办法》、《示例规定》（虚构）",
            "5 INS-02 WARN legalBases 《示例办法》、《示例规定》（虚构）",
            "6 INS-02 WARN legalBases 《示例条例》（已废止）"),
        warnings(run));
    Finding first = findings(run).get(0);
    assertEquals("依据“《示例条例》”已自 2026-03-01 起废止，在 2026-03-02 不再有效（见“示人发〔2026〕1号”）", first.zh());
    assertEquals(
        List.of("INS-01 WARN 1", "INS-02 WARN 3"),
        county
            .registry()
            .read(() -> county.registry().get(ImportRuns.class).countFindings(run.id()))
            .stream()
            .map(c -> c.rule() + " " + c.severity() + " " + c.count())
            .toList(),
        "the report counts them");
    assertEquals(6, sheets.publish(run));
  }

  @Test
  void a_document_number_of_another_issuer_is_told_and_stays_as_it_is_written() throws IOException {
    String foreign = "《甘肃省人民政府关于示例的意见（虚构）》(陇政发〔2016〕68号)";
    ImportRun run =
        sheets.check(
            "POWER",
            null,
            row(1, "《示例市人民政府关于示例的通知》（示政发〔2026〕9号）第三条"),
            row(2, foreign),
            row(3, "《示例办法》（示政发[2026]9号）"));
    assertEquals(new ImportRun.Counts(3, 3, 0, 0, 0), run.counts());
    assertEquals(
        List.of(
            "2 CIT-02 WARN legalBases 《示例市人民政府关于示例的通知》（示政发〔2026〕9号）第三条",
            "3 INS-14 WARN legalBases " + foreign,
            "3 CIT-02 WARN legalBases " + foreign,
            "4 INS-12 WARN legalBases 《示例办法》（示政发[2026]9号）",
            "4 CIT-02 WARN legalBases 《示例办法》（示政发[2026]9号）"),
        warnings(run));
    assertEquals(3, sheets.publish(run));
  }

  @Test
  void bases_of_a_rank_that_may_not_create_the_power_are_told() throws IOException {
    String notice = "《示例市民政局关于示例的通知》";
    ImportRun run =
        sheets.check(
            "POWER",
            null,
            row(1, notice),
            row(2, notice, "《示例省示例条例》"),
            row(3, "《示例办法》（示例市人民政府令第9号）"));
    assertEquals(
        List.of(
            "2 CIT-02 WARN legalBases " + notice, "4 CIT-03 WARN legalBases 《示例办法》（示例市人民政府令第9号）"),
        warnings(run));
    assertEquals(3, sheets.publish(run));
  }

  @Test
  void an_article_that_the_law_does_not_have_is_told() throws IOException {
    LawText law = LawTextReader.read(List.of("# 中华人民共和国示例法", "第一条 甲：", "（一）乙。", "第二条 丙。"));
    county.registry().get(LawTexts.class).take(List.of(law));
    ImportRun run =
        sheets.check(
            "POWER",
            null,
            row(1, "《示例法》第一条第（一）项、第二条"),
            row(2, "《中华人民共和国示例法》第一条第（二）项"),
            row(3, "《另一法》第九条"));
    assertEquals(List.of("3 CIT-01 WARN legalBases 《中华人民共和国示例法》第一条第（二）项"), warnings(run));
    assertEquals(3, sheets.publish(run));
  }

  @Test
  void the_day_of_the_list_decides() throws IOException {
    repealed("《示例条例》");
    SheetRow citing = row(1, "《示例条例》");
    assertEquals(
        List.of(), findings(sheets.check("POWER", REPEAL.minusDays(1), citing)), "the day before");
    ImportRun run = sheets.check("POWER", REPEAL, citing);
    assertEquals(
        List.of(InstrumentRule.BASIS_REPEALED.code()),
        findings(run).stream().map(Finding::rule).toList());
    assertEquals(List.of(Severity.WARN), findings(run).stream().map(Finding::severity).toList());
  }

  @Test
  void what_the_report_warns_of_is_what_who_asks_is_warned_of() throws IOException {
    repealed("《示例条例》");
    ImportRun run = sheets.check("POWER", null, row(1, "《示例条例》"), row(2, "《示例法》"));
    sheets.publish(run);
    List<String> asked = new ArrayList<>();
    var holdings =
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Holdings.class)
                        .listByCodes(List.of(county.list(COUNTY).id()), List.of("C-1", "C-2")));
    assertEquals(2, holdings.size());
    for (var holding : holdings) {
      ExerciseAnswer answer =
          county
              .registry()
              .read(
                  () ->
                      county
                          .registry()
                          .get(CanExercise.class)
                          .answer(county.unit("甲局").uid(), holding.item(), DAY, null));
      answer.warnings().forEach(w -> asked.add(w.at("legalBases").zh()));
    }
    assertEquals(findings(run).stream().map(Finding::zh).toList(), asked);
  }

  @Test
  void however_many_rows_cite_instruments_they_are_read_by_one_statement() throws Exception {
    repealed("《示例条例》");
    SheetRow[] many = new SheetRow[200];
    Arrays.setAll(many, i -> row(i + 1, "《示例条例》第" + i + "条", "《示例法》第" + i + "条"));
    Noted<ImportRun> few = Statements.during(() -> sheets.check("POWER", null, row(1, "《示例条例》")));
    Noted<ImportRun> all = Statements.during(() -> sheets.check("POWER", null, many));
    assertEquals(1, findings(few.answer()).size());
    assertEquals(100, findings(all.answer()).size(), "a page of them");
    assertEquals(few.statements(), all.statements());
    assertEquals(
        1, all.statements().stream().filter(sql -> sql.contains("FROM instrument ")).count());
  }
}
