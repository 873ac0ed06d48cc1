package org.quanze.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.calendar.CalendarRule;
import org.quanze.calendar.Calendars;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.deadline.Deadline.Running;
import org.quanze.testing.TestRegistry;
import org.quanze.testing.Trials;
import org.quanze.testing.Trials.Source;

/** Deadlines on the calendar of the State Council's notices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineTest {

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

  private static Pause pause(int number, LocalDate from, @Nullable LocalDate until) {
    return new Pause(number, from, until, "待上级答复", "清单办", Instant.EPOCH, null);
  }

  private Deadline of(int days, String since, String today, Pause... pauses) {
    return of(days, since, today, null, pauses);
  }

  private Deadline of(
      int days, String since, String today, @Nullable LocalDate done, Pause... pauses) {
    return Deadline.of(
        new Running(Term.PUBLICATION, days, day(since), List.of(pauses), done),
        day(today),
        calendar);
  }

  private void due(String expected, int days, String since) {
    assertEquals(day(expected), of(days, since, since).due(), since + " and " + days);
  }

  @Test
  void scenario_9_of_2017_07_21_ends_on_08_18_and_2018_01_08_is_day_10_of_2017_12_22() {
    due("2017-08-18", Term.PUBLICATION.workingDays(false), "2017-07-21");
    due("2018-01-08", Term.APPLICATION.workingDays(false), "2017-12-22");
  }

  /** 国办发明电〔2018〕15号, 国办发明电〔2020〕27号, 国办发明电〔2022〕16号: counted by hand. */
  @Test
  void days_of_rest_that_are_worked_count() {
    // Saturday 2018-12-29 is worked, by the notice of the year after.
    due("2019-01-07", 10, "2018-12-21");
    // Sunday 2019-09-29 and Saturday 2019-10-12 are worked, a week between them is free.
    due("2019-10-23", 20, "2019-09-20");
    // Sunday 2021-04-25 and Saturday 2021-05-08 are worked.
    due("2021-05-12", Term.OPINION.workingDays(false), "2021-04-20");
    // Saturday and Sunday 2023-01-28 and 29 are worked after the Spring Festival.
    due("2023-02-01", 10, "2023-01-13");
  }

  @Test
  void it_is_overdue_from_the_day_after() {
    Deadline last = of(20, "2017-07-21", "2017-08-18");
    assertEquals(false, last.overdue());
    assertEquals(20, last.workingDaysUsed());
    assertEquals(0, last.workingDaysLeft());
    Deadline free = of(20, "2017-07-21", "2017-08-19");
    assertEquals(true, free.overdue(), "a Saturday is after the last day too");
    assertEquals(20, free.workingDaysUsed());
    Deadline before = of(20, "2017-07-21", "2017-07-24");
    assertEquals(1, before.workingDaysUsed());
    assertEquals(19, before.workingDaysLeft());
  }

  @Test
  void what_is_done_is_counted_until_then() {
    Deadline inTime = of(20, "2017-07-21", "2018-03-01", day("2017-08-18"));
    assertEquals(false, inTime.overdue());
    assertEquals(20, inTime.workingDaysUsed());
    assertEquals(true, of(20, "2017-07-21", "2018-03-01", day("2017-08-21")).overdue());
    assertEquals(
        0,
        of(20, "2017-07-21", "2018-03-01", day("2017-07-01")).workingDaysUsed(),
        "before it ran");
  }

  @Test
  void no_day_of_a_pause_counts() {
    due("2026-03-30", 20, "2026-03-02");
    Pause week = pause(1, day("2026-03-10"), day("2026-03-17"));
    Deadline later = of(20, "2026-03-02", "2026-03-17", week);
    assertEquals(day("2026-04-07"), later.due(), "five days later, with 清明 between");
    assertEquals(6, later.workingDaysUsed(), "3 to 9 March, and the 17th");
    assertFalse(later.paused());
    Pause none = pause(1, day("2026-03-10"), day("2026-03-10"));
    assertEquals(day("2026-03-30"), of(20, "2026-03-02", "2026-03-17", none).due());
  }

  @Test
  void while_the_clock_stands_nobody_knows_the_due_day_and_nothing_becomes_overdue() {
    Pause open = pause(1, day("2026-03-10"), null);
    Deadline standing = of(20, "2026-03-02", "2026-09-01", open);
    assertNull(standing.due());
    assertEquals(DeadlineRule.DUE_WHEN_RESUMED, assertNotNullRule(standing));
    assertEquals(5, standing.workingDaysUsed());
    assertEquals(false, standing.overdue());
    assertTrue(standing.paused());
    Pause late = pause(1, day("2026-04-20"), null);
    Deadline passed = of(20, "2026-03-02", "2026-09-01", late);
    assertEquals(day("2026-03-30"), passed.due());
    assertEquals(true, passed.overdue(), "what has passed has passed");
  }

  @Test
  void publication_lets_no_clock_stand() {
    Deadline done =
        of(20, "2026-03-02", "2026-09-01", day("2026-03-12"), pause(1, day("2026-03-10"), null));
    assertFalse(done.paused());
    assertEquals(6, done.workingDaysUsed());
    assertEquals(day("2026-04-01"), done.due(), "two days later");
  }

  private static DeadlineRule assertNotNullRule(Deadline deadline) {
    return (DeadlineRule) Objects.requireNonNull(deadline.unknown()).rule();
  }

  @Test
  void where_the_calendar_is_not_known_it_is_unknown_and_not_guessed() {
    Deadline ahead = of(20, "2026-12-20", "2026-12-25");
    assertNull(ahead.due());
    assertNotNull(ahead.unknown());
    assertEquals(CalendarRule.YEAR_KNOWN, ahead.unknown().rule());
    assertTrue(ahead.unknown().zh().contains("2027"), ahead.unknown().zh());
    assertEquals(5, ahead.workingDaysUsed());
    assertEquals(false, ahead.overdue(), "twenty days have not gone by");
    Deadline after = of(20, "2026-12-20", "2027-01-20");
    assertNull(after.workingDaysUsed());
    assertNull(after.workingDaysLeft());
    assertNull(after.overdue(), "nobody knows");
    Deadline passed = of(20, "2026-11-02", "2027-01-20");
    assertEquals(day("2026-11-30"), passed.due());
    assertEquals(true, passed.overdue(), "that is known");
    Deadline longAgo = of(20, "1990-01-01", "2026-01-05");
    assertNull(longAgo.due());
    assertNull(longAgo.overdue());
  }

  @Test
  void what_is_urgent_has_fewer_days() {
    for (Term term : List.of(Term.PUBLICATION, Term.APPLICATION, Term.OPINION)) {
      assertTrue(term.workingDays(true) < term.workingDays(false), term.zh());
      assertTrue(term.workingDays(true) > 0, term.zh());
    }
    assertEquals(Term.HANDOVER.workingDays(false), Term.HANDOVER.workingDays(true));
  }

  @Test
  void with_pauses_there_are_never_fewer_days() {
    Trials.of(
        "pauses",
        300,
        60,
        source -> {
          LocalDate since = LocalDate.of(2014, 1, 1).plusDays(source.below(3_000));
          int days = 1 + source.below(40);
          List<Pause> pauses = pauses(source, since);
          LocalDate today = since.plusDays(source.below(200));
          Deadline without =
              Deadline.of(
                  new Running(Term.PUBLICATION, days, since, List.of(), null), today, calendar);
          Deadline with =
              Deadline.of(
                  new Running(Term.PUBLICATION, days, since, pauses, null), today, calendar);
          assertTrue(used(with) <= used(without), pauses.toString());
          assertTrue(
              !Boolean.TRUE.equals(with.overdue()) || Boolean.TRUE.equals(without.overdue()),
              pauses.toString());
          LocalDate due = with.due();
          if (due != null) {
            assertFalse(due.isBefore(without.due()), pauses.toString());
            long counted =
                since
                    .plusDays(1)
                    .datesUntil(due.plusDays(1))
                    .filter(
                        d -> calendar.isWorkingDay(d) && pauses.stream().noneMatch(p -> p.holds(d)))
                    .count();
            assertEquals(days, counted, "the last day is the last that counts");
          }
        });
  }

  private static int used(Deadline deadline) {
    return Objects.requireNonNull(deadline.workingDaysUsed());
  }

  /** Some pauses in order; the last may stand open. */
  private static List<Pause> pauses(Source source, LocalDate since) {
    List<Pause> pauses = new ArrayList<>();
    LocalDate day = since.plusDays(source.below(source.size()));
    int count = source.below(4);
    for (int n = 1; n <= count; n++) {
      LocalDate until = day.plusDays(source.below(source.size()));
      boolean open = n == count && source.flag();
      pauses.add(pause(n, day, open ? null : until));
      day = until.plusDays(source.below(20));
    }
    return pauses;
  }
}
