package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.access.Actor;
import org.quanze.adjustment.Reform;
import org.quanze.database.Database;
import org.quanze.exchange.Sheets.SheetRow;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.testing.Cast;
import org.quanze.testing.County;
import org.quanze.testing.TestRegistry;

/**
 * Two imports name a unit that nobody had registered when they were checked. It begins once; the
 * other import is refused, since its rows are sealed with another identity of the unit.
 */
class UnitsOfImportsTest {

  private static final String DIVISION = "990101";
  private static final int ROUNDS = 10 * Integer.getInteger("quanze.races", 1);

  @TempDir private Path folder;

  private TestRegistry registry;
  private Cast cast;
  private String division = DIVISION;
  private Sheets sheets;

  @BeforeEach
  void open() {
    registry = new TestRegistry();
    cast = new Cast(registry);
    begin(DIVISION);
  }

  /** Another county, whose lists are not open yet. */
  private void begin(String code) {
    division = code;
    cast.government(code, "示例县" + code, 4, null);
    sheets = new Sheets(registry, cast.listManager("importer", code), code, folder);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private static SheetRow row(int n, String category, String unit) {
    return new SheetRow("C-" + n, "第" + n + "项（虚构）", category, unit, List.of());
  }

  private ImportRun powers(String... units) throws IOException {
    return check("POWER", "02", units);
  }

  private ImportRun matters(String... units) throws IOException {
    return check("SERVICE_MATTER", "01", units);
  }

  private ImportRun check(String type, String category, String... units) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    for (String unit : units) {
      rows.add(row(rows.size() + 1, category, unit));
    }
    ImportRun run = sheets.check(type, null, rows.toArray(SheetRow[]::new));
    assertEquals(units.length, run.counts().imported());
    return run;
  }

  /** How many rows there are of what a publication writes. */
  private List<Integer> stored() {
    return registry.read(
        () ->
            Stream.of("department", "ledger_entry", "ledger_head", "item", "list", "import_row")
                .map(
                    table ->
                        registry
                            .get(Database.class)
                            .get("SELECT count(*) FROM " + table, row -> row.whole(1)))
                .toList());
  }

  private static List<String> refusals(Refused refused) {
    return refused.refusals().stream().map(Refusal::code).distinct().toList();
  }

  @Test
  void a_report_says_whether_its_reader_may_publish_it() throws IOException {
    ImportRun run = powers("甲局");
    assertTrue(publishable(run));
    sheets.publish(run);
    assertFalse(publishable(run), "once");
  }

  private boolean publishable(ImportRun run) {
    Actor importer = cast.listManager("importer", division);
    return registry.read(
        () -> registry.get(ReadImport.class).report(importer, run.id()).publishable());
  }

  @Test
  void the_second_is_refused_whole_and_goes_through_when_it_is_checked_again() throws IOException {
    ImportRun first = powers("甲局", "乙局");
    ImportRun second = matters("丙局", "乙局", "甲局");
    assertEquals(2, sheets.publish(first));
    List<Integer> before = stored();
    Refused refused = assertThrows(Refused.class, () -> sheets.publish(second));
    assertEquals(
        List.of(ImportRule.UNIT_BEGAN, ImportRule.UNIT_BEGAN),
        refused.refusals().stream().map(Refusal::rule).toList(),
        "all of them at once");
    assertEquals(
        List.of("部门“乙局”在校验之后已另行设立，请重新校验该文件", "部门“甲局”在校验之后已另行设立，请重新校验该文件"),
        refused.refusals().stream().map(Refusal::zh).sorted().toList());
    assertEquals(before, stored(), "nothing is left of it, and its rows still wait");
    assertEquals(3, sheets.publish(matters("丙局", "乙局", "甲局")));
    assertEquals(
        List.of("丙局", "乙局", "甲局"),
        registry.read(
            () -> {
              Organisations all = registry.get(Organisations.class);
              return all.listDepartments(all.getPublisher(division)).stream()
                  .map(unit -> unit.name())
                  .sorted()
                  .toList();
            }));
  }

  @Test
  void so_it_is_when_the_unit_was_registered_meanwhile() throws IOException {
    ImportRun run = powers("甲局");
    cast.department(division, "甲局");
    List<Integer> before = stored();
    Refused refused = assertThrows(Refused.class, () -> sheets.publish(run));
    assertEquals(List.of(ImportRule.UNIT_BEGAN.code()), refusals(refused));
    assertEquals(before, stored());
  }

  @Test
  void a_unit_that_ended_meanwhile_gets_no_items() throws IOException {
    County county = new County(registry, "甲局", "乙局");
    division = COUNTY;
    sheets = new Sheets(registry, cast.listManager("importer", COUNTY), COUNTY, folder);
    ImportRun run = powers("甲局", "乙局", "丙局");
    UUID ending = county.unit("甲局").uid();
    Reform.Succession succession = new Reform.Succession(ending, county.unit("乙局").uid(), Map.of());
    county.decide(COUNTY, new Reform.Reorganise(List.of(succession), null, "机构改革"));
    cast.department(COUNTY, "丙局");
    List<Integer> before = stored();
    Refused refused = assertThrows(Refused.class, () -> sheets.publish(run));
    assertEquals(
        List.of(ImportRule.UNIT_ENDED.code(), ImportRule.UNIT_BEGAN.code()), refusals(refused));
    assertEquals("部门“甲局”在校验之后已撤并，请重新校验该文件", refused.refusals().get(0).zh());
    assertEquals(before, stored());
    assertEquals(2, sheets.publish(powers("乙局", "丙局")));
  }

  @Test
  void of_two_at_one_moment_one_is_published_and_the_other_hears_of_the_unit() throws Exception {
    for (int n = 1; n <= ROUNDS; n++) {
      begin("9902" + (10 + n));
      ImportRun one = powers("甲局");
      ImportRun other = matters("甲局");
      List<String> heard = atOnce(() -> sheets.publish(one), () -> sheets.publish(other));
      assertEquals(List.of("1 []", "refused [" + ImportRule.UNIT_BEGAN.code() + "]"), heard);
    }
  }

  @Test
  void nobody_who_registers_the_unit_at_that_moment_hears_of_a_fault() throws Exception {
    for (int n = 1; n <= ROUNDS; n++) {
      begin("9902" + (10 + n));
      ImportRun run = powers("甲局");
      List<String> heard =
          atOnce(
              () -> sheets.publish(run),
              () -> {
                cast.department(division, "甲局");
                return 0;
              });
      assertEquals("0 []", heard.get(0), "registered, by whomever");
    }
  }

  /** What two hear who begin at once, in the order of their words. */
  private static List<String> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<String>> both = new ArrayList<>();
      for (Callable<Integer> act : List.of(one, other)) {
        both.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return act.call() + " []";
                  } catch (Refused no) {
                    return "refused " + refusals(no);
                  }
                }));
      }
      start.countDown();
      return Stream.of(both.get(0).get(), both.get(1).get()).sorted().toList();
    }
  }
}
