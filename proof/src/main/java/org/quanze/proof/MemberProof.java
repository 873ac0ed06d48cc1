package org.quanze.proof;

import org.quanze.digest.Bytes;

/**
 * Proves that a version of an item stood publicly in an edition (在册证明).
 *
 * @param item identity of the item
 * @param version number of its version
 * @param status its status
 * @param commitment commitment of the version
 * @param path from the member to the public root
 */
public record MemberProof(
    String item, int version, String status, Bytes commitment, MerklePath path) {

  /** Whether it proves that for an edition with this public root. */
  public boolean holds(PublicRoot edition) {
    return path.leads(
        edition.algorithm(),
        Leaves.member(edition.algorithm(), item, version, status, commitment),
        edition.root(),
        edition.members());
  }
}
