package org.quanze.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both algorithms give what their standards say. */
class HashAlgorithmTest {

  private static final int BLOCK = 64;

  @Test
  void the_examples_of_the_standards_hold() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Bytes.of(HashAlgorithm.SHA_256.digest("abc")).hex());
    // GB/T 32905-2016, annex A.
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        Bytes.of(HashAlgorithm.SM3.digest("abc")).hex());
    assertEquals(
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        Bytes.of(HashAlgorithm.SM3.digest("abcd".repeat(16))).hex());
  }

  @ParameterizedTest
  @EnumSource
  void a_keyed_digest_is_that_of_rfc_2104(HashAlgorithm algorithm) {
    for (int length : new int[] {1, 16, 32, BLOCK}) {
      byte[] key = new byte[length];
      Arrays.fill(key, (byte) length);
      byte[] padded = Arrays.copyOf(key, BLOCK);
      byte[] text = "权责清单".getBytes(StandardCharsets.UTF_8);
      assertArrayEquals(
          algorithm.digest(with(padded, 0x5c), algorithm.digest(with(padded, 0x36), text)),
          algorithm.hmac(key, "权责清单"));
    }
  }

  private static byte[] with(byte[] key, int pad) {
    byte[] out = key.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] ^= (byte) pad;
    }
    return out;
  }

  @ParameterizedTest
  @EnumSource
  void an_algorithm_is_found_by_the_name_that_stands_beside_its_hashes(HashAlgorithm algorithm) {
    assertEquals(algorithm, HashAlgorithm.named(algorithm.title()));
    assertThrows(
        IllegalArgumentException.class, () -> HashAlgorithm.named(algorithm.title() + "x"));
  }

  @Test
  void a_node_of_one_algorithm_is_none_of_the_other() {
    byte[] leaf = HashAlgorithm.SHA_256.leaf("一");
    byte[] other = HashAlgorithm.SHA_256.leaf("二");
    assertEquals(
        false,
        Arrays.equals(
            MerkleTree.node(HashAlgorithm.SHA_256, leaf, other),
            MerkleTree.node(HashAlgorithm.SM3, leaf, other)));
  }
}
