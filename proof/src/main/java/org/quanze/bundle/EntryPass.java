package org.quanze.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.quanze.bundle.KnownLedger.KnownEdition;
import org.quanze.bundle.KnownLedger.KnownEntry;
import org.quanze.bundle.KnownLedger.KnownRedaction;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.EntryHead;
import org.quanze.proof.LineFormat;
import org.quanze.proof.PublicRoot;

/** Walks the entries: numbers, hashes, chain, and what their bodies tell. */
final class EntryPass implements BundleReader.RowTaker {

  private static final Set<String> FIELDS =
      Set.of(
          "algorithm",
          "body",
          "effectiveOn",
          "hash",
          "kind",
          "lineCount",
          "linesRoot",
          "number",
          "previousHash",
          "recordedAt");

  private static final String REDACTION = "REDACTION";

  private final KnownLedger ledger;
  private final Findings findings;
  private final Map<String, Integer> newest = new HashMap<>();
  private Bytes last = Bytes.of(HashAlgorithm.genesis());
  private int expected = 1;

  EntryPass(KnownLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  @Override
  public void take(int line, BundleRow row) throws BadRow {
    row.has(FIELDS, Set.of());
    String body = row.text("body");
    EntryHead head = head(row, body);
    if (head.number() != expected) {
      findings.note(Part.ENTRIES, line, "number", Check.ORDER);
    }
    expected = head.number() + 1;
    Bytes hash = row.bytes("hash");
    if (!head.previousHash().equals(last)) {
      findings.note(Part.ENTRIES, line, "previousHash", Check.HASH);
    }
    if (!head.hash().equals(hash)) {
      findings.note(Part.ENTRIES, line, "hash", Check.HASH);
    }
    last = hash;
    told(line, head, hash, told(body));
  }

  private static EntryHead head(BundleRow row, String body) throws BadRow {
    HashAlgorithm algorithm = row.algorithm();
    return new EntryHead(
        algorithm,
        row.whole("number"),
        row.text("kind"),
        row.text("recordedAt"),
        row.text("effectiveOn"),
        Bytes.of(algorithm.digest(body)),
        row.bytes("linesRoot"),
        row.whole("lineCount"),
        row.bytes("previousHash"));
  }

  /** What the body tells: whose ledger it is, how many lines are public, the editions. */
  private void told(int line, EntryHead head, Bytes hash, BundleRow told) throws BadRow {
    if (ledger.publisher.isEmpty()) {
      ledger.publisher = told.text("publisher");
    }
    if (!told.text("publisher").equals(ledger.publisher)) {
      findings.note(Part.ENTRIES, line, "body.publisher", Check.FIELD);
    }
    ledger.entries.putIfAbsent(
        head.number(),
        new KnownEntry(
            head.number(),
            head.algorithm(),
            head.linesRoot(),
            head.lineCount(),
            hash,
            head.recordedAt(),
            told.has("publicLines") ? told.whole("publicLines") : null,
            lineFormat(told)));
    for (Object edition : told.list("editions")) {
      edition(line, head, new BundleRow(BundleRow.object("body.editions", edition)));
    }
    if (head.kind().equals(REDACTION)) {
      for (Object redaction : told.list("redaction")) {
        redaction(new BundleRow(BundleRow.object("body.redaction", redaction)));
      }
    }
  }

  private static LineFormat lineFormat(BundleRow told) throws BadRow {
    LineFormat format =
        told.has("lineFormat") ? LineFormat.of(told.whole("lineFormat")) : LineFormat.TOLD;
    if (format == null) {
      throw new BadRow("body.lineFormat");
    }
    return format;
  }

  /** Which field of which versions is to be redacted. */
  private void redaction(BundleRow told) throws BadRow {
    String item = told.uuid("item");
    Set<String> field = Set.of(told.text("field"));
    for (Object part : told.list("parts")) {
      BundleRow version = new BundleRow(BundleRow.object("body.redaction.parts", part));
      ledger.redacted.merge(
          KnownLedger.version(item, version.bytes("commitment")),
          new KnownRedaction(field, version.textOrEmpty("fields")),
          KnownRedaction::and);
    }
  }

  private static BundleRow told(String body) throws BadRow {
    try {
      return new BundleRow(CanonicalJson.object(body));
    } catch (NotCanonical e) {
      throw new BadRow("body");
    }
  }

  private void edition(int line, EntryHead head, BundleRow told) throws BadRow {
    String listType = told.text("listType");
    int number = told.whole("number");
    if (number != newest.getOrDefault(listType, 0) + 1) {
      findings.note(Part.ENTRIES, line, "body.editions", Check.ORDER);
    }
    newest.put(listType, number);
    PublicRoot root =
        told.has("publicMembersRoot")
            ? new PublicRoot(
                head.algorithm(), told.bytes("publicMembersRoot"), told.whole("publicRootSize"))
            : null;
    ledger.editions.putIfAbsent(listType + "/" + number, new KnownEdition(head.number(), root));
  }
}
