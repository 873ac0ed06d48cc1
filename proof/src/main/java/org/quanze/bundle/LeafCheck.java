package org.quanze.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.bundle.KnownLedger.KnownRedaction;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.proof.Leaves;

/**
 * Checks the fields of one version against its leaves, and the leaves against its commitment. A
 * field whose leaf nothing opens is one that an entry orders to be redacted, and no other.
 */
final class LeafCheck {

  private final int line;
  private final HashAlgorithm algorithm;
  private final @Nullable KnownRedaction ordered;
  private final Findings findings;

  LeafCheck(
      int line, HashAlgorithm algorithm, @Nullable KnownRedaction ordered, Findings findings) {
    this.line = line;
    this.algorithm = algorithm;
    this.ordered = ordered;
    this.findings = findings;
  }

  /** A field with its key; none where it was redacted. */
  private record Opened(String path, @Nullable Bytes key) {}

  void check(BundleRow row, SortedMap<String, String> fields, Bytes leaves, Bytes commitment)
      throws BadRow {
    List<Opened> opened = row.has("keys") ? remaining(row.inner("keys")) : salted(row, fields);
    if (leaves.array().length != opened.size() * HashAlgorithm.LENGTH) {
      note("leaves", Check.HASH);
      return;
    }
    TreeSet<String> left = new TreeSet<>(fields.keySet());
    MerkleTree tree = algorithm.tree();
    for (Opened each : opened) {
      Bytes leaf = Bytes.of(leaves.digest((int) tree.size()));
      field(each, fields.get(each.path()), leaf);
      left.remove(each.path());
      tree.add(leaf.array());
    }
    left.forEach(path -> note(path, Check.UNCOMMITTED));
    if (!Bytes.of(tree.root()).equals(commitment)) {
      note("commitment", Check.HASH);
    }
  }

  private void field(Opened opened, @Nullable String value, Bytes leaf) {
    String path = opened.path();
    Bytes key = opened.key();
    boolean gone = ordered != null && ordered.fields().contains(path);
    if (gone && (key != null || value != null)) {
      note(path, Check.REDACTED);
    } else if (key == null && !gone) {
      note(path, Check.ORDERED);
    } else if (key != null
        && (value == null || !Bytes.of(Leaves.field(algorithm, key.array(), value)).equals(leaf))) {
      note(path, Check.HASH);
    }
  }

  private List<Opened> salted(BundleRow row, SortedMap<String, String> fields) throws BadRow {
    byte[] salt = row.bytes("salt").array();
    List<Opened> opened = new ArrayList<>();
    fields
        .keySet()
        .forEach(
            path -> opened.add(new Opened(path, Bytes.of(Leaves.fieldKey(algorithm, salt, path)))));
    return opened;
  }

  /**
   * Keys do not tell the names of their fields once the salt is gone. The entry that took it away
   * does.
   */
  private List<Opened> remaining(BundleRow keys) throws BadRow {
    List<Opened> opened = new ArrayList<>();
    for (String path : keys.names()) {
      Bytes key = keys.text(path).isEmpty() ? null : keys.bytes(path);
      opened.add(new Opened(path, key));
    }
    if (ordered == null || !ordered.names().equals(String.join(",", keys.names()))) {
      note("keys", Check.ORDERED);
    }
    return opened;
  }

  private void note(String field, Check check) {
    findings.note(Part.VERSIONS, line, field, check);
  }
}
