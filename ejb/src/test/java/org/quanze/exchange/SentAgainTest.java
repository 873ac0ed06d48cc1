package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.calendar.Calendars;
import org.quanze.calendar.HolidayNotice;
import org.quanze.calendar.RecordHolidayNotice;
import org.quanze.calendar.RecordHolidayNotice.Days;
import org.quanze.calendar.RecordHolidayNotice.Notice;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.database.Database;
import org.quanze.item.Openness;
import org.quanze.organisation.RegisterOrganisation;
import org.quanze.organisation.RegisterOrganisation.NewDepartment;
import org.quanze.organisation.RegisterOrganisation.Registration;
import org.quanze.rule.Refused;
import org.quanze.testing.County;

/** What the doors for files write is written once for one key, however often it is sent. */
class SentAgainTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private County county;
  private Actor manager;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "01"));
    manager = everywhere("manager", Role.LIST_MANAGER);
    save("columns", mapping("名称"), null);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private static Actor everywhere(String name, Role role) {
    return new Actor(name, name, List.of(new Grant(role, "/", LocalDate.EPOCH, null)), "test");
  }

  private void save(String name, Mapping mapping, @Nullable String key) {
    county
        .registry()
        .get(SaveMapping.class)
        .save(manager, new SaveMapping.Command(COUNTY, name, () -> mapping, key));
  }

  private UUID check(String text, @Nullable String key) {
    return county
        .registry()
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                COUNTY,
                "columns",
                Workbook.text8("清单.csv", text),
                Map.of(),
                Openness.PUBLIC,
                null,
                false,
                null,
                key))
        .id();
  }

  private int count(String from) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(Database.class)
                    .get("SELECT count(*) FROM " + from, row -> row.whole(1)));
  }

  private static void assertReused(Runnable act) {
    Refused refused = assertThrows(Refused.class, act::run);
    assertEquals(AccessRule.KEY_REUSED, refused.refusals().get(0).rule());
  }

  private static String sheet(String name) {
    return "编码,名称,类别,单位\r\nC-9," + name + ",01,甲局\r\n";
  }

  @Test
  void a_file_is_checked_once() {
    UUID first = check(sheet("九"), "check-0001");
    assertEquals(first, check(sheet("九"), "check-0001"));
    assertEquals(1, count("import_run"));
    assertEquals(1, count("audit WHERE act = 'CheckImport'"));
    assertReused(() -> check(sheet("十"), "check-0001"));
    assertNotEquals(first, check(sheet("九"), null), "without a key each time is the first");
  }

  @Test
  void a_whole_list_is_stated_once_though_the_draft_goes_on() {
    DraftOutcome draft = county.draft(COUNTY, Map.of(), false, List.of());
    UUID first = state(draft, sheet("一"), "whole-0001");
    assertEquals(first, state(draft, sheet("一"), "whole-0001"));
    assertEquals(1, count("whole_list"));
    assertReused(() -> state(draft, sheet("二"), "whole-0001"));
  }

  @Test
  void a_whole_list_that_is_sent_again_late_is_reported_though_another_stands_in_its_place() {
    DraftOutcome draft = county.draft(COUNTY, Map.of(), false, List.of());
    UUID first = state(draft, sheet("一"), "whole-0001");
    int version = draft.version() + 1;
    UUID second = state(new DraftOutcome(draft.changeSet(), version), sheet("二"), "whole-0002");
    assertNotEquals(first, second);
    ReadImport reading = county.registry().get(ReadImport.class);
    ImportRun again = run(draft, sheet("一"), "whole-0001");
    ReadImport.Report report = county.registry().read(() -> reading.stated(again));
    assertEquals(first, report.run().id());
    assertEquals(COUNTY, report.publisher());
    assertFalse(report.publishable());
    assertEquals(1, count("whole_list"), "the draft states the other one as before");
  }

  private UUID state(DraftOutcome draft, String text, String key) {
    return run(draft, text, key).id();
  }

  private ImportRun run(DraftOutcome draft, String text, String key) {
    return county
        .registry()
        .get(StateWholeList.class)
        .state(
            county.editor(COUNTY),
            new StateWholeList.Command(
                draft.changeSet(),
                draft.version(),
                "columns",
                null,
                Workbook.text8("整本.csv", text),
                Map.of(),
                Openness.PUBLIC,
                null,
                key));
  }

  @Test
  void a_mapping_that_is_sent_again_late_does_not_undo_what_was_saved_since() {
    Mapping old = mapping("旧名称");
    save("sheet", old, "mapping-0001");
    save("sheet", mapping("新名称"), null);
    save("sheet", old, "mapping-0001");
    assertEquals(1, count("import_mapping WHERE definition LIKE '%新名称%'"));
    assertReused(() -> save("sheet", mapping("新名称"), "mapping-0001"));
  }

  private static Mapping mapping(String column) {
    return Mapping.parse(
        """
        {"listType":"POWER","department":{"column":"单位","by":"NAME"},"name":"%s",
         "code":{"column":"编码","scheme":"LOCAL"},"category":"类别","elements":{}}"""
            .formatted(column));
  }

  @Test
  void units_are_registered_once() {
    register("乙局", "units-0001");
    register("乙局", "units-0001");
    assertEquals(1, count("department WHERE name = '乙局'"));
    assertReused(() -> register("丙局", "units-0001"));
    assertEquals(0, count("department WHERE name = '丙局'"));
  }

  private void register(String unit, String key) {
    Registration given =
        new Registration(List.of(), List.of(), List.of(new NewDepartment(COUNTY, unit, List.of())));
    county
        .registry()
        .get(RegisterOrganisation.class)
        .register(
            everywhere("operator", Role.SYSTEM_ADMINISTRATOR),
            new RegisterOrganisation.Command(() -> given, key));
  }

  @Test
  void a_notice_that_is_sent_again_late_does_not_undo_what_was_recorded_since() {
    record("2027-01-01", "notice-0001");
    record("2027-01-04", "notice-0002");
    record("2027-01-01", "notice-0001");
    WorkingCalendar known =
        county.registry().read(() -> county.registry().get(Calendars.class).get());
    assertTrue(known.isWorkingDay(LocalDate.of(2027, 1, 1)));
    assertFalse(known.isWorkingDay(LocalDate.of(2027, 1, 4)));
    assertReused(() -> record("2027-01-03", "notice-0001"));
  }

  private void record(String day, String key) {
    LocalDate free = LocalDate.parse(day);
    Notice given =
        new Notice(
            new HolidayNotice("示例发〔2026〕1号", "示例通知（虚构）", LocalDate.of(2026, 11, 10), 2027, true),
            List.of(new Days(free, free, false, "示例节", "Sample holiday")));
    county
        .registry()
        .get(RecordHolidayNotice.class)
        .record(
            everywhere("operator", Role.SYSTEM_ADMINISTRATOR),
            new RecordHolidayNotice.Command(() -> given, key));
  }
}
