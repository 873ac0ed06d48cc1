package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.LineFields;
import org.quanze.proof.LineFormat;

/**
 * A line of a ledger entry as stored (分录行).
 *
 * @param publisher id of the government
 * @param entry number of its entry
 * @param number number of the line in the entry
 */
public record LedgerLine(
    int publisher,
    int entry,
    int number,
    int adjustment,
    String kind,
    Movement movement,
    int list,
    int department,
    String category,
    UUID item,
    @Nullable Integer oldVersion,
    @Nullable Integer newVersion,
    LocalDate effectiveOn,
    int delta,
    int publicDelta,
    boolean isPublic,
    List<String> changedFields,
    @Nullable UUID handover,
    @Nullable String terms,
    @Nullable String note,
    Bytes salt,
    Bytes digest) {

  public LedgerLine {
    changedFields = List.copyOf(changedFields);
  }

  /**
   * The salted digest of a line: the leaf by which it hangs below its entry. Versions are named by
   * their commitments, so the line proves the contents too.
   *
   * @param algorithm that of the entry
   * @param format that of the entry
   * @param salt secret of the line, so that a line that is not public tells nothing
   * @param adjustment number of the adjustment in its decision
   * @param kind kind of the adjustment
   * @param movement what it moves
   * @param listType code of the list type
   * @param department identity of the unit
   * @param category category code
   * @param item identity of the item
   * @param old commitment of the version before, or null
   * @param changed commitment of the version after, or null
   * @param effectiveOn day of effect, or null for that of the entry
   * @param handover the handover, or null
   * @param terms canonical JSON of what the adjustment states besides, or null
   * @param note the reason, or null
   */
  public static byte[] digest(
      HashAlgorithm algorithm,
      LineFormat format,
      Bytes salt,
      int adjustment,
      String kind,
      Movement movement,
      String listType,
      UUID department,
      String category,
      UUID item,
      @Nullable Bytes old,
      @Nullable Bytes changed,
      @Nullable LocalDate effectiveOn,
      @Nullable UUID handover,
      @Nullable String terms,
      @Nullable String note) {
    Bytes apart = format.apartKey(algorithm, salt);
    return new LineFields(
            adjustment,
            kind,
            movement.name(),
            listType,
            department.toString(),
            category,
            item.toString(),
            old == null ? "" : old.hex(),
            changed == null ? "" : changed.hex(),
            effectiveOn == null ? "" : effectiveOn.toString(),
            format.handover(algorithm, apart, handover == null ? null : handover.toString()),
            format.note(algorithm, apart, note),
            format.terms(algorithm, apart, terms))
        .digest(algorithm, format.key(algorithm, salt).array());
  }
}
