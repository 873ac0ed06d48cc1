package org.quanze.digest;

/**
 * A Merkle tree that grows leaf by leaf and keeps only one node per level, so that the root over a
 * list of any length needs no memory.
 */
public final class MerkleTree {

  private static final byte[] NODE = {1};
  private static final int LEVELS = 48;

  private final HashAlgorithm algorithm;
  private final byte[][] pending = new byte[LEVELS][];
  private long size;

  MerkleTree(HashAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  /** Adds a leaf, which is a digest already. */
  public void add(byte[] leaf) {
    byte[] node = leaf;
    int level = 0;
    for (long n = size; (n & 1) == 1; n >>= 1) {
      node = node(algorithm, pending[level], node);
      level++;
    }
    pending[level] = node;
    size++;
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** The algorithm of its nodes. */
  public HashAlgorithm algorithm() {
    return algorithm;
  }

  /** The root over the leaves so far; the hash of nothing for no leaves. */
  public byte[] root() {
    if (size == 0) {
      return algorithm.digest(new byte[0]);
    }
    byte[] node = new byte[0];
    for (int level = 0; level < pending.length; level++) {
      if ((size >> level & 1) == 1) {
        node = node.length == 0 ? pending[level] : node(algorithm, pending[level], node);
      }
    }
    return node;
  }

  /** The node over two others. */
  public static byte[] node(HashAlgorithm algorithm, byte[] left, byte[] right) {
    return algorithm.digest(NODE, left, right);
  }
}
