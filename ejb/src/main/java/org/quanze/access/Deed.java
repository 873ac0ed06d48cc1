package org.quanze.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quanze.validity.Today;

/**
 * Leave to write: who acts, with which permission, at which place. Only the gate makes one, and
 * every write of a store takes one.
 */
public final class Deed {

  private final Actor actor;
  private final Permission permission;
  private final String place;
  private final Instant at;
  private boolean repeated;

  Deed(Actor actor, Permission permission, String place, Instant at) {
    this.actor = actor;
    this.permission = permission;
    this.place = place;
    this.at = at;
  }

  public Actor actor() {
    return actor;
  }

  /** The account that acts; a deed is never anonymous. */
  public String username() {
    return java.util.Objects.requireNonNull(actor.username());
  }

  public Permission permission() {
    return permission;
  }

  public String place() {
    return place;
  }

  /**
   * The unit or government for which the actor does it: the branch of the grant that gives leave.
   */
  public @Nullable String unit() {
    return actor.unit(permission, place, Today.dateOf(at));
  }

  public Instant at() {
    return at;
  }

  /** Whether it was done before, and its answer of then is given once more. */
  boolean isRepeated() {
    return repeated;
  }

  void repeat() {
    repeated = true;
  }
}
