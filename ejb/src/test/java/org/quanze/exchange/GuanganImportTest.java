package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.list.ListTotals;
import org.quanze.list.ListTotals.CategoryTotal;
import org.quanze.list.Lists;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.testing.TestRegistry;
import org.quanze.verification.LedgerReport;
import org.quanze.verification.VerifyLedger;

/** The 1,135 real items of Guang'an go through the real import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.quanze.testing.SharedData#isThere")
class GuanganImportTest {

  private TestRegistry registry;
  private GuanganOpening opening;
  private ImportRun first;

  @BeforeAll
  void importTheList() {
    registry = new TestRegistry();
    opening = new GuanganOpening(registry);
    first = opening.check();
    opening.publish(first, "opening-0001");
  }

  @AfterAll
  void close() {
    registry.close();
  }

  @Test
  void every_row_is_imported() {
    assertEquals(new ImportRun.Counts(1135, 1135, 0, 0, 0), first.counts());
  }

  @Test
  void the_findings_are_those_that_the_source_lists() {
    Map<String, Integer> counts =
        registry.read(() -> registry.get(ImportRuns.class).countFindings(first.id())).stream()
            .collect(Collectors.toMap(ImportRuns.RuleCount::rule, ImportRuns.RuleCount::count));
    assertEquals(
        Map.of(
            ImportRule.CODE_PARSES.code(), 3,
            ImportRule.ORGANISATION_PART.code(), 119,
            ImportRule.ORGANISATION_CASE.code(), 1,
            ImportRule.NAME_ONCE.code(), 2,
            ImportRule.OWN_AREA.code(), 1),
        counts);
  }

  @Test
  void the_totals_by_type_are_those_of_the_source() {
    List<CategoryTotal> totals =
        registry.read(
            () -> {
              int publisher =
                  registry.get(Organisations.class).getPublisher(GuanganOpening.DIVISION).id();
              int list =
                  registry.get(Lists.class).find(publisher, "SERVICE_MATTER").orElseThrow().id();
              return registry
                  .get(ListTotals.class)
                  .publicByCategory(List.of(list), ListTotals.WHOLE_LIST, registry.today().date());
            });
    assertEquals(
        Map.of("01", 536, "20", 348, "10", 182, "07", 50, "05", 9, "09", 8, "08", 2),
        totals.stream().collect(Collectors.toMap(CategoryTotal::category, CategoryTotal::members)));
  }

  @Test
  void edition_1_is_closed_and_complete() {
    Edition edition =
        registry.read(
            () -> {
              int publisher =
                  registry.get(Organisations.class).getPublisher(GuanganOpening.DIVISION).id();
              int list =
                  registry.get(Lists.class).find(publisher, "SERVICE_MATTER").orElseThrow().id();
              return registry.get(Editions.class).findNewest(list).orElseThrow();
            });
    assertEquals(1, edition.number());
    assertEquals(1135, edition.members());
    assertEquals(0, edition.announced());
    assertEquals(LocalDate.of(2025, 4, 2), edition.effectiveOn());
  }

  @Test
  void the_opened_ledger_verifies() {
    LedgerReport report =
        registry
            .get(VerifyLedger.class)
            .verify(opening.auditor(), new VerifyLedger.Command(GuanganOpening.DIVISION, null));
    assertEquals(List.of(), report.faults());
    assertEquals(new LedgerReport.Checked(1, 1135, 1135, 1, 1135, 0, 0), report.checked());
  }

  @Test
  void a_second_import_changes_nothing() {
    ImportRun second = opening.check();
    assertEquals(new ImportRun.Counts(1135, 0, 1135, 0, 0), second.counts());
    Refused refused = assertThrows(Refused.class, () -> opening.publish(second, "opening-0002"));
    assertEquals(ImportRule.NOTHING_NEW.code(), refused.refusals().get(0).code());
  }

  @Test
  void there_are_34_units() {
    assertEquals(
        34,
        registry
            .read(
                () ->
                    registry
                        .get(Organisations.class)
                        .listDepartments(
                            registry
                                .get(Organisations.class)
                                .getPublisher(GuanganOpening.DIVISION)))
            .size());
  }

  static Path write(String text) throws Exception {
    Path path = Files.createTempFile("quanze", ".csv");
    Files.writeString(path, text);
    return path;
  }
}
