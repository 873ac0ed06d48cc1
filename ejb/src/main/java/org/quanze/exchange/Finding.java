package org.quanze.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusal;

/**
 * What an import reports of a row (问题).
 *
 * @param row number of the row in the file, the header being 1
 * @param field column or element
 * @param rule code of the rule
 * @param severity what becomes of the row
 * @param raw the value as it stands in the file, with control characters escaped, cut after 1,000
 *     characters
 */
public record Finding(
    int row,
    String field,
    String rule,
    Severity severity,
    @Nullable String raw,
    String zh,
    String en) {

  private static final int RAW_LENGTH = 1_000;
  private static final int SENTENCE_LENGTH = 4_000;

  /** Severities. */
  public enum Severity {
    /** The row is imported as it is. */
    WARN,
    /** The row is rejected or held. */
    ERROR
  }

  static Finding of(int row, String field, Severity severity, @Nullable String raw, Refusal by) {
    return new Finding(
        row,
        printable(field, RAW_LENGTH),
        by.code(),
        severity,
        raw == null ? null : printable(raw, RAW_LENGTH),
        printable(by.zh(), SENTENCE_LENGTH),
        printable(by.en(), SENTENCE_LENGTH));
  }

  /** A text that can be stored and shown whatever a file holds. */
  private static String printable(String text, int length) {
    String cut = text.length() <= length ? text : text.substring(0, length) + "…";
    boolean clean = cut.codePoints().noneMatch(Finding::isUnprintable);
    if (clean) {
      return cut;
    }
    StringBuilder out = new StringBuilder(cut.length() + 16);
    cut.codePoints()
        .forEach(
            c -> {
              if (isUnprintable(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.SURROGATE -> true;
      case Character.FORMAT -> c != 0x200D;
      default -> false;
    };
  }
}
