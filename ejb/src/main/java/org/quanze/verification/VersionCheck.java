package org.quanze.verification;

import java.util.List;
import java.util.Map;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.item.Content;
import org.quanze.item.ContentCheck;
import org.quanze.item.ContentParser;
import org.quanze.item.Seal;
import org.quanze.proof.FieldKeys;
import org.quanze.scheme.ListType;
import org.quanze.verification.ItemRows.Contents;
import org.quanze.verification.ItemRows.VersionRow;

/** Checks single versions: contents against hashes, and what is derived against the contents. */
final class VersionCheck {

  private static final String VERSION = "item_version";
  private static final String CONTENT = "item_content";

  private final Map<String, ListType> types;
  private final Faults faults;
  private int count;

  VersionCheck(Map<String, ListType> types, Faults faults) {
    this.types = types;
    this.faults = faults;
  }

  int count() {
    return count;
  }

  void accept(VersionRow v) {
    count++;
    String row = v.item() + "/" + v.number() + " " + v.name();
    Contents contents = v.contents();
    if (contents == null) {
      faults.missing(CONTENT, row);
      return;
    }
    HashAlgorithm algorithm = HashAlgorithm.find(v.algorithm()).orElse(null);
    if (algorithm == null) {
      faults.hash(VERSION, row, "algorithm");
      return;
    }
    Content content;
    try {
      content = ContentParser.parse(contents.document(), contents.redacted());
    } catch (RuntimeException e) {
      faults.hash(CONTENT, row, "content");
      return;
    }
    Bytes salt = contents.salt();
    if ((salt == null) == (contents.keys() == null)) {
      faults.hash(CONTENT, row, salt == null ? "salt" : "keys");
    } else if (salt == null || !content.redacted().isEmpty()) {
      new RedactedCheck(row, v, content, algorithm, faults).check(contents);
    } else {
      seal(row, v, content, Seal.of(algorithm, content, salt), contents, salt);
    }
    derived(row, v, content);
  }

  private void seal(
      String row, VersionRow v, Content content, Seal own, Contents contents, Bytes salt) {
    if (!own.document().equals(contents.document())) {
      faults.hash(CONTENT, row, "content");
    }
    boolean hashFits = own.contentHash().equals(contents.hash());
    boolean committed = own.commitment().equals(v.commitment());
    boolean paths = String.join(",", own.paths()).equals(v.paths());
    boolean leaves = own.leaves().equals(v.leaves());
    if (!hashFits && !committed) {
      broken(row, v, content, own.algorithm(), salt);
      return;
    }
    if (!hashFits) {
      faults.hash(CONTENT, row, "content_hash");
    }
    if (!paths) {
      faults.hash(VERSION, row, "leaf_paths");
    }
    if (!committed && !leaves && root(own.algorithm(), v.leaves()).equals(v.commitment())) {
      faults.hash(CONTENT, row, "salt");
      return;
    }
    if (!committed) {
      faults.hash(VERSION, row, "commitment");
    }
    if (!leaves) {
      faults.hash(VERSION, row, "leaves");
    }
  }

  /**
   * The two halves of a version differ, values here and hashes there: names the fields that do not
   * fit their leaves, and the hashes that do not fit the values, for nobody can say which half
   * lies.
   */
  private void broken(
      String row, VersionRow v, Content content, HashAlgorithm algorithm, Bytes salt) {
    List<String> paths = List.of(v.paths().split(","));
    List<String> fields =
        v.leaves().array().length == paths.size() * HashAlgorithm.LENGTH
            ? Seal.brokenFields(
                algorithm, content, new FieldKeys.Salt(salt), paths, v.leaves(), v.commitment())
            : List.of("leaves");
    fields.forEach(field -> faults.hash(CONTENT, row, field));
    faults.hash(CONTENT, row, "content_hash");
    faults.hash(VERSION, row, "commitment");
  }

  static Bytes root(HashAlgorithm algorithm, Bytes leaves) {
    MerkleTree tree = algorithm.tree();
    for (int i = 0; i < leaves.array().length / HashAlgorithm.LENGTH; i++) {
      tree.add(leaves.digest(i));
    }
    return Bytes.of(tree.root());
  }

  private void derived(String row, VersionRow v, Content content) {
    faults.same(VERSION, row, "name", content.name(), v.name());
    faults.same(VERSION, row, "category", content.category(), v.category());
    faults.same(VERSION, row, "code", content.code(), v.code());
    faults.same(VERSION, row, "openness", content.openness().name(), v.openness());
    faults.same(VERSION, row, "openness_decided", content.decided().name(), v.decided());
    faults.same("item", v.item().toString(), "department_id", content.department(), v.unit());
    ListType type = types.get(v.listType());
    // A list of no type that is known is named where the lists are walked.
    if (type != null) {
      faults.same(
          VERSION, row, "completeness", ContentCheck.completeness(content, type), v.completeness());
      faults.same(VERSION, row, "brief", ContentCheck.brief(content, type), v.brief());
    }
  }
}
