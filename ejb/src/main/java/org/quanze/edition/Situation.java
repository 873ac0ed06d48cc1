package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.adjustment.Named;
import org.quanze.adjustment.Standing;
import org.quanze.adjustment.Standing.Arriving;
import org.quanze.adjustment.Standing.Offer;
import org.quanze.adjustment.Standing.Receiving;
import org.quanze.catalogue.Catalogue;
import org.quanze.consistency.References;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.instrument.Instruments;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;

/** Reads what stands when a change set is published, once for all of its lines. */
@ApplicationScoped
@NullUnmarked
public class Situation {

  @Inject private Organisations organisations;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;
  @Inject private Holdings holdings;
  @Inject private Items items;
  @Inject private Handovers handovers;
  @Inject private AnnouncedHandovers announced;
  @Inject private Entrustments entrustments;
  @Inject private Instruments instruments;
  @Inject private Catalogue catalogue;
  @Inject private References references;
  @Inject private LedgerLines ledgerLines;

  /**
   * Keeps the units that a change set gives to as they are; those that it ends or renames are its
   * own, and then all of them, so that each deed locks units but once and in one order.
   */
  void lockUnits(Deed deed, ChangeSet set) {
    Named named = named(set);
    if (named.reformedUnits().isEmpty()) {
      organisations.hold(deed, named.receivers());
    } else {
      Set<UUID> all = new HashSet<>(named.reformedUnits());
      all.addAll(named.receivers());
      organisations.lock(deed, all);
    }
  }

  /**
   * Locks the handovers that a change set decides on: those it names, and those of ending units;
   * and those by which items came that it concerns, which their givers may recall at this moment.
   */
  void lockHandovers(Deed deed, ChangeSet set) {
    Named named = named(set);
    Set<UUID> items = new HashSet<>(named.subjects());
    if (!named.entrustments().isEmpty()) {
      entrustments.list(named.entrustments()).forEach(e -> items.add(e.item()));
    }
    Set<UUID> concerned = new HashSet<>(named.handovers());
    concerned.addAll(handovers.bringing(items));
    concerned.addAll(handovers.bringingTo(named.endingUnits()));
    handovers.lock(deed, concerned, named.endingUnits());
  }

  /** What stands for a change set on the day of its decision; lists that it needs are begun. */
  Standing standing(Deed deed, ChangeSet set, Publisher publisher, LocalDate day) {
    Named named = named(set);
    Map<UUID, Offer> offers = offers(named, day);
    needed(named, offers.values()).forEach(type -> lists.open(deed, publisher.id(), type));
    return read(set, publisher, day, named, offers, ownLists(publisher));
  }

  /** The same without beginning anything: a list that there is not yet has no id. */
  Standing foreseen(ChangeSet set, Publisher publisher, LocalDate day) {
    Named named = named(set);
    Map<UUID, Offer> offers = offers(named, day);
    Map<String, PublishedList> own = new HashMap<>(ownLists(publisher));
    for (String type : needed(named, offers.values())) {
      String scheme = listTypes.get(type).scheme().code();
      own.computeIfAbsent(type, t -> new PublishedList(0, publisher.id(), t, scheme));
    }
    return read(set, publisher, day, named, offers, own);
  }

  private static Named named(ChangeSet set) {
    return new Named(set.lines().stream().map(NumberedLine::adjustment).toList());
  }

  private Set<String> needed(Named named, Collection<Offer> offers) {
    Set<String> needed = new HashSet<>();
    named.listTypes().filter(t -> listTypes.find(t).isPresent()).forEach(needed::add);
    offers.forEach(o -> needed.add(o.listType()));
    return needed;
  }

  private Map<String, PublishedList> ownLists(Publisher publisher) {
    return lists.list(List.of(publisher.id()), null).stream()
        .collect(Collectors.toMap(PublishedList::listType, Function.identity()));
  }

