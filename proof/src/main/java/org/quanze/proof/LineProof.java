package org.quanze.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;

/**
 * Proves that a line stands in an entry (分录行证明).
 *
 * @param digest the salted digest of the line
 * @param path from the digest to the root of the lines
 * @param opened what the line tells; null for one that is not public
 */
public record LineProof(Bytes digest, MerklePath path, @Nullable Opened opened) {

  /**
   * A line that is told.
   *
   * @param salt the secret of the line
   */
  public record Opened(LineFields fields, Bytes salt) {}

  /** Whether it proves that for an entry. */
  public boolean holds(EntryHead entry) {
    boolean fits =
        opened == null
            || Arrays.equals(
                opened.fields().digest(entry.algorithm(), opened.salt().array()), digest.array());
    return fits
        && path.leads(entry.algorithm(), digest.array(), entry.linesRoot(), entry.lineCount());
  }
}
