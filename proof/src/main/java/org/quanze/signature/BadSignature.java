package org.quanze.signature;

/** A signature that does not hold, or a text that is none. */
public final class BadSignature extends Exception {
  private static final long serialVersionUID = 1L;

  public BadSignature(String why) {
    super(why);
  }
}
