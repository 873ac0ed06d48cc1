package org.quanze.edition;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a text is cut to be compared. Chinese has no blanks, so the finest part is what looks like
 * one character; but a number, code or Latin word is one part: 10 is not 20 with another digit.
 */
enum TextCut {
  /** Characters as people see them, and words. */
  LETTERS,
  /** Up to a comma, a full stop and the like. */
  CLAUSES,
  /** Lines. */
  LINES;

  /** The parts of a text; together they are the text, and none cuts a character. */
  List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int begin = 0;
    String last = "";
    int at = characters.first();
    for (int end = characters.next();
        end != BreakIterator.DONE;
        at = end, end = characters.next()) {
      String character = text.substring(at, end);
      if (at > begin && isBetween(last, character)) {
        parts.add(text.substring(begin, at));
        begin = at;
      }
      last = character;
    }
    if (begin < text.length()) {
      parts.add(text.substring(begin));
    }
    return parts;
  }

  /** Whether a part ends between two characters. */
  private boolean isBetween(String character, String next) {
    return switch (this) {
      case LETTERS -> !(isWord(character) && isWord(next));
      case CLAUSES -> endsIn(character, "，。；：、！？,.;:!?\n");
      case LINES -> endsIn(character, "\n");
    };
  }

  private static boolean isWord(String character) {
    return character.length() == 1
        && character.charAt(0) < 128
        && Character.isLetterOrDigit(character.charAt(0));
  }

  /** Also of the two characters that end a line together. */
  private static boolean endsIn(String character, String marks) {
    return marks.indexOf(character.charAt(character.length() - 1)) >= 0;
  }
}
