package org.quanze.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * How a line goes into its digest; the body of its entry says which ({@code lineFormat}), and where
 * it says nothing, the first. Under the second, reason, handover and terms go in as digests of
 * their own, under a key of their own, so that a line is told without them and without what they
 * could be guessed by.
 */
public enum LineFormat {
  /** Reason as a digest under the salt of the line, handover and terms as they are. */
  TOLD(1),
  /** All three apart. */
  APART(2);

  private final int number;

  LineFormat(int number) {
    this.number = number;
  }

  /** The format of a number from 1; null where there is none. */
  public static @Nullable LineFormat of(int number) {
    return Arrays.stream(values()).filter(f -> f.number == number).findFirst().orElse(null);
  }

  /** Its number in a body. */
  public int number() {
    return number;
  }

  /** The key of the digest of the line, which is told with it. */
  public Bytes key(HashAlgorithm algorithm, Bytes salt) {
    return derived(algorithm, salt, "line");
  }

  /** The key of what is told apart; from the key of the line it does not follow. */
  public Bytes apartKey(HashAlgorithm algorithm, Bytes salt) {
    return derived(algorithm, salt, "apart");
  }

  private Bytes derived(HashAlgorithm algorithm, Bytes salt, String name) {
    return this == TOLD ? salt : Bytes.of(algorithm.hmac(salt.array(), name));
  }

  /** A reason as it goes into the digest; empty where there is none. */
  public String note(HashAlgorithm algorithm, Bytes apartKey, @Nullable String reason) {
    return reason == null
        ? ""
        : sealed(algorithm, apartKey, this == TOLD ? reason : "note\n" + reason);
  }

  /** A handover as it goes into the digest; empty where there is none. */
  public String handover(HashAlgorithm algorithm, Bytes apartKey, @Nullable String handover) {
    if (handover == null) {
      return "";
    }
    return this == TOLD ? handover : sealed(algorithm, apartKey, "handover\n" + handover);
  }

  /** Terms as they go into the digest; null where there are none. */
  public @Nullable String terms(HashAlgorithm algorithm, Bytes apartKey, @Nullable String terms) {
    return terms == null || this == TOLD ? terms : sealed(algorithm, apartKey, "terms\n" + terms);
  }

  private static String sealed(HashAlgorithm algorithm, Bytes key, String text) {
    return Bytes.of(algorithm.hmac(key.array(), text)).hex();
  }
}
