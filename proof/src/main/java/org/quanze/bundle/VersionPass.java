package org.quanze.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quanze.bundle.KnownLedger.KnownRedaction;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.FieldProof;
import org.quanze.proof.MerklePath;

/**
 * Walks the versions: each public one whole, or without what an entry orders to be redacted,
 * against its commitment; of each that is not public the proof that it is not, and nothing else.
 */
final class VersionPass implements BundleReader.RowTaker {

  private static final Set<String> WHOLE = Set.of("document", "leaves", "salt");
  private static final Set<String> REDACTED = Set.of("document", "keys", "leaves");
  private static final Set<String> WITHHELD = Set.of("\"ON_REQUEST\"", "\"NOT_PUBLIC\"");

  private final KnownLedger ledger;
  private final Findings findings;
  private String last = "";

  VersionPass(KnownLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  @Override
  public void take(int line, BundleRow row) throws BadRow {
    boolean whole = !row.has("opened");
    Set<String> told = row.has("keys") ? REDACTED : WHOLE;
    Set<String> required = new TreeSet<>(whole ? told : Set.of("opened"));
    required.addAll(Set.of("algorithm", "commitment", "item"));
    row.has(required, Set.of());
    Bytes commitment = row.bytes("commitment");
    String version = KnownLedger.version(row.uuid("item"), commitment);
    if (version.compareTo(last) <= 0) {
      findings.note(Part.VERSIONS, line, "commitment", Check.ORDER);
    }
    last = version;
    ledger.versions.put(version, whole);
    if (!ledger.named.containsKey(version)) {
      findings.note(Part.VERSIONS, line, "item", Check.UNCOMMITTED);
    }
    if (whole) {
      whole(line, row.algorithm(), commitment, row);
    } else {
      withheld(line, row.algorithm(), commitment, row.inner("opened"));
    }
  }

  private void whole(int line, HashAlgorithm algorithm, Bytes commitment, BundleRow row)
      throws BadRow {
    SortedMap<String, String> fields = fields(row.text("document"));
    Bytes leaves = row.bytes("leaves");
    String version = KnownLedger.version(row.uuid("item"), commitment);
    KnownRedaction ordered = ledger.redacted.get(version);
    new LeafCheck(line, algorithm, ordered, findings).check(row, fields, leaves, commitment);
    if (!"\"PUBLIC\"".equals(fields.get("openness"))) {
      findings.note(Part.VERSIONS, line, "document", Check.PUBLIC);
    }
  }

  /** The fields of a document by their paths: its members, with elements one by one. */
  private static SortedMap<String, String> fields(String document) throws BadRow {
    SortedMap<String, String> fields = new TreeMap<>();
    try {
      for (Map.Entry<String, Object> member : CanonicalJson.object(document).entrySet()) {
        if (member.getKey().equals("elements")) {
          BundleRow.object("document", member.getValue())
              .forEach((key, value) -> fields.put("elements." + key, CanonicalJson.write(value)));
        } else {
          fields.put(member.getKey(), CanonicalJson.write(member.getValue()));
        }
      }
      return fields;
    } catch (NotCanonical e) {
      throw new BadRow("document");
    }
  }

  private void withheld(int line, HashAlgorithm algorithm, Bytes commitment, BundleRow opened)
      throws BadRow {
    opened.has(Set.of("index", "key", "nodes", "path", "size", "value"), Set.of());
    List<Bytes> nodes = new ArrayList<>();
    for (Object node : opened.list("nodes")) {
      nodes.add(BundleRow.bytes("nodes", node));
    }
    FieldProof proof =
        new FieldProof(
            opened.text("path"),
            opened.bytes("key"),
            opened.text("value"),
            new MerklePath(opened.whole("index"), opened.whole("size"), nodes));
    boolean isOpenness =
        proof.path().equals("openness")
            && WITHHELD.contains(proof.value())
            && proof.place().index() == proof.place().size() - FieldProof.OPENNESS_FROM_END;
    if (!isOpenness || !proof.holds(algorithm, commitment)) {
      findings.note(Part.VERSIONS, line, "opened", Check.PUBLIC);
    }
  }

  /** Every version that a public line names is here. */
  void end() {
    ledger.named.forEach(
        (version, place) -> {
          if (!ledger.versions.containsKey(version)) {
            findings.note(Part.VERSIONS.file(), version, "", Check.MISSING, place);
          }
        });
  }
}
