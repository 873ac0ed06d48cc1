package org.quanze.access;

import java.util.Optional;

/**
 * Where the targets of one kind stand.
 *
 * @param <T> the kind of target
 */
public interface Places<T extends Target> {

  /** The kind of target. */
  Class<T> kind();

  /** The path of the branch of a target, if there is such a thing. */
  Optional<String> place(T target);
}
