package org.quanze.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.access.Permission;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.Handovers;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.validity.Today;

/** Handovers whose clocks run, as the acts on those find them. */
@ApplicationScoped
@NullUnmarked
class TimedHandovers {

  @Inject private Handovers handovers;
  @Inject private Organisations organisations;

  /** A handover as it was seen, locked; refused where its clock does not run. */
  Handover lock(Deed deed, UUID id, int expectedVersion) {
    Handover handover =
        handovers.lock(deed, List.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> HandoverRule.EXISTS.refuse("handover"));
    if (handover.version() != expectedVersion) {
      throw new Refused(
          List.of(HandoverRule.VERSION.at("expectedVersion", handover.version())),
          handover.version());
    }
    if (!runs(handover)) {
      throw DeadlineRule.HANDOVER_RUNS.refuse("handover");
    }
    return handover;
  }

  /** Whether it was announced and is not over. */
  static boolean runs(Handover handover) {
    return handover.state() != State.PROPOSED && !handover.state().isFinal();
  }

  /** Whether who acts may do the handover for one of its parties. */
  boolean mayDo(Deed deed, Handover handover) {
    return organisations
        .listDepartments(List.of(handover.giverDepartment(), handover.receiverDepartment()))
        .stream()
        .anyMatch(
            unit ->
                deed.actor()
                    .may(Permission.HANDOVER_COMPLETE, unit.path(), Today.dateOf(deed.at())));
  }

  List<UUID> drafts(Handover handover) {
    return handovers.drafts(handover);
  }
}
