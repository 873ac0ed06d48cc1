package org.quanze.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.adjustment.Trigger;
import org.quanze.adjustment.WithdrawChangeSet;
import org.quanze.calendar.Calendars;
import org.quanze.database.Database;
import org.quanze.item.Openness;
import org.quanze.organisation.Department;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.review.Reviews;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.Approval;
import org.quanze.testing.County;

/** The clock of a draft: who may stop it, and that nothing else stops with it. */
class ClockTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private County county;
  private Approval approval;
  private Department unit;
  private Actor editor;
  private Actor office;

  @BeforeEach
  void open() {
    county = new County("民政局", "审批局");
    county.today(DAY);
    county.decide(COUNTY, county.add("甲", "民政局", "02"), county.add("乙", "审批局", "02"));
    approval = new Approval(county.registry());
    unit = county.unit("民政局");
    editor = county.cast().editor("editor-civil", unit);
    office = listOffice("list-office", "/");
  }

  @AfterEach
  void close() {
    county.close();
  }

  private static Actor listOffice(String username, String branch) {
    return new Actor(
        username,
        username,
        List.of(new Grant(Role.LIST_OFFICE, branch, LocalDate.EPOCH, null)),
        "test");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private DraftOutcome draft(Actor by, boolean urgent, @Nullable Trigger trigger) {
    DecisionDraft head =
        new DecisionDraft(
            "示民发〔2026〕7号",
            "关于取消一项处罚的决定",
            "示例县民政局",
            null,
            null,
            null,
            "不再办理",
            Openness.PUBLIC,
            null,
            Map.of(),
            false,
            urgent,
            trigger);
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(by, new CreateChangeSet.Command("", unit.uid(), head, key()));
    return county
        .registry()
        .get(SetLine.class)
        .setLine(
            by,
            new SetLine.Command(
                set.changeSet(),
                set.version(),
                1,
                new Departure.Cancel(county.subject("甲"), null, "不再办理"),
                key()));
  }

  private int pause(Actor actor, DraftOutcome set, String reason, String key) {
    return pause(actor, set, Pause.clockVersion(pauses(set)), reason, key);
  }

  private int pause(Actor actor, DraftOutcome set, int seen, String reason, String key) {
    return county
        .registry()
        .get(PauseDeadline.class)
        .pause(actor, new PauseDeadline.Command(set.changeSet(), seen, reason, key));
  }

  private int resume(Actor actor, DraftOutcome set) {
    return resume(actor, set, Pause.clockVersion(pauses(set)));
  }

  private int resume(Actor actor, DraftOutcome set, int seen) {
    return county
        .registry()
        .get(ResumeDeadline.class)
        .resume(actor, new ResumeDeadline.Command(set.changeSet(), seen, key()));
  }

  private ChangeSet read(DraftOutcome set) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(ChangeSets.class)
                    .find(editor, set.changeSet())
                    .orElseThrow());
  }

  private List<Pause> pauses(DraftOutcome set) {
    return county
        .registry()
        .read(
            () ->
                county.registry().get(Pauses.class).list(new Pauses.OfChangeSet(set.changeSet())));
  }

  private Deadline publication(DraftOutcome set, LocalDate today) {
    ChangeSet now = read(set);
    List<Pause> stood = pauses(set);
    return assertNotNullDeadline(
        county
            .registry()
            .read(
                () ->
                    Deadlines.publication(
                        now, stood, today, county.registry().get(Calendars.class).get())));
  }

  private static Deadline assertNotNullDeadline(@Nullable Deadline deadline) {
    assertNotNull(deadline);
    return Objects.requireNonNull(deadline);
  }

  private static Set<Rule> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule())
        .collect(Collectors.toSet());
  }

  @Test
  void the_clock_stands_and_goes_on_and_both_are_on_record() {
    DraftOutcome set = draft(editor, false, null);
    assertEquals(LocalDate.of(2026, 3, 30), publication(set, DAY).due());
    county.today(LocalDate.of(2026, 3, 10));
    assertEquals(1, pause(office, set, "待上级答复", key()));
    assertEquals(
        DeadlineRule.DUE_WHEN_RESUMED,
        Objects.requireNonNull(publication(set, LocalDate.of(2026, 6, 1)).unknown()).rule());
    county.today(LocalDate.of(2026, 3, 17));
    assertEquals(1, resume(office, set));
    Deadline later = publication(set, LocalDate.of(2026, 3, 17));
    assertEquals(LocalDate.of(2026, 4, 7), later.due());
    Pause pause = later.pauses().get(0);
    assertEquals("待上级答复", pause.reason());
    assertEquals("list-office", pause.person());
    assertEquals("list-office", pause.resumedBy());
    assertEquals(2, pause(office, set, "再次补正", key()), "it may stand again");
    assertEquals(2, pauses(set).size());
  }

  @Test
  void an_act_that_is_sent_again_has_no_second_effect_and_each_deed_is_in_the_audit_log() {
    DraftOutcome set = draft(editor, false, null);
    assertEquals(1, pause(office, set, 1, "待上级答复", "pause-0001"));
    assertEquals(1, pause(office, set, 1, "待上级答复", "pause-0001"));
    resume(office, set);
    assertEquals(1, pauses(set).size());
    assertEquals(
        Set.of(AccessRule.KEY_REUSED), refused(() -> pause(office, set, "另一理由", "pause-0001")));
    assertEquals(
        List.of("PauseDeadline DONE", "ResumeDeadline DONE", "PauseDeadline REFUSED"),
        county
            .registry()
            .read(
                () ->
                    county
                        .registry()
                        .get(Database.class)
                        .list(
                            "SELECT act || ' ' || outcome FROM audit"
                                + " WHERE act IN ('PauseDeadline', 'ResumeDeadline') ORDER BY at",
                            row -> row.text(1))));
  }

  @Test
  void who_has_not_seen_what_another_did_with_the_clock_is_told_of_it() {
    DraftOutcome set = draft(editor, false, null);
    pause(office, set, 1, "待上级答复", key());
    Refused late = assertThrows(Refused.class, () -> pause(office, set, 1, "理由", key()));
    assertEquals(AccessRule.VERSION_SEEN, late.refusals().get(0).rule());
    assertEquals(2, late.currentVersion());
    resume(office, set, 2);
    Refused again = assertThrows(Refused.class, () -> resume(office, set, 2));
    assertEquals(AccessRule.VERSION_SEEN, again.refusals().get(0).rule());
    assertEquals(3, again.currentVersion());
    assertEquals(1, pauses(set).size());
  }

  @Test
  void the_reviews_go_on_and_nothing_of_them_is_void() {
    DraftOutcome ready = approval.ready(editor, draft(editor, false, null));
    int version = read(ready).version();
    county.today(LocalDate.of(2026, 3, 10));
    pause(office, ready, "待上级答复", key());
    assertEquals(version, read(ready).version(), "no edit");
    county.today(LocalDate.of(2026, 3, 12));
    county
        .registry()
        .get(PassReview.class)
        .pass(Approval.reviewer(ReviewStep.FINAL, null), approval.last(ready, key()));
    Deadline done = publication(ready, LocalDate.of(2026, 9, 1));
    assertEquals(LocalDate.of(2026, 3, 12), done.done());
    assertEquals(6, done.workingDaysUsed());
    assertEquals(Set.of(AdjustmentRule.DRAFT_OPEN), refused(() -> resume(office, ready)));
  }

  @Test
  void who_may_and_what_is_refused() {
    DraftOutcome set = draft(editor, false, null);
    assertEquals(Set.of(AccessRule.PERMITTED), refused(() -> pause(editor, set, "理由", key())));
    assertEquals(
        Set.of(AccessRule.PERMITTED),
        refused(() -> pause(Approval.reviewer(ReviewStep.FINAL, null), set, "理由", key())));
    Actor elsewhere = listOffice("other-office", county.unit("审批局").path());
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> pause(elsewhere, set, "理由", key())));
    assertEquals(Set.of(DeadlineRule.STANDS), refused(() -> resume(office, set)));
    assertEquals(Set.of(DeadlineRule.REASON_FITS), refused(() -> pause(office, set, " ", key())));
    assertEquals(
        Set.of(DeadlineRule.REASON_FITS),
        refused(() -> pause(office, set, "长".repeat(501), key())));
    pause(office, set, "长".repeat(500), key());
    assertEquals(Set.of(DeadlineRule.RUNS), refused(() -> pause(office, set, "理由", key())));
    DraftOutcome own = draft(office, false, null);
    assertEquals(
        Set.of(DeadlineRule.NOT_BY_EDITOR), refused(() -> pause(office, own, "理由", key())));
    assertEquals(1, pauses(set).size());
    assertEquals(0, pauses(own).size());
  }

  @Test
  void what_is_urgent_is_due_earlier_on_the_same_path() {
    DraftOutcome usual = draft(editor, false, null);
    DraftOutcome urgent = draft(editor, true, null);
    assertEquals(LocalDate.of(2026, 3, 16), publication(urgent, DAY).due());
    assertEquals(path(usual), path(urgent));
  }

  private Set<ReviewStep> path(DraftOutcome set) {
    ChangeSet now = read(set);
    return county.registry().read(() -> county.registry().get(Reviews.class).path(now));
  }

  @Test
  void a_trigger_says_by_when_a_draft_is_to_be_handed_in() {
    DraftOutcome set =
        draft(editor, false, new Trigger(Trigger.Kind.LAW, LocalDate.of(2026, 2, 24)));
    assertNull(application(draft(editor, false, null), DAY));
    Deadline waiting = assertNotNullDeadline(application(set, DAY));
    assertEquals(LocalDate.of(2026, 3, 9), waiting.due(), "28 February is worked");
    assertNull(waiting.done());
    county.today(LocalDate.of(2026, 3, 11));
    approval.submit(editor, set);
    Deadline late = assertNotNullDeadline(application(set, LocalDate.of(2026, 9, 1)));
    assertEquals(LocalDate.of(2026, 3, 11), late.done());
    assertEquals(true, late.overdue());
  }

  private @Nullable Deadline application(DraftOutcome set, LocalDate today) {
    ChangeSet now = read(set);
    return county
        .registry()
        .read(
            () ->
                Deadlines.application(
                    now,
                    county
                        .registry()
                        .get(ChangeSets.class)
                        .handedIn(List.of(now.id()))
                        .get(now.id()),
                    List.of(),
                    today,
                    county.registry().get(Calendars.class).get()));
  }

  @Test
  void what_is_withdrawn_has_no_deadline() {
    DraftOutcome set = draft(editor, false, null);
    county
        .registry()
        .get(WithdrawChangeSet.class)
        .withdraw(editor, new WithdrawChangeSet.Command(set.changeSet(), set.version(), key()));
    ChangeSet now = read(set);
    assertNull(
        county
            .registry()
            .read(
                () ->
                    Deadlines.publication(
                        now, List.of(), DAY, county.registry().get(Calendars.class).get())));
    assertTrue(refused(() -> pause(office, set, "理由", key())).contains(AdjustmentRule.DRAFT_OPEN));
  }
}
