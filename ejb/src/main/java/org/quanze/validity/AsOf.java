package org.quanze.validity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two time axes of a read as asked for: a date of law, and at most one of an instant of
 * knowledge and an edition.
 *
 * @param effectiveOn date of law (生效日); by default today, or the edition's day
 * @param knownAt read what was recorded by this instant; by default now
 * @param edition read at this edition of the list: it fixes the position in the ledger
 */
public record AsOf(
    @Nullable LocalDate effectiveOn, @Nullable Instant knownAt, @Nullable Integer edition) {

  /** Today and now. */
  public static final AsOf NOW = new AsOf(null, null, null);

  /** A read at an edition, on its own day. */
  public static AsOf edition(int number) {
    return new AsOf(null, null, number);
  }

  public AsOf {
    if (knownAt != null && edition != null) {
      throw ValidityRule.ONE_RECORDED_AXIS.refuse("asOf");
    }
  }
}
