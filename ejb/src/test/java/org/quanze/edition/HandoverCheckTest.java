package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.Kind.ENTRUSTMENT;
import static org.quanze.handover.Handover.Kind.ENTRUSTMENT_END;
import static org.quanze.handover.Handover.Kind.RECALL;
import static org.quanze.handover.Handover.State.ACCEPTED;
import static org.quanze.handover.Handover.State.HANDED_OVER;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.handover.Handover.State.PARTIALLY_ACCEPTED;
import static org.quanze.handover.Handover.State.PROPOSED;
import static org.quanze.handover.Handover.State.REJECTED;
import static org.quanze.handover.Handover.State.WITHDRAWN;
import static org.quanze.handover.HandoverTarget.Side.GIVER;
import static org.quanze.handover.HandoverTarget.Side.RECEIVER;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.SINCE;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;
import static org.quanze.testing.PaperUnits.COUNTY;
import static org.quanze.testing.PaperUnits.TOWN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.edition.EndHandover.Act;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refused;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;

/** When, in which state and by which party a handover is done or ended (domain 3.4). */
@Tag("pure")
class HandoverCheckTest {

  private final PaperCounty county = new PaperCounty();

  private Handover handover(String name, Kind kind, State state, int giver) {
    return PaperHandover.of(name, kind, state)
        .from(giver, county.unit("甲局"), name)
        .to(TOWN, county.unit("镇办"), null)
        .build();
  }

  private Handover handover(Kind kind, State state) {
    return handover("交接", kind, state, COUNTY);
  }

  private static List<String> told(Runnable check) {
    try {
      check.run();
      return List.of();
    } catch (Refused refused) {
      List<String> told = refused.refusals().stream().map(r -> r.rule() + " " + r.path()).toList();
      return refused.currentVersion() == null
          ? told
          : List.of(told.get(0) + " now " + refused.currentVersion());
    }
  }

  private static List<String> done(Side side, LocalDate day, Handover handover) {
    return done(Map.of(handover.id(), 1), side, day, handover);
  }

  private static List<String> done(
      Map<UUID, Integer> expected, Side side, LocalDate day, Handover... all) {
    var command = new CompleteHandover.Command(expected, side, "key-0001");
    return told(() -> HandoverCheck.done(List.of(all), command, day));
  }

  private static final String HERE = " handovers." + id("交接");

  @Test
  void it_is_done_on_the_agreed_day_or_later() {
    Handover ready = handover(DELEGATION, ACCEPTED);
    assertEquals(List.of(), done(GIVER, LATER, ready));
    assertEquals(List.of(), done(RECEIVER, LATER.plusDays(9), ready));
    assertEquals(List.of("DAY_REACHED" + HERE), done(GIVER, LATER.minusDays(1), ready));
  }

  @Test
  void it_is_done_when_it_was_accepted_and_an_entrustment_when_it_was_notified() {
    for (Kind kind : Kind.values()) {
      Side side = kind == ENTRUSTMENT_END ? GIVER : RECEIVER;
      for (State state : State.values()) {
        boolean ready = state == (kind == ENTRUSTMENT ? NOTIFIED : ACCEPTED);
        assertEquals(
            ready ? List.of() : List.of("ACCEPTED" + HERE),
            done(side, LATER, handover(kind, state)),
            kind + " " + state);
      }
    }
  }

  @Test
  void each_kind_is_done_by_the_party_whose_deed_it_is() {
    List<String> refused = List.of("PARTY" + HERE);
    assertEquals(refused, done(GIVER, LATER, handover(RECALL, ACCEPTED)));
    assertEquals(refused, done(GIVER, LATER, handover(ENTRUSTMENT, NOTIFIED)));
    assertEquals(refused, done(RECEIVER, LATER, handover(ENTRUSTMENT_END, ACCEPTED)));
  }

  @Test
  void several_are_done_between_the_same_parties_and_all_of_them_are_there() {
    Handover one = handover("甲", DELEGATION, ACCEPTED, COUNTY);
    Handover two = handover("乙", DELEGATION, ACCEPTED, COUNTY);
    Map<UUID, Integer> both = Map.of(one.id(), 1, two.id(), 1);
    assertEquals(List.of(), done(both, GIVER, LATER, one, two));
    assertEquals(List.of("EXISTS handovers"), done(both, GIVER, LATER, one));
    assertEquals(
        List.of("SAME_PARTIES handovers"),
        done(both, RECEIVER, LATER, one, handover("乙", RECALL, ACCEPTED, COUNTY)));
    assertEquals(
        List.of("SAME_PARTIES handovers"),
        done(both, GIVER, LATER, one, handover("乙", DELEGATION, ACCEPTED, 7)));
  }

  @Test
  void somebody_else_was_faster() {
    Handover ready = handover(DELEGATION, ACCEPTED);
    List<String> refused = List.of("VERSION" + HERE + " now 1");
    assertEquals(refused, done(Map.of(ready.id(), 2), GIVER, LATER, ready));
    assertEquals(refused, done(Map.of(id("另"), 1), GIVER, LATER, ready));
    assertEquals(
        List.of("VERSION expectedVersion now 1"),
        told(
            () ->
                HandoverCheck.ended(
                    ready,
                    new EndHandover.Command(
                        ready.id(), 2, GIVER, Act.WITHDRAW, "不宜", "key-0001"))));
  }

