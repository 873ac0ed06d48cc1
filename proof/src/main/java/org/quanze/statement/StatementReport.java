package org.quanze.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of a statement found.
 *
 * @param statement what is stated; null if it could not be read
 * @param findings what does not hold
 * @param remarks what holds and is not proved, or by the signature alone
 */
public record StatementReport(
    @Nullable Statement statement, List<Finding> findings, List<String> remarks) {

  /**
   * What does not hold.
   *
   * @param place the field by its place in the statement, or the file of a head
   * @param detail what was found, or empty
   */
  public record Finding(String place, StatementCheck check, String detail) {
    @Override
    public String toString() {
      String more = detail.isEmpty() ? "" : " (" + detail + ")";
      return (place.isEmpty() ? "" : place + ": ") + check.zh() + " / " + check.en() + more;
    }
  }

  public StatementReport {
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
  }

  /** Whether everything holds. */
  public boolean isValid() {
    return findings.isEmpty();
  }
}
