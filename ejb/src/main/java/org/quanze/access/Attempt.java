package org.quanze.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sets out to do.
 *
 * @param permission the permission that the act needs
 * @param act the use case
 * @param target what it is about, as the caller named it; null as long as nothing is named
 * @param place the branch in which the target stands; null where there is no such thing
 * @param roles the roles that give the permission there; none where it is not given
 */
record Attempt(
    Actor actor,
    Permission permission,
    String act,
    @Nullable Target target,
    @Nullable String place,
    List<Role> roles) {

  /** The same once it is known where it would be done. */
  Attempt at(Target named, Places.@Nullable Place place, LocalDate day) {
    if (place == null) {
      return new Attempt(actor, permission, act, named, null, List.of());
    }
    Permission needed = place.needed(permission);
    List<Role> given = actor.roles(needed, place.path(), day);
    return new Attempt(actor, needed, act, named, place.path(), given);
  }
}
