package org.quanze.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.PaperCounty.id;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.testing.PaperHandover;

/** What a handover says of itself: its end, its announcement, its terms, its days. */
@Tag("pure")
class HandoverTest {

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
  void the_usual_days_are_stated_by_nothing_and_others_are_few() {
    assertNull(DueDay.stated(20));
    assertEquals(30, DueDay.stated(30));
    assertEquals(20, DueDay.of(null));
    assertEquals(30, DueDay.of("30"));
    for (int days = -1; days < 100; days++) {
      assertEquals(days == 20 || days == 30, DueDay.allows(days), "of " + days);
    }
    assertTrue(DueDay.allows(null));
  }
}
