package org.quanze.adjustment;

import java.util.UUID;

/**
 * What an edit of a draft gives back.
 *
 * @param changeSet identity of the change set
 * @param version its version after the edit
 */
public record DraftOutcome(UUID changeSet, int version) {

  /** Reads back what {@link #print} wrote. */
  public static DraftOutcome parse(String answer) {
    int blank = answer.indexOf(' ');
    return new DraftOutcome(
        UUID.fromString(answer.substring(0, blank)), Integer.parseInt(answer.substring(blank + 1)));
  }

  /** As the answer to a key. */
  public String print() {
    return changeSet + " " + version;
  }
}
