package org.quanze.proof;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * Proves the value of one field of a version and tells nothing of the others (字段证明).
 *
 * <p>The name of the field is what whoever opens it says: it went into the key, and a key cannot be
 * taken apart without the salt. That the name is right is seen where the whole version is verified;
 * besides, fields are sorted by name, so those that every version has stand at known places.
 *
 * @param path name of the field
 * @param key the key of its leaf, which opens no other
 * @param value its canonical value
 * @param place from the leaf to the commitment
 */
public record FieldProof(String path, Bytes key, String value, MerklePath place) {

  /** The openness of a version stands last but one: only {@code opennessDecided} follows. */
  public static final int OPENNESS_FROM_END = 2;

  /** Opens one field of a version whose salt is known. */
  public static FieldProof of(
      HashAlgorithm algorithm, SortedMap<String, String> fields, Bytes salt, String path) {
    List<byte[]> leaves =
        fields.entrySet().stream()
            .map(
                f ->
                    Leaves.field(
                        algorithm,
                        Leaves.fieldKey(algorithm, salt.array(), f.getKey()),
                        f.getValue()))
            .toList();
    return of(
        algorithm,
        leaves,
        new FieldKeys.Salt(salt),
        path,
        Optional.ofNullable(fields.get(path))
            .orElseThrow(() -> new IllegalArgumentException("No field " + path)),
        fields.headMap(path).size());
  }

  /**
   * Opens one field of a version by its leaves, of which some may be closed for ever.
   *
   * @param place of the field among the leaves
   */
  public static FieldProof of(
      HashAlgorithm algorithm,
      List<byte[]> leaves,
      FieldKeys keys,
      String path,
      String value,
      int place) {
    byte[] key = keys.key(algorithm, path, place);
    if (key == null) {
      throw new IllegalArgumentException("Redacted is " + path);
    }
    return new FieldProof(path, Bytes.of(key), value, MerklePath.of(algorithm, leaves, place));
  }

  /** Whether it proves that for a version with this commitment. */
  public boolean holds(HashAlgorithm algorithm, Bytes commitment) {
    return place.leads(
        algorithm, Leaves.field(algorithm, key.array(), value), commitment, place.size());
  }
}
