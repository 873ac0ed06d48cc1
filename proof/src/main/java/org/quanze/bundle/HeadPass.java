package org.quanze.bundle;

import java.util.Set;
import org.quanze.bundle.KnownLedger.KnownEntry;
import org.quanze.proof.SignedHead;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;

/** Walks the signatures: one for each entry, in order, each over the head that the entry was. */
final class HeadPass implements BundleReader.RowTaker {

  private final KnownLedger ledger;
  private final KeySet keys;
  private final Findings findings;
  private int expected = 1;

  HeadPass(KnownLedger ledger, KeySet keys, Findings findings) {
    this.ledger = ledger;
    this.keys = keys;
    this.findings = findings;
  }

  @Override
  public void take(int line, BundleRow row) throws BadRow {
    row.has(Set.of("number", "signature"), Set.of());
    int number = row.whole("number");
    if (number != expected) {
      findings.note(Part.HEADS, line, "number", Check.ORDER);
    }
    expected = number + 1;
    KnownEntry entry = ledger.entries.get(number);
    if (entry == null) {
      findings.note(Part.HEADS, line, "number", Check.UNCOMMITTED);
      return;
    }
    try {
      SignedHead head = SignedHead.read(row.text("signature"), keys);
      if (!head.equals(entry.head(ledger.publisher))) {
        findings.note(Part.HEADS, line, "signature", Check.HEAD);
      }
    } catch (BadSignature e) {
      findings.note(Part.HEADS.file(), line, "signature", Check.SIGNATURE, e.getMessage() + "");
    }
  }
}
