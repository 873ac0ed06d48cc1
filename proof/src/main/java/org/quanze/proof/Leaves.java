package org.quanze.proof;

import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/** What the leaves of the trees are made of. */
public final class Leaves {

  private Leaves() {}

  /**
   * The key of the leaf of a field: it opens this field and no other, so that one field can be
   * shown while the salt of its version is kept.
   */
  public static byte[] fieldKey(HashAlgorithm algorithm, byte[] salt, String path) {
    return algorithm.hmac(salt, path);
  }

  /** The leaf of a field of a version: its canonical value under its key. */
  public static byte[] field(HashAlgorithm algorithm, byte[] key, String value) {
    return algorithm.hmac(key, value);
  }

  /** The leaf of a member of an edition. */
  public static byte[] member(
      HashAlgorithm algorithm, String item, int version, String status, Bytes commitment) {
    return algorithm.leaf(
        String.join("\n", item, Integer.toString(version), status, commitment.hex()));
  }
}
