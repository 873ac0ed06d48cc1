package org.quanze.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Movement;
import org.quanze.entrustment.Entrustment;

/**
 * The entrustments of an item that is recalled: they end with it, since nobody exercises a power in
 * the name of a unit that no longer holds it. The holder’s ledger tells of it, and that of each
 * government whose unit was entrusted.
 */
final class RecalledEntrustments {

  private RecalledEntrustments() {}

  /**
   * What the lists of one government say of the ends.
   *
   * @param end that an entrustment ended, in the section of the holder, on the day of the recall
   */
  static List<Effect> ended(Effect end, HandoverStanding standing, int publisher) {
    List<Effect> effects = new ArrayList<>();
    for (Entrustment e : standing.entrusted(end.item())) {
      if (!e.until().isAfter(end.effectiveOn())) {
        continue;
      }
      Effect told = end.with("entrustment", e.id().toString()).with("until", e.until().toString());
      if (end.list().list().publisher() == publisher) {
        effects.add(told);
      }
      ListOfType list = standing.list(e.list());
      if (list.list().publisher() == publisher) {
        effects.addAll(lifted(told, e, list));
      }
    }
    return effects;
  }

  /** What has not begun yet ends on the day on which it would begin. */
  private static List<Effect> lifted(Effect told, Entrustment e, ListOfType list) {
    LocalDate day = e.from().isAfter(told.effectiveOn()) ? e.from() : told.effectiveOn();
    return List.of(
        told.at(list, e.department(), e.category(), Movement.ENTRUSTMENT_ENDED, day),
        told.at(list, e.department(), e.category(), Movement.ENTRUSTMENT_TERM_LIFTED, e.until()));
  }
}
