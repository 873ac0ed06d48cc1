package org.quanze.oracle;

import java.time.LocalDate;
import java.util.List;

/** What somebody does on a day; acts come in the order of their numbers, "never from clocks". */
public sealed interface Act {

  LocalDate today();

  /** A decision is published (3.5): its edition has a day, its lines their own. */
  record Decision(LocalDate today, String publisher, LocalDate day, List<Line> lines)
      implements Act {
    @Override
    public String toString() {
      return today
          + " "
          + publisher
          + " decides from "
          + day
          + ":\n    "
          + String.join("\n    ", lines.stream().map(Line::toString).toList());
    }
  }

  /** "HANDED_OVER … is a deed of giver or receiver on or after the agreed date" (3.4). */
  record HandOver(LocalDate today, String handover) implements Act {}

  /** "REJECTED 退回(reason)" (3.4), by the receiver. */
  record Reject(LocalDate today, String handover) implements Act {}

  /** "any before HANDED_OVER → WITHDRAWN 撤回" (3.4), by the giver. */
  record Withdraw(LocalDate today, String handover) implements Act {}
}
