package org.quanze.feed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;

/**
 * Which changes are wanted; null is any.
 *
 * @param publishers ids of the governments
 * @param listType code of the list type
 * @param kind kind of the adjustment
 */
public record ChangeFilter(
    @Nullable List<Integer> publishers,
    @Nullable String listType,
    @Nullable UUID item,
    @Nullable String kind,
    @Nullable Movement movement) {

  /** Every change. */
  public static final ChangeFilter ALL = new ChangeFilter(null, null, null, null, null);

  public ChangeFilter {
    publishers = publishers == null ? null : List.copyOf(publishers);
  }
}
