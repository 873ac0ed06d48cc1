package org.quanze.canonical;

/** A text that is not canonical JSON. */
public final class NotCanonical extends Exception {
  private static final long serialVersionUID = 1L;

  NotCanonical(String why) {
    super(why);
  }
}
