package org.quanze.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hash functions of the ledger: SHA-256, HMAC-SHA-256, and Merkle trees after RFC 6962 (leaves
 * are prefixed with 0x00, nodes with 0x01, so that neither can be passed off as the other).
 */
public final class Digests {

  /** The name that stands beside every hash. */
  public static final String ALGORITHM = "SHA-256";

  /** Bytes of a digest. */
  public static final int LENGTH = 32;

  private static final ThreadLocal<Functions> FUNCTIONS = ThreadLocal.withInitial(Functions::new);

  private Digests() {}

  /** The machinery of one thread; making it anew costs more than a digest. */
  private static final class Functions {
    final MessageDigest sha;
    final Mac mac;

    Functions() {
      try {
        sha = MessageDigest.getInstance(ALGORITHM);
        mac = Mac.getInstance("HmacSHA256");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
      }
    }
  }

  /** The hash before the first entry of a ledger: zeros. */
  public static byte[] genesis() {
    return new byte[LENGTH];
  }

  /** SHA-256 of the parts, one after the other. */
  public static byte[] sha256(byte[]... parts) {
    MessageDigest sha = FUNCTIONS.get().sha;
    for (byte[] part : parts) {
      sha.update(part);
    }
    return sha.digest();
  }

  /** SHA-256 of a text in UTF-8. */
  public static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SHA-256 of a text in UTF-8. */
  public static byte[] hmac(byte[] key, String text) {
    Mac mac = FUNCTIONS.get().mac;
    try {
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Any bytes are a key", e);
    }
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The leaf of a Merkle tree. */
  public static byte[] leaf(byte[]... parts) {
    MessageDigest sha = FUNCTIONS.get().sha;
    sha.update((byte) 0);
    for (byte[] part : parts) {
      sha.update(part);
    }
    return sha.digest();
  }

  /** The root over leaves that are digests already; the hash of nothing for no leaves. */
  public static byte[] root(List<byte[]> leaves) {
    Tree tree = new Tree();
    leaves.forEach(tree::add);
    return tree.root();
  }

  /**
   * A Merkle tree that grows leaf by leaf and keeps only one node per level, so that the root over
   * a list of any length needs no memory.
   */
  public static final class Tree {
    private final byte[][] pending = new byte[48][];
    private long size;

    public void add(byte[] leaf) {
      byte[] node = leaf;
      int level = 0;
      for (long n = size; (n & 1) == 1; n >>= 1) {
        node = node(pending[level], node);
        level++;
      }
      pending[level] = node;
      size++;
    }

    public long size() {
      return size;
    }

    public byte[] root() {
      if (size == 0) {
        return sha256(new byte[0]);
      }
      byte[] node = new byte[0];
      for (int level = 0; level < pending.length; level++) {
        if ((size >> level & 1) == 1) {
          node = node.length == 0 ? pending[level] : node(pending[level], node);
        }
      }
      return node;
    }

    private static byte[] node(byte[] left, byte[] right) {
      return sha256(new byte[] {1}, left, right);
    }
  }
}
