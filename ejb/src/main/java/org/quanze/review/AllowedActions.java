package org.quanze.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSet;
import org.quanze.validity.Today;

/** What may be done next with a change set: by the same grants, states and steps as the gate. */
@ApplicationScoped
@NullUnmarked
public class AllowedActions {

  private static final List<String> EDITS =
      List.of(
          "changeSetHead",
          "changeSetLine",
          "changeSetLines",
          "changeSetLineRemove",
          "changeSetWholeListDrop",
          "POST /import/whole-lists",
          "changeSetSubmit",
          "changeSetWithdraw");

  @Inject private Today today;

  /**
   * The acts that an actor may do now, by the names of the interface.
   *
   * @param place where the set stands
   * @param mine the steps that the actor may do now
   * @param passes whether a step may be passed: not while a unit that has ended is to countersign
   */
  public List<String> of(
      Actor actor, ChangeSet set, String place, List<Awaited> mine, boolean passes) {
    List<String> actions = new ArrayList<>();
    if (!set.state().isOpen()) {
      return actions;
    }
    if (actor.may(set.editedWith(), place, today.date())) {
      actions.addAll(EDITS);
      if (set.state() == ChangeSet.State.DRAFT) {
        actions.add("changeSetWholeListTake");
      }
    }
    if (!mine.isEmpty()) {
      actions.addAll(passes ? List.of("reviewPass", "reviewReturn") : List.of("reviewReturn"));
    }
    return actions;
  }
}
