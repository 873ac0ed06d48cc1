package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.ItemVersion;
import org.quanze.list.Holding;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;

/**
 * What stands when a decision is published: everything the effects depend on, read beforehand, so
 * that the effects are a pure function.
 *
 * @param publisher whose decision
 * @param drafter the unit that drafted it; null for a set of the whole government
 * @param day day of the decision
 * @param lists lists of the publisher by list type, those of the lines begun if need be
 * @param types list types by code
 * @param units units by identity, as named in contents and receivers
 * @param unitIds units by local id
 * @param known what is known now of the subjects, announced periods included
 * @param versions the versions that the subjects now stand in, by item
 * @param pending subjects with an open handover
 * @param takenCodes codes that stand on the lists, by list id
 * @param handovers open handovers by identity, as named in acceptances
 */
public record Standing(
    Publisher publisher,
    @Nullable Department drafter,
    LocalDate day,
    Map<String, PublishedList> lists,
    Map<String, ListType> types,
    Map<UUID, Department> units,
    Map<Integer, Department> unitIds,
    Map<UUID, List<Holding>> known,
    Map<UUID, ItemVersion> versions,
    Set<UUID> pending,
    Map<Integer, Map<String, UUID>> takenCodes,
    Map<UUID, Offer> handovers) {

  /**
   * A handover that awaits acceptance.
   *
   * @param receiver the receiving unit
   * @param listType type of the list it comes from
   * @param given the version that is handed over
   */
  public record Offer(Department receiver, String listType, ItemVersion given) {}

  /** Whether a unit may stand in this decision: the drafter, or any unit for the government. */
  boolean drafts(Department unit) {
    return unit.publisherId() == publisher.id() && (drafter == null || drafter.id() == unit.id());
  }

  /** The list of a local id, if it is one of this publisher's. */
  Optional<PublishedList> list(int id) {
    return lists.values().stream().filter(l -> l.id() == id).findFirst();
  }

  /** The period in which an item stands now, or the announced one that follows. */
  Optional<Holding> last(UUID item) {
    List<Holding> rows = known.getOrDefault(item, List.of());
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
  }
}
