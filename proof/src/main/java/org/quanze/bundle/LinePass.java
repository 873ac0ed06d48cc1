package org.quanze.bundle;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.bundle.KnownLedger.KnownEntry;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.proof.LineFields;
import org.quanze.proof.LineFormat;

/** Walks the lines: their places, their digests, the root over them, and how many are public. */
final class LinePass implements BundleReader.RowTaker {

  private static final Set<String> OPENED =
      Set.of(
          "adjustment", "kind", "movement", "listType", "department", "category", "item", "salt");
  private static final Set<String> OPENED_AT_TIMES =
      Set.of(
          "old",
          "changed",
          "effectiveOn",
          "handover",
          "handoverDigest",
          "note",
          "noteDigest",
          "terms",
          "termsDigest",
          "apartKey");

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
    LineFields fields = fields(row);
    byte[] key = row.bytes("salt").array();
    if (!Arrays.equals(fields.digest(algorithm(), key), digest.array())) {
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

  private LineFormat format() {
    KnownEntry known = ledger.entries.get(entry);
    return known == null ? LineFormat.TOLD : known.lineFormat();
  }

  private LineFields fields(BundleRow row) throws BadRow {
    LineFormat format = format();
    for (String field : new String[] {"handover", "note", "terms"}) {
      String kept = field + "Digest";
      if (row.has(kept)
          && (row.has(field) || (format == LineFormat.TOLD && !field.equals("note")))) {
        throw new BadRow(kept);
      }
    }
    Bytes key = apartKey(row, format);
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
        row.has("handoverDigest")
            ? row.textOrEmpty("handoverDigest")
            : format.handover(algorithm(), key, textOrNull(row, "handover")),
        row.has("noteDigest")
            ? row.text("noteDigest")
            : format.note(algorithm(), key, textOrNull(row, "note")),
        row.has("termsDigest")
            ? row.text("termsDigest")
            : format.terms(algorithm(), key, textOrNull(row, "terms")));
  }

  /** The key of what is told apart: the salt itself as long as nothing was apart. */
  private static Bytes apartKey(BundleRow row, LineFormat format) throws BadRow {
    boolean told = row.has("handover") || row.has("note") || row.has("terms");
    if (row.has("apartKey") != (told && format == LineFormat.APART)) {
      throw new BadRow("apartKey");
    }
    return row.bytes(row.has("apartKey") ? "apartKey" : "salt");
  }

  private static @Nullable String textOrNull(BundleRow row, String field) throws BadRow {
    return row.has(field) ? row.textOrEmpty(field) : null;
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
