package org.quanze.access;

import org.jspecify.annotations.Nullable;

/** A command that says what it is about. */
public interface Concerning {

  /** The target that the gate looks up. */
  Target target();

  /** The permission that this very command needs; null where its use case declares but one. */
  default @Nullable Permission permission() {
    return null;
  }
}
