package org.quanze.statement;

/** A text that is no statement, with the field that is to blame. */
public final class BadStatement extends Exception {
  private static final long serialVersionUID = 1L;

  BadStatement(String field) {
    super(field);
  }
}
