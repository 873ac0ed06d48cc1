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

  /** Where a target stands, and of what it is. */
  default Optional<Place> stands(T target) {
    return place(target).map(path -> new Place(path, false));
  }

  /**
   * Where a target stands.
   *
   * @param path the path of its branch
   * @param catalogue whether it is a draft of the basic catalogue, which nobody edits who edits
   *     lists
   */
  record Place(String path, boolean catalogue) {

    /** The permission that is needed here for an act that needs one. */
    Permission needed(Permission declared) {
      return catalogue && declared == Permission.DRAFT_EDIT ? Permission.CATALOGUE_EDIT : declared;
    }
  }
}
