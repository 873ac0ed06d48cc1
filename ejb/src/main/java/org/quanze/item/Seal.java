package org.quanze.item;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.quanze.digest.Bytes;
import org.quanze.digest.Digests;

/**
 * The two hashes of a version. The content hash is internal: it tells whether two contents are
 * equal. The commitment is the Merkle root of salted leaves, one leaf a field, and is the only one
 * that is chained and published: a field can be redacted without breaking the chain, and an altered
 * field can be named.
 *
 * @param document contents in canonical form
 * @param contentHash SHA-256 of the document
 * @param salt secret of the version; the key of a leaf is HMAC(salt, path)
 * @param paths the fields, in order
 * @param leaves HMAC(key, value) of each field, in order
 * @param commitment Merkle root of the leaves
 */
public record Seal(
    String document,
    Bytes contentHash,
    Bytes salt,
    List<String> paths,
    Bytes leaves,
    Bytes commitment) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Bytes of a salt. */
  public static final int SALT_LENGTH = 16;

  /** A new salt. */
  public static byte[] newSalt() {
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** Seals contents with a new salt. */
  public static Seal of(Content content) {
    return of(CanonicalForm.fields(content), newSalt());
  }

  /** Seals contents again with a salt of theirs, to compare with what was committed to. */
  public static Seal of(Content content, Bytes salt) {
    return of(CanonicalForm.fields(content), salt.array());
  }

  static Seal of(SortedMap<String, String> fields, byte[] salt) {
    String document = CanonicalForm.document(fields);
    ByteBuffer leaves = ByteBuffer.allocate(fields.size() * Digests.LENGTH);
    Digests.Tree tree = new Digests.Tree();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      byte[] leaf = leaf(salt, field.getKey(), field.getValue());
      leaves.put(leaf);
      tree.add(leaf);
    }
    return new Seal(
        document,
        Bytes.of(Digests.sha256(document)),
        Bytes.of(salt),
        List.copyOf(fields.keySet()),
        Bytes.of(leaves.array()),
        Bytes.of(tree.root()));
  }

  private static byte[] leaf(byte[] salt, String path, String value) {
    return Digests.hmac(Digests.hmac(salt, path), value);
  }

  /** The fields of contents that do not fit what was committed to, in order; none when all fit. */
  public static List<String> brokenFields(
      Content content, Bytes salt, List<String> paths, Bytes leaves, Bytes commitment) {
    SortedMap<String, String> fields = CanonicalForm.fields(content);
    List<String> broken = new ArrayList<>();
    Digests.Tree tree = new Digests.Tree();
    for (int i = 0; i < paths.size(); i++) {
      byte[] committed = leaves.digest(i);
      tree.add(committed);
      String value = fields.remove(paths.get(i));
      if (value == null || !Arrays.equals(committed, leaf(salt.array(), paths.get(i), value))) {
        broken.add(paths.get(i));
      }
    }
    broken.addAll(fields.keySet());
    if (broken.isEmpty() && !Arrays.equals(tree.root(), commitment.array())) {
      broken.add("commitment");
    }
    return broken;
  }
}
