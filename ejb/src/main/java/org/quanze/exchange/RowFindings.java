package org.quanze.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Finding.Severity;
import org.quanze.rule.Refusal;

/** Collects what is found in one row. */
final class RowFindings {

  private final int row;
  private final List<Finding> all = new ArrayList<>(0);
  private boolean faulty;

  RowFindings(int row) {
    this.row = row;
  }

  /** The row cannot be imported. */
  void error(String field, @Nullable String raw, Refusal refusal) {
    faulty = true;
    all.add(Finding.of(row, field, Severity.ERROR, raw, refusal));
  }

  /** The row is imported, but somebody should look. */
  void warn(String field, @Nullable String raw, Refusal refusal) {
    all.add(Finding.of(row, field, Severity.WARN, raw, refusal));
  }

  /** What another check found. */
  void add(Finding finding) {
    faulty |= finding.severity() == Severity.ERROR;
    all.add(finding);
  }

  /** Whether an error was found. */
  boolean isFaulty() {
    return faulty;
  }

  List<Finding> all() {
    return all;
  }
}