  private static List<String> ended(Handover handover, Side side, Act act, String reason) {
    var command = new EndHandover.Command(handover.id(), 1, side, act, reason, "key-0001");
    return told(() -> HandoverCheck.ended(handover, command));
  }

  private static List<String> ended(Handover handover, Side side, Act act) {
    return ended(handover, side, act, "人员不足");
  }

  @Test
  void who_was_asked_refuses_as_long_as_nothing_was_decided_on_it() {
    Set<State> open = EnumSet.of(NOTIFIED, PARTIALLY_ACCEPTED, ACCEPTED);
    for (Kind kind : List.of(DELEGATION, ENTRUSTMENT, ENTRUSTMENT_END)) {
      for (State state : open) {
        List<String> refused = state == NOTIFIED ? List.of() : List.of("PARTY side");
        assertEquals(
            refused, ended(handover(kind, state), RECEIVER, Act.REFUSE), kind + "" + state);
        assertEquals(
            List.of("PARTY side"), ended(handover(kind, state), GIVER, Act.REFUSE), kind.name());
      }
    }
    Handover proposal = handover(DELEGATION, PROPOSED);
    assertEquals(List.of(), ended(proposal, GIVER, Act.REFUSE));
    assertEquals(List.of("PARTY side"), ended(proposal, RECEIVER, Act.REFUSE));
    Handover recall = handover(RECALL, ACCEPTED);
    assertEquals(List.of("PARTY side"), ended(recall, GIVER, Act.REFUSE));
    assertEquals(List.of("PARTY side"), ended(recall, RECEIVER, Act.REFUSE));
  }

  @Test
  void who_asked_withdraws_until_it_is_done() {
    for (State state : EnumSet.of(NOTIFIED, PARTIALLY_ACCEPTED, ACCEPTED)) {
      assertEquals(List.of(), ended(handover(DELEGATION, state), GIVER, Act.WITHDRAW));
      assertEquals(
          List.of("PARTY side"), ended(handover(DELEGATION, state), RECEIVER, Act.WITHDRAW));
      assertEquals(List.of(), ended(handover(RECALL, state), RECEIVER, Act.WITHDRAW));
      assertEquals(List.of("PARTY side"), ended(handover(RECALL, state), GIVER, Act.WITHDRAW));
    }
    Handover proposal = handover(DELEGATION, PROPOSED);
    assertEquals(List.of(), ended(proposal, RECEIVER, Act.WITHDRAW));
    assertEquals(List.of("PARTY side"), ended(proposal, GIVER, Act.WITHDRAW));
  }

  @Test
  void nothing_follows_an_end_and_every_end_has_a_reason() {
    for (State state : EnumSet.of(HANDED_OVER, REJECTED, WITHDRAWN)) {
      assertEquals(
          List.of("STEP handover"), ended(handover(DELEGATION, state), GIVER, Act.WITHDRAW));
    }
    assertEquals(
        List.of("REASON reason", "STEP handover", "PARTY side"),
        ended(handover(DELEGATION, HANDED_OVER), RECEIVER, Act.WITHDRAW, " "));
  }

  @Test
  void a_deed_concerns_a_handover_and_one_of_its_sides() {
    assertEquals(
        new HandoverTarget(id("甲"), GIVER),
        new CompleteHandover.Command(Map.of(id("甲"), 1), GIVER, "key-0001").target());
    assertEquals(
        List.of("NAMED handovers"),
        told(() -> new CompleteHandover.Command(Map.of(), GIVER, "key-0001").target()));
  }

  private List<String> proposed(LocalDate day, String item) {
    List<Holding> known = county.standing().known().getOrDefault(id(item), List.of());
    return told(
        () -> assertEquals(List.of(HandoverCheck.proposable(known, day)), known, "what stands"));
  }

  @Test
  void what_is_proposed_is_public_and_stands_with_no_end() {
    Content hidden = Contents.open(power("密", "甲局", "01"), Openness.NOT_PUBLIC);
    county.stands("密", 1, hidden, Status.IN_FORCE, SINCE, null);
    county.stands("终", 1, power("终", "甲局", "01"), Status.IN_FORCE, SINCE, LATER);
    List<String> refused = List.of("PROPOSED_ITEM item");
    assertEquals(List.of(), proposed(SINCE, "一"));
    assertEquals(refused, proposed(SINCE.minusDays(1), "一"));
    assertEquals(refused, proposed(LATER, "密"));
    assertEquals(refused, proposed(SINCE, "终"));
    assertEquals(refused, proposed(LATER, "无"));
  }

  @Test
  void it_is_proposed_to_another_government_and_once() {
    assertEquals(
        List.of(), told(() -> HandoverCheck.proposed(COUNTY, county.unit("镇办"), LATER, false)));
    assertEquals(
        List.of("PROPOSED_ELSEWHERE department", "PROPOSED_ONCE department"),
        told(() -> HandoverCheck.proposed(TOWN, county.unit("镇办"), LATER, true)));
  }
}
