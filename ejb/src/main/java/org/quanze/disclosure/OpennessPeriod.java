package org.quanze.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Openness;

/**
 * A time of one openness (公开属性), as it was decided.
 *
 * @param since first day: of publication for a decision, of law for an item
 * @param until first day of another openness; null while none is known
 * @param decided how it was decided
 * @param position number of the ledger entry that brought it
 * @param documentNumber 发文字号 of the document that brought it, where that is public
 * @param reason why it was changed; null for what it was from the beginning
 * @param person who changed it, as shown; null likewise
 */
public record OpennessPeriod(
    Openness openness,
    LocalDate since,
    @Nullable LocalDate until,
    Decided decided,
    int position,
    @Nullable String documentNumber,
    @Nullable String reason,
    @Nullable String person) {

  /** How an openness was decided. */
  public enum Decided {
    /** 源头认定: when the draft was made. */
    AT_SOURCE,
    /** 事后认定: for what is older than the rule, when it was imported. */
    AFTERWARDS,
    /** 变更认定: by a deed of its own, of what had been published. */
    CHANGED
  }

  /** The same, ended. */
  OpennessPeriod until(LocalDate day) {
    return new OpennessPeriod(
        openness, since, day, decided, position, documentNumber, reason, person);
  }

  /** Whether another one goes on with it: the same openness, decided in the same way. */
  boolean goesOn(OpennessPeriod next) {
    return openness == next.openness && decided == next.decided;
  }
}
