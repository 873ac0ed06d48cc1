package org.quanze.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.calendar.CalendarRule;
import org.quanze.calendar.Calendars;
import org.quanze.edition.EndHandover;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.testing.County;
import org.quanze.testing.Statements;

/**
 * A handover is due as many working days after its publication as its decision says; that it is
 * overdue changes nothing.
 */
class HandoverDeadlineTest {

  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 4, 1);
  private static final LocalDate AGREED = LocalDate.of(2026, 4, 10);
  private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

  /** Ten more: 6 to 9 May, of which the 9th, a Saturday, is worked, 11 to 15, and the 18th. */
  private static final LocalDate DUE_LATER = LocalDate.of(2026, 5, 18);

  private County county;
  private final Actor everywhere =
      new Actor("all", "all", List.of(new Grant(Role.EDITOR, "/", LocalDate.EPOCH, null)), "test");

  @BeforeEach
  void announce() {
    county = new County("甲局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(
        COUNTY,
        county.add("一", "甲局", "02"),
        county.add("二", "甲局", "02"),
        county.add("三", "甲局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
    county.today(ANNOUNCED);
    county.decide(COUNTY, delegate("一", null), delegate("二", 30));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private Conferral.Delegate delegate(String item, @Nullable Integer workingDays) {
    Receiver town = new Receiver(county.unit("镇办").uid(), AGREED, "由下放方办结", null, workingDays);
    return new Conferral.Delegate(county.first(item), List.of(town), null, "赋权");
  }

  private @Nullable Deadline deadline(Handover handover, LocalDate today) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(HandoverDeadlines.class)
                    .of(List.of(handover), today, county.registry().get(Calendars.class).get())
                    .get(handover));
  }

  private Deadline known(Handover handover, LocalDate today) {
    return Objects.requireNonNull(deadline(handover, today));
  }

  /** What everybody is shown as overdue, and what the report tells: they are the same. */
  private Set<UUID> overdue(LocalDate today) {
    int publisher = county.list(COUNTY).publisher();
    Set<UUID> overdue =
        county
            .registry()
            .read(
                () -> {
                  Set<UUID> ids =
                      county.registry().get(HandoverDeadlines.class).overdue(publisher, today);
                  AnnouncedHandovers announced = county.registry().get(AnnouncedHandovers.class);
                  List<Handover> shown = announced.listPublic(publisher, null, ids, null, 10);
                  assertEquals(ids.size(), announced.countPublic(publisher, null, ids));
                  assertEquals(ids, ids(shown));
                  return ids;
                });
    assertEquals(overdue, reported(today));
    return overdue;
  }

  private Set<UUID> reported(LocalDate today) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(OverdueReport.class)
                    .of(
                        everywhere,
                        county.registry().get(Organisations.class).getPublisher(COUNTY).path(),
                        today))
        .all()
        .stream()
        .filter(o -> o.deadline().term() == org.quanze.deadline.Term.HANDOVER)
        .map(Overdue::subject)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> ids(List<Handover> handovers) {
    return handovers.stream().map(Handover::id).collect(Collectors.toSet());
  }

  @Test
  void it_is_due_on_the_twentieth_working_day_or_on_the_thirtieth_where_the_decision_says_so() {
    Handover usual = county.handover("一");
    Handover later = county.handover("二");
    assertEquals(20, usual.workingDays());
    assertEquals(30, later.workingDays());
    assertEquals(DUE, known(usual, ANNOUNCED).due());
    assertEquals(DUE_LATER, known(later, ANNOUNCED).due());
    assertEquals(Set.of(), overdue(DUE));
    assertEquals(Set.of(usual.id()), overdue(DUE.plusDays(1)));
    assertEquals(Set.of(usual.id()), overdue(DUE_LATER));
    assertEquals(Set.of(usual.id(), later.id()), overdue(DUE_LATER.plusDays(1)));
    assertEquals(usual, county.handover("一"), "a flag, and no state");
  }

  @Test
  void every_kind_of_handover_is_due_as_its_decision_says() {
    county.decide(
        COUNTY,
        new Conferral.Entrust(
            county.first("三"),
            List.of(county.unit("镇办").uid()),
            new Term(null, ANNOUNCED.plusYears(1), 30),
            null,
            null));
    Handover entrusted = county.handover("三");
    assertEquals(30, entrusted.workingDays());
    county.handOver(entrusted, TOWN, Side.RECEIVER);
    county.decide(
        COUNTY, new Conferral.EndEntrustment(entrusted.id(), ANNOUNCED.plusMonths(1), null, 30));
    assertEquals(30, county.handover("三").workingDays());
    assertEquals(Set.of(), Set.copyOf(county.verify(COUNTY).faults()), "as the ledger tells it");
    assertEquals(Set.of(), Set.copyOf(county.verify(TOWN).faults()));
  }

  @Test
  void what_was_proposed_is_due_from_the_decision_that_takes_it_up() {
    UUID proposal = county.propose("三", TOWN, "镇办", AGREED);
    assertEquals(20, county.listed(proposal).workingDays());
    assertNull(deadline(county.listed(proposal), DUE), "a mere proposal");
    county.today(ANNOUNCED.plusDays(1));
    Receiver town = new Receiver(county.unit("镇办").uid(), AGREED, null, proposal, 30);
    county.decide(COUNTY, new Conferral.Delegate(county.first("三"), List.of(town), null, "应其提议"));
    assertEquals(30, county.listed(proposal).workingDays());
    assertEquals(ANNOUNCED.plusDays(1), known(county.listed(proposal), DUE).since());
  }

  @Test
  void it_counts_from_the_day_on_which_it_was_published_and_not_from_an_effective_day_before() {
    LocalDate published = ANNOUNCED.plusDays(1);
    county.today(published);
    county.decide(COUNTY, ANNOUNCED, delegate("三", null));
    assertEquals(published, known(county.handover("三"), DUE).since());
  }

  @Test
  void what_was_withdrawn_is_due_no_more() {
    Handover given = county.handover("一");
    county.end(given, COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "改由另文办理");
    assertNull(deadline(county.listed(given.id()), DUE));
    assertEquals(Set.of(), overdue(DUE.plusDays(1)));
  }

  @Test
  void where_the_calendar_is_not_known_nothing_is_guessed() {
    Handover handover = county.handover("一");
    county.today(LocalDate.of(2026, 12, 20));
    county.decide(COUNTY, delegate("三", null));
    Deadline ahead = known(county.handover("三"), LocalDate.of(2026, 12, 21));
    assertEquals(
        CalendarRule.YEAR_KNOWN, Objects.requireNonNull(ahead.unknown()).rule(), "of 2027");
    assertEquals(false, ahead.overdue(), "certain all the same");
    LocalDate unknown = LocalDate.of(2030, 6, 1);
    assertEquals(true, known(handover, unknown).overdue(), "whatever is known since");
    assertNull(known(county.handover("三"), unknown).overdue());
    Refused refused = assertThrows(Refused.class, () -> overdue(unknown));
    assertEquals(CalendarRule.YEAR_KNOWN, refused.refusals().get(0).rule());
  }

  @Test
  void many_take_the_statements_of_few() throws Exception {
    LocalDate late = DUE.plusDays(1);
    List<String> few = statements(late);
    county.decide(COUNTY, delegate("三", null));
    assertEquals(few, statements(late));
    assertTrue(overdue(late).contains(county.handover("三").id()));
  }

  private List<String> statements(LocalDate today) throws Exception {
    county.registry().forget();
    return Statements.during(() -> overdue(today)).statements();
  }
}
