package org.quanze.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;

/**
 * The way from a leaf to the root of its tree (默克尔路径), after RFC 9162: the nodes beside it. Index
 * and size tell at each step on which side it goes, so a path cannot stand for another place.
 *
 * @param index place of the leaf, from 0
 * @param size number of leaves
 * @param nodes from the leaf upwards
 */
public record MerklePath(long index, long size, List<Bytes> nodes) {

  public MerklePath {
    nodes = List.copyOf(nodes);
  }

  /** The path of one of some leaves. */
  public static MerklePath of(HashAlgorithm algorithm, List<byte[]> leaves, int index) {
    List<Bytes> nodes = new ArrayList<>();
    collect(algorithm, leaves, index, nodes);
    return new MerklePath(index, leaves.size(), nodes);
  }

  private static void collect(
      HashAlgorithm algorithm, List<byte[]> leaves, int index, List<Bytes> nodes) {
    if (leaves.size() < 2) {
      return;
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<byte[]> left = leaves.subList(0, split);
    List<byte[]> right = leaves.subList(split, leaves.size());
    if (index < split) {
      collect(algorithm, left, index, nodes);
      nodes.add(Bytes.of(algorithm.root(right)));
    } else {
      collect(algorithm, right, index - split, nodes);
      nodes.add(Bytes.of(algorithm.root(left)));
    }
  }

  /**
   * The root that the path leads to from a leaf; none if the path has not the form of its place.
   */
  public Optional<Bytes> root(HashAlgorithm algorithm, byte[] leaf) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long first = index;
    long last = size - 1;
    byte[] node = leaf;
    for (Bytes beside : nodes) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((first & 1) == 1 || first == last) {
        node = MerkleTree.node(algorithm, beside.array(), node);
        while ((first & 1) == 0) {
          first >>= 1;
          last >>= 1;
        }
      } else {
        node = MerkleTree.node(algorithm, node, beside.array());
      }
      first >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(Bytes.of(node)) : Optional.empty();
  }

  /** Whether the path leads from a leaf to a root over so many leaves. */
  public boolean leads(HashAlgorithm algorithm, byte[] leaf, Bytes root, long leaves) {
    return size == leaves && root(algorithm, leaf).filter(root::equals).isPresent();
  }
}
