package org.quanze.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Reform;
import org.quanze.digest.Bytes;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.Approval;
import org.quanze.testing.County;

/** Units that a reform touches countersign; what waits for one that ended is not passed. */
class CountersignedReformTest {

  @Test
  void a_unit_signs_for_its_new_name() {
    try (County county = new County("甲局", "乙局")) {
      county.today(LocalDate.of(2026, 3, 2));
      county.decide(COUNTY, county.add("一", "乙局", "02"));
      DraftOutcome set =
          county.draft(
              COUNTY,
              Map.of(),
              false,
              List.of(new Reform.RenameUnit(county.unit("甲局").uid(), "甲委", null, "机构改革")));
      Actor editor = county.editor(COUNTY);
      DraftOutcome handedIn = new Approval(county.registry()).submit(editor, set);
      Progress progress =
          county
              .registry()
              .read(
                  () ->
                      county
                          .registry()
                          .get(Reviews.class)
                          .progress(
                              county
                                  .registry()
                                  .get(ChangeSets.class)
                                  .find(editor, handedIn.changeSet())
                                  .orElseThrow()));
      assertEquals(Set.of(county.unit("甲局").id()), progress.countersigning());
    }
  }

  @Test
  void what_waits_for_a_unit_that_ended_is_passed_by_nobody_and_returned_by_the_one_that_follows() {
    try (County county = new County("甲局", "乙局", "丙局")) {
      county.today(LocalDate.of(2026, 3, 2));
      county.decide(COUNTY, county.add("一", "乙局", "02"), county.add("二", "丙局", "02"));
      Approval approval = new Approval(county.registry());
      Actor editor = county.editor(COUNTY);
      DraftOutcome set =
          approval.submit(
              editor, county.draft(COUNTY, Map.of(), false, List.of(county.add("三", "甲局", "02"))));
      Department ended = county.unit("甲局");
      county.decide(
          COUNTY,
          new Reform.Reorganise(
              List.of(new Reform.Succession(ended.uid(), county.unit("丙局").uid(), Map.of())),
              null,
              "机构改革"));
      Actor follower = county.cast().publisher("final-丙局", county.unit("丙局"));
      Actor stranger = county.cast().publisher("final-乙局", county.unit("乙局"));
      Bytes content = approval.content(set.changeSet());
      assertEquals(List.of(ReviewRule.COUNTERSIGNER_STANDS), pass(county, first(), set, content));
      Awaited signing = new Awaited(ReviewStep.COUNTERSIGN, ended.id());
      assertEquals(
          List.of(AccessRule.VISIBLE),
          refused(
              () ->
                  county
                      .registry()
                      .get(PassReview.class)
                      .pass(stranger, approval.command(set, signing, content, "sign-0001"))));
      Refused told =
          assertThrows(
              Refused.class,
              () ->
                  county
                      .registry()
                      .get(PassReview.class)
                      .pass(follower, approval.command(set, signing, content, "sign-0002")));
      Refusal refusal =
          told.refusals().stream()
              .filter(r -> r.rule() == ReviewRule.COUNTERSIGNER_STANDS)
              .findFirst()
              .orElseThrow();
      assertTrue(refusal.zh().contains("甲局") && refusal.zh().contains("丙局"), refusal.zh());
      Reviews reviews = county.registry().get(Reviews.class);
      List<UUID> waiting = List.of(set.changeSet());
      Set<UUID> stuck =
          county.registry().read(() -> reviews.waitingForEnded(waiting, LocalDate.of(2026, 3, 2)));
      assertEquals(Set.copyOf(waiting), stuck);
    }
  }

  private static Actor first() {
    return Approval.reviewer(ReviewStep.FIRST, null);
  }

  private static List<Rule> pass(County county, Actor who, DraftOutcome set, Bytes content) {
    Approval approval = new Approval(county.registry());
    return refused(
        () ->
            county
                .registry()
                .get(PassReview.class)
                .pass(
                    who,
                    approval.command(
                        set, new Awaited(ReviewStep.FIRST, null), content, "first-0001")));
  }

  private static List<Rule> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream().map(r -> r.rule()).toList();
  }

  @Test
  void the_unit_that_follows_finds_it_in_its_inbox_and_gives_it_back() {
    try (County county = new County("甲局", "乙局", "丙局")) {
      county.today(LocalDate.of(2026, 3, 2));
      county.decide(COUNTY, county.add("一", "乙局", "02"), county.add("二", "丙局", "02"));
      Approval approval = new Approval(county.registry());
      Actor editor = county.editor(COUNTY);
      DraftOutcome set =
          approval.submit(
              editor, county.draft(COUNTY, Map.of(), false, List.of(county.add("三", "甲局", "02"))));
      county
          .registry()
          .get(PassReview.class)
          .pass(
              first(),
              approval.command(
                  set,
                  new Awaited(ReviewStep.FIRST, null),
                  approval.content(set.changeSet()),
                  "first-0001"));
      Department ended = county.unit("甲局");
      county.decide(
          COUNTY,
          new Reform.Reorganise(
              List.of(new Reform.Succession(ended.uid(), county.unit("丙局").uid(), Map.of())),
              null,
              "机构改革"));
      Actor follower = county.cast().publisher("final-丙局", county.unit("丙局"));
      Actor stranger = county.cast().publisher("final-乙局", county.unit("乙局"));
      assertEquals(List.of(set.changeSet()), inbox(county, follower));
      assertEquals(List.of(), inbox(county, stranger));
      county
          .registry()
          .get(ReturnReview.class)
          .giveBack(
              follower,
              new ReturnReview.Command(
                  set.changeSet(),
                  set.version(),
                  ReviewStep.COUNTERSIGN,
                  ended.uid(),
                  "甲局已撤并，请修改",
                  "back-0001"));
      assertEquals(List.of(), inbox(county, follower));
    }
  }

  private static List<UUID> inbox(County county, Actor actor) {
    return county
        .registry()
        .read(() -> county.registry().get(ReviewInbox.class).of(actor, null, 10))
        .stream()
        .map(ChangeSet::id)
        .toList();
  }
}
