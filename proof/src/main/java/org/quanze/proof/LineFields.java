package org.quanze.proof;

import org.jspecify.annotations.Nullable;
import org.quanze.digest.HashAlgorithm;

/**
 * What of a line (分录行) its digest tells, one to a line, empty where there is none. The digest is
 * salted, so that a line that is not public stands in the public chain without telling what it is.
 * Handover, reason and terms stand here as the {@link LineFormat} of the entry has them.
 *
 * @param adjustment number of the adjustment in its decision
 * @param kind kind of the adjustment
 * @param movement what it moves
 * @param listType code of the list type
 * @param department identity of the unit
 * @param category category code
 * @param item identity of the item
 * @param old commitment of the version before, in hexadecimal
 * @param changed commitment of the version after, in hexadecimal
 * @param effectiveOn day of effect, empty for that of the entry
 * @param handover identity of the handover
 * @param note the digest of the reason, so that the reason itself can be withheld
 * @param terms what is stated besides, canonical JSON; null for nothing, which adds no line
 */
public record LineFields(
    int adjustment,
    String kind,
    String movement,
    String listType,
    String department,
    String category,
    String item,
    String old,
    String changed,
    String effectiveOn,
    String handover,
    String note,
    @Nullable String terms) {

  /**
   * The leaf by which the line hangs below its entry.
   *
   * @param key that of the line, in the format of its entry
   */
  public byte[] digest(HashAlgorithm algorithm, byte[] key) {
    String text =
        String.join(
            "\n",
            Integer.toString(adjustment),
            kind,
            movement,
            listType,
            department,
            category,
            item,
            old,
            changed,
            effectiveOn,
            handover,
            note);
    return algorithm.hmac(key, terms == null ? text : text + "\n" + terms);
  }
}
