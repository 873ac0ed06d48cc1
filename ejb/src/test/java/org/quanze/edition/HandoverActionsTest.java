package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperUnits.COUNTY;
import static org.quanze.testing.PaperUnits.TOWN;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.edition.EndHandover.Act;
import org.quanze.edition.HandoverActions.Action;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.rule.Refused;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;

/** What is offered of a handover is what its deeds do not refuse: no more, and no less. */
@Tag("pure")
class HandoverActionsTest {

  private static final String GIVER = "/990201/d甲局";
  private static final String RECEIVER = "/990201/990201001/d镇办";

  private final PaperCounty county = new PaperCounty();

  private static Actor of(Role role, String branch) {
    return new Actor(
        "officer", "officer", List.of(new Grant(role, branch, LocalDate.EPOCH, null)), "test");
  }

  private Handover handover(Kind kind, State state) {
    return PaperHandover.of("交接", kind, state)
        .from(COUNTY, county.unit("甲局"), "交接")
        .to(TOWN, county.unit("镇办"), null)
        .build();
  }

  private static boolean passes(Runnable check) {
    try {
      check.run();
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private static Set<Action> passing(Handover handover, LocalDate day, Side... sides) {
    Set<Action> passing = new HashSet<>();
    for (Side side : sides) {
      var done = new CompleteHandover.Command(Map.of(handover.id(), 1), side, "key-0001");
      if (passes(() -> HandoverCheck.done(List.of(handover), done, day))) {
        passing.add(new Action("handoverComplete", side));
      }
      for (Act act : Act.values()) {
        var end = new EndHandover.Command(handover.id(), 1, side, act, "理由", "key-0001");
        if (passes(() -> HandoverCheck.ended(handover, end))) {
          passing.add(new Action(act == Act.REFUSE ? "handoverRefuse" : "handoverWithdraw", side));
        }
      }
    }
    return passing;
  }

  @Test
  void every_kind_in_every_state_offers_what_would_pass() {
    for (Kind kind : Kind.values()) {
      for (State state : State.values()) {
        Handover handover = handover(kind, state);
        for (LocalDate day : List.of(LATER.minusDays(1), LATER)) {
          for (Side side : Side.values()) {
            Actor actor = of(Role.FINAL_REVIEWER, side == Side.GIVER ? GIVER : RECEIVER);
            List<Action> offered = HandoverActions.of(actor, day, handover, GIVER, RECEIVER);
            assertEquals(
                passing(handover, day, side),
                new HashSet<>(offered),
                kind + " " + state + " " + side + " " + day);
          }
        }
      }
    }
  }

  @Test
  void who_acts_for_both_parties_is_offered_the_deeds_of_both() {
    Handover handover = handover(Kind.DELEGATION, State.ACCEPTED);
    Actor above = of(Role.FINAL_REVIEWER, "/990201");
    assertEquals(
        passing(handover, LATER, Side.values()),
        new HashSet<>(HandoverActions.of(above, LATER, handover, GIVER, RECEIVER)));
  }

  @Test
  void the_giver_acts_on_what_was_accepted_in_part_and_else_the_receiver() {
    for (State state : State.values()) {
      Handover handover = handover(Kind.DELEGATION, state);
      boolean giver = state == State.PARTIALLY_ACCEPTED;
      assertEquals(county.unit(giver ? "甲局" : "镇办").id(), handover.acts(), state.name());
      assertEquals(giver ? COUNTY : TOWN, handover.actsOf(), state.name());
    }
  }

  @Test
  void nobody_else_is_offered_anything() {
    Handover handover = handover(Kind.DELEGATION, State.NOTIFIED);
    for (Actor other :
        List.of(Actor.ANONYMOUS, of(Role.EDITOR, "/"), of(Role.FINAL_REVIEWER, "/990290"))) {
      assertEquals(List.of(), HandoverActions.of(other, LATER, handover, GIVER, RECEIVER));
    }
  }
}
