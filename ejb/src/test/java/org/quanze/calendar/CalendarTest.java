package org.quanze.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.quanze.rule.Refused;
import org.quanze.testing.TestRegistry;
import org.quanze.testing.Trials;

/** The calendar that every registry begins with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarTest {

  private static final int FIRST = 2014;
  private static final int LAST = 2026;

  private WorkingCalendar calendar;

  @BeforeAll
  void read() {
    try (TestRegistry registry = new TestRegistry()) {
      calendar = registry.read(() -> registry.get(Calendars.class).get());
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void twenty_and_ten_working_days_end_where_the_lists_of_the_sources_say() {
    assertEquals(day("2017-08-18"), calendar.dayAfter(day("2017-07-21"), 20));
    assertEquals(day("2018-01-08"), calendar.dayAfter(day("2017-12-22"), 10));
  }

  @Test
  void the_years_are_known_without_a_hole_and_each_by_its_own_notice() {
    assertEquals(IntStream.rangeClosed(FIRST, LAST).boxed().toList(), calendar.years());
    for (int year : calendar.years()) {
      CalendarYear known = calendar.year(year);
      HolidayNotice own = known.notices().get(0);
      assertTrue(own.yearly(), year + " has a notice of its own");
      assertEquals("国务院办公厅关于" + year + "年部分节假日安排的通知", own.title());
      assertEquals(year - 1, own.signedOn().getYear());
      assertTrue(own.documentNumber().contains("〔" + (year - 1) + "〕"), own.documentNumber());
    }
  }

  /** A second opinion on every day; no day differs. */
  @Test
  void every_day_of_every_year_is_what_another_calendar_says() {
    LocalDate next = LocalDate.of(LAST + 1, 1, 1);
    List<LocalDate> different =
        LocalDate.of(FIRST, 1, 1)
            .datesUntil(next)
            .filter(d -> calendar.isWorkingDay(d) != isWorkedElsewhere(d))
            .toList();
    assertEquals(List.of(), different);
  }

  private static boolean isWorkedElsewhere(LocalDate day) {
    LegalHoliday named =
        LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return named == null
        ? !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())
        : named.isWork();
  }

  @Test
  void later_notices_alter_a_year() {
    assertFalse(calendar.isWorkingDay(day("2015-09-03")), "Victory Day");
    assertTrue(calendar.isWorkingDay(day("2015-09-06")), "worked for it");
    assertFalse(calendar.isWorkingDay(day("2019-05-03")), "the longer Labour Day");
    assertFalse(
        calendar.isWorkingDay(day("2020-02-01")), "worked by the first notice, not by the next");
    assertTrue(calendar.isWorkingDay(day("2018-12-29")), "worked by the notice of the year after");
  }

  @Test
  void a_year_without_a_notice_is_refused_by_name_and_not_guessed() {
    assertRefused(CalendarRule.YEAR_KNOWN, "2027", () -> calendar.isWorkingDay(day("2027-01-04")));
    assertRefused(CalendarRule.YEAR_KNOWN, "2013", () -> calendar.year(2013));
    assertRefused(CalendarRule.YEAR_KNOWN, "2027", () -> calendar.dayAfter(day("2026-12-21"), 20));
    assertRefused(
        CalendarRule.YEAR_KNOWN,
        "2027",
        () -> calendar.workingDaysBetween(day("2026-12-30"), day("2027-01-01")));
    assertEquals(day("2014-01-02"), calendar.dayAfter(day("2013-12-31"), 1), "needs 2014 alone");
  }

  @Test
  void nothing_is_counted_backwards() {
    assertRefused(
        CalendarRule.COUNT_NOT_NEGATIVE, "", () -> calendar.dayAfter(day("2020-03-02"), -1));
    assertRefused(
        CalendarRule.DAYS_IN_ORDER,
        "2020-03-01",
        () -> calendar.workingDaysBetween(day("2020-03-02"), day("2020-03-01")));
    assertEquals(0, calendar.workingDaysBetween(day("2020-03-02"), day("2020-03-02")));
    assertEquals(day("2020-03-01"), calendar.dayAfter(day("2020-03-01"), 0));
  }

  private static void assertRefused(CalendarRule rule, String naming, Executable act) {
    Refused refused = assertThrows(Refused.class, act);
    assertEquals(rule, refused.refusals().get(0).rule());
    assertTrue(refused.refusals().get(0).zh().contains(naming), refused.refusals().get(0).zh());
    assertTrue(refused.refusals().get(0).en().contains(naming), refused.refusals().get(0).en());
  }

  @Test
  void counting_and_adding_are_each_other_s_inverse() {
    Trials.of(
        "working days",
        200,
        500,
        source -> {
          LocalDate from = LocalDate.of(FIRST, 1, 1).plusDays(source.below(3_500));
          int count = 1 + source.below(source.size());
          LocalDate last = calendar.dayAfter(from, count);
          assertTrue(calendar.isWorkingDay(last), last + " is worked");
          assertEquals(count, calendar.workingDaysBetween(from, last));
          LocalDate middle =
              from.plusDays(source.below((int) (last.toEpochDay() - from.toEpochDay())));
          assertEquals(
              count,
              calendar.workingDaysBetween(from, middle)
                  + calendar.workingDaysBetween(middle, last));
        });
  }
}
