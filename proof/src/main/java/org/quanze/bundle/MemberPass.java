package org.quanze.bundle;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.bundle.KnownLedger.KnownEdition;
import org.quanze.digest.Bytes;
import org.quanze.digest.MerkleTree;
import org.quanze.proof.Leaves;
import org.quanze.proof.PublicRoot;

/** Walks the public members of the editions: their order, their number, the root over them. */
final class MemberPass implements BundleReader.RowTaker {

  private final KnownLedger ledger;
  private final Findings findings;
  private final Set<String> closed = new HashSet<>();
  private String edition = "";
  private String item = "";
  private @Nullable PublicRoot root;
  private @Nullable MerkleTree tree;

  MemberPass(KnownLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  @Override
  public void take(int line, BundleRow row) throws BadRow {
    row.has(Set.of("commitment", "edition", "item", "listType", "status", "version"), Set.of());
    begin(line, row.text("listType") + "/" + row.whole("edition"));
    PublicRoot of = root;
    MerkleTree over = tree;
    if (of == null || over == null) {
      return;
    }
    String identity = row.uuid("item");
    if (identity.compareTo(item) <= 0) {
      findings.note(Part.MEMBERS, line, "item", Check.ORDER);
    }
    item = identity;
    Bytes commitment = row.bytes("commitment");
    over.add(
        Leaves.member(
            of.algorithm(), identity, row.whole("version"), row.text("status"), commitment));
    if (!Boolean.TRUE.equals(ledger.versions.get(KnownLedger.version(identity, commitment)))) {
      findings.note(Part.MEMBERS, line, "commitment", Check.MISSING);
    }
  }

  private void begin(int line, String named) {
    if (named.equals(edition)) {
      return;
    }
    close();
    edition = named;
    item = "";
    KnownEdition known = ledger.editions.get(named);
    root = known == null ? null : known.root();
    tree = root == null ? null : root.algorithm().tree();
    if (root == null) {
      findings.note(Part.MEMBERS, line, "edition", Check.UNCOMMITTED);
    } else if (closed.contains(named)) {
      findings.note(Part.MEMBERS, line, "edition", Check.ORDER);
    }
  }

  private void close() {
    if (root != null && tree != null) {
      closed.add(edition);
      compare(edition, root, tree);
    }
  }

  private void compare(String named, PublicRoot told, MerkleTree counted) {
    String row = "of edition " + named;
    if (counted.size() != told.members()) {
      findings.note(Part.MEMBERS, row, "", Check.COUNT);
    }
    if (!Bytes.of(counted.root()).equals(told.root())) {
      findings.note(Part.MEMBERS, row, "", Check.HASH);
    }
  }

  void end() {
    close();
    ledger.editions.forEach(
        (named, known) -> {
          PublicRoot told = known.root();
          if (told != null && !closed.contains(named)) {
            compare(named, told, told.algorithm().tree());
          }
        });
  }
}
