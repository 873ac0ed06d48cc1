package org.quanze.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.calendar.RecordHolidayNotice.Days;
import org.quanze.ledger.Ledger;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.TestRegistry;

/** A new year comes by a notice that an operator records; the notices here are constructed. */
class RecordHolidayNoticeTest {

  private static final Actor OPERATOR = actor(Role.SYSTEM_ADMINISTRATOR);

  private final TestRegistry registry = new TestRegistry();

  @AfterEach
  void close() {
    registry.close();
  }

  private static Actor actor(Role role) {
    return new Actor(
        "operator", "示例·系统管理员", List.of(new Grant(role, "/", LocalDate.EPOCH, null)), null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Days free(String first, String last) {
    return new Days(day(first), day(last), false, "示例节", "Sample holiday");
  }

  private static Days worked(String day) {
    return new Days(day(day), day(day), true, "示例节", "Sample holiday");
  }

  private static HolidayNotice notice(String number, String signedOn, boolean yearly) {
    return new HolidayNotice(number, "示例通知（虚构）", day(signedOn), 2027, yearly);
  }

  private static final HolidayNotice YEARLY = notice("示例发〔2026〕1号", "2026-11-10", true);
  private static final HolidayNotice LATER = notice("示例发〔2027〕2号", "2027-03-01", false);

  private void record(HolidayNotice notice, Days... days) {
    registry
        .get(RecordHolidayNotice.class)
        .record(OPERATOR, new RecordHolidayNotice.Command(notice, List.of(days)));
  }

  private WorkingCalendar calendar() {
    return registry.read(() -> registry.get(Calendars.class).get());
  }

  private static void assertRefused(Rule rule, Runnable act) {
    Refused refused = assertThrows(Refused.class, act::run);
    assertEquals(List.of(rule), refused.refusals().stream().map(Refusal::rule).toList());
  }

  @Test
  void a_year_is_known_once_its_notice_is_recorded() {
    assertFalse(calendar().years().contains(2027));
    long revision = registry.read(() -> registry.get(Ledger.class).revision());
    record(YEARLY, free("2026-12-31", "2027-01-03"), worked("2026-12-27"));
    assertTrue(calendar().years().contains(2027));
    assertEquals(day("2027-01-04"), calendar().dayAfter(day("2026-12-30"), 1));
    assertTrue(calendar().isWorkingDay(day("2026-12-27")), "a Sunday of the year before");
    assertEquals(revision + 1, registry.read(() -> registry.get(Ledger.class).revision()));
  }

  @Test
  void recorded_again_it_replaces_what_it_said_and_stays_one_notice() {
    record(YEARLY, free("2027-05-01", "2027-05-07"));
    record(YEARLY, free("2027-05-01", "2027-05-05"));
    assertTrue(calendar().isWorkingDay(day("2027-05-06")));
    assertEquals(1, calendar().year(2027).notices().size());
  }

  @Test
  void of_a_day_the_notice_signed_last_holds_in_whatever_order_they_are_recorded() {
    record(YEARLY, free("2027-05-01", "2027-05-03"), worked("2027-05-08"));
    record(LATER, free("2027-05-04", "2027-05-08"));
    assertFalse(calendar().isWorkingDay(day("2027-05-08")));
    record(YEARLY, free("2027-05-01", "2027-05-03"), worked("2027-05-08"));
    assertFalse(calendar().isWorkingDay(day("2027-05-08")));
    assertEquals(
        List.of(YEARLY.documentNumber(), LATER.documentNumber()),
        calendar().year(2027).notices().stream().map(HolidayNotice::documentNumber).toList());
  }

  @Test
  void a_notice_without_number_or_days_or_with_days_of_elsewhere_is_refused() {
    assertRefused(CalendarRule.HAS_DAYS, () -> record(YEARLY));
    assertRefused(
        CalendarRule.NUMBERED,
        () -> record(notice(" ", "2026-11-10", true), free("2027-01-01", "2027-01-01")));
    assertRefused(
        CalendarRule.DAYS_OF_YEAR, () -> record(YEARLY, free("2028-01-01", "2028-01-01")));
    assertRefused(
        CalendarRule.DAYS_OF_YEAR, () -> record(YEARLY, free("2026-11-30", "2026-12-01")));
    assertRefused(CalendarRule.DAYS_FIT, () -> record(YEARLY, free("2027-05-03", "2027-05-01")));
    assertRefused(CalendarRule.DAYS_FIT, () -> record(YEARLY, free("2027-01-01", "2027-03-01")));
    assertRefused(
        CalendarRule.DAY_ONCE,
        () -> record(YEARLY, free("2027-05-01", "2027-05-03"), worked("2027-05-03")));
    assertFalse(calendar().years().contains(2027), "nothing of it is kept");
  }

  @Test
  void a_year_has_one_notice_of_its_own() {
    record(YEARLY, free("2027-01-01", "2027-01-01"));
    assertRefused(
        CalendarRule.ONE_YEARLY,
        () -> record(notice("示例发〔2026〕9号", "2026-11-11", true), free("2027-01-01", "2027-01-02")));
  }

  @Test
  void nobody_but_the_system_administrator_records() {
    RecordHolidayNotice.Command command =
        new RecordHolidayNotice.Command(YEARLY, List.of(free("2027-01-01", "2027-01-01")));
    RecordHolidayNotice act = registry.get(RecordHolidayNotice.class);
    assertRefused(
        AccessRule.VISIBLE, () -> act.record(actor(Role.SECURITY_ADMINISTRATOR), command));
    assertRefused(AccessRule.PERMITTED, () -> act.record(actor(Role.FINAL_REVIEWER), command));
    assertFalse(calendar().years().contains(2027));
  }
}
