package org.quanze.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a text sounds, in the form in which the index compares it: syllables that many people do not
 * tell apart (zh and z, ang and an) are one, each with a mark at its end, so that two of them never
 * read as a third.
 */
final class Sounds {

  private static final String END = "0";

  private Sounds() {}

  /** The sounds of a text with spaces between them. */
  static String of(String text) {
    return Chinese.syllables(text).stream()
        .map(syllable -> alike(syllable) + END)
        .collect(Collectors.joining(" "));
  }

  /** The first letters of the syllables with spaces between them. */
  static String initials(String text) {
    return Chinese.syllables(text).stream()
        .map(syllable -> syllable.substring(0, 1))
        .collect(Collectors.joining(" "));
  }

  /** Letters that may be initials, with spaces between them. */
  static String spaced(String letters) {
    return List.of(letters.split("", -1)).stream()
        .filter(letter -> !letter.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String alike(String syllable) {
    String plain = syllable;
    if (plain.matches("[zcs]h.*")) {
      plain = plain.charAt(0) + plain.substring(2);
    }
    return plain.matches(".*[aei]ng") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
