package org.quanze.digest;

import java.util.Arrays;
import java.util.HexFormat;

/** A string of bytes that is equal to another with the same bytes: a digest, a salt, leaves. */
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps bytes that nobody changes any more. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** The bytes themselves, for reading alone. */
  public byte[] array() {
    return bytes;
  }

  /** The digest at a place of a string of digests. */
  public byte[] digest(int index) {
    return Arrays.copyOfRange(
        bytes, index * HashAlgorithm.LENGTH, (index + 1) * HashAlgorithm.LENGTH);
  }

  /** In hexadecimal, lower case. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes b && Arrays.equals(bytes, b.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
