package org.quanze.instrument;

import java.text.Normalizer;
import org.quanze.rule.Refusals;

/** The texts that are told of an instrument. */
final class Words {

  private Words() {}

  /** A text as it is kept. */
  static String clean(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /** A text is there and not too long. */
  static void check(String path, String text, int longest, Refusals refusals) {
    refusals.require(
        !text.isEmpty() && text.codePointCount(0, text.length()) <= longest,
        InstrumentRule.TEXT_FITS,
        path,
        longest);
  }
}
