package org.quanze.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Permission;
import org.quanze.validity.Today;

/** What may be done next with a change set: by the same grants and states as the gate. */
@ApplicationScoped
@NullUnmarked
public class AllowedActions {

  @Inject private ChangeSets changeSets;
  @Inject private Today today;

  /** The acts that an actor may do now, by the names of the interface. */
  public List<String> of(Actor actor, ChangeSet set) {
    List<String> actions = new ArrayList<>();
    if (set.state() != ChangeSet.State.DRAFT) {
      return actions;
    }
    String place = changeSets.place(new ChangeSetTarget(set.id())).orElse("");
    if (actor.may(Permission.DRAFT_EDIT, place, today.date())) {
      actions.addAll(
          List.of(
              "changeSetHead",
              "changeSetLine",
              "changeSetLines",
              "changeSetLineRemove",
              "changeSetWholeListTake",
              "changeSetWholeListDrop",
              "changeSetWithdraw"));
    }
    if (actor.may(Permission.DECISION_RELEASE, place, today.date())) {
      actions.add("changeSetRelease");
    }
    return actions;
  }
}
