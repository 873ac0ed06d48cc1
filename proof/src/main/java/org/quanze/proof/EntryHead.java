package org.quanze.proof;

import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * What of a ledger entry (分录) is hashed, one to a line: algorithm, number, kind, time, day, hash of
 * the body, root and count of the lines, hash of the entry before.
 *
 * @param recordedAt time of recording, as ISO 8601 in UTC
 * @param effectiveOn day of law, as ISO 8601
 * @param bodyHash hash of the canonical JSON of what is public of the act
 */
public record EntryHead(
    HashAlgorithm algorithm,
    int number,
    String kind,
    String recordedAt,
    String effectiveOn,
    Bytes bodyHash,
    Bytes linesRoot,
    int lineCount,
    Bytes previousHash) {

  /** Its hash. */
  public Bytes hash() {
    String head =
        String.join(
            "\n",
            algorithm.title(),
            Integer.toString(number),
            kind,
            recordedAt,
            effectiveOn,
            bodyHash.hex(),
            linesRoot.hex(),
            Integer.toString(lineCount),
            previousHash.hex());
    return Bytes.of(algorithm.digest(head));
  }
}
