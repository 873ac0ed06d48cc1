package org.quanze.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Proves that an item did not stand publicly in an edition (不在册证明): members are sorted by identity,
 * and the two between which it would stand are neighbours.
 *
 * @param item identity of the item
 * @param before the member before it; null if it would be the first
 * @param after the member after it; null if it would be the last
 */
public record AbsenceProof(String item, @Nullable MemberProof before, @Nullable MemberProof after) {

  /** Whether it proves that for an edition with this public root. */
  public boolean holds(PublicRoot edition) {
    if (before == null && after == null) {
      return edition.members() == 0
          && Arrays.equals(edition.root().array(), edition.algorithm().tree().root());
    }
    if (before != null && !(before.item().compareTo(item) < 0 && before.holds(edition))) {
      return false;
    }
    if (after != null && !(item.compareTo(after.item()) < 0 && after.holds(edition))) {
      return false;
    }
    long next = before == null ? 0 : before.path().index() + 1;
    return next == (after == null ? edition.members() : after.path().index());
  }
}
