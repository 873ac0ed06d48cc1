package org.quanze.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanze.handover.Handover.Kind;
import org.quanze.verification.HandoverRows.Told;

/** The lines of both ledgers that tell of one handover, each by what it does. */
final class HandoverLines {

  private static final List<String> DELEGATED =
      List.of("DELEGATED_OUT", "DELEGATED_IN_PART", "PARTLY_DELEGATED");

  private final List<Told> followers = new ArrayList<>();
  private final Map<String, Told> last = new HashMap<>();
  private @Nullable Told announced;
  private @Nullable Told accepted;
  private @Nullable Told entered;
  private int again;

  void accept(Told line) {
    boolean reformed = line.kind().equals("REORGANISE");
    switch (line.movement()) {
      case "DELEGATION_ANNOUNCED", "ENTRUSTMENT_ANNOUNCED", "ENTRUSTED_END_ANNOUNCED" ->
          announced = line;
      case "RECALL_ANNOUNCED", "ACCEPTANCE_ANNOUNCED" -> entering(line, reformed);
      default -> {
        if (!reformed) {
          last.put(line.movement(), line);
        }
      }
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

  private @Nullable Told of(List<String> movements) {
    return movements.stream().map(last::get).filter(Objects::nonNull).findFirst().orElse(null);
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
    Told began = last.get("ENTRUSTED");
    Told received = last.get("ENTRUSTMENT_RECEIVED");
    return announced == null
        && entered == null
        && (last.isEmpty()
            || (began != null && received != null && began.publisher() == received.publisher()));
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
    return last.get("DELEGATION_NARROWED");
  }

  /** How often an announcement was made again. */
  int again() {
    return again;
  }

  /** The line of the giver's ledger that tells that it was done; a recall ends entrustments too. */
  @Nullable Told given() {
    return switch (kind()) {
      case DELEGATION -> of(DELEGATED);
      case RECALL -> last.get("RECALLED_FROM_ME");
      case ENTRUSTMENT -> last.get("ENTRUSTED");
      case ENTRUSTMENT_END -> last.get("ENTRUSTED_ENDED");
    };
  }

  /** The same of the receiver's. */
  @Nullable Told taken() {
    return switch (kind()) {
      case DELEGATION -> last.get("ACCEPTED");
      case RECALL -> last.get("RECALLED_IN");
      case ENTRUSTMENT -> last.get("ENTRUSTMENT_RECEIVED");
      case ENTRUSTMENT_END -> last.get("ENTRUSTMENT_ENDED");
    };
  }

  /** The line that tells that it was done. */
  @Nullable Told done() {
    Told given = given();
    return given == null ? taken() : given;
  }

  private @Nullable Told endedByGiver() {
    return of(List.of("DELEGATION_ENDED", "ENTRUSTED_LAPSED"));
  }

  private @Nullable Told endedByReceiver() {
    return of(List.of("ACCEPTANCE_ENDED", "RECALL_ENDED"));
  }

  /** The line that tells that it was refused or withdrawn. */
  @Nullable Told ended() {
    Told ended = endedByGiver();
    return ended == null ? endedByReceiver() : ended;
  }

  /** The last line of the giver's ledger, where it tells how it came out. */
  @Nullable Told outcomeOfGiver() {
    Told given = given();
    return given == null ? endedByGiver() : given;
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
    boolean byGiver = endedByGiver() != null || kind() == Kind.RECALL;
    boolean byReceiver = endedByReceiver() != null || entered == null;
    if ((done && given() == null) || (ended && !byGiver)) {
      silent.add(giver());
    }
    if ((done && taken() == null) || (ended && !byReceiver)) {
      silent.add(receiver());
    }
    return silent;
  }
}
