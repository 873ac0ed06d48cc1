package org.quanze.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role within a branch, for a period.
 *
 * @param role the role
 * @param branch path of a government or unit; it covers everything at or below it
 * @param from first day
 * @param to first day after, or null
 */
public record Grant(Role role, String branch, LocalDate from, @Nullable LocalDate to) {

  /** The branch that covers the whole registry. */
  static final String EVERYWHERE = "/";

  /** Whether the grant gives a permission at a place on a day. */
  public boolean gives(Permission permission, String place, LocalDate day) {
    return role.has(permission) && covers(place) && holdsOn(day);
  }

  /** Whether it still holds or will, so that it can be ended: on a day, or later. */
  public boolean isOpen(LocalDate day) {
    return to == null || (to.isAfter(day) && to.isAfter(from));
  }

  /** Whether both hold on some day. */
  boolean meets(Grant other) {
    return from.isBefore(other.end())
        && other.from.isBefore(end())
        && from.isBefore(end())
        && other.from.isBefore(other.end());
  }

  /** Whether it is the same role in the same branch, on every day of the other. */
  boolean covers(Grant other) {
    return isLike(other) && !other.from.isBefore(from) && !other.end().isAfter(end());
  }

  /** Whether it is the same role in the same branch. */
  boolean isLike(Grant other) {
    return role == other.role && branch.equals(other.branch);
  }

  private LocalDate end() {
    return to == null ? LocalDate.MAX : to;
  }

  private boolean covers(String place) {
    return place.equals(branch) || place.startsWith(branch + "/") || branch.equals(EVERYWHERE);
  }

  private boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
