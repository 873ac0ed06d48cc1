package org.quanze.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanze.handover.Handover.Kind;
import org.quanze.verification.HandoverRows.Told;

/** The lines of both ledgers that tell of one handover, each by what it does. */
final class HandoverLines {

  private final List<Told> followers = new ArrayList<>();
  private @Nullable Told announced;
  private @Nullable Told accepted;
  private @Nullable Told entered;
  private @Nullable Told narrowed;
  private @Nullable Told given;
  private @Nullable Told taken;
  private @Nullable Told endedByGiver;
  private @Nullable Told endedByReceiver;
  private int again;
  private int count;

  void accept(Told line) {
    count++;
    boolean reformed = line.kind().equals("REORGANISE");
    switch (line.movement()) {
      case "DELEGATION_ANNOUNCED", "ENTRUSTMENT_ANNOUNCED", "ENTRUSTED_END_ANNOUNCED" ->
          announced = line;
      case "RECALL_ANNOUNCED", "ACCEPTANCE_ANNOUNCED" -> entering(line, reformed);
      case "DELEGATION_NARROWED" -> narrowed = line;
      case "DELEGATED_OUT",
          "DELEGATED_IN_PART",
          "PARTLY_DELEGATED",
          "RECALLED_FROM_ME",
          "ENTRUSTED",
          "ENTRUSTED_ENDED" ->
          given = line;
      case "ACCEPTED", "RECALLED_IN", "ENTRUSTMENT_RECEIVED", "ENTRUSTMENT_ENDED" -> taken = line;
      case "DELEGATION_ENDED", "ENTRUSTED_LAPSED" -> endedByGiver = line;
      case "ACCEPTANCE_ENDED", "RECALL_ENDED" ->
          endedByReceiver = reformed ? endedByReceiver : line;
      default -> {}
    }
  }

  /** What is announced to enter for a unit that ended is announced again for its successor. */
  private void entering(Told line, boolean reformed) {
    entered = line;
    if (reformed) {
      again++;
    } else if (line.movement().equals("RECALL_ANNOUNCED")) {
      announced = line;
    } else {
      accepted = line;
    }
  }

  /** The item that goes was followed by another one, whose unit took over from one that ended. */
  void follow(Told follower) {
    followers.add(follower);
  }

  List<Told> followers() {
    return followers;
  }

  /** Whether nothing is told, or only what a government entrusts to a unit of its own. */
  boolean tellsOfNone() {
    return count == 0
        || (announced == null
            && given != null
            && (taken == null || taken.publisher() == given.publisher()));
  }

  boolean isAnnounced() {
    return announced != null;
  }

  Told announced() {
    return Objects.requireNonNull(announced);
  }

  /** The decision of the receiver. */
  @Nullable Told accepted() {
    return accepted;
  }

  /** The newest announcement of what is to enter. */
  @Nullable Told entered() {
    return entered;
  }

  @Nullable Told narrowed() {
    return narrowed;
  }

  /** How often an announcement was made again. */
  int again() {
    return again;
  }

  @Nullable Told given() {
    return given;
  }

  @Nullable Told taken() {
    return taken;
  }

  /** The line that tells that it was done. */
  @Nullable Told done() {
    return given == null ? taken : given;
  }

  /** The line that tells that it was refused or withdrawn. */
  @Nullable Told ended() {
    return endedByGiver == null ? endedByReceiver : endedByGiver;
  }

  /** The last line of the giver's ledger, where it tells how it came out. */
  @Nullable Told outcomeOfGiver() {
    return given == null ? endedByGiver : given;
  }

  Kind kind() {
    return switch (announced().movement()) {
      case "RECALL_ANNOUNCED" -> Kind.RECALL;
      case "ENTRUSTMENT_ANNOUNCED" -> Kind.ENTRUSTMENT;
      case "ENTRUSTED_END_ANNOUNCED" -> Kind.ENTRUSTMENT_END;
      default -> Kind.DELEGATION;
    };
  }

  @Nullable Integer giver() {
    Integer own = announced().publisher();
    return kind() == Kind.RECALL ? announced().other().publisher() : own;
  }

  @Nullable Integer receiver() {
    Integer own = announced().publisher();
    return kind() == Kind.RECALL ? own : announced().other().publisher();
  }

  /** The governments whose ledgers do not tell what that of the other party does. */
  List<@Nullable Integer> silent() {
    List<@Nullable Integer> silent = new ArrayList<>();
    boolean done = done() != null;
    boolean ended = ended() != null;
    if ((done && given == null) || (ended && endedByGiver == null && kind() != Kind.RECALL)) {
      silent.add(giver());
    }
    if ((done && taken == null) || (ended && endedByReceiver == null && entered != null)) {
      silent.add(receiver());
    }
    return silent;
  }
}
