package org.quanze.edition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.digest.Bytes;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.HandoverStates;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.handover.Handovers;
import org.quanze.ledger.Ledger;
import org.quanze.ledger.RegistryHash;
import org.quanze.validity.Today;

/**
 * Hands over: a deed on or after the agreed day, and not before everything that is needed is
 * published. One transaction appends to both ledgers, heads locked in ascending order; both entries
 * carry the hash of the same document; both lists close an edition. A delegation is done by either
 * party, a recall and the end of an entrustment by the government that gets the power back, an
 * entrustment by the unit that takes it on.
 */
@Stateless
@Permitted(Permission.HANDOVER_COMPLETE)
@NullUnmarked
public class CompleteHandover {

  @Inject private Handovers handovers;
  @Inject private HandoverStates states;
  @Inject private HandoverEntries entries;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Which handovers, by which party.
   *
   * @param expectedVersions version of each handover
   */
  public record Command(Map<UUID, Integer> expectedVersions, Side side, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new HandoverTarget(
          expectedVersions.keySet().stream()
              .findFirst()
              .orElseThrow(() -> HandoverRule.NAMED.refuse("handovers")),
          side);
    }

    @Override
    public List<Target> others() {
      return expectedVersions.keySet().stream()
          .skip(1)
          .<Target>map(id -> new HandoverTarget(id, side))
          .toList();
    }
  }

  /** Hands over; answers the day of the deed. */
  public LocalDate complete(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content = "handover " + command.side() + new TreeMap<>(command.expectedVersions());
    return LocalDate.parse(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            true,
            () -> handOver(deed, command).toString()));
  }

  private LocalDate handOver(Deed deed, Command command) {
    LocalDate day = today.date();
    List<Handover> all = handovers.lock(deed, command.expectedVersions().keySet());
    HandoverCheck.done(all, command, day);
    String document =
        all.stream()
            .map(h -> h.id() + "\n" + h.giverItem() + "\n" + h.receiverItem())
            .collect(Collectors.joining("\n", day + "\n", ""));
    entries.done(deed, all, day, Bytes.of(RegistryHash.current().digest(document)));
    all.forEach(h -> states.handedOver(deed, h.id(), day));
    ledger.raiseRevision(deed);
    return day;
  }
}
