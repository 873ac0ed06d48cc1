package org.quanze.proof;

import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * What an entry tells of the public members of an edition that it closed.
 *
 * @param algorithm that of the entry
 * @param root Merkle root over the public members, sorted by identity
 * @param members how many there are
 */
public record PublicRoot(HashAlgorithm algorithm, Bytes root, long members) {}
