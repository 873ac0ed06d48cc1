package org.quanze.item;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusals;

/**
 * What a text must be before it enters contents: NFC, no NUL and no other control character but the
 * line break and the tab, no lone surrogate, no bidirectional control.
 */
public final class Clean {

  private Clean() {}

  /** The text in NFC with its outer blanks gone, or null when nothing is left. */
  public static @Nullable String text(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    return text.isEmpty() ? null : text;
  }

  /** Notes the first forbidden character of a text. */
  public static boolean check(String path, String text, Refusals refusals) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (forbidden(c)) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return refusals.require(false, ItemRule.TEXT_CLEAN, path, path, hex);
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean forbidden(int c) {
    return (c < 0x20 && c != '\n' && c != '\t')
        || c == 0x7F
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
