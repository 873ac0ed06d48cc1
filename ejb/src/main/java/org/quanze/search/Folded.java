package org.quanze.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts in the one form in which the index compares them, the same for what is kept and for what is
 * asked: compatibility characters as their plain ones (NFKC: Ａ, ㈠, half width), letters small,
 * characters simplified.
 */
final class Folded {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

  private Folded() {}

  /** Words with single spaces between them, and none at the ends. */
  static String words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Chinese.simplified(SPACE.matcher(plain).replaceAll(" ").strip());
  }

  /** One word, without any space: a code, or a whole name. */
  static String whole(String text) {
    return words(text).replace(" ", "");
  }
}
