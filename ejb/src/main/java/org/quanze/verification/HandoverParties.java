package org.quanze.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.handover.Handover.Kind;
import org.quanze.verification.HandoverRows.Party;
import org.quanze.verification.HandoverRows.Told;

/**
 * From which unit and item a handover goes and to which unit, also where units ended meanwhile.
 * Where the ledger of a party does not tell of the handover, nobody can say whether its unit ended
 * before or after it was done, refused or withdrawn: then the row may name any that followed.
 */
final class HandoverParties {

  private final HandoverLines lines;
  private final Map<Integer, Integer> successors;
  private final List<Party> givers = new ArrayList<>();
  private final List<Integer> receivers = new ArrayList<>();
  private final int giver;
  private final int receiver;

  /**
   * Of a handover that was announced.
   *
   * @param successors which unit follows one that ended, by local id
   * @param found the row that is there
   */
  HandoverParties(
      HandoverLines lines, Map<Integer, Integer> successors, Map<String, String> found) {
    this.lines = lines;
    this.successors = successors;
    Told announced = lines.announced();
    boolean recall = lines.kind() == Kind.RECALL;
    givers.add(
        recall
            ? announced.other()
            : new Party(announced.publisher(), announced.unit(), announced.item()));
    lines.followers().forEach(f -> givers.add(new Party(f.publisher(), f.unit(), f.item())));
    giver =
        place(
            givers.stream().map(p -> String.valueOf(p.item())).toList(),
            outcome(recall),
            found.get("giver_item_id"));
    receivers(recall ? null : announced.other().unit());
    Integer told = told();
    receiver =
        place(
            receivers.stream().map(String::valueOf).toList(),
            told == null ? null : told.toString(),
            found.get("receiver_department_id"));
  }

  /** Each unit and the one that followed it. */
  private void receivers(@Nullable Integer first) {
    Integer next = first;
    while (next != null && !receivers.contains(next)) {
      receivers.add(next);
      next = successors.get(next);
    }
  }

  /** The item that goes, where its own ledger says which it is now or was in the end. */
  private @Nullable String outcome(boolean recall) {
    Told outcome = lines.outcomeOfGiver();
    if (outcome != null) {
      return outcome.item().toString();
    }
    return recall ? null : String.valueOf(givers.get(givers.size() - 1).item());
  }

  /** The unit that receives, where its own ledger tells it first. */
  private @Nullable Integer told() {
    Told told = lines.accepted() == null ? lines.taken() : lines.accepted();
    return told == null ? null : told.unit();
  }

  private static int place(List<String> all, @Nullable String told, @Nullable String found) {
    return Math.max(0, all.indexOf(told == null ? found : told));
  }

  @Nullable Integer giverUnit() {
    return givers.get(giver).unit();
  }

  @Nullable UUID giverItem() {
    return givers.get(giver).item();
  }

  @Nullable Integer receiverUnit() {
    Told own = lines.entered() == null ? lines.taken() : lines.entered();
    if (own != null) {
      return own.unit();
    }
    return receivers.isEmpty() ? null : receivers.get(receiver);
  }

  /** How often a party went on in another unit. */
  int followed() {
    return giver + receiver;
  }
}
