package org.quanze.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.bundle.KnownLedger.KnownEntry;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.proof.SignedHead;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;

/**
 * Verifies a bundle: every row against what the entries commit to, the entries against each other,
 * and all of it against signed heads. It knows of the ledger what the bundle tells, and trusts the
 * keys that it is given.
 */
public final class BundleVerifier {

  private final Findings findings = new Findings();
  private final Map<Part, Integer> rows = new EnumMap<>(Part.class);
  private final List<String> remarks = new ArrayList<>();
  private final @Nullable KeySet trusted;

  private BundleVerifier(@Nullable KeySet trusted) {
    this.trusted = trusted;
  }

  /**
   * A signed head that was kept.
   *
   * @param name name of its file
   * @param compact its text
   */
  public record KeptHead(String name, String compact) {}

  /**
   * Verifies a bundle.
   *
   * @param trusted keys that are known to be the registry's; null takes those of the bundle, which
   *     say nothing about who signed
   * @param heads signed heads from earlier, which the ledger must still hold
   */
  public static BundleReport verify(Path bundle, @Nullable KeySet trusted, List<KeptHead> heads) {
    BundleVerifier verifier = new BundleVerifier(trusted);
    String publisher = "";
    try (BundleReader reader = BundleReader.open(bundle, verifier.findings)) {
      publisher = verifier.walk(reader, heads);
    } catch (IOException e) {
      verifier.findings.note(
          String.valueOf(bundle.getFileName()), "", "", Check.WHOLE, e.getMessage() + "");
    }
    return new BundleReport(
        publisher,
        verifier.rows,
        verifier.findings.kept(),
        verifier.findings.count(),
        verifier.remarks);
  }

  private String walk(BundleReader reader, List<KeptHead> heads) {
    Map<String, Object> told = manifest(reader.line(Part.MANIFEST));
    KnownLedger ledger = new KnownLedger();
    KeySet keys = keys(reader.line(Part.KEYS));
    rows.put(Part.ENTRIES, reader.rows(Part.ENTRIES, new EntryPass(ledger, findings)));
    LinePass lines = new LinePass(ledger, findings);
    rows.put(Part.LINES, reader.rows(Part.LINES, lines));
    lines.end();
    VersionPass versions = new VersionPass(ledger, findings);
    rows.put(Part.VERSIONS, reader.rows(Part.VERSIONS, versions));
    versions.end();
    MemberPass members = new MemberPass(ledger, findings);
    rows.put(Part.MEMBERS, reader.rows(Part.MEMBERS, members));
    members.end();
    rows.put(Part.HEADS, reader.rows(Part.HEADS, new HeadPass(ledger, keys, findings)));
    if (!ledger.entries.isEmpty() && !ledger.publisher.equals(told.get("publisher"))) {
      findings.note(Part.MANIFEST, 1, "publisher", Check.FIELD);
    }
    counts(told);
    signed(ledger);
    heads.forEach(head -> kept(head, ledger, keys));
    remark(ledger);
    return ledger.publisher;
  }

  private Map<String, Object> manifest(String line) {
    try {
      BundleRow row = new BundleRow(CanonicalJson.object(line));
      row.has(Set.of("format", "publisher", "rows"), Set.of());
      if (!Set.of(Part.FORMAT, Part.FIRST_FORMAT).contains(row.text("format"))) {
        throw new BadRow("format");
      }
      return Map.of("publisher", row.uuid("publisher"), "rows", row.inner("rows"));
    } catch (NotCanonical e) {
      findings.note(Part.MANIFEST.file(), 1, "", Check.READABLE, e.getMessage() + "");
    } catch (BadRow e) {
      findings.note(Part.MANIFEST, 1, e.field(), Check.READABLE);
    }
    return Map.of();
  }

  private KeySet keys(String line) {
    KeySet own = KeySet.of(List.of());
    try {
      own = KeySet.read(line);
    } catch (BadSignature e) {
      findings.note(Part.KEYS.file(), 1, "", Check.READABLE, e.getMessage() + "");
    }
    return trusted == null ? own : trusted;
  }

  /**
   * The manifest tells how many rows each part has, and none has nothing where something is due.
   */
  private void counts(Map<String, Object> told) {
    if (rows.getOrDefault(Part.ENTRIES, 0) == 0) {
      findings.note(Part.ENTRIES, "", "", Check.SOMETHING);
    }
    if (rows.getOrDefault(Part.LINES, 0) == 0) {
      findings.note(Part.LINES, "", "", Check.SOMETHING);
    }
    if (!(told.get("rows") instanceof BundleRow counts)) {
      return;
    }
    try {
      Set<String> files = Set.copyOf(Part.COUNTED.stream().map(Part::file).toList());
      counts.has(files, Set.of());
      for (Part part : Part.COUNTED) {
        if (counts.whole(part.file()) != rows.getOrDefault(part, 0)) {
          findings.note(Part.MANIFEST, 1, "rows." + part.file(), Check.COUNT);
        }
      }
    } catch (BadRow e) {
      findings.note(Part.MANIFEST, 1, "rows." + e.field(), Check.READABLE);
    }
  }

  /** Every entry is signed, or none; where keys are trusted, none will not do. */
  private void signed(KnownLedger ledger) {
    int signatures = rows.getOrDefault(Part.HEADS, 0);
    if (signatures == 0 && trusted == null) {
      remarks.add("没有签名 / nothing is signed");
    } else if (signatures != ledger.entries.size()) {
      findings.note(Part.HEADS, "", "", Check.MISSING);
    }
    if (signatures > 0 && trusted == null) {
      remarks.add(
          "公钥取自包内，不能证明由谁签名；请用 --jwks 给出"
              + " / the keys are the bundle's own and do not prove who signed: give them by --jwks");
    }
  }

  private void kept(KeptHead kept, KnownLedger ledger, KeySet keys) {
    try {
      SignedHead head = SignedHead.read(kept.compact(), keys);
      KnownEntry entry = ledger.entries.get(head.number());
      if (entry == null || !entry.head(ledger.publisher).equals(head)) {
        findings.note(Part.ENTRIES.file(), head.number(), "hash", Check.HEAD, kept.name());
      }
    } catch (BadSignature e) {
      findings.note(kept.name(), "", "", Check.SIGNATURE, e.getMessage() + "");
    }
  }

  private void remark(KnownLedger ledger) {
    long unrooted = ledger.editions.values().stream().filter(e -> e.root() == null).count();
    if (unrooted > 0) {
      remarks.add(
          unrooted
              + " 个清单版本没有公开成员根，其成员不在包内"
              + " / editions were closed before there was a public root; their members are not here");
    }
    long uncounted = ledger.entries.values().stream().filter(e -> e.publicLines() == null).count();
    if (uncounted > 0) {
      remarks.add(
          uncounted
              + " 条分录未注明公开行数，无法发现被隐去的行"
              + " / entries do not tell how many lines are public; one kept back would not be seen");
    }
  }
}
