package org.quanze.access;

/** A command that says what it is about. */
public interface Concerning {

  /** The target that the gate looks up. */
  Target target();
}
