package org.quanze.edition;

/**
 * A piece (片段) of a text that changed. The pieces that are not inserted are together the old text,
 * those that are not deleted the new one.
 *
 * @param text never empty
 */
public record Segment(Kind kind, String text) {

  /** What became of a piece. */
  public enum Kind {
    /** 相同. */
    EQUAL,
    /** 新增. */
    INSERTED,
    /** 删去. */
    DELETED
  }
}
