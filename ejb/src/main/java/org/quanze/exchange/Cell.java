package org.quanze.exchange;

/**
 * One cell of a table.
 *
 * @param text what stands in it; of a number, its digits as the file has them
 * @param kind what the file says that it is
 * @param at its reference such as {@code E17}; empty in CSV, where the row and column tell
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
    MERGED
  }

  /** A field of CSV. */
  static Cell plain(String text) {
    return new Cell(text, Kind.PLAIN, "", false);
  }

  /** A cell that the file leaves out. */
  static final Cell BLANK = new Cell("", Kind.TEXT, "", false);
}
