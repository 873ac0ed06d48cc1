package org.quanze.verification;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Seal;
import org.quanze.item.Value;
import org.quanze.ledger.LedgerRule;
import org.quanze.proof.FieldKeys;
import org.quanze.proof.Leaves;
import org.quanze.verification.ItemRows.Contents;
import org.quanze.verification.ItemRows.VersionRow;

/**
 * Checks a version of which a field was redacted, or looks as if it were: what remains fits its
 * leaves under the keys that remain, and what nothing opens was ordered to be redacted.
 */
final class RedactedCheck {

  private static final String VERSION = "item_version";
  private static final String CONTENT = "item_content";

  private final String row;
  private final VersionRow version;
  private final Content content;
  private final HashAlgorithm algorithm;
  private final Faults faults;

  RedactedCheck(
      String row, VersionRow version, Content content, HashAlgorithm algorithm, Faults faults) {
    this.row = row;
    this.version = version;
    this.content = content;
    this.algorithm = algorithm;
    this.faults = faults;
  }

  void check(Contents contents) {
    SortedMap<String, String> fields = new TreeMap<>(CanonicalForm.fields(content));
    if (!String.join(",", fields.keySet()).equals(version.paths())) {
      faults.hash(VERSION, row, "leaf_paths");
    }
    if (!VersionCheck.root(algorithm, version.leaves()).equals(version.commitment())) {
      faults.hash(VERSION, row, "leaves");
      faults.hash(VERSION, row, "commitment");
    }
    List<String> paths = List.of(version.paths().split(","));
    int length = paths.size() * HashAlgorithm.LENGTH;
    Bytes keys = contents.keys();
    if (version.leaves().array().length != length
        || (keys != null && keys.array().length != length)) {
      faults.hash(CONTENT, row, "keys");
      return;
    }
    FieldKeys opening = FieldKeys.of(contents.salt(), keys);
    for (int place = 0; place < paths.size(); place++) {
      String path = paths.get(place);
      field(
          path,
          fields.remove(path),
          opening.key(algorithm, path, place),
          version.leaves().digest(place));
    }
    fields.keySet().forEach(path -> faults.hash(CONTENT, row, path));
    document(contents);
  }

  private void field(String path, @Nullable String value, byte @Nullable [] key, byte[] leaf) {
    boolean ordered = value != null && Value.Redacted.isMark(value);
    if (ordered && key != null) {
      faults.note(LedgerRule.REDACTION_DONE, CONTENT, row, path, CONTENT, row, path);
    } else if (key == null && !ordered) {
      faults.note(LedgerRule.REDACTION_ORDERED, CONTENT, row, path, CONTENT, row, path);
    } else if (key != null
        && (value == null
            || !Bytes.of(Leaves.field(algorithm, key, value)).equals(Bytes.of(leaf)))) {
      faults.hash(CONTENT, row, path);
    }
  }

  /** The document is canonical, holds nothing that was to go, and has the hash that it should. */
  private void document(Contents contents) {
    SortedMap<String, String> remaining = new TreeMap<>(CanonicalForm.fields(content));
    remaining.values().removeIf(Value.Redacted::isMark);
    if (!CanonicalForm.document(remaining).equals(contents.document())) {
      faults.hash(CONTENT, row, "content");
    }
    if (!Seal.contentHash(contents.document(), content.redacted()).equals(contents.hash())) {
      faults.hash(CONTENT, row, "content_hash");
    }
  }
}
