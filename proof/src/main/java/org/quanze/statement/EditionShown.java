package org.quanze.statement;

import org.quanze.digest.Bytes;
import org.quanze.proof.EntryHead;
import org.quanze.proof.SignedHead;

/**
 * An edition of a list with the ledger entry that closed it, and what it shows of an item.
 *
 * @param publisher identity of the government
 * @param division code of its division
 * @param listType code of the list type
 * @param number of the edition
 * @param effectiveOn its day, as ISO 8601
 */
public record EditionShown(
    String publisher,
    String division,
    String listType,
    int number,
    String effectiveOn,
    EntryTold entry,
    Shown shown) {

  /**
   * An entry with its public body.
   *
   * @param head what of it is hashed, the hash of the body among it
   * @param body canonical JSON of what is public of the act
   * @param hash its hash, as it was told
   */
  public record EntryTold(EntryHead head, String body, Bytes hash) {

    /** Whether the hash is that of the contents. */
    boolean holds() {
      return head.hash().equals(hash);
    }
  }

  /** The head that the entry was. */
  SignedHead head() {
    return SignedHead.of(publisher, entry.head(), entry.hash());
  }
}
