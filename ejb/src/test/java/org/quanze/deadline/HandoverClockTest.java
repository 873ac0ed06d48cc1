package org.quanze.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.SetLine;
import org.quanze.calendar.Calendars;
import org.quanze.database.Database;
import org.quanze.edition.HandoverActions.Action;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Openness;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.County;

/** The clock of a handover: who may stop it, and that nothing else stops with it. */
class HandoverClockTest {

  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 3, 2);
  private static final LocalDate AGREED = LocalDate.of(2026, 3, 10);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 30);

  private County county;
  private Handover handover;
  private Actor office;

  @BeforeEach
  void announce() {
    county = new County("甲局");
    county.today(ANNOUNCED);
    county.decide(COUNTY, county.add("一", "甲局", "02"), county.add("二", "甲局", "02"));
    county.decide(TOWN, county.add("镇一", "镇办", "02"));
    Receiver town = new Receiver(county.unit("镇办").uid(), AGREED, "由下放方办结");
    county.decide(COUNTY, new Conferral.Delegate(county.first("一"), List.of(town), null, "赋权"));
    handover = county.handover("一");
    office = of("list-office", Role.LIST_OFFICE, "/");
  }

  @AfterEach
  void close() {
    county.close();
  }

  private static Actor of(String username, Role role, String branch) {
    return new Actor(
        username, username, List.of(new Grant(role, branch, LocalDate.EPOCH, null)), "test");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private int pause(Actor actor, int version, String reason, String key) {
    return county
        .registry()
        .get(PauseHandover.class)
        .pause(actor, new PauseHandover.Command(handover.id(), version, reason, key));
  }

  private int pause(Actor actor) {
    return pause(actor, handover.version(), "待上级答复", key());
  }

  private int resume(Actor actor) {
    return county
        .registry()
        .get(ResumeHandover.class)
        .resume(actor, new ResumeHandover.Command(handover.id(), handover.version(), key()));
  }

  private Deadline deadline(LocalDate today) {
    Handover now = county.listed(handover.id());
    return Objects.requireNonNull(
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(HandoverDeadlines.class)
                        .of(List.of(now), today, county.registry().get(Calendars.class).get())
                        .get(now)));
  }

  private Set<UUID> overdue(LocalDate today) {
    int publisher = county.list(COUNTY).publisher();
    return county
        .registry()
        .read(() -> county.registry().get(HandoverDeadlines.class).overdue(publisher, today));
  }

  private List<Action> actions(Actor actor) {
    Handover now = county.listed(handover.id());
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(ClockActions.class)
                    .of(
                        actor,
                        now,
                        county.unit("甲局").path(),
                        county.unit("镇办").path(),
                        county.registry().get(Pauses.class).list(new Pauses.OfHandover(now.id()))));
  }

  private static Set<Rule> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule())
        .collect(Collectors.toSet());
  }

  @Test
  void the_clock_stands_and_goes_on_and_the_due_day_moves_with_it() {
    assertEquals(DUE, deadline(ANNOUNCED).due());
    county.today(LocalDate.of(2026, 3, 10));
    assertEquals(1, pause(office));
    LocalDate late = LocalDate.of(2026, 6, 1);
    assertEquals(
        DeadlineRule.DUE_WHEN_RESUMED, Objects.requireNonNull(deadline(late).unknown()).rule());
    assertEquals(Set.of(), overdue(late), "it stands");
    assertEquals(handover, county.listed(handover.id()), "no step of the handover");
    county.today(LocalDate.of(2026, 3, 17));
    assertEquals(1, resume(office));
    assertEquals(LocalDate.of(2026, 4, 7), deadline(late).due(), "five days, and 清明 between");
    assertEquals(Set.of(), overdue(LocalDate.of(2026, 4, 7)));
    assertEquals(Set.of(handover.id()), overdue(LocalDate.of(2026, 4, 8)));
    Pause pause = deadline(late).pauses().get(0);
    assertEquals("待上级答复", pause.reason());
    assertEquals("list-office", pause.person());
    assertEquals("list-office", pause.resumedBy());
    assertEquals(2, pause(office), "it may stand again");
  }

  @Test
  void an_act_that_is_sent_again_has_no_second_effect_and_each_deed_is_in_the_audit_log() {
    int version = handover.version();
    assertEquals(1, pause(office, version, "待上级答复", "pause-0001"));
    assertEquals(1, pause(office, version, "待上级答复", "pause-0001"));
    resume(office);
    assertEquals(1, deadline(DUE).pauses().size());
    assertEquals(
        Set.of(AccessRule.KEY_REUSED), refused(() -> pause(office, version, "另一理由", "pause-0001")));
    assertEquals(
        List.of("PauseHandover DONE", "ResumeHandover DONE", "PauseHandover REFUSED"),
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Database.class)
                        .list(
                            "SELECT act || ' ' || outcome FROM audit WHERE act IN"
                                + " ('PauseHandover', 'ResumeHandover') ORDER BY at",
                            row -> row.text(1))));
  }

  @Test
  void it_is_for_the_list_office_of_the_unit_that_acts_next() {
    Actor town = of("town-office", Role.LIST_OFFICE, county.unit("镇办").path());
    Actor giver = of("giver-office", Role.LIST_OFFICE, county.unit("甲局").path());
    assertEquals(List.of(new Action("handoverPause", Side.RECEIVER)), actions(town));
    assertEquals(List.of(), actions(giver));
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> pause(giver)));
    Actor editor = of("editor-town", Role.EDITOR, county.unit("镇办").path());
    assertEquals(List.of(), actions(editor));
    assertEquals(Set.of(AccessRule.PERMITTED), refused(() -> pause(editor)));
    assertEquals(Set.of(DeadlineRule.STANDS), refused(() -> resume(town)));
    pause(town);
    assertEquals(List.of(new Action("handoverResume", Side.RECEIVER)), actions(town));
    assertEquals(Set.of(DeadlineRule.RUNS), refused(() -> pause(town)));
    assertEquals(1, resume(office), "whoever stopped it");
  }

  @Test
  void nobody_stops_the_clock_under_which_their_own_unit_runs() {
    Actor both =
        new Actor(
            "both",
            "both",
            List.of(
                new Grant(Role.LIST_OFFICE, "/", LocalDate.EPOCH, null),
                new Grant(Role.FINAL_REVIEWER, county.unit("甲局").path(), LocalDate.EPOCH, null)),
            "test");
    assertEquals(List.of(), actions(both));
    assertEquals(Set.of(DeadlineRule.NOT_BY_PARTY), refused(() -> pause(both)));
    Actor giver = of("editor-" + COUNTY, Role.LIST_OFFICE, "/");
    assertEquals(
        Set.of(DeadlineRule.NOT_BY_PARTY), refused(() -> pause(giver)), "who drafted the decision");
    Actor drafter = of("drafting-office", Role.LIST_OFFICE, "/");
    accepting(drafter);
    assertEquals(
        Set.of(DeadlineRule.NOT_BY_PARTY), refused(() -> pause(drafter)), "or the acceptance");
    assertEquals(1, pause(office));
  }

  private void accepting(Actor by) {
    DecisionDraft head =
        new DecisionDraft(
            "示镇发〔2026〕1号", "承接", "示例镇", null, null, null, null, Openness.PUBLIC, Map.of());
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(by, new CreateChangeSet.Command(TOWN, null, head, key()));
    county
        .registry()
        .get(SetLine.class)
        .setLine(
            by,
            new SetLine.Command(
                set.changeSet(),
                set.version(),
                1,
                new Entrance.Accept(
                    handover.id(), UUID.randomUUID(), county.power("一", "镇办", "02"), null),
                key()));
  }

  @Test
  void a_version_that_is_not_the_present_one_and_a_clock_that_does_not_run_are_refused() {
    Refused conflict = assertThrows(Refused.class, () -> pause(office, 7, "理由", key()));
    assertEquals(HandoverRule.VERSION, conflict.refusals().get(0).rule());
    assertEquals(handover.version(), conflict.currentVersion());
    assertEquals(
        Set.of(DeadlineRule.REASON_FITS),
        refused(() -> pause(office, handover.version(), " ", key())));
    UUID proposal = county.propose("二", TOWN, "镇办", AGREED);
    handover = county.listed(proposal);
    assertEquals(Set.of(DeadlineRule.HANDOVER_RUNS), refused(() -> pause(office)));
    assertEquals(List.of(), actions(office));
    handover = county.handover("一");
    county.end(handover, COUNTY, Side.GIVER, org.quanze.edition.EndHandover.Act.WITHDRAW, "不再下放");
    handover = county.listed(handover.id());
    assertEquals(Set.of(DeadlineRule.HANDOVER_RUNS), refused(() -> pause(office)));
  }

  @Test
  void the_handover_may_be_done_meanwhile_and_its_clock_stands_no_longer() {
    county.today(AGREED);
    county.decide(
        TOWN,
        new Entrance.Accept(handover.id(), UUID.randomUUID(), county.power("一", "镇办", "02"), null));
    handover = county.handover("一");
    pause(office);
    county.today(LocalDate.of(2026, 3, 16));
    county.handOver(handover, TOWN, Side.RECEIVER);
    Deadline done = deadline(LocalDate.of(2026, 9, 1));
    assertEquals(LocalDate.of(2026, 3, 16), done.done());
    assertEquals(false, done.overdue());
    assertEquals(6, done.workingDaysUsed(), "3 to 9 March, and the day itself");
    assertEquals(Set.of(), overdue(LocalDate.of(2026, 9, 1)));
  }
}
