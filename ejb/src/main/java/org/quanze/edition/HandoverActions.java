package org.quanze.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanze.access.Actor;
import org.quanze.edition.EndHandover.Act;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;

/** What may be done next with a handover, and for which party: by the rules of the deeds. */
public final class HandoverActions {

  private HandoverActions() {}

  /**
   * A deed that an actor may do.
   *
   * @param mutation its name in the interface
   * @param side the party for which it is done
   */
  public record Action(String mutation, Side side) {}

  /**
   * The deeds that an actor may do on a day.
   *
   * @param giver path of the giving unit
   * @param receiver path of the receiving unit
   */
  public static List<Action> of(
      Actor actor, LocalDate day, Handover handover, String giver, String receiver) {
    List<Action> actions = new ArrayList<>();
    for (Side side : Side.values()) {
      String place = side == Side.GIVER ? giver : receiver;
      if (actor.mayUse(CompleteHandover.class, place, day)
          && HandoverCheck.isReady(handover)
          && HandoverCheck.isTime(handover, day)
          && HandoverCheck.mayDo(handover.kind(), side)) {
        actions.add(new Action("handoverComplete", side));
      }
      if (actor.mayUse(EndHandover.class, place, day) && !handover.state().isFinal()) {
        for (Act act : Act.values()) {
          if (HandoverCheck.mayEnd(handover, act, side)) {
            actions.add(new Action(mutation(act), side));
          }
        }
      }
    }
    return actions;
  }

  private static String mutation(Act act) {
    return switch (act) {
      case REFUSE -> "handoverRefuse";
      case WITHDRAW -> "handoverWithdraw";
    };
  }
}
