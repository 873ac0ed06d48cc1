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
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.item.Openness;
import org.quanze.list.ListTotals;
import org.quanze.list.ListTotals.CategoryTotal;
import org.quanze.list.Lists;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.testing.Cast;
import org.quanze.testing.SharedData;
import org.quanze.testing.TestRegistry;
import org.quanze.verification.LedgerReport;
import org.quanze.verification.VerifyLedger;

/** The 1,135 real items of Guang'an go through the real import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.quanze.testing.SharedData#isThere")
class GuanganImportTest {

  private static final String DIVISION = "511602";

  private TestRegistry registry;
  private Actor manager;
  private Actor auditor;
  private ImportRun first;

  @BeforeAll
  void importTheList() {
    registry = new TestRegistry();
    Cast cast = new Cast(registry);
    cast.government("510000", "四川省", 2, null);
    cast.government("511600", "广安市", 3, "510000");
    cast.government(DIVISION, "广安区", 4, "511600");
    manager = cast.listManager("importer", DIVISION);
    auditor = cast.auditor("auditor", DIVISION);
    registry
        .get(SaveMapping.class)
        .save(
            manager,
            new SaveMapping.Command(
                DIVISION, "guangan", Mapping.parse(SharedData.resource("/guangan-mapping.json"))));
    first = check();
    registry
        .get(PublishImport.class)
        .publish(manager, new PublishImport.Command(first.id(), decision(), "opening-0001"));
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private ImportRun check() {
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                DIVISION,
                "guangan",
                SharedData.file("guangan_items.csv"),
                Map.of(),
                Openness.PUBLIC,
                null,
                true,
                null));
  }

  private static DecisionDraft decision() {
    return new DecisionDraft(
        "广区府发〔2025〕1号",
        "广安区政务服务事项（期初）",
        "广安区人民政府",
        null,
        LocalDate.of(2025, 4, 2),
        null,
        null,
        Openness.PUBLIC,
        Map.of());
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
              int publisher = registry.get(Organisations.class).getPublisher(DIVISION).id();
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
              int publisher = registry.get(Organisations.class).getPublisher(DIVISION).id();
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
        registry.get(VerifyLedger.class).verify(auditor, new VerifyLedger.Command(DIVISION, null));
    assertEquals(List.of(), report.faults());
    assertEquals(new LedgerReport.Checked(1, 1135, 1135, 1, 1135, 0, 0), report.checked());
  }

  @Test
  void a_second_import_changes_nothing() {
    ImportRun second = check();
    assertEquals(new ImportRun.Counts(1135, 0, 1135, 0, 0), second.counts());
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                registry
                    .get(PublishImport.class)
                    .publish(
                        manager,
                        new PublishImport.Command(second.id(), decision(), "opening-0002")));
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
                        .listDepartments(registry.get(Organisations.class).getPublisher(DIVISION)))
            .size());
  }

  static Path write(String text) throws Exception {
    Path path = Files.createTempFile("quanze", ".csv");
    Files.writeString(path, text);
    return path;
  }
}
