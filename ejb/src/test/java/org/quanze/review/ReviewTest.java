package org.quanze.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetLine;
import org.quanze.digest.Bytes;
import org.quanze.organisation.Department;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Story;

/** The way of a change set: who may do which step, of what, and what voids it. */
class ReviewTest {

  private County county;
  private Approval approval;
  private Actor editor;
  private Department unit;

  @BeforeEach
  void open() {
    county = new County("民政局", "审批局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(COUNTY, county.add("甲", "民政局", "02"), county.add("乙", "审批局", "02"));
    approval = new Approval(county.registry());
    unit = county.unit("民政局");
    editor = county.cast().editor("editor-civil", unit);
  }

  @AfterEach
  void close() {
    county.close();
  }

  /** A draft of the unit. */
  private DraftOutcome draft(Adjustment... lines) {
    DraftOutcome set =
        county
            .registry()
            .get(CreateChangeSet.class)
            .create(
                editor,
                new CreateChangeSet.Command(
                    "", unit.uid(), Story.decision("示民发〔2026〕7号", Map.of()), key()));
    for (int i = 0; i < lines.length; i++) {
      set =
          county
              .registry()
              .get(SetLine.class)
              .setLine(
                  editor,
                  new SetLine.Command(set.changeSet(), set.version(), i + 1, lines[i], key()));
    }
    return set;
  }

  private Adjustment cancel(String name) {
    return new Departure.Cancel(county.subject(name), null, "不再办理");
  }

  private Adjustment note(String name, String text) {
    return new Renewal.Change(
        county.subject(name),
        county.power(name, "民政局", "02").with("note", new org.quanze.item.Value.Text(text)),
        null,
        "调整备注");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private @Nullable Integer pass(DraftOutcome set, ReviewStep step) {
    return pass(set, step, Approval.reviewer(step, null));
  }

  private @Nullable Integer pass(DraftOutcome set, ReviewStep step, Actor who) {
    return county
        .registry()
        .get(PassReview.class)
        .pass(
            who,
            approval.command(
                set, new Awaited(step, null), approval.content(set.changeSet()), key()));
  }

  private DraftOutcome giveBack(DraftOutcome set, ReviewStep step, String why) {
    return county
        .registry()
        .get(ReturnReview.class)
        .giveBack(
            Approval.reviewer(step, null),
            new ReturnReview.Command(set.changeSet(), set.version(), step, null, why, key()));
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

  private Progress progress(DraftOutcome set) {
    ChangeSet now = read(set);
    return county.registry().read(() -> county.registry().get(Reviews.class).progress(now));
  }

  private Set<ReviewStep> awaited(DraftOutcome set) {
    return progress(set).awaited().stream()
        .map(Awaited::step)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Rule> refused(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule())
        .collect(Collectors.toSet());
  }

  @Test
  void the_steps_of_the_path_come_in_their_order_and_the_last_one_publishes() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    assertEquals(ChangeSet.State.IN_REVIEW, read(set).state());
    assertEquals(
        Set.of(
            ReviewStep.SELF_CHECK,
            ReviewStep.FIRST,
            ReviewStep.SECRECY,
            ReviewStep.SECOND,
            ReviewStep.GOVERNMENT,
            ReviewStep.FINAL),
        progress(set).path());
    for (ReviewStep step :
        List.of(ReviewStep.FIRST, ReviewStep.SECRECY, ReviewStep.SECOND, ReviewStep.GOVERNMENT)) {
      assertEquals(Set.of(step), awaited(set));
      assertNull(pass(set, step));
    }
    assertEquals(Set.of(ReviewStep.FINAL), awaited(set));
    assertEquals(2, Objects.requireNonNull(pass(set, ReviewStep.FINAL)));
    assertEquals(ChangeSet.State.PUBLISHED, read(set).state());
    assertEquals(LocalDate.of(2026, 3, 2), Objects.requireNonNull(county.last("乙")).from());
  }

  @Test
  void a_change_asks_for_legality_and_the_list_office_and_not_for_the_government() {
    DraftOutcome set = approval.submit(editor, draft(note("甲", "新")));
    assertEquals(
        Set.of(
            ReviewStep.SELF_CHECK,
            ReviewStep.FIRST,
            ReviewStep.SECRECY,
            ReviewStep.LEGALITY,
            ReviewStep.SECOND,
            ReviewStep.LIST_OFFICE,
            ReviewStep.FINAL),
        progress(set).path());
    pass(set, ReviewStep.FIRST);
    assertEquals(Set.of(ReviewStep.SECRECY, ReviewStep.LEGALITY), awaited(set));
    pass(set, ReviewStep.LEGALITY);
    assertEquals(Set.of(ReviewStep.SECRECY), awaited(set));
  }

  @Test
  void a_step_that_is_not_awaited_is_refused_with_those_that_are() {
    DraftOutcome set = draft(cancel("甲"));
    assertEquals(Set.of(ReviewRule.UNDER_REVIEW), refused(() -> pass(set, ReviewStep.FIRST)));
    DraftOutcome handedIn = approval.submit(editor, set);
    Refused early = assertThrows(Refused.class, () -> pass(handedIn, ReviewStep.FINAL));
    assertEquals(ReviewRule.STEP_AWAITED, early.refusals().get(0).rule());
    assertTrue(early.refusals().get(0).zh().contains("初审"), early.toString());
    assertEquals(1, county.newest(COUNTY).number());
  }

  @Test
  void nobody_reviews_what_they_edited_nor_does_two_steps() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    Actor both =
        new Actor(
            editor.username(),
            editor.name(),
            Approval.reviewer(ReviewStep.FIRST, null).grants(),
            "test");
    assertEquals(
        Set.of(ReviewRule.NOT_BY_EDITOR, ReviewRule.ONE_STEP_EACH),
        refused(() -> pass(set, ReviewStep.FIRST, both)));
    pass(set, ReviewStep.FIRST);
    Actor again =
        new Actor(
            Approval.reviewer(ReviewStep.FIRST, null).username(),
            "初审",
            Approval.reviewer(ReviewStep.SECRECY, null).grants(),
            "test");
    assertEquals(
        Set.of(ReviewRule.ONE_STEP_EACH), refused(() -> pass(set, ReviewStep.SECRECY, again)));
  }

  @Test
  void the_self_check_is_no_step_that_anybody_passes_or_returns() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    assertEquals(Set.of(ReviewRule.STEP_AWAITED), refused(() -> pass(set, ReviewStep.SELF_CHECK)));
    assertEquals(
        Set.of(AccessRule.SIGNED_IN),
        refused(() -> pass(set, ReviewStep.SELF_CHECK, Actor.ANONYMOUS)));
    assertEquals(
        Set.of(ReviewRule.STEP_AWAITED), refused(() -> giveBack(set, ReviewStep.SELF_CHECK, "退回")));
  }

