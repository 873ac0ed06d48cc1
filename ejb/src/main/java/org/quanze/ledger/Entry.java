package org.quanze.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.EntryHead;

/**
 * One entry of a ledger (分录): one published decision, or a handover. Its lines hang below it by
 * their Merkle root, its predecessor by its hash.
 *
 * @param publisher whose ledger
 * @param number position, from 1, without gaps
 * @param kind what was done
 * @param recordedAt time of recording; it orders nothing
 * @param effectiveOn day of law of the act
 * @param body canonical JSON of what is public of the act
 * @param linesRoot Merkle root of the digests of the lines
 * @param lineCount number of lines
 * @param previousHash hash of the entry before
 * @param algorithm by which the entry, its lines, its decision and the roots of its editions are
 *     hashed
 * @param hash of the head: algorithm, number, kind, time, day, hash of the body, root and count of
 *     the lines, previous hash, one to a line
 */
public record Entry(
    int publisher,
    int number,
    Kind kind,
    Instant recordedAt,
    LocalDate effectiveOn,
    String body,
    Bytes linesRoot,
    int lineCount,
    Bytes previousHash,
    HashAlgorithm algorithm,
    Bytes hash) {

  /** Kinds of entries. */
  public enum Kind {
    /** 期初: an opening balance. */
    OPENING,
    /** 决定. */
    DECISION,
    /** 交接. */
    HANDOVER,
    /** 导入的历史: a decision of earlier years, in which lines may stay unexplained. */
    HISTORY,
    /** 标注: something is said of a published edition. */
    ANNOTATION,
    /** 遮蔽: a field of a published version is withheld for a legal reason. */
    REDACTION
  }

  /** An entry before it has a place in the chain. */
  public record Draft(
      HashAlgorithm algorithm,
      Kind kind,
      LocalDate effectiveOn,
      String body,
      Bytes linesRoot,
      int lineCount) {

    Entry after(Ledger.Head head, Instant at) {
      int number = head.number() + 1;
      EntryHead text =
          new EntryHead(
              algorithm,
              number,
              kind.name(),
              at.toString(),
              effectiveOn.toString(),
              Bytes.of(algorithm.digest(body)),
              linesRoot,
              lineCount,
              head.hash());
      return new Entry(
          head.publisher(),
          number,
          kind,
          at,
          effectiveOn,
          body,
          linesRoot,
          lineCount,
          head.hash(),
          algorithm,
          text.hash());
    }
  }

  /** What of this entry is hashed. */
  public EntryHead head() {
    return new EntryHead(
        algorithm,
        number,
        kind.name(),
        recordedAt.toString(),
        effectiveOn.toString(),
        Bytes.of(algorithm.digest(body)),
        linesRoot,
        lineCount,
        previousHash);
  }

  /** The hash that the fields of this entry give. */
  public Bytes computedHash() {
    return head().hash();
  }
}
