package org.quanze.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.Edition;
import org.quanze.instrument.NotInForce;

/**
 * May this unit exercise this power on this day, and why (可否行使).
 *
 * @param unit id of the unit
 * @param item the power
 * @param on the day
 * @param territory code of the division where it would be exercised, or null for anywhere
 * @param knownAt the instant by which what was recorded is answered from, or null for now
 * @param ground why, or why not
 * @param version number of the public version that holds on the day, or null
 * @param since day from which the ground holds, where it has one
 * @param until day from which it no longer holds, as far as is announced
 * @param holder id of the unit that holds the power on the day, or null
 * @param cause the ledger line on which the ground rests, or null
 * @param edition the edition of the list that the day falls in, or null
 * @param chain who held it before and after
 * @param delegatedTo ids of the units to which it was handed over, each for its territory
 * @param warnings what the version cites and is not in force on the day; it changes no answer
 */
public record ExerciseAnswer(
    int unit,
    UUID item,
    LocalDate on,
    @Nullable String territory,
    @Nullable Instant knownAt,
    Ground ground,
    @Nullable Integer version,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable Integer holder,
    @Nullable LedgerLine cause,
    @Nullable Edition edition,
    List<Held> chain,
    List<Integer> delegatedTo,
    List<NotInForce> warnings) {

  /**
   * An item of the chain, as long as it stood in public.
   *
   * @param department id of the unit that held it
   * @param to first day after, or null
   */
  public record Held(UUID item, int department, LocalDate from, @Nullable LocalDate to) {}

  public ExerciseAnswer {
    chain = List.copyOf(chain);
    delegatedTo = List.copyOf(delegatedTo);
    warnings = List.copyOf(warnings);
  }

  /** The same with what is told besides the judgement. */
  ExerciseAnswer telling(
      @Nullable String where,
      @Nullable Instant then,
      List<Held> holders,
      List<NotInForce> basesNotInForce) {
    return new ExerciseAnswer(
        unit,
        item,
        on,
        where,
        then,
        ground,
        version,
        since,
        until,
        holder,
        cause,
        edition,
        holders,
        delegatedTo,
        basesNotInForce);
  }

  /** Whether the power may be exercised. */
  public boolean may() {
    return ground.may();
  }
}
