package org.quanze.bundle;

/** A row that cannot be read, with the field that is to blame. */
final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;

  BadRow(String field) {
    super(field);
    this.field = field;
  }

  String field() {
    return field;
  }
}
