package org.quanze.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSet;
import org.quanze.validity.Today;

/**
 * A change set under review, with what decides who may do its next step.
 *
 * @param changedAt time of the last edit
 * @param place path of the unit or government that drafted it
 * @param units paths of the units that are to countersign it, by their ids
 * @param edited whether the actor who is asked for ever edited it
 */
record Waiting(
    UUID changeSet,
    int round,
    Instant changedAt,
    String place,
    Map<Integer, String> units,
    boolean edited) {

  Waiting {
    units = Map.copyOf(units);
  }

  /** The steps that an actor may do now, by the same grants and rules as the gate and the check. */
  List<Awaited> steps(Actor actor, Progress progress, Today today) {
    String username = actor.username();
    return username == null || edited
        ? List.of()
        : progress.awaited().stream()
            .filter(a -> !progress.isBarred(username, a.step()))
            .filter(a -> actor.may(a.step().permission(), place(a), today.date()))
            .toList();
  }

  private String place(Awaited awaited) {
    Integer unit = awaited.department();
    return unit == null ? place : units.getOrDefault(unit, "");
  }

  /** Whether a set is under review at all. */
  static boolean is(ChangeSet set) {
    return set.state() == ChangeSet.State.IN_REVIEW;
  }
}
