package org.quanze.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Rest;
import org.quanze.testing.County;

/** What stands beside members: entrusted powers, rest, and publications nobody can judge. */
class MeasuresTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @Test
  void entrusted_powers_are_counted_beside_members_and_late_is_not_guessed() {
    try (County county = new County("民政局", "审批局")) {
      Reporting civil = new Reporting(county, county.unit("民政局"));
      Reporting bureau = new Reporting(county, county.unit("审批局"));
      county.today(LocalDate.of(2026, 2, 10));
      county.opened(COUNTY, "民政局", "项", 3);
      county.today(LocalDate.of(2026, 3, 10));
      county.decide(
          COUNTY,
          new Conferral.Entrust(
              county.subject("项1"),
              List.of(county.unit("审批局").uid()),
              new Term(null, LocalDate.of(2026, 4, 20)),
              null,
              null),
          new Rest.Suspend(county.subject("项2"), null, null, "整改"));
      civil.publishes(
          LocalDate.of(1990, 1, 1), null, new Departure.Cancel(county.subject("项3"), null, null));
      county.today(LocalDate.of(2026, 5, 1));
      assertEquals(
          Reporting.figures(
              "POWER MEMBERS_BEFORE", "3",
              "POWER CANCELLED", "1 -1",
              "POWER SUSPENDED", "1",
              "POWER ENTRUSTED", "1",
              "POWER MEMBERS_AFTER", "2",
              "PUBLISHED_UNCOUNTED", "1"),
          civil.computed(MARCH),
          "within one government nothing is handed over");
      assertEquals(
          Reporting.figures(
              "POWER MEMBERS_BEFORE", "0",
              "POWER ENTRUSTMENT_RECEIVED", "1",
              "POWER MEMBERS_AFTER", "0",
              "POWER ENTRUSTED_AFTER", "1"),
          bureau.computed(MARCH));
      assertEquals(
          Reporting.figures(
              "POWER MEMBERS_BEFORE", "0",
              "POWER ENTRUSTMENT_EXPIRED", "1",
              "POWER MEMBERS_AFTER", "0",
              "POWER ENTRUSTED_BEFORE", "1"),
          bureau.computed(APRIL));
    }
  }
}
