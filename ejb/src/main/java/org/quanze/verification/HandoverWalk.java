package org.quanze.verification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.verification.HandoverRows.Told;

/**
 * Walks the handovers of one government: each is what the ledgers of both parties say, and what one
 * ledger says was done the other says too.
 */
final class HandoverWalk {

  private static final String TABLE = "handover";
  private static final String LINE = "ledger_line";

  private final Map<Integer, Integer> successors;
  private final Faults faults;
  private @Nullable UUID handover;
  private @Nullable Map<String, String> row;
  private HandoverLines lines = new HandoverLines();
  private int count;

  /**
   * Begins.
   *
   * @param successors which unit follows one that ended, by local id
   */
  HandoverWalk(Map<Integer, Integer> successors, Faults faults) {
    this.successors = successors;
    this.faults = faults;
  }

  int count() {
    return count;
  }

  void accept(Told told) {
    if (!told.handover().equals(handover)) {
      end();
      handover = told.handover();
    }
    switch (told.source()) {
      case ROW -> {
        count++;
        row = Fields.parse(String.valueOf(told.row()));
      }
      case LINE -> lines.accept(told);
      case FOLLOWER -> lines.follow(told);
    }
  }

  /** Checks the handover whose rows have come, and forgets it. */
  void end() {
    if (handover != null) {
      check(handover);
    }
    row = null;
    lines = new HandoverLines();
  }

  private void check(UUID id) {
    if (!lines.isAnnounced()) {
      unannounced(id);
      return;
    }
    if (row == null) {
      faults.missing(TABLE, id.toString());
    } else {
      ToldRows.compare(
          faults, TABLE, id.toString(), HandoverReplay.of(lines, successors, row), row);
    }
    lines.silent().forEach(publisher -> untold(publisher, id));
    Told given = lines.given();
    Told taken = lines.taken();
    if (given != null && taken != null) {
      same(given, taken);
    }
  }

  /** No decision announced it: a proposal, or an entrustment within one government. */
  private void unannounced(UUID id) {
    if (row != null && !HandoverReplay.isProposal(row)) {
      faults.surplus(TABLE, id.toString());
    }
    if (!lines.tellsOfNone()) {
      untold(null, id);
    }
  }

  /** A ledger does not tell of a handover; nobody knows the number that the line would have. */
  private void untold(@Nullable Integer publisher, UUID id) {
    faults.missing(LINE, (publisher == null ? "?" : publisher) + "/" + id);
  }

  /** Both ledgers tell one deed: of one day, with one document. */
  private void same(Told given, Told taken) {
    String entry = taken.publisher() + "/" + taken.entry();
    faults.same(LINE, entry + "/" + taken.number(), "effective_on", given.day(), taken.day());
    faults.same("ledger_entry", entry, "body", given.document(), taken.document());
  }
}
