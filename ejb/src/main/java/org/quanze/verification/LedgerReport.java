package org.quanze.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.Ledger;

/**
 * What a verification found.
 *
 * @param publisher code of the government's division
 * @param head where the ledger stands; to be kept outside, so that a later verification can show
 *     that nothing was cut off or computed anew. Null where no head was found
 * @param checked how many rows were checked
 * @param faults the first thousand of what does not fit
 * @param faultCount how many there are
 */
public record LedgerReport(
    String publisher,
    Ledger.@Nullable Head head,
    Checked checked,
    List<Fault> faults,
    int faultCount) {

  /** How many rows of each kind were checked. */
  public record Checked(
      int entries,
      int lines,
      int versions,
      int editions,
      int holdings,
      int handovers,
      int entrustments) {}

  public LedgerReport {
    faults = List.copyOf(faults);
  }

  /** Whether everything fits; a verification that checked nothing has found that, too. */
  public boolean isValid() {
    return faultCount == 0;
  }
}
