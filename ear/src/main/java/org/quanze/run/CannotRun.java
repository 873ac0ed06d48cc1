package org.quanze.run;

/** Why the trial does not start, in a sentence for the person at the keyboard. */
public final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotRun(String sentence) {
    super(sentence);
  }

  public CannotRun(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
