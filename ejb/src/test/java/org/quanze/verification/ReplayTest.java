package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.verification.ItemRows.Source;
import org.quanze.verification.ItemRows.Told;
import org.quanze.verification.Replay.Period;
import org.quanze.verification.Replay.Stood;

/** What follows from the lines of one item, where two of them hold from the same day. */
class ReplayTest {

  private static final UUID ITEM = UUID.randomUUID();
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final LocalDate DAY = LocalDate.of(2026, 5, 11);
  private static final int LIST = 3;
  private static final int UNIT = 7;

  @Test
  void an_item_that_moves_on_the_day_of_its_suspension_stays_suspended() {
    assertEquals(
        Set.of(
            new Stood(new Period(1, LIST, UNIT, "IN_FORCE", FIRST, null), 1, 2),
            new Stood(new Period(1, LIST, UNIT, "IN_FORCE", FIRST, DAY), 2, null),
            new Stood(new Period(1, LIST, UNIT, "SUSPENDED", DAY, null), 2, 3),
            new Stood(new Period(2, LIST, UNIT, "SUSPENDED", DAY, null), 3, null)),
        Set.copyOf(
            Replay.of(
                List.of(
                    line(1, "ADDED", 1, FIRST, null),
                    line(2, "SUSPENDED", null, DAY, null),
                    line(3, "RECLASSIFIED_OUT", null, DAY, null),
                    line(3, "RECLASSIFIED_IN", 2, DAY, "{\"status\":\"SUSPENDED\"}")))));
  }

  private static Told line(
      int entry,
      String movement,
      @Nullable Integer version,
      LocalDate day,
      @Nullable String terms) {
    return new Told(
        ITEM,
        Source.LINE,
        entry,
        1,
        version,
        LIST,
        UNIT,
        movement,
        "01",
        "",
        true,
        day,
        null,
        null,
        List.of(),
        null,
        terms);
  }
}
