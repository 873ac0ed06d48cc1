package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.Seal;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListType;

/**
 * What one adjustment does to one item: a line of the ledger, and what becomes of the item.
 *
 * @param adjustment number of the adjustment in its decision, from 1
 * @param kind kind of the adjustment
 * @param movement the line of the balance sheet
 * @param list the list that it touches
 * @param department id of the unit
 * @param category category code
 * @param item identity of the item
 * @param oldVersion number of the version that stood before, or null
 * @param version the version that it makes, or null
 * @param effectiveOn day of effect
 * @param publicBefore whether what stood before was public
 * @param publicAfter whether what stands after is public
 * @param changedFields paths of the changed fields
 * @param handover the handover it belongs to, or null
 * @param note reason, or null
 */
public record Effect(
    int adjustment,
    Adjustment.Kind kind,
    Movement movement,
    PublishedList list,
    int department,
    String category,
    UUID item,
    @Nullable Integer oldVersion,
    @Nullable NewVersion version,
    LocalDate effectiveOn,
    boolean publicBefore,
    boolean publicAfter,
    List<String> changedFields,
    @Nullable UUID handover,
    @Nullable String note) {

  /**
   * A version that comes into being.
   *
   * @param number its number
   * @param predecessor the item from which it comes, for an item that is new
   * @param stored whether the decision that announced it has stored it already
   */
  public record NewVersion(
      int number,
      Content content,
      Seal seal,
      ListType type,
      @Nullable UUID predecessor,
      boolean stored) {}

  public Effect {
    changedFields = List.copyOf(changedFields);
  }

  /** How many public members the list gains: −1, 0 or 1. */
  public int publicDelta() {
    return switch (movement.delta()) {
      case 1 -> publicAfter ? 1 : 0;
      case -1 -> publicBefore ? -1 : 0;
      default -> movement == Movement.CHANGED ? (publicAfter ? 1 : 0) - (publicBefore ? 1 : 0) : 0;
    };
  }

  /** Whether the public may see the line. */
  public boolean isPublic() {
    return publicBefore || publicAfter;
  }

  /** Whether the item leaves what it was on that day. */
  public boolean leaves() {
    return movement.delta() < 0 || movement == Movement.CHANGED;
  }

  /** Whether the item enters, as the new version, on that day. */
  public boolean enters() {
    return movement.delta() > 0 || movement == Movement.CHANGED;
  }
}
