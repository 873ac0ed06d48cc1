package org.quanze.exchange;

import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusal;

/**
 * What an import reports of a row (问题).
 *
 * @param row number of the row in the file, the header being 1
 * @param field column or element
 * @param rule code of the rule
 * @param severity what becomes of the row
 * @param raw the value as it stands in the file
 */
public record Finding(
    int row,
    String field,
    String rule,
    Severity severity,
    @Nullable String raw,
    String zh,
    String en) {

  /** Severities. */
  public enum Severity {
    /** The row is imported as it is. */
    WARN,
    /** The row is rejected or held. */
    ERROR
  }

  static Finding of(int row, String field, Severity severity, @Nullable String raw, Refusal by) {
    return new Finding(row, field, by.code(), severity, raw, by.zh(), by.en());
  }
}
