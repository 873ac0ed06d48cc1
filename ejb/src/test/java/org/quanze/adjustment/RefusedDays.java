package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.power;

import java.time.LocalDate;
import java.util.List;
import org.quanze.list.Holding.Status;
import org.quanze.testing.PaperCounty;

/** What lines may not do on the days on which they would act. */
final class RefusedDays {

  private RefusedDays() {}

  private static Adjustment cancel(PaperCounty county, String item, LocalDate day) {
    return new Departure.Cancel(county.subject(item), day, null);
  }

  private static PaperCounty announced(PaperCounty county) {
    return county
        .stands("四", 1, power("四", "甲局", "01"), Status.IN_FORCE, SINCE, LATER)
        .stands("四", 2, power("四改", "甲局", "01"), Status.IN_FORCE, LATER, null);
  }

  private static PaperCounty from(PaperCounty county, LocalDate day) {
    return county.stands("四", 1, power("四", "甲局", "01"), Status.IN_FORCE, day, null);
  }

  static List<RefusedLines> all() {
    return List.of(
        one(
            "before the item takes effect",
            c -> cancel(from(c, LATER), "四", LATER.minusDays(1)),
            "NOT_YET_EFFECTIVE lines.1.item"),
        one(
            "an item that is announced itself",
            c -> cancel(from(c, LATER), "四", LATER),
            "NOTHING_PENDING lines.1.item"),
        one("on the first day of the item", c -> cancel(from(c, DAY), "四", DAY)),
        one(
            "another adjustment is announced, and the line is before it",
            c -> cancel(announced(c), "四", LATER.minusDays(1)),
            "NOTHING_PENDING lines.1.item",
            "DAY_ORDER lines.1.effectiveOn"),
        one(
            "another adjustment is announced for that day",
            c -> cancel(announced(c), "四", LATER),
            "NOTHING_PENDING lines.1.item"),
        one(
            "a handover is open",
            c -> cancel(c.pending("一"), "一", DAY),
            "NOTHING_PENDING lines.1.item"),
        one(
            "a handover is open, and a part is delegated that answers none",
            c ->
                new Conferral.PartialDelegate(
                    c.pending("一").subject("一"),
                    List.of(ConferralTest.receiver("镇办")),
                    List.of(),
                    RenewalTest.noted(c, "一", "余"),
                    "余",
                    null,
                    null),
            "NOTHING_PENDING lines.1.item"),
        one(
            "before the day of the decision",
            c -> cancel(c, "一", DAY.minusDays(1)),
            "DAY_ORDER lines.1.effectiveOn"),
        one("on the day of the decision", c -> cancel(c, "一", DAY)));
  }
}
