package org.quanze.exchange;

/**
 * One cell of a table.
 *
 * @param text what stands in it; of a number, its digits as the file has them
 * @param kind what the file says that it is
 * @param at its reference such as {@code E17}, in JSON its place such as {@code /items/4/name};
 *     empty in CSV, where the row and column tell
 * @param formula whether the text is the result of a formula that the file keeps
 */
record Cell(String text, Kind kind, String at, boolean formula) {

  /** What a cell is. */
  enum Kind {
    /** A field of CSV: it has no type. */
    PLAIN,
    /** A text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A number that is shown as a date. */
    DATE,
    /** True or false. */
    FLAG,
    /** An error such as #REF!, or a formula without a result. */
    FAULT,
    /** A part of a merged area other than its first cell; the text names the area. */
    MERGED,
    /** A string of JSON. */
    STRING,
    /** A number of JSON without fraction and exponent. */
    INTEGER,
    /** True or false in JSON. */
    BOOLEAN,
    /** An array of JSON; the text is its JSON. */
    ARRAY,
    /** Another value of JSON, of which no element has the type. */
    OTHER;

    /** Whether it stands in JSON, where values have the types that they must have. */
    boolean inJson() {
      return compareTo(STRING) >= 0;
    }
  }

  /** A cell that is no formula. */
  static Cell of(String text, Kind kind, String at) {
    return new Cell(text, kind, at, false);
  }

  /** A field of CSV. */
  static Cell plain(String text) {
    return new Cell(text, Kind.PLAIN, "", false);
  }

  /** A cell that the file leaves out. */
  static final Cell BLANK = new Cell("", Kind.TEXT, "", false);
}
