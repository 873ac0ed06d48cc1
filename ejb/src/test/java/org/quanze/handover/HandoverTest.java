package org.quanze.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.PaperCounty.id;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.calendar.CalendarDay;
import org.quanze.calendar.HolidayNotice;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.testing.PaperHandover;

/** What a handover says of itself: its end, its announcement, its terms, its due day. */
@Tag("pure")
class HandoverTest {

  private static final LocalDate ANNOUNCED = LocalDate.of(2017, 7, 21);
  private static final LocalDate DUE = LocalDate.of(2017, 8, 18);

  private static final HolidayNotice YEAR =
      new HolidayNotice("国办发明电〔2016〕17号", "2017年", LocalDate.of(2016, 12, 1), 2017, true);
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          List.of(YEAR),
          List.of(new CalendarDay(LocalDate.of(2017, 10, 2), false, "国庆节", "", YEAR)));

  private static Handover of(State state) {
    return PaperHandover.of("下放", Kind.DELEGATION, state).told(3, 4).build();
  }

  @Test
  void nothing_follows_when_it_was_done_refused_or_withdrawn() {
    EnumSet<State> last = EnumSet.of(State.HANDED_OVER, State.REJECTED, State.WITHDRAWN);
    for (State state : State.values()) {
      assertEquals(last.contains(state), state.isFinal(), state.name());
    }
  }

  @Test
  void a_recall_is_announced_by_its_receiver_and_anything_else_by_the_giver() {
    assertEquals(3, of(State.NOTIFIED).announcedIn());
    Handover recall = PaperHandover.of("收", Kind.RECALL, State.ACCEPTED).told(null, 4).build();
    assertEquals(4, recall.announcedIn());
    assertNull(PaperHandover.of("点菜", Kind.DELEGATION, State.PROPOSED).build().announcedIn());
  }

  @Test
  void an_entrustment_is_called_by_its_handover_and_its_end_names_it() {
    LocalDate until = LocalDate.of(2027, 4, 1);
    PaperHandover begins =
        PaperHandover.of("委托", Kind.ENTRUSTMENT, State.NOTIFIED)
            .terms("{\"from\":\"2026-04-01\",\"until\":\"2027-04-01\"}");
    assertEquals(new HandoverTerms(until, id("委托")), HandoverTerms.of(begins.build()));
    PaperHandover ends =
        PaperHandover.of("终止", Kind.ENTRUSTMENT_END, State.ACCEPTED)
            .terms("{\"entrustment\":\"" + id("委托") + "\",\"until\":\"2027-04-01\"}");
    assertEquals(new HandoverTerms(until, id("委托")), HandoverTerms.of(ends.build()));
    assertThrows(UncheckedIOException.class, () -> HandoverTerms.of(ends.terms("{until").build()));
  }

  @Test
  void it_is_due_twenty_working_days_after_its_announcement() {
    assertEquals(DUE, DueDay.of(ANNOUNCED, CALENDAR));
    LocalDate sunday = ANNOUNCED.plusDays(2);
    assertEquals(DUE, DueDay.of(sunday, CALENDAR));
    assertEquals(sunday, DueDay.overdueUntil(DUE.plusDays(1), CALENDAR));
  }

  @Test
  void it_is_overdue_from_the_day_after_as_long_as_it_is_open() {
    LocalDate late = DUE.plusDays(1);
    assertFalse(DueDay.isOverdue(of(State.NOTIFIED), ANNOUNCED, DUE, CALENDAR));
    assertTrue(DueDay.isOverdue(of(State.NOTIFIED), ANNOUNCED, late, CALENDAR));
    assertTrue(DueDay.isOverdue(of(State.ACCEPTED), ANNOUNCED, late, CALENDAR));
    assertFalse(DueDay.isOverdue(of(State.HANDED_OVER), ANNOUNCED, late, CALENDAR));
    assertFalse(DueDay.isOverdue(of(State.NOTIFIED), null, late, CALENDAR), "a mere proposal");
  }
}
