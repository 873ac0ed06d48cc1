package org.quanze.bundle;

import java.util.List;
import java.util.Map;

/**
 * What the verification of a bundle found.
 *
 * @param publisher identity of the government, empty if it could not be read
 * @param rows how many rows each part has
 * @param findings the first thousand of what does not hold
 * @param count how many there are
 * @param remarks what holds and yet should be known: what the ledger never committed to, whose keys
 *     were used
 */
public record BundleReport(
    String publisher,
    Map<Part, Integer> rows,
    List<Finding> findings,
    int count,
    List<String> remarks) {

  public BundleReport {
    rows = Map.copyOf(rows);
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
  }

  /** Whether everything holds; a verification that checked nothing has found that, too. */
  public boolean isValid() {
    return count == 0;
  }
}