  private Standing read(
      ChangeSet set,
      Publisher publisher,
      LocalDate day,
      Named named,
      Map<UUID, Offer> offers,
      Map<String, PublishedList> own) {
    Map<Integer, Department> unitIds =
        organisations.listDepartments(publisher).stream()
            .collect(Collectors.toMap(Department::id, Function.identity()));
    Map<UUID, Department> units = new HashMap<>();
    unitIds.values().forEach(d -> units.put(d.uid(), d));
    organisations.listByUid(named.receivers()).forEach(d -> units.put(d.uid(), d));
    List<Entrustment> ending = entrustments.list(named.entrustments());
    Set<UUID> concerned = concerned(named, ending, own, units, day);
    Map<UUID, List<Holding>> known =
        holdings.listKnown(concerned).stream().collect(Collectors.groupingBy(Holding::item));
    List<Entrustment> entrusted = new ArrayList<>(entrustments.listOfItems(concerned));
    ending.stream().filter(e -> !entrusted.contains(e)).forEach(entrusted::add);
    Set<UUID> maybePending = new HashSet<>(concerned);
    offers.values().forEach(o -> heldItem(o, maybePending));
    List<Handover> open = handovers.listOpen(maybePending);
    Integer drafter = set.department();
    Map<VersionKey, ItemVersion> versions = versions(named, known.values());
    Set<UUID> referred = new HashSet<>(named.references());
    Set<UUID> reclassified = named.reclassified();
    versions.values().stream()
        .filter(v -> reclassified.contains(v.item()))
        .flatMap(v -> Named.references(v.content()))
        .forEach(referred::add);
    return new Standing(
        set.id(),
        publisher,
        drafter == null ? null : Objects.requireNonNull(unitIds.get(drafter)),
        set.catalogue(),
        day,
        Set.copyOf(named.endingUnits()),
        named.migrations(),
        set.decision().history(),
        own,
        listTypes.list().stream().collect(Collectors.toMap(ListType::code, Function.identity())),
        units,
        unitIds,
        known,
        versions,
        items.newest(concerned),
        items.referable(referred, publisher.id()),
        catalogue.list(referred, publisher.id()),
        references.referred(referred, day),
        references.referrers(named.leaving(), publisher.id(), day),
        endings(known),
        open.stream().map(Handover::giverItem).collect(Collectors.toSet()),
        open.stream()
            .filter(h -> h.remainingVersion() != null)
            .map(Handover::giverItem)
            .collect(Collectors.toSet()),
        receiving(named, units, unitIds.keySet()),
        arriving(ids(named, units)),
        takenCodes(own.values(), named.codes()),
        offers,
        entrusted,
        instruments.cited(named.citations(), null));
  }

  /** The items that the lines name, and those of units that end and of lists that migrate. */
  private Set<UUID> concerned(
      Named named,
      List<Entrustment> ending,
      Map<String, PublishedList> own,
      Map<UUID, Department> units,
      LocalDate day) {
    Set<UUID> concerned = new HashSet<>(named.subjects());
    ending.forEach(e -> concerned.add(e.item()));
    List<Integer> unitIds = ids(named, units);
    List<Integer> listIds =
        named.migrations().keySet().stream()
            .map(own::get)
            .filter(Objects::nonNull)
            .map(PublishedList::id)
            .toList();
    if (!unitIds.isEmpty() || !listIds.isEmpty()) {
      concerned.addAll(holdings.listItems(unitIds, listIds, day));
    }
    return concerned;
  }

  /** What is accepted and not yet handed over: to units that end, or where a list migrates. */
  private List<Receiving> receiving(
      Named named, Map<UUID, Department> units, Collection<Integer> own) {
    Collection<Integer> concerned = named.migrations().isEmpty() ? ids(named, units) : own;
    return concerned.isEmpty()
        ? List.of()
        : handovers.listReceiving(concerned).stream()
            .map(h -> new Receiving(h, items.get(Objects.requireNonNull(h.receiverItem()), 1)))
            .toList();
  }

