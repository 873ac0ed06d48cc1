package org.quanze.edition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.entrustment.Entrustment;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverRule;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;

/**
 * What stands when handovers are done, refused or withdrawn: everything that their effects depend
 * on, read beforehand, so that the effects are a pure function.
 *
 * @param held how the items stand that go, by item; those that no longer stand are not in it
 * @param lines all delegations of the line to which one belongs, by handover
 * @param versions announced versions, those in which items remain, and those in which they stand
 * @param lists the lists of these items, by local id
 * @param receiving the lists on which receivers of entrustments stand, by handover
 * @param entrustedIn the categories in which powers were entrusted, by entrustment
 * @param entrusted who else exercises what is recalled, by item
 */
record HandoverStanding(
    Map<UUID, Holding> held,
    Map<UUID, List<Handover>> lines,
    Map<VersionKey, ItemVersion> versions,
    Map<Integer, ListOfType> lists,
    Map<UUID, ListOfType> receiving,
    Map<UUID, String> entrustedIn,
    Map<UUID, List<Entrustment>> entrusted) {

  /** How the item stands that goes, or a refusal. */
  Holding heldBy(Handover handover) {
    return Optional.ofNullable(held.get(handover.giverItem()))
        .orElseThrow(() -> HandoverRule.GIVER_STANDS.refuse("handovers." + handover.id()));
  }

  /** All delegations of its line, in order. */
  List<Handover> line(Handover handover) {
    return Objects.requireNonNull(lines.get(handover.id()));
  }

  ItemVersion version(UUID item, int number) {
    return Objects.requireNonNull(versions.get(new VersionKey(item, number)));
  }

  ListOfType list(int id) {
    return Objects.requireNonNull(lists.get(id));
  }

  /** The list on which the receiver of an entrustment stands, or a refusal. */
  ListOfType receiving(Handover handover) {
    return Optional.ofNullable(receiving.get(handover.id()))
        .orElseThrow(() -> HandoverRule.RECEIVER_LISTS.refuse("handovers." + handover.id()));
  }

  /** The category in which a power was entrusted. */
  String entrustedIn(UUID entrustment) {
    return Objects.requireNonNull(entrustedIn.get(entrustment));
  }

  /** Who else exercises an item that is recalled. */
  List<Entrustment> entrusted(UUID item) {
    return entrusted.getOrDefault(item, List.of());
  }
}
