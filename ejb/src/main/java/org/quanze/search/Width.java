package org.quanze.search;

/**
 * How widely a text is understood. Each holds all that the narrower ones find, in front of what it
 * adds; a wider one is asked where the narrower found too little, so that what is found by its
 * words costs no more for it.
 */
public enum Width {
  /** As it is typed, or by the formal name of what is said. */
  TYPED,
  /** Its words stand apart in the name, or name the unit. */
  APART,
  /** It sounds so, or is written in pinyin or by initials. */
  SOUNDING,
  /** Most of its characters are there. */
  MOSTLY,
  /** Its words are there, without the single characters beside them (店, 证, 掉了). */
  CORE;

  /** A text of so many characters names something narrow: a handful of hits may not be all. */
  private static final int LONG = 4;

  private static final int HANDFUL = 5;

  /** A text of more characters is no name that somebody remembers: it is taken as it is typed. */
  private static final int TOO_LONG = 40;

  /** Whether so many hits for a text are enough. */
  boolean isEnough(String text, long hits) {
    int length = text.codePointCount(0, text.length());
    boolean few = this == TYPED && length >= LONG;
    return length == 0 || length > TOO_LONG || hits >= (few ? HANDFUL : 1);
  }
}
