package org.quanze.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.EndHandover;
import org.quanze.handover.DueDay;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.verification.HandoverRows.Told;

/** The row of a handover as the lines of both ledgers give it. */
final class HandoverReplay {

  // Of a proposal, which a decision takes up or does not; others are named by their decision.
  private static final int RANDOM = 4;

  private static final List<String> OF_PROPOSAL =
      List.of(
          "id",
          "kind",
          "giver_publisher_id",
          "giver_department_id",
          "giver_item_id",
          "receiver_publisher_id",
          "receiver_department_id",
          "state",
          "agreed_on",
          "working_days",
          "reason",
          "version");

  private final HandoverLines lines;
  private final Told announced;
  private final Map<String, String> found;
  private final SortedMap<String, String> row = new TreeMap<>();

  private HandoverReplay(HandoverLines lines, Map<String, String> found) {
    this.lines = lines;
    this.announced = lines.announced();
    this.found = found;
  }

  /** Whether a row is a proposal that no decision has taken up: no ledger tells of it. */
  static boolean isProposal(Map<String, String> row) {
    return OF_PROPOSAL.containsAll(row.keySet())
        && Kind.DELEGATION.name().equals(row.get("kind"))
        && Stream.of(State.PROPOSED, State.REJECTED, State.WITHDRAWN)
            .anyMatch(s -> s.name().equals(row.get("state")));
  }

  /**
   * The row as it should be.
   *
   * @param successors which unit follows one that ended, by local id
   * @param found the row that is there, for what the ledgers leave open
   */
  static SortedMap<String, String> of(
      HandoverLines lines, Map<Integer, Integer> successors, Map<String, String> found) {
    HandoverReplay replay = new HandoverReplay(lines, found);
    replay.parties(new HandoverParties(lines, successors, found));
    replay.agreed();
    replay.steps();
    return replay.row;
  }

  private void put(String field, @Nullable Object value) {
    if (value != null) {
      row.put(field, value.toString());
    }
  }

  private void parties(HandoverParties parties) {
    Told entered = lines.entered();
    put("id", announced.handover());
    put("giver_publisher_id", lines.giver());
    put("giver_department_id", parties.giverUnit());
    put("giver_entry_number", lines.kind() == Kind.RECALL ? null : announced.entry());
    put("giver_item_id", parties.giverItem());
    put("receiver_publisher_id", lines.receiver());
    put("receiver_department_id", parties.receiverUnit());
    put("receiver_entry_number", entered == null ? null : entered.entry());
    put("receiver_item_id", entered == null ? null : entered.item());
    put("version", version(parties.followed()));
  }

  private void agreed() {
    Kind kind = lines.kind();
    String terms = announced.terms();
    put("kind", kind);
    put(
        "agreed_on",
        switch (kind) {
          case DELEGATION, RECALL -> Terms.text(terms, "agreedOn");
          case ENTRUSTMENT -> Terms.text(terms, "from");
          case ENTRUSTMENT_END -> announced.day();
        });
    put("working_days", DueDay.of(Terms.text(terms, "workingDays")));
    put("transition_rule", Terms.text(terms, "transitionRule"));
    put("terms", kind == Kind.ENTRUSTMENT || kind == Kind.ENTRUSTMENT_END ? terms : null);
    Told narrowed = lines.narrowed();
    put("remaining_version", narrowed == null ? announced.remaining() : narrowed.remaining());
  }

  private void steps() {
    Told done = lines.done();
    put("state", state());
    put("reason", reason());
    put("handed_over_on", done == null ? null : done.day());
  }

  private @Nullable State state() {
    Told ended = lines.ended();
    if (ended != null) {
      return Arrays.stream(EndHandover.Act.values())
          .filter(act -> act.title().equals(ended.title()))
          .map(EndHandover.Act::state)
          .findFirst()
          .orElse(null);
    }
    if (lines.done() != null) {
      return State.HANDED_OVER;
    }
    return switch (lines.kind()) {
      case RECALL, ENTRUSTMENT_END -> State.ACCEPTED;
      case ENTRUSTMENT -> State.NOTIFIED;
      case DELEGATION ->
          lines.accepted() == null
              ? State.NOTIFIED
              : declined() == null || lines.narrowed() != null
                  ? State.ACCEPTED
                  : State.PARTIALLY_ACCEPTED;
    };
  }

  private @Nullable String declined() {
    Told accepted = lines.accepted();
    return accepted == null ? null : Terms.text(accepted.terms(), "declined");
  }

  /** Why a unit proposed what a decision took up, no ledger tells. */
  private @Nullable String reason() {
    Told ended = lines.ended();
    if (ended != null) {
      return ended.note();
    }
    return isProposed() && lines.accepted() == null ? found.get("reason") : declined();
  }

  private boolean isProposed() {
    return announced.handover().version() == RANDOM;
  }

  /** How often it was touched; what had been a proposal, at least once more. */
  private Object version(int followed) {
    long steps =
        Stream.of(lines.accepted(), lines.narrowed(), lines.done(), lines.ended())
            .filter(Objects::nonNull)
            .count();
    long touched = 1 + steps + lines.again() + followed;
    String version = found.getOrDefault("version", "0");
    if (!isProposed()) {
      return touched;
    }
    return Long.parseLong(version) > touched ? version : touched + 1;
  }
}