  @Test
  void who_did_a_step_does_the_same_one_in_the_next_round_and_no_other() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    pass(set, ReviewStep.FIRST);
    DraftOutcome second = approval.submit(editor, giveBack(set, ReviewStep.SECRECY, "涉密表述请修改"));
    pass(second, ReviewStep.FIRST);
    Actor first =
        new Actor(
            Approval.reviewer(ReviewStep.FIRST, null).username(),
            "初审",
            Approval.reviewer(ReviewStep.SECRECY, null).grants(),
            "test");
    Actor returned =
        new Actor(
            Approval.reviewer(ReviewStep.SECRECY, null).username(),
            "保密审查",
            Approval.reviewer(ReviewStep.SECOND, null).grants(),
            "test");
    assertEquals(
        Set.of(ReviewRule.ONE_STEP_EACH), refused(() -> pass(second, ReviewStep.SECRECY, first)));
    pass(second, ReviewStep.SECRECY);
    assertEquals(
        Set.of(ReviewRule.ONE_STEP_EACH), refused(() -> pass(second, ReviewStep.SECOND, returned)));
  }

  @Test
  void after_an_edit_the_way_begins_anew() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    pass(set, ReviewStep.FIRST);
    pass(set, ReviewStep.SECRECY);
    DraftOutcome edited =
        county
            .registry()
            .get(SetLine.class)
            .setLine(
                editor,
                new SetLine.Command(
                    set.changeSet(),
                    set.version(),
                    1,
                    new Departure.Cancel(county.subject("甲"), null, "另有规定"),
                    key()));
    assertEquals(ChangeSet.State.DRAFT, read(edited).state());
    assertEquals(Set.of(AdjustmentRule.DRAFT_VERSION), refused(() -> pass(set, ReviewStep.SECOND)));
    assertEquals(Set.of(ReviewRule.UNDER_REVIEW), refused(() -> pass(edited, ReviewStep.SECOND)));
    DraftOutcome second = approval.submit(editor, edited);
    assertEquals(2, read(second).round());
    assertEquals(Set.of(ReviewStep.FIRST), awaited(second));
    assertEquals(2, publish(second));
  }

  private int publish(DraftOutcome handedIn) {
    Integer entry = null;
    while (entry == null) {
      entry = pass(handedIn, awaited(handedIn).iterator().next());
    }
    return entry;
  }

  @Test
  void what_it_builds_on_moves_and_nothing_more_may_be_passed() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    pass(set, ReviewStep.FIRST);
    county.decide(COUNTY, note("甲", "同时变更"));
    assertEquals(Set.of(ReviewRule.SAME_CONTENT), refused(() -> pass(set, ReviewStep.SECRECY)));
    assertFalse(refused(() -> approval.submit(editor, set)).isEmpty(), "its base is an old one");
    assertEquals(2, county.newest(COUNTY).number());
  }

  @Test
  void what_was_seen_is_what_is_passed() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    PassReview.Command other =
        approval.command(set, new Awaited(ReviewStep.FIRST, null), Bytes.of(new byte[32]), key());
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                county
                    .registry()
                    .get(PassReview.class)
                    .pass(Approval.reviewer(ReviewStep.FIRST, null), other));
    assertEquals(ReviewRule.SAME_CONTENT, refused.refusals().get(0).rule());
    assertEquals(set.version(), refused.currentVersion());
  }

  @Test
  void a_return_needs_its_reason_and_begins_a_new_round() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    pass(set, ReviewStep.FIRST);
    assertEquals(
        Set.of(ReviewRule.REASON_PRESENT), refused(() -> giveBack(set, ReviewStep.SECRECY, " ")));
    DraftOutcome returned = giveBack(set, ReviewStep.SECRECY, "涉密表述请修改");
    assertEquals(ChangeSet.State.DRAFT, read(returned).state());
    DraftOutcome second = approval.submit(editor, returned);
    assertEquals(2, publish(second));
    List<Review> said =
        county.registry().read(() -> county.registry().get(Reviews.class).list(set.changeSet()));
    assertEquals(3 + 6, said.size());
    assertEquals(
        Map.of(Review.Result.PASSED, 8L, Review.Result.RETURNED, 1L),
        said.stream()
            .map(Review::result)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    assertEquals("涉密表述请修改", said.get(2).comment());
  }

  @Test
  void the_self_check_refuses_every_broken_rule_at_once_and_an_empty_set() {
    DraftOutcome empty = draft();
    assertEquals(Set.of(AdjustmentRule.HAS_LINES), refused(() -> approval.submit(editor, empty)));
    DraftOutcome twice = draft(cancel("甲"), cancel("甲"), cancel("乙"));
    Set<Rule> rules = refused(() -> approval.submit(editor, twice));
    assertTrue(rules.size() > 1, rules.toString());
    assertEquals(ChangeSet.State.DRAFT, read(twice).state());
  }

  @Test
  void each_unit_that_a_decision_touches_countersigns_it() {
    Actor office = county.editor(COUNTY);
    DraftOutcome set =
        approval.submit(
            office, county.draft(COUNTY, Map.of(), false, List.of(cancel("甲"), cancel("乙"))));
    Set<Integer> units = Set.of(unit.id(), county.unit("审批局").id());
    assertEquals(units, progress(set).countersigning());
    pass(set, ReviewStep.FIRST);
    Actor civil = county.cast().publisher("final-civil", unit);
    Awaited own = new Awaited(ReviewStep.COUNTERSIGN, unit.id());
    Awaited foreign = new Awaited(ReviewStep.COUNTERSIGN, county.unit("审批局").id());
    assertTrue(progress(set).awaited().containsAll(List.of(own, foreign)));
    Bytes content = approval.content(set.changeSet());
    PassReview passReview = county.registry().get(PassReview.class);
    assertEquals(
        Set.of(AccessRule.VISIBLE),
        refused(() -> passReview.pass(civil, approval.command(set, foreign, content, key()))));
    passReview.pass(civil, approval.command(set, own, content, key()));
    assertFalse(progress(set).awaited().contains(own));
    assertTrue(progress(set).awaited().contains(foreign));
    assertTrue(
        county
            .registry()
            .read(() -> county.registry().get(ChangeSets.class).find(civil, set.changeSet()))
            .isPresent(),
        "who countersigns sees the set");
    giveBack(set, ReviewStep.SECRECY, "退回");
    assertTrue(
        county
            .registry()
            .read(() -> county.registry().get(ChangeSets.class).find(civil, set.changeSet()))
            .isEmpty(),
        "and no draft of others");
  }

  @Test
  void who_holds_no_step_of_the_unit_finds_nothing() {
    DraftOutcome set = approval.submit(editor, draft(cancel("甲")));
    Actor stranger = county.cast().publisher("final-other", county.unit("审批局"));
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> pass(set, ReviewStep.FINAL, stranger)));
    Actor second = Approval.reviewer(ReviewStep.SECOND, null);
    assertEquals(Set.of(AccessRule.PERMITTED), refused(() -> pass(set, ReviewStep.FIRST, second)));
  }

  @Test
  void every_kind_has_its_path() {
    Set<String> known =
        Set.copyOf(
            county
                .registry()
                .read(
                    () ->
                        county
                            .registry()
                            .get(org.quanze.database.Database.class)
                            .list("SELECT DISTINCT kind FROM approval_step", row -> row.text(1))));
    for (Adjustment.Kind kind : Adjustment.Kind.values()) {
      assertTrue(known.contains(kind.name()), kind + " asks for no step of its own");
    }
  }
}
