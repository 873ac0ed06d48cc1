package org.quanze.item;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.ledger.RegistryHash;
import org.quanze.proof.FieldKeys;
import org.quanze.proof.Leaves;

/**
 * The two hashes of a version. The content hash is internal: it tells whether two contents are
 * equal. The commitment is the Merkle root of salted leaves, one leaf a field, and is the only one
 * that is chained and published: a field can be redacted without breaking the chain, and an altered
 * field can be named.
 *
 * @param algorithm by which leaves and commitment are hashed
 * @param document contents in canonical form
 * @param contentHash SHA-256 of the document, whatever the algorithm: it is compared, never
 *     published
 * @param salt secret of the version; the key of a leaf is HMAC(salt, path). Empty where it is gone
 *     since a field was redacted
 * @param paths the fields, in order
 * @param leaves HMAC(key, value) of each field, in order
 * @param commitment Merkle root of the leaves
 */
public record Seal(
    HashAlgorithm algorithm,
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
    return of(RegistryHash.current(), CanonicalForm.fields(content), newSalt());
  }

  /** Seals contents again as they were sealed, to compare with what was committed to. */
  public static Seal of(HashAlgorithm algorithm, Content content, Bytes salt) {
    return of(algorithm, CanonicalForm.fields(content), salt.array());
  }

  private static Seal of(HashAlgorithm algorithm, SortedMap<String, String> fields, byte[] salt) {
    String document = CanonicalForm.document(fields);
    ByteBuffer leaves = ByteBuffer.allocate(fields.size() * HashAlgorithm.LENGTH);
    MerkleTree tree = algorithm.tree();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      byte[] leaf = leaf(algorithm, salt, field.getKey(), field.getValue());
      leaves.put(leaf);
      tree.add(leaf);
    }
    return new Seal(
        algorithm,
        document,
        Bytes.of(HashAlgorithm.SHA_256.digest(document)),
        Bytes.of(salt),
        List.copyOf(fields.keySet()),
        Bytes.of(leaves.array()),
        Bytes.of(tree.root()));
  }

  private static byte[] leaf(HashAlgorithm algorithm, byte[] salt, String path, String value) {
    return Leaves.field(algorithm, Leaves.fieldKey(algorithm, salt, path), value);
  }

  /**
   * The fields of contents that do not fit what was committed to, in order; none when all fit. A
   * field without a key has to be a redacted one, and the other way round.
   */
  public static List<String> brokenFields(
      HashAlgorithm algorithm,
      Content content,
      FieldKeys keys,
      List<String> paths,
      Bytes leaves,
      Bytes commitment) {
    SortedMap<String, String> fields = CanonicalForm.fields(content);
    List<String> broken = new ArrayList<>();
    MerkleTree tree = algorithm.tree();
    for (int i = 0; i < paths.size(); i++) {
      byte[] committed = leaves.digest(i);
      tree.add(committed);
      String value = fields.remove(paths.get(i));
      if (value == null
          || !fits(algorithm, keys.key(algorithm, paths.get(i), i), value, committed)) {
        broken.add(paths.get(i));
      }
    }
    broken.addAll(fields.keySet());
    if (broken.isEmpty() && !Arrays.equals(tree.root(), commitment.array())) {
      broken.add("commitment");
    }
    return broken;
  }

  private static boolean fits(
      HashAlgorithm algorithm, byte @Nullable [] key, String value, byte[] committed) {
    return Value.Redacted.isMark(value)
        ? key == null
        : key != null && Arrays.equals(committed, Leaves.field(algorithm, key, value));
  }

  /**
   * The content hash of a document of which fields were redacted: it tells whether two such are
   * equal, and nothing of the values.
   *
   * @param redacted the redacted fields of the contents
   */
  public static Bytes contentHash(String document, SortedMap<String, Value.Redacted> redacted) {
    StringBuilder marked = new StringBuilder(document);
    redacted.forEach(
        (key, r) ->
            marked
                .append('\n')
                .append(CanonicalForm.ELEMENTS)
                .append(key)
                .append(' ')
                .append(r.alike()));
    return Bytes.of(HashAlgorithm.SHA_256.digest(marked.toString()));
  }
}
