package org.quanze.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanze.access.Actor;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Movement;
import org.quanze.statistics.StatisticsReport.State;
import org.quanze.statistics.StatisticsReport.Submission;
import org.quanze.testing.County;

/** A report of March 2026, from its figures to a decision that reaches back into the month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatisticsStoryTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private County county;
  private Reporting civil;
  private Actor office;

  @BeforeAll
  void decide() {
    county = new County("民政局", "审批局");
    civil = new Reporting(county, county.unit("民政局"));
    office = county.cast().listOffice("list-office", COUNTY);
    county.today(LocalDate.of(2026, 2, 10));
    county.decide(
        COUNTY,
        county.add("甲", "民政局", "02"),
        county.add("乙", "民政局", "02"),
        county.add("丙", "民政局", "02"),
        county.add("丁", "审批局", "02"));
    county.today(LocalDate.of(2026, 3, 2));
    civil.publishes(
        LocalDate.of(2026, 2, 24), null, new Departure.Cancel(county.subject("乙"), null, "不再办理"));
    county.today(LocalDate.of(2026, 3, 3));
    county.decide(
        COUNTY,
        new Conferral.Delegate(
            county.first("丙"),
            List.of(new Receiver(county.unit("镇办").uid(), LocalDate.of(2026, 3, 10), "由下放方办结")),
            null,
            "赋权"));
    county.today(LocalDate.of(2026, 3, 10));
    county.takeOver(TOWN, "镇办", List.of("丙"));
    county.today(LocalDate.of(2026, 3, 20));
    civil.publishes(LocalDate.of(2026, 1, 5), null, county.add("戊", "民政局", "02"));
    county.today(LocalDate.of(2026, 4, 2));
  }

  @AfterAll
  void close() {
    county.close();
  }

  @Test
  @Order(1)
  void figures_follow_from_the_ledger() {
    assertEquals(
        Reporting.figures(
            "POWER MEMBERS_BEFORE", "3",
            "POWER ADDED", "1 1",
            "POWER CANCELLED", "1 -1",
            "POWER DELEGATED_OUT", "1 -1",
            "POWER DELEGATION_ANNOUNCED", "1",
            "POWER MEMBERS_AFTER", "2",
            "POWER HANDED_OVER", "1",
            "PUBLISHED_IN_TIME", "1",
            "PUBLISHED_LATE", "1"),
        civil.computed(MARCH));
    assertEquals(
        Reporting.figures(
            "POWER MEMBERS_BEFORE", "0", "POWER ADDED", "3 3", "POWER MEMBERS_AFTER", "3"),
        civil.computed(YearMonth.of(2026, 2)),
        "the whole government published it, and no unit");
    assertEquals(
        Reporting.figures(
            "POWER MEMBERS_BEFORE", "0",
            "POWER ACCEPTANCE_ANNOUNCED", "1",
            "POWER ACCEPTED", "1 1",
            "POWER MEMBERS_AFTER", "1",
            "POWER HANDED_OVER", "1"),
        new Reporting(county, county.unit("镇办")).computed(MARCH));
    assertEquals(State.OPEN, civil.of(MARCH).state());
    assertEquals(0, civil.of(MARCH).version());
  }

  @Test
  @Order(2)
  void handed_in_it_is_frozen_with_its_position() {
    assertEquals(1, civil.submit(MARCH));
    StatisticsReport report = civil.of(MARCH);
    assertEquals(State.SUBMITTED, report.state());
    assertEquals(civil.head(), Objects.requireNonNull(report.last()).position());
    assertEquals(civil.computed(MARCH), civil.reported(MARCH, 1));
    assertEquals(false, report.late());
  }

  @Test
  @Order(3)
  void the_list_office_returns_it_with_its_reason() {
    county.today(LocalDate.of(2026, 4, 3));
    assertEquals(2, civil.giveBack(office, MARCH, 1, " 取消数与纸质台账不符 "));
    StatisticsReport report = civil.of(MARCH);
    assertEquals(State.RETURNED, report.state());
    Submission last = Objects.requireNonNull(report.last());
    assertEquals("取消数与纸质台账不符", Objects.requireNonNull(last.returned()).reason());
    assertEquals("list-office", Objects.requireNonNull(last.returned()).person());
    county.today(LocalDate.of(2026, 4, 5));
    assertFalse(civil.overdue(MARCH));
    county.today(LocalDate.of(2026, 4, 6));
    assertTrue(civil.overdue(MARCH), "returned, it is owed again");
  }

  @Test
  @Order(4)
  void corrected_it_stands_with_what_was_declared_beside_what_was_computed() {
    county.today(LocalDate.of(2026, 4, 4));
    assertEquals(
        3,
        civil.submit(
            MARCH,
            Reporting.correction(Movement.CANCELLED, 2, "另有一项已在公报取消"),
            Reporting.correction(Movement.SUSPENDED, 1, "台账有一项暂停")));
    var reported = civil.reported(MARCH, 2);
    assertEquals("1 -1 declared 2 另有一项已在公报取消", reported.get("POWER CANCELLED"));
    assertEquals("0 declared 1 台账有一项暂停", reported.get("POWER SUSPENDED"));
    assertEquals("2", reported.get("POWER MEMBERS_AFTER"), "what is computed stays");
    assertEquals("1 -1", civil.reported(MARCH, 1).get("POWER CANCELLED"), "so does the first");
    assertEquals(2, civil.of(MARCH).submissions().size());
    assertEquals(State.SUBMITTED, civil.of(MARCH).state());
  }

  @Test
  @Order(5)
  void a_decision_that_reaches_back_changes_the_computation_and_no_report() {
    county.today(LocalDate.of(2026, 4, 10));
    var before = civil.reported(MARCH, 2);
    civil.publishes(null, LocalDate.of(2026, 3, 25), county.add("己", "民政局", "02"));
    assertEquals(before, civil.reported(MARCH, 2));
    var now = civil.computed(MARCH);
    assertEquals("2 2", now.get("POWER ADDED"));
    assertEquals("3", now.get("POWER MEMBERS_AFTER"));
    assertEquals("1", now.get("PUBLISHED_IN_TIME"), "it was published in April");
    var april = civil.computed(YearMonth.of(2026, 4));
    assertEquals(
        Reporting.figures(
            "POWER MEMBERS_BEFORE", "3", "POWER MEMBERS_AFTER", "3", "PUBLISHED_IN_TIME", "1"),
        april);
    assertTrue(county.verify(COUNTY).faults().isEmpty());
  }
}
