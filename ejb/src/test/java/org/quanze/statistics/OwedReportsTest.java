package org.quanze.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.Reform;
import org.quanze.organisation.Organisations;
import org.quanze.statistics.ComputedFigures.Asked;
import org.quanze.statistics.OwedReports.Owed;
import org.quanze.testing.County;
import org.quanze.testing.Statements;

/** What is owed and overdue, of whom and for whom, and what finding it costs. */
class OwedReportsTest {

  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private County county;
  private Reporting civil;
  private Reporting bureau;
  private Actor office;

  @BeforeEach
  void decide() {
    county = new County("民政局", "审批局");
    civil = new Reporting(county, county.unit("民政局"));
    bureau = new Reporting(county, county.unit("审批局"));
    office = county.cast().listOffice("list-office", COUNTY);
    county.today(LocalDate.of(2026, 2, 10));
    county.opened(COUNTY, "民政局", "项", 2);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private OwedReports owed() {
    return county.registry().get(OwedReports.class);
  }

  private List<String> own(Actor actor) {
    return told(county.registry().read(() -> owed().own(actor, 100)));
  }

  private List<String> overdue(Actor actor, String government) {
    return told(
        county
            .registry()
            .read(
                () ->
                    owed()
                        .overdue(
                            actor,
                            county
                                .registry()
                                .get(Organisations.class)
                                .getPublisher(government)
                                .path())));
  }

  private List<String> told(Collection<Owed> owed) {
    return owed.stream()
        .map(
            o ->
                (o.report().department() == civil.unit().id() ? "民政局 " : "审批局 ")
                    + o.report().month())
        .toList();
  }

  @Test
  void a_clerk_has_to_hand_in_what_has_ended_until_it_stands() {
    county.today(LocalDate.of(2026, 2, 28));
    assertEquals(List.of(), own(civil.clerk()));
    county.today(LocalDate.of(2026, 3, 1));
    assertEquals(List.of("民政局 2026-02"), own(civil.clerk()), "from the month of the first entry");
    civil.submit(FEBRUARY);
    assertEquals(List.of(), own(civil.clerk()));
    civil.giveBack(office, FEBRUARY, 1, "请核对");
    assertEquals(List.of("民政局 2026-02"), own(civil.clerk()), "what is returned is owed again");
    assertEquals(List.of(), own(office), "who only collects hands in nothing");
    Actor all =
        new Actor(
            "all",
            "all",
            List.of(new Grant(Role.STATISTICS_CLERK, "/", LocalDate.EPOCH, null)),
            "test");
    assertEquals(List.of("民政局 2026-02", "审批局 2026-02"), own(all), "no ledger, nothing owed");
  }

  @Test
  void what_a_unit_owed_that_ended_is_owed_and_handed_in_by_the_one_that_keeps_its_papers() {
    county.today(LocalDate.of(2026, 4, 8));
    assertEquals(List.of("审批局 2026-02", "审批局 2026-03"), own(bureau.clerk()));
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(new Reform.Succession(civil.unit().uid(), bureau.unit().uid(), Map.of())),
            null,
            "机构改革"));
    county.today(LocalDate.of(2026, 5, 6));
    List<String> all =
        List.of("民政局 2026-02", "审批局 2026-02", "民政局 2026-03", "审批局 2026-03", "审批局 2026-04");
    assertEquals(all, own(bureau.clerk()), "and none of the month in which it ended");
    assertEquals(all, overdue(bureau.clerk(), COUNTY));
    assertEquals(all, overdue(office, COUNTY));
    assertEquals(List.of(), own(civil.clerk()));
    assertNull(civil.seen(civil.clerk(), FEBRUARY));
    StatisticsReport seen = Objects.requireNonNull(civil.seen(bureau.clerk(), FEBRUARY));
    ReportActions actions = county.registry().get(ReportActions.class);
    assertEquals(List.of("statisticsSubmit"), actions.of(bureau.clerk(), seen, civil.unit()));
    civil.submit(bureau.clerk(), FEBRUARY, seen.version(), civil.seen(FEBRUARY));
    assertEquals(all.subList(1, all.size()), own(bureau.clerk()));
    civil.giveBack(office, FEBRUARY, 1, "请核对");
    assertEquals(all, own(bureau.clerk()));
  }

  @Test
  void it_is_due_on_the_fifth_and_overdue_from_the_sixth() {
    county.today(LocalDate.of(2026, 4, 5));
    assertEquals(LocalDate.of(2026, 4, 5), civil.of(MARCH).due(), "a Sunday");
    assertEquals(List.of("民政局 2026-02", "审批局 2026-02"), overdue(office, COUNTY));
    county.today(LocalDate.of(2026, 4, 6));
    bureau.submit(FEBRUARY);
    assertEquals(List.of("民政局 2026-02", "民政局 2026-03", "审批局 2026-03"), overdue(office, COUNTY));
    assertEquals(true, bureau.of(FEBRUARY).late());
    assertTrue(civil.overdue(FEBRUARY));
    assertFalse(bureau.overdue(FEBRUARY), "it stands");
    assertFalse(bureau.overdue(YearMonth.of(2026, 4)), "its day has not passed");
    assertFalse(civil.overdue(YearMonth.of(2026, 1)), "before the ledger nothing is owed");
    assertEquals(List.of("审批局 2026-03"), overdue(bureau.clerk(), COUNTY), "each of the own");
    assertEquals(List.of(), overdue(office, TOWN), "another branch");
    assertEquals(List.of(), overdue(county.cast().editor("editor", COUNTY), COUNTY));
    assertEquals(List.of(), overdue(Actor.ANONYMOUS, COUNTY));
  }

  @Test
  void a_year_is_looked_back_on() {
    county.today(LocalDate.of(2028, 1, 10));
    List<String> own = own(civil.clerk());
    assertEquals(OwedReports.MONTHS, own.size());
    assertEquals("民政局 2027-01", own.getFirst());
    assertEquals("民政局 2027-12", own.getLast());
  }

  @Test
  void what_was_returned_is_owed_even_from_before_the_ledger() {
    county.today(LocalDate.of(2026, 3, 1));
    YearMonth before = YearMonth.of(2025, 11);
    civil.submit(before);
    civil.submit(FEBRUARY);
    assertEquals(List.of(), own(civil.clerk()));
    civil.giveBack(office, before, 1, "请核对");
    assertEquals(List.of("民政局 2025-11"), own(civil.clerk()));
  }

  @Test
  void the_reports_of_a_month_are_listed_by_units() {
    county.today(LocalDate.of(2026, 4, 6));
    String path =
        county
            .registry()
            .read(() -> county.registry().get(Organisations.class).getPublisher(COUNTY).path());
    List<ReportKey> found =
        county.registry().read(() -> owed().ofMonth(office, path, MARCH, 0, 100));
    int all = county.registry().read(() -> owed().countOfMonth(office, path, MARCH));
    assertEquals(found.size(), all);
    assertEquals(List.of(civil.report(MARCH), bureau.report(MARCH)), found.subList(0, 2));
    assertEquals(
        found.subList(1, 2),
        county.registry().read(() -> owed().ofMonth(office, path, MARCH, civil.unit().id(), 1)));
    assertEquals(
        List.of(civil.report(MARCH)),
        county.registry().read(() -> owed().ofMonth(civil.clerk(), path, MARCH, 0, 100)));
  }

  @Test
  void the_figures_of_many_take_the_statements_of_few() throws Exception {
    county.today(LocalDate.of(2026, 4, 6));
    civil.publishes(null, null, county.add("新", "民政局", "02"));
    List<Asked> few =
        List.of(asked(civil, YearMonth.of(2026, 1)), asked(civil, YearMonth.of(2026, 4)));
    List<Asked> many = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      many.add(asked(civil, YearMonth.of(2026, month)));
      many.add(asked(bureau, YearMonth.of(2026, month)));
    }
    assertEquals(statements(few), statements(many));
  }

  private Asked asked(Reporting of, YearMonth month) {
    return new Asked(of.report(month), of.unit().publisherId(), of.head());
  }

  private List<String> statements(List<Asked> asked) throws Exception {
    county.registry().forget();
    return Statements.during(
            () ->
                county
                    .registry()
                    .read(
                        () ->
                            Objects.requireNonNull(
                                county.registry().get(ComputedFigures.class).of(asked))))
        .statements();
  }
}
