package org.quanze.oracle;

/** The status of an item for its holder (3.2); all but the first two are final. */
public enum Status {
  IN_FORCE,
  SUSPENDED,
  CANCELLED,
  DELEGATED_OUT,
  TRANSFERRED_OUT,
  MERGED,
  SPLIT,
  INTERNAL,
  RECALLED;

  /** "in force + suspended" are listed (3.3). */
  public boolean stands() {
    return this == IN_FORCE || this == SUSPENDED;
  }
}
