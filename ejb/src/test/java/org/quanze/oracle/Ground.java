package org.quanze.oracle;

/** Why a unit may exercise a power, or may not. */
public enum Ground {
  /** "the item is IN_FORCE for the unit on that date by published lines" (I10). */
  IN_FORCE,
  /** "or a valid, announced entrustment" (I10). */
  ENTRUSTED,
  SUSPENDED,
  CANCELLED,
  DELEGATED,
  /** "from the handover date only the receiver: no gap, no overlap per territory" (3.4). */
  DELEGATED_THERE,
  TRANSFERRED,
  RECALLED,
  MERGED,
  SPLIT,
  INTERNAL,
  /** "announced ones from their effective day" (I10). */
  NOT_YET_EFFECTIVE,
  /** "its territory is carved out of the county's" (3.4), or is not its government's at all. */
  OUTSIDE,
  HELD_BY_ANOTHER,
  NOT_LISTED;

  static Ground of(Status ended) {
    return switch (ended) {
      case CANCELLED -> CANCELLED;
      case DELEGATED_OUT -> DELEGATED;
      case TRANSFERRED_OUT -> TRANSFERRED;
      case MERGED -> MERGED;
      case SPLIT -> SPLIT;
      case INTERNAL -> INTERNAL;
      case RECALLED -> RECALLED;
      case IN_FORCE, SUSPENDED -> throw new IllegalArgumentException(ended.name());
    };
  }
}
