package org.quanze.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanze.testing.Trials;

/** The tree that keeps one node a level gives the root that RFC 6962 defines. */
class MerkleTest {

  @Test
  void every_small_tree_has_the_root_of_the_definition() {
    List<byte[]> leaves = new ArrayList<>();
    for (int n = 0; n <= 130; n++) {
      assertArrayEquals(defined(leaves), HashAlgorithm.SHA_256.root(leaves), n + " leaves");
      leaves.add(HashAlgorithm.SHA_256.leaf(("leaf " + n).getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void so_have_large_ones() {
    Trials.of(
        "Merkle",
        10,
        5_000,
        source -> {
          List<byte[]> leaves = new ArrayList<>();
          MerkleTree tree = HashAlgorithm.SHA_256.tree();
          for (int i = source.below(source.size()); i >= 0; i--) {
            byte[] leaf = HashAlgorithm.SHA_256.digest(Long.toString(source.big()));
            leaves.add(leaf);
            tree.add(leaf);
          }
          assertEquals(leaves.size(), tree.size());
          assertArrayEquals(defined(leaves), tree.root());
        });
  }

  @Test
  void known_values_hold() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Bytes.of(HashAlgorithm.SHA_256.root(List.of())).hex());
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        Bytes.of(HashAlgorithm.SHA_256.root(List.of(HashAlgorithm.SHA_256.leaf(new byte[0]))))
            .hex());
  }

  /** RFC 6962, 2.1: split at the largest power of two below the number of leaves. */
  private static byte[] defined(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return HashAlgorithm.SHA_256.digest(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return HashAlgorithm.SHA_256.digest(
        new byte[] {1},
        defined(leaves.subList(0, split)),
        defined(leaves.subList(split, leaves.size())));
  }
}
