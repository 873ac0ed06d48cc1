package org.quanze.testing;

import org.quanze.digest.HashAlgorithm;

/** The setting of the hash function, as a server started anew would have it, until it is closed. */
public final class HashSetting implements AutoCloseable {

  private static final String NAME = "quanze.hash";

  private HashSetting(String title) {
    System.setProperty(NAME, title);
  }

  public static HashSetting of(HashAlgorithm algorithm) {
    return of(algorithm.title());
  }

  /** A setting that may name no algorithm at all. */
  public static HashSetting of(String title) {
    return new HashSetting(title);
  }

  @Override
  public void close() {
    System.clearProperty(NAME);
  }
}