  /** What is open for units that end. */
  private List<Arriving> arriving(List<Integer> ending) {
    List<Handover> open = ending.isEmpty() ? List.of() : handovers.listInto(ending);
    Set<UUID> shown =
        announced.listPublic(open.stream().map(Handover::id).toList()).stream()
            .map(Handover::id)
            .collect(Collectors.toSet());
    Map<UUID, Set<Integer>> others = handovers.besides(open.stream().map(Handover::id).toList());
    return open.stream()
        .map(h -> new Arriving(h, shown.contains(h.id()), others.getOrDefault(h.id(), Set.of())))
        .toList();
  }

  private static List<Integer> ids(Named named, Map<UUID, Department> units) {
    return named.endingUnits().stream()
        .map(units::get)
        .filter(Objects::nonNull)
        .map(Department::id)
        .toList();
  }

  private static void heldItem(Offer offer, Set<UUID> items) {
    if (offer.held() != null) {
      items.add(offer.held().item());
    }
  }

  private Map<VersionKey, ItemVersion> versions(Named named, Collection<List<Holding>> known) {
    List<VersionKey> keys = new ArrayList<>();
    known.stream()
        .map(rows -> rows.get(rows.size() - 1))
        .forEach(h -> keys.add(new VersionKey(h.item(), h.version())));
    named.corrected().forEach(c -> keys.add(new VersionKey(c.getKey(), c.getValue())));
    return items.list(keys);
  }

  /** How those ended that no longer stand, with what came after them. */
  private Map<UUID, String> endings(Map<UUID, List<Holding>> known) {
    List<UUID> ended =
        known.entrySet().stream()
            .filter(e -> e.getValue().get(e.getValue().size() - 1).to() != null)
            .map(Map.Entry::getKey)
            .toList();
    return ended.isEmpty() ? Map.of() : ledgerLines.endings(ended);
  }

  private Map<Integer, Map<String, UUID>> takenCodes(
      Collection<PublishedList> own, List<String> codes) {
    Map<Integer, Map<String, UUID>> taken = new HashMap<>();
    holdings
        .listByCodes(own.stream().map(PublishedList::id).toList(), codes)
        .forEach(
            h -> taken.computeIfAbsent(h.list(), k -> new HashMap<>()).put(h.code(), h.item()));
    return taken;
  }

  private Map<UUID, Offer> offers(Named named, LocalDate day) {
    Map<UUID, Offer> offers = new HashMap<>();
    List<UUID> ids = named.handovers();
    for (Handover h : ids.isEmpty() ? List.<Handover>of() : handovers.list(ids)) {
      offers.put(h.id(), offer(h, day));
    }
    return offers;
  }

  /** What is held by it has nothing announced, or else is not to be recalled. */
  private Offer offer(Handover handover, LocalDate day) {
    Department receiver =
        organisations.listDepartments(List.of(handover.receiverDepartment())).get(0);
    ItemVersion given = given(handover.giverItem());
    String listType = lists.find(given.list()).orElseThrow().listType();
    Holding held = handover.receiverItem() == null ? null : last(handover.receiverItem());
    return new Offer(
        handover,
        receiver,
        listType,
        given,
        held == null || held.to() != null || held.from().isAfter(day)
            ? null
            : items.get(held.item(), held.version()));
  }

  /** The version that is given; what came and went on one day left no period, but its versions. */
  private ItemVersion given(UUID item) {
    Holding last = last(item);
    return items.get(
        item,
        last == null
            ? Objects.requireNonNull(items.newest(List.of(item)).get(item))
            : last.version());
  }

  private @Nullable Holding last(UUID item) {
    List<Holding> known = holdings.listKnown(List.of(item));
    return known.isEmpty() ? null : known.get(known.size() - 1);
  }
}
