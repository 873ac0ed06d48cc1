package org.quanze.proof;

import java.util.List;

/**
 * Proves that an entry stands in the ledger whose head was signed (分录证明): every entry from it to
 * the head names the hash of the one before.
 *
 * @param entries what is hashed of the entries, from the one in question to that of the head
 */
public record EntryProof(List<EntryHead> entries) {

  public EntryProof {
    entries = List.copyOf(entries);
  }

  /** Whether it proves that of its first entry for a head. */
  public boolean holds(SignedHead head) {
    if (entries.isEmpty()) {
      return false;
    }
    for (int i = 1; i < entries.size(); i++) {
      EntryHead before = entries.get(i - 1);
      EntryHead entry = entries.get(i);
      if (entry.number() != before.number() + 1 || !entry.previousHash().equals(before.hash())) {
        return false;
      }
    }
    EntryHead last = entries.get(entries.size() - 1);
    return SignedHead.of(head.publisher(), last, last.hash()).equals(head);
  }
}
