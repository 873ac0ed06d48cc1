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

  /** Whether the grant gives a permission at a place on a day. */
  public boolean gives(Permission permission, String place, LocalDate day) {
    return role.has(permission) && covers(place) && holdsOn(day);
  }

  /** Whether it is this role in this very branch and holds on a day. */
  boolean holds(Role other, String place, LocalDate day) {
    return role == other && branch.equals(place) && holdsOn(day);
  }

  private boolean covers(String place) {
    return place.equals(branch) || place.startsWith(branch + "/") || branch.equals("/");
  }

  private boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
