package org.quanze.ledger;

import java.util.Arrays;
import org.quanze.digest.HashAlgorithm;

/**
 * The hash function of whatever is hashed from now on: the setting QUANZE_HASH, or the system
 * property quanze.hash. What is stored names its own, and is verified by that one.
 */
public final class RegistryHash {

  private static final String OF_PROCESS =
      System.getenv().getOrDefault("QUANZE_HASH", HashAlgorithm.SHA_256.title());

  private RegistryHash() {}

  /** The algorithm as set; a fault if there is no such algorithm. */
  public static HashAlgorithm current() {
    String set = System.getProperty("quanze.hash", OF_PROCESS).strip();
    return HashAlgorithm.find(set)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "QUANZE_HASH is one of "
                        + Arrays.toString(HashAlgorithm.values())
                        + ", not "
                        + set));
  }
}
