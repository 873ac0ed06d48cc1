package org.quanze.bundle;

import java.util.Arrays;
import java.util.Set;
import org.quanze.bundle.KnownLedger.KnownEntry;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.proof.LineFields;

/** Walks the lines: their places, their digests, the root over them, and how many are public. */
final class LinePass implements BundleReader.RowTaker {

  private static final Set<String> OPENED =
      Set.of(
          "adjustment", "kind", "movement", "listType", "department", "category", "item", "salt");
  private static final Set<String> OPENED_AT_TIMES =
      Set.of("old", "changed", "effectiveOn", "handover", "note", "noteDigest", "terms");

  private final KnownLedger ledger;
  private final Findings findings;
  private final int lastEntry;
  private int entry = 1;
  private int number;
  private int opened;
  private MerkleTree tree;

  LinePass(KnownLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
    lastEntry = ledger.entries.isEmpty() ? 0 : ledger.entries.lastKey();
    tree = algorithm().tree();
  }

  private HashAlgorithm algorithm() {
    KnownEntry known = ledger.entries.get(entry);
    return known == null ? HashAlgorithm.SHA_256 : known.algorithm();
  }

  @Override
  public void take(int line, BundleRow row) throws BadRow {
    row.has(Set.of("digest", "entry", "number"), Set.of("opened"));
    int of = row.whole("entry");
    if (!ledger.entries.containsKey(of)) {
      findings.note(Part.LINES, line, "entry", Check.UNCOMMITTED);
      return;
    }
    if (of < entry) {
      findings.note(Part.LINES, line, "entry", Check.ORDER);
    }
    advance(of);
    if (row.whole("number") != number + 1) {
      findings.note(Part.LINES, line, "number", Check.ORDER);
    }
    number = row.whole("number");
    Bytes digest = row.bytes("digest");
    tree.add(digest.array());
    if (row.has("opened")) {
      opened++;
      open(line, digest, row.inner("opened"));
    }
  }

  private void open(int line, Bytes digest, BundleRow row) throws BadRow {
    row.has(OPENED, OPENED_AT_TIMES);
    byte[] salt = row.bytes("salt").array();
    LineFields fields = fields(row, salt);
    if (!Arrays.equals(fields.digest(algorithm(), salt), digest.array())) {
      findings.note(Part.LINES, line, "digest", Check.HASH);
      return;
    }
    for (String field : new String[] {"old", "changed"}) {
      if (row.has(field)) {
        ledger.named.putIfAbsent(
            KnownLedger.version(fields.item(), row.bytes(field)),
            Part.LINES.file() + " " + line + ", " + field);
      }
    }
  }

  private LineFields fields(BundleRow row, byte[] salt) throws BadRow {
    if (row.has("note") && row.has("noteDigest")) {
      throw new BadRow("noteDigest");
    }
    return new LineFields(
        row.whole("adjustment"),
        row.text("kind"),
        row.text("movement"),
        row.text("listType"),
        row.uuid("department"),
        row.text("category"),
        row.uuid("item"),
        row.textOrEmpty("old"),
        row.textOrEmpty("changed"),
        row.textOrEmpty("effectiveOn"),
        row.textOrEmpty("handover"),
        row.has("note")
            ? LineFields.note(algorithm(), salt, row.text("note"))
            : row.textOrEmpty("noteDigest"),
        row.has("terms") ? row.text("terms") : null);
  }

  /** Closes the entries whose lines have ended. */
  private void advance(int to) {
    while (entry < to) {
      close();
      entry++;
      number = 0;
      opened = 0;
      tree = algorithm().tree();
    }
  }

  void end() {
    advance(lastEntry + 1);
  }

  private void close() {
    KnownEntry known = ledger.entries.get(entry);
    if (known == null) {
      return;
    }
    String row = "of entry " + entry;
    if (tree.size() != known.lineCount()) {
      findings.note(Part.LINES, row, "", Check.COUNT);
    }
    if (!Bytes.of(tree.root()).equals(known.linesRoot())) {
      findings.note(Part.LINES, row, "digest", Check.HASH);
    }
    Integer publicLines = known.publicLines();
    if (publicLines != null && publicLines != opened) {
      findings.note(Part.LINES, row, "opened", Check.COUNT);
    }
  }
}
