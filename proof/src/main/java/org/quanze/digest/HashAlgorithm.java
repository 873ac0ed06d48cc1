package org.quanze.digest;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hash function (杂凑算法) with what is built on it: HMAC, and Merkle trees after RFC 6962 (leaves
 * are prefixed with 0x00, nodes with 0x01, so that neither can be passed off as the other). Every
 * hash that leaves the registry stands beside the name of its algorithm.
 */
public enum HashAlgorithm {
  /** FIPS 180-4, of the Java platform. */
  SHA_256("SHA-256") {
    @Override
    HashFunctions make() {
      return new PlatformFunctions("SHA-256", "HmacSHA256");
    }
  },

  /** GB/T 32905-2016, of Bouncy Castle. */
  SM3("SM3") {
    @Override
    HashFunctions make() {
      return new Sm3Functions();
    }
  };

  /** Bytes of a digest, of either algorithm. */
  public static final int LENGTH = 32;

  private static final byte[] LEAF = {0};

  // The machinery of one thread; making it anew costs more than a digest.
  private static final ThreadLocal<Map<HashAlgorithm, HashFunctions>> FUNCTIONS =
      ThreadLocal.withInitial(() -> new EnumMap<>(HashAlgorithm.class));

  private final String title;

  HashAlgorithm(String title) {
    this.title = title;
  }

  abstract HashFunctions make();

  private HashFunctions functions() {
    return FUNCTIONS.get().computeIfAbsent(this, HashAlgorithm::make);
  }

  /** The name that stands beside every hash. */
  public String title() {
    return title;
  }

  /** The algorithm of a name, if there is one. */
  public static Optional<HashAlgorithm> find(String title) {
    for (HashAlgorithm algorithm : values()) {
      if (algorithm.title.equals(title)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  /** The algorithm of a name; a fault if there is none. */
  public static HashAlgorithm named(String title) {
    return find(title).orElseThrow(() -> new IllegalArgumentException("No algorithm " + title));
  }

  /** The hash before the first entry of a ledger: zeros. */
  public static byte[] genesis() {
    return new byte[LENGTH];
  }

  /** The digest of the parts, one after the other. */
  public byte[] digest(byte[]... parts) {
    return functions().digest(parts);
  }

  /** The digest of a text in UTF-8. */
  public byte[] digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The keyed digest (HMAC) of a text in UTF-8. */
  public byte[] hmac(byte[] key, String text) {
    return functions().hmac(key, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The leaf of a Merkle tree over a text in UTF-8. */
  public byte[] leaf(String text) {
    return leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The leaf of a Merkle tree. */
  public byte[] leaf(byte[] content) {
    return digest(LEAF, content);
  }

  /** An empty Merkle tree. */
  public MerkleTree tree() {
    return new MerkleTree(this);
  }

  /** The root over leaves that are digests already; the hash of nothing for no leaves. */
  public byte[] root(List<byte[]> leaves) {
    MerkleTree tree = tree();
    leaves.forEach(tree::add);
    return tree.root();
  }

  @Override
  public String toString() {
    return title;
  }
}
