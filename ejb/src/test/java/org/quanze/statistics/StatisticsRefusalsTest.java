package org.quanze.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.statistics.Reporting.refused;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Reform;
import org.quanze.audit.AuditEntry;
import org.quanze.audit.AuditFilter;
import org.quanze.audit.ReadAudit;
import org.quanze.item.ItemRule;
import org.quanze.organisation.Department;
import org.quanze.organisation.OrganisationRule;
import org.quanze.testing.Cast;
import org.quanze.testing.County;

/** Who may hand in, return and see a report, when, and with what declared. */
class StatisticsRefusalsTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private County county;
  private Reporting civil;
  private Actor office;

  @BeforeEach
  void open() {
    county = new County("民政局", "审批局");
    civil = new Reporting(county, county.unit("民政局"));
    office = county.cast().listOffice("list-office", COUNTY);
    county.today(LocalDate.of(2026, 3, 2));
    county.opened(COUNTY, "民政局", "项", 3);
    county.today(LocalDate.of(2026, 4, 1));
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void a_month_is_reported_from_the_day_after_its_last() {
    county.today(LocalDate.of(2026, 3, 31));
    assertEquals(Set.of(StatisticsRule.MONTH_ENDED), refused(() -> civil.submit(MARCH)));
    assertNotNull(civil.seen(civil.clerk(), MARCH), "its figures so far are seen");
    assertNull(civil.seen(civil.clerk(), APRIL), "a month that has not begun has none");
    county.today(LocalDate.of(2026, 4, 1));
    assertEquals(1, civil.submit(MARCH));
    assertEquals(
        1, civil.submit(YearMonth.of(2026, 2)), "a month without anything is reported too");
    assertEquals(Map.of(), civil.reported(YearMonth.of(2026, 2), 1));
  }

  @Test
  void what_holds_on_the_first_and_the_last_day_is_of_the_month() {
    county.decide(
        COUNTY,
        new Departure.Cancel(county.subject("项1"), LocalDate.of(2026, 4, 1), "不再办理"),
        new Departure.Cancel(county.subject("项2"), LocalDate.of(2026, 4, 30), "不再办理"),
        new Departure.Cancel(county.subject("项3"), LocalDate.of(2026, 5, 1), "不再办理"));
    assertEquals(
        Reporting.figures(
            "POWER MEMBERS_BEFORE", "0", "POWER ADDED", "3 3", "POWER MEMBERS_AFTER", "3"),
        civil.computed(MARCH));
    assertEquals(
        Reporting.figures(
            "POWER MEMBERS_BEFORE", "3", "POWER CANCELLED", "2 -2", "POWER MEMBERS_AFTER", "1"),
        civil.computed(APRIL));
    assertEquals(
        Reporting.figures(
            "POWER MEMBERS_BEFORE", "1", "POWER CANCELLED", "1 -1", "POWER MEMBERS_AFTER", "0"),
        civil.computed(YearMonth.of(2026, 5)));
  }

  @Test
  void a_report_is_handed_in_once_and_again_when_it_was_returned() {
    civil.submit(MARCH);
    assertEquals(Set.of(StatisticsRule.NOT_STANDING), refused(() -> civil.submit(MARCH)));
    assertEquals(
        Set.of(StatisticsRule.REPORT_VERSION),
        refused(() -> civil.submit(civil.clerk(), MARCH, 0, civil.seen(MARCH))));
    assertEquals(2, civil.giveBack(office, MARCH, 1, "请核对"));
    assertEquals(
        Set.of(StatisticsRule.STANDING), refused(() -> civil.giveBack(office, MARCH, 2, "请核对")));
    assertEquals(
        Set.of(StatisticsRule.REPORT_VERSION),
        refused(() -> civil.giveBack(office, MARCH, 1, "请核对")));
    assertEquals(3, civil.submit(MARCH));
    assertEquals(
        Set.of(StatisticsRule.STANDING), refused(() -> civil.giveBack(office, APRIL, 0, "请核对")));
  }

  @Test
  void a_return_has_its_reason_and_another_person() {
    Actor both =
        new Actor(
            "both",
            "both",
            List.of(
                new Grant(Role.STATISTICS_CLERK, "/", LocalDate.EPOCH, null),
                new Grant(Role.LIST_OFFICE, "/", LocalDate.EPOCH, null)),
            "test");
    civil.submit(both, MARCH, 0, civil.seen(MARCH));
    assertEquals(
        Set.of(StatisticsRule.OTHER_PERSON, StatisticsRule.REASON_FITS),
        refused(() -> civil.giveBack(both, MARCH, 1, " ")));
    assertEquals(
        Set.of(StatisticsRule.REASON_FITS),
        refused(() -> civil.giveBack(office, MARCH, 1, "长".repeat(501))));
    assertEquals(
        Set.of(ItemRule.TEXT_CLEAN), refused(() -> civil.giveBack(office, MARCH, 1, "a\u0000b")));
    assertEquals(2, civil.giveBack(office, MARCH, 1, "长".repeat(500)));
    civil.submit(MARCH);
    assertEquals(
        Set.of(StatisticsRule.OTHER_PERSON),
        refused(() -> civil.giveBack(both, MARCH, 3, "请核对")),
        "nor who handed it in before");
  }

  @Test
  void what_was_not_seen_is_not_handed_in() {
    String seen = civil.seen(MARCH);
    county.decide(COUNTY, county.add("他", "审批局", "02"));
    assertEquals(
        Set.of(StatisticsRule.FIGURES_SEEN),
        refused(() -> civil.submit(civil.clerk(), MARCH, 0, civil.seen(APRIL))));
    county.decide(COUNTY, county.add("补", "民政局", "02"));
    county.today(LocalDate.of(2026, 4, 2));
    assertEquals(
        1, civil.submit(civil.clerk(), MARCH, 0, seen), "what is of April alters nothing in March");
    assertEquals(civil.head(), civil.of(MARCH).submissions().getFirst().position());
    county.today(LocalDate.of(2026, 5, 2));
    String before = civil.seen(APRIL);
    civil.publishes(
        null, LocalDate.of(2026, 4, 20), new Departure.Cancel(county.subject("项1"), null, null));
    assertEquals(
        Set.of(StatisticsRule.FIGURES_SEEN),
        refused(() -> civil.submit(civil.clerk(), APRIL, 0, before)));
    assertEquals(1, civil.submit(APRIL));
  }

  @Test
  void what_is_declared_names_a_figure_once_and_differs() {
    FigureName whole = new FigureName(Measure.PUBLISHED_LATE, null, null);
    assertEquals(
        Set.of(
            StatisticsRule.FIGURE_EXISTS,
            StatisticsRule.FIGURE_ONCE,
            StatisticsRule.DECLARED_DIFFERS,
            StatisticsRule.REASON_FITS),
        refused(
            () ->
                civil.submit(
                    MARCH,
                    new Correction(new FigureName(Measure.MOVED, "POWER", null), 1, "理由"),
                    Reporting.correction(Movement.ADDED, 3, "与计算数相同"),
                    Reporting.correction(Movement.CANCELLED, 1, ""),
                    new Correction(whole, 1, "理由"),
                    new Correction(whole, 2, "理由"))));
    for (FigureName none :
        List.of(
            new FigureName(Measure.PUBLISHED_LATE, "POWER", null),
            new FigureName(Measure.HANDED_OVER, null, null),
            new FigureName(Measure.HANDED_OVER, "POWER", Movement.ADDED),
            new FigureName(Measure.MEMBERS_AFTER, "NONE", null))) {
      assertEquals(
          Set.of(StatisticsRule.FIGURE_EXISTS),
          refused(() -> civil.submit(MARCH, new Correction(none, 1, "理由"))));
    }
    assertEquals(
        Set.of(StatisticsRule.DECLARED_DIFFERS),
        refused(() -> civil.submit(MARCH, Reporting.correction(Movement.ADDED, -1, "理由"))));
    Correction[] many =
        IntStream.rangeClosed(1, 101)
            .mapToObj(n -> Reporting.correction(Movement.ADDED, n + 3, "理由"))
            .toArray(Correction[]::new);
    assertEquals(Set.of(StatisticsRule.CORRECTIONS_FIT), refused(() -> civil.submit(MARCH, many)));
    assertEquals(1, civil.submit(MARCH, new Correction(whole, 1, "理由")));
    assertEquals(Map.of("PUBLISHED_LATE", "0 declared 1 理由"), ofUnit());
  }

  private Map<String, String> ofUnit() {
    Map<String, String> reported = civil.reported(MARCH, 1);
    reported.keySet().removeIf(name -> name.startsWith("POWER"));
    return reported;
  }

  @Test
  void the_clerk_of_the_unit_hands_in_and_nobody_else() {
    Actor editor = county.cast().editor("editor", civil.unit());
    assertEquals(Set.of(AccessRule.PERMITTED), refused(() -> submit(editor)));
    assertEquals(Set.of(AccessRule.PERMITTED), refused(() -> submit(office)));
    Actor other = county.cast().statisticsClerk("other", county.unit("审批局"));
    Actor town = county.cast().listOffice("town-office", TOWN);
    for (Actor stranger : List.of(other, town)) {
      assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> submit(stranger)));
    }
    assertEquals(Set.of(AccessRule.SIGNED_IN), refused(() -> submit(Actor.ANONYMOUS)));
    civil.submit(MARCH);
    assertEquals(
        Set.of(AccessRule.VISIBLE), refused(() -> civil.giveBack(civil.clerk(), MARCH, 1, "理由")));
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> civil.giveBack(town, MARCH, 1, "理由")));
    for (Actor blind : List.of(editor, other, town, Actor.ANONYMOUS)) {
      assertNull(civil.seen(blind, MARCH), blind.name());
    }
    assertNotNull(civil.seen(office, MARCH));
  }

  @Test
  void who_names_a_report_that_is_not_for_their_eyes_is_recorded() {
    asked(office, MARCH);
    asked(county.cast().editor("editor", civil.unit()), MARCH);
    asked(Actor.ANONYMOUS, MARCH);
    asked(Actor.ANONYMOUS, YearMonth.of(2026, 5));
    List<AuditEntry> entries =
        county
            .registry()
            .get(ReadAudit.class)
            .read(
                Cast.auditor(),
                new ReadAudit.Command(
                    new AuditFilter(
                        "/",
                        null,
                        null,
                        "ReadStatisticsReport",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                    null,
                    100));
    assertEquals(
        List.of("null ACC-01", "editor ACC-03"),
        entries.stream().map(e -> e.username() + " " + e.code()).toList());
    assertTrue(String.valueOf(entries.get(0).object()).contains("2026-03"), entries.toString());
  }

  private void asked(Actor actor, YearMonth month) {
    county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(StatisticsReports.class)
                    .asked(actor, List.of(civil.report(month))));
  }

  private int submit(Actor actor) {
    return civil.submit(actor, MARCH, 0, civil.seen(MARCH));
  }

  @Test
  void a_deed_sent_again_has_no_second_effect() {
    String key = UUID.randomUUID().toString();
    String seen = civil.seen(MARCH);
    assertEquals(1, civil.submit(civil.clerk(), MARCH, 0, seen, key));
    assertEquals(1, civil.submit(civil.clerk(), MARCH, 0, seen, key));
    assertEquals(
        Set.of(AccessRule.KEY_REUSED),
        refused(() -> civil.submit(civil.clerk(), APRIL, 0, seen, key)));
    assertEquals(1, civil.of(MARCH).submissions().size());
  }

  @Test
  void a_unit_that_ended_within_the_month_reports_it_no_longer() {
    county.today(LocalDate.of(2026, 4, 10));
    UUID ended = civil.unit().uid();
    Department next = county.unit("审批局");
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(new Reform.Succession(ended, next.uid(), Map.of())), null, null));
    county.today(LocalDate.of(2026, 5, 1));
    Actor keeper = county.cast().statisticsClerk("clerk-next", next);
    assertEquals(
        Set.of(OrganisationRule.DEPARTMENT_VALID),
        refused(() -> civil.submit(keeper, APRIL, 0, civil.seen(APRIL))));
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> submit(civil.clerk())));
    assertEquals(1, submit(keeper), "the month before it did");
  }
}
