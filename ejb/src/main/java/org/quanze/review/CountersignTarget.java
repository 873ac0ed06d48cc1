package org.quanze.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Target;
import org.quanze.adjustment.ChangeSetTarget;

/** The part of a unit in a change set of another, or of the whole government. */
public record CountersignTarget(UUID changeSet, UUID department) implements Target {

  /** What a step is about: that part where a unit countersigns, else the whole set. */
  static Target of(UUID changeSet, @Nullable UUID department) {
    return department == null
        ? new ChangeSetTarget(changeSet)
        : new CountersignTarget(changeSet, department);
  }
}
