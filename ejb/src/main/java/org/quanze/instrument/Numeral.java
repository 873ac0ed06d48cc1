package org.quanze.instrument;

import java.util.OptionalInt;

/** Numbers of articles and of documents (数字): 一百二十, 120, １２０. */
public final class Numeral {

  /** The characters that a number may consist of, for patterns. */
  public static final String CHARACTERS = "0-9０-９零〇○一二三四五六七八九十百千两";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "个十百千";
  private static final int MOST_DIGITS = 6;

  private Numeral() {}

  /** The number; empty for what is none, or none that law uses. */
  public static OptionalInt value(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS + 2) {
      return OptionalInt.empty();
    }
    OptionalInt value =
        text.codePoints().allMatch(c -> Character.digit(c, 10) >= 0)
            ? digits(text)
            : inChinese(text);
    return value.orElse(0) > 0 ? value : OptionalInt.empty();
  }

  private static OptionalInt digits(String text) {
    int value = 0;
    for (int i = 0; i < text.length() && i <= MOST_DIGITS; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return text.length() > MOST_DIGITS ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalInt inChinese(String text) {
    int value = 0;
    int digit = -1;
    int lastUnit = UNITS.length();
    for (int i = 0; i < text.length(); i++) {
      int unit = UNITS.indexOf(text.charAt(i));
      int next = digit(text.charAt(i));
      if (unit > 0) {
        // 十 alone is ten, at the beginning and after a nought; a hundred has its own digit.
        if (unit >= lastUnit || (digit <= 0 && unit > 1)) {
          return OptionalInt.empty();
        }
        value += Math.max(digit, 1) * (int) Math.pow(10, unit);
        lastUnit = unit;
        digit = -1;
      } else if (next < 0 || digit > 0 || (digit == 0 && next == 0)) {
        return OptionalInt.empty();
      } else {
        digit = next;
      }
    }
    return digit == 0 ? OptionalInt.empty() : OptionalInt.of(value + Math.max(digit, 0));
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '〇' || c == '○' ? 0 : DIGITS.indexOf(c);
  }

  /** The number as laws write it: 12 is 十二, 110 is 一百一十. */
  public static String chinese(int number) {
    if (number <= 0 || number > 9999) {
      return Integer.toString(number);
    }
    StringBuilder written = new StringBuilder();
    boolean nought = false;
    for (int unit = UNITS.length() - 1; unit >= 0; unit--) {
      int digit = number / (int) Math.pow(10, unit) % 10;
      if (digit == 0) {
        nought = !written.isEmpty();
        continue;
      }
      written.append(nought ? "零" : "");
      nought = false;
      if (digit > 1 || unit != 1 || !written.isEmpty()) {
        written.append(DIGITS.charAt(digit));
      }
      written.append(unit == 0 ? "" : UNITS.charAt(unit));
    }
    return written.toString();
  }
}
