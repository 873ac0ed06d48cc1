package org.quanze.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.calendar.CalendarRule;
import org.quanze.calendar.Calendars;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.rule.Refused;
import org.quanze.testing.County;

/** A handover is due twenty working days after its decision; that it is overdue changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueDayTest {

  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 4, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

  private County county;
  private WorkingCalendar calendar;

  @BeforeAll
  void announce() {
    county = new County("甲局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(COUNTY, county.add("一", "甲局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
    county.today(ANNOUNCED);
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.first("一"),
            List.of(new Receiver(county.unit("镇办").uid(), LocalDate.of(2026, 4, 10), "已受理的由下放方办结")),
            null,
            "赋权"));
    calendar = county.registry().read(() -> county.registry().get(Calendars.class).get());
  }

  @AfterAll
  void close() {
    county.close();
  }

  private List<UUID> overdueOn(LocalDate today) {
    int publisher = county.list(COUNTY).publisher();
    AnnouncedHandovers handovers = county.registry().get(AnnouncedHandovers.class);
    LocalDate until = DueDay.overdueUntil(today, calendar);
    return county
        .registry()
        .read(
            () -> {
              List<Handover> found = handovers.listPublic(publisher, null, until, null, 10);
              assertEquals(found.size(), handovers.countPublic(publisher, null, until));
              return found.stream().map(Handover::id).toList();
            });
  }

  @Test
  void it_is_due_on_the_twentieth_working_day_after_the_decision() {
    Handover handover = county.handover("一");
    AnnouncedHandovers handovers = county.registry().get(AnnouncedHandovers.class);
    LocalDate announced =
        county
            .registry()
            .read(() -> handovers.announcedOn(List.of(handover.id())))
            .get(handover.id());
    assertEquals(ANNOUNCED, announced);
    assertEquals(DUE, DueDay.of(ANNOUNCED, calendar));
    assertEquals(
        LocalDate.of(2017, 8, 18), DueDay.of(LocalDate.of(2017, 7, 21), calendar), "LN-05");
  }

  @Test
  void it_counts_from_the_day_on_which_it_was_published_and_not_from_an_effective_day_before() {
    try (County other = new County("甲局")) {
      other.today(LocalDate.of(2026, 3, 2));
      other.decide(COUNTY, other.add("一", "甲局", "02"));
      other.decide(TOWN, other.add("镇一", "镇办", "02"));
      other.today(ANNOUNCED);
      Receiver receiver =
          new Receiver(other.unit("镇办").uid(), LocalDate.of(2026, 4, 10), "已受理的由下放方办结");
      other.decide(
          COUNTY,
          LocalDate.of(2026, 3, 3),
          new Conferral.Delegate(other.first("一"), List.of(receiver), null, "赋权"));
      AnnouncedHandovers handovers = other.registry().get(AnnouncedHandovers.class);
      UUID handover = other.handover("一").id();
      int publisher = other.list(COUNTY).publisher();
      other
          .registry()
          .read(
              () -> {
                assertEquals(ANNOUNCED, handovers.announcedOn(List.of(handover)).get(handover));
                for (LocalDate until : List.of(ANNOUNCED.minusDays(1), ANNOUNCED)) {
                  int overdue = until.equals(ANNOUNCED) ? 1 : 0;
                  assertEquals(overdue, handovers.countPublic(publisher, null, until));
                  assertEquals(overdue, handovers.listOpen(List.of("/"), "", until).size());
                }
                return null;
              });
    }
  }

  @Test
  void it_is_overdue_from_the_day_after_and_stays_as_it_is() {
    Handover handover = county.handover("一");
    assertFalse(DueDay.isOverdue(handover, ANNOUNCED, DUE, calendar));
    assertEquals(List.of(), overdueOn(DUE));
    assertTrue(DueDay.isOverdue(handover, ANNOUNCED, DUE.plusDays(1), calendar));
    assertEquals(List.of(handover.id()), overdueOn(DUE.plusDays(1)));
    assertEquals(handover, county.handover("一"), "a flag, and no state");
    assertFalse(DueDay.isOverdue(handover, null, DUE.plusDays(1), calendar), "a mere proposal");
  }

  @Test
  void being_overdue_is_being_after_the_due_day_on_every_day_of_two_years() {
    for (LocalDate today = LocalDate.of(2025, 3, 1);
        today.getYear() < 2027;
        today = today.plusDays(1)) {
      LocalDate until = DueDay.overdueUntil(today, calendar);
      assertTrue(DueDay.of(until, calendar).isBefore(today), until + " " + today);
      if (until.isBefore(LocalDate.of(2026, 11, 30))) {
        LocalDate next = DueDay.of(until.plusDays(1), calendar);
        assertFalse(next.isBefore(today), until + " " + today);
      }
    }
  }

  @Test
  void where_the_calendar_is_not_known_nothing_is_guessed() {
    Handover handover = county.handover("一");
    LocalDate unknown = LocalDate.of(2030, 6, 1);
    for (Runnable act :
        List.<Runnable>of(
            () -> DueDay.of(unknown, calendar),
            () -> DueDay.of(LocalDate.of(2026, 12, 20), calendar),
            () -> DueDay.isOverdue(handover, ANNOUNCED, unknown, calendar))) {
      Refused refused = assertThrows(Refused.class, act::run);
      assertEquals(CalendarRule.YEAR_KNOWN, refused.refusals().get(0).rule());
    }
  }
}
