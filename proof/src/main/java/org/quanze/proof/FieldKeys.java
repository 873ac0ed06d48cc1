package org.quanze.proof;

import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/** What opens the leaves of a version's fields. */
public sealed interface FieldKeys {

  /** The key of a leaf that nothing opens any more stands as zeros. */
  Bytes NOTHING = Bytes.of(new byte[HashAlgorithm.LENGTH]);

  /**
   * The key of the leaf of a field.
   *
   * @param place its place among the fields
   * @return null where the field was redacted
   */
  byte @Nullable [] key(HashAlgorithm algorithm, String path, int place);

  /** The salt of a version, from which every key follows. */
  record Salt(Bytes salt) implements FieldKeys {
    @Override
    public byte[] key(HashAlgorithm algorithm, String path, int place) {
      return Leaves.fieldKey(algorithm, salt.array(), path);
    }
  }

  /**
   * What is left of a version of which a field was redacted (遮蔽): the keys of the other fields.
   *
   * @param keys one for each field, in their order
   */
  record Remaining(Bytes keys) implements FieldKeys {
    @Override
    public byte @Nullable [] key(HashAlgorithm algorithm, String path, int place) {
      byte[] key = keys.digest(place);
      return Bytes.of(key).equals(NOTHING) ? null : key;
    }
  }

  /** The keys as a table holds them: the salt, or without one what remains. */
  static FieldKeys of(@Nullable Bytes salt, @Nullable Bytes keys) {
    if (salt != null) {
      return new Salt(salt);
    }
    if (keys != null) {
      return new Remaining(keys);
    }
    throw new IllegalArgumentException("Neither a salt nor keys");
  }
}
