package org.quanze.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that says what it is about. */
public interface Concerning {

  /** The target that the gate looks up. */
  Target target();

  /** Further targets that it is about; each needs the same permission. */
  default List<Target> others() {
    return List.of();
  }

  /** The permission that this very command needs; null where its use case declares but one. */
  default @Nullable Permission permission() {
    return null;
  }
}
