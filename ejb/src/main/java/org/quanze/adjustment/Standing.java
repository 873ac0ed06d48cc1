package org.quanze.adjustment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.catalogue.CatalogueItem;
import org.quanze.consistency.References.Referred;
import org.quanze.consistency.References.Referrer;
import org.quanze.entrustment.Entrustment;
import org.quanze.handover.Handover;
import org.quanze.instrument.CitedInstruments;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;
import org.quanze.list.Holding;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;

/**
 * What stands when a decision is published: everything the effects depend on, read beforehand, so
 * that the effects are a pure function.
 *
 * @param decision identity of the decision; what it brings into being is named after it
 * @param publisher whose decision
 * @param drafter the unit that drafted it; null for a set of the whole government
 * @param catalogue whether it is a decision on the basic catalogue
 * @param day day of the decision
 * @param ending units that the decision itself ends, by identity
 * @param migrations schemes to which the decision takes lists, by list type
 * @param history whether it imports a history, in which things may stay unexplained
 * @param lists lists of the publisher by list type, those of the lines begun if need be
 * @param types list types by code
 * @param units units by identity, as named in contents and receivers
 * @param unitIds units of the publisher by local id
 * @param known what is known now of the subjects, earlier and announced periods included
 * @param versions the versions that stand, and those that are corrected
 * @param newest number of the newest version of each subject, and of each item that contents refer
 *     to
 * @param referable those of the items that contents refer to which the publisher may refer to
 * @param claimable those of them that are of the basic catalogue
 * @param referred how the items stand that contents refer to; one that does not is left out
 * @param referrers what stands on the own lists and refers to subjects, by subject
 * @param endings how subjects ended that no longer stand, in words, with their successors
 * @param pending subjects with an open handover
 * @param pendingInPart those of them of which a part is to be handed over
 * @param receiving open handovers into units that the decision ends, or into all if a list
 *     migrates, with the announced items
 * @param arriving open handovers into units that the decision ends, accepted or not
 * @param takenCodes codes that stand on the lists, by list id
 * @param offers handovers by identity, as named in acceptances, answers and recalls
 * @param entrustments entrustments of subjects, and those that the lines name, as known now
 * @param instruments the registered instruments that the contents of the lines cite
 */
public record Standing(
    UUID decision,
    Publisher publisher,
    @Nullable Department drafter,
    boolean catalogue,
    LocalDate day,
    Set<UUID> ending,
    Map<String, String> migrations,
    boolean history,
    Map<String, PublishedList> lists,
    Map<String, ListType> types,
    Map<UUID, Department> units,
    Map<Integer, Department> unitIds,
    Map<UUID, List<Holding>> known,
    Map<VersionKey, ItemVersion> versions,
    Map<UUID, Integer> newest,
    Set<UUID> referable,
    Map<UUID, CatalogueItem> claimable,
    Map<UUID, List<Referred>> referred,
    Map<UUID, List<Referrer>> referrers,
    Map<UUID, String> endings,
    Set<UUID> pending,
    Set<UUID> pendingInPart,
    List<Receiving> receiving,
    List<Arriving> arriving,
    Map<Integer, Map<String, UUID>> takenCodes,
    Map<UUID, Offer> offers,
    List<Entrustment> entrustments,
    CitedInstruments instruments) {

  /**
   * A handover that a line names.
   *
   * @param receiver the receiving unit
   * @param listType type of the list it comes from
   * @param given the version that is, or was, handed over
   * @param held the item that the receiver now holds by it, with its version; null before
   */
  public record Offer(
      Handover handover,
      Department receiver,
      String listType,
      ItemVersion given,
      @Nullable ItemVersion held) {}

  /**
   * A handover into a unit, with the item that is announced there.
   *
   * @param announced the version that enters when the handover is done
   */
  public record Receiving(Handover handover, ItemVersion announced) {}

  /**
   * An open handover into a unit that ends.
   *
   * @param isPublic whether a public decision announced it
   * @param others ids of the other units to which the same line gives, but for those that refused
   */
  public record Arriving(Handover handover, boolean isPublic, Set<Integer> others) {
    public Arriving {
      others = Set.copyOf(others);
    }
  }

  /** Whether a unit may stand in this decision: the drafter, or any unit for the government. */
  boolean drafts(Department unit) {
    return isOwn(unit) && (drafter == null || drafter.id() == unit.id());
  }

  /** Whether a unit is one of this government's. */
  boolean isOwn(Department unit) {
    return unit.publisherId() == publisher.id();
  }

  /** The scheme in which a list stands when the decision is published. */
  String scheme(PublishedList list) {
    return migrations.getOrDefault(list.listType(), list.scheme());
  }

  /** The list of a local id, if it is one of this publisher's. */
  Optional<PublishedList> list(int id) {
    return lists.values().stream().filter(l -> l.id() == id).findFirst();
  }

  /** A list of this publisher by its local id, with its type. */
  ListOfType listOf(int id) {
    return withType(list(id).orElseThrow());
  }

  /** The list of a holding, with its type. */
  ListOfType listOf(Holding holding) {
    return withType(list(holding.list()).orElseThrow());
  }

  /** A list of this publisher by its type. */
  Optional<ListOfType> listOf(String listType) {
    return Optional.ofNullable(lists.get(listType)).map(this::withType);
  }

  private ListOfType withType(PublishedList list) {
    return new ListOfType(list, Objects.requireNonNull(types.get(list.listType())));
  }

  /** The period in which an item stands now, or the announced one that follows. */
  Optional<Holding> last(UUID item) {
    List<Holding> rows = known.getOrDefault(item, List.of());
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
  }

  /** The version in which an item stands now, or last stood. */
  Optional<ItemVersion> version(UUID item) {
    return last(item).map(h -> versions.get(new VersionKey(item, h.version())));
  }

  /**
   * Contents with how their openness was decided: as it was where it stays, afterwards in an
   * imported history, and else with the draft.
   *
   * @param old the contents before; null for an item that enters
   */
  Content decided(Content content, @Nullable Content old) {
    if (old != null && old.openness() == content.openness()) {
      return content.decided(old.decided());
    }
    return content.decided(history ? Openness.Decided.AFTERWARDS : Openness.Decided.AT_SOURCE);
  }

  /** What stands of a unit, or on a list, though its end be announced. */
  Stream<Holding> standing() {
    return known.keySet().stream()
        .sorted()
        .flatMap(item -> last(item).stream())
        .filter(h -> h.to() == null || h.to().isAfter(day));
  }

  /** The identity of something that a line brings into being, the same whenever it is asked. */
  UUID named(int line, Object... by) {
    StringBuilder name = new StringBuilder().append(decision).append('/').append(line);
    for (Object part : by) {
      name.append('/').append(part);
    }
    return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
  }
}
