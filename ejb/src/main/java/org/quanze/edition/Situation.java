package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
import org.quanze.access.Deed;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.adjustment.Standing;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
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

  /** What stands for a change set on the day of its decision. */
  Standing standing(Deed deed, ChangeSet set, Publisher publisher, LocalDate day) {
    List<Adjustment> lines = set.lines().stream().map(NumberedLine::adjustment).toList();
    List<UUID> subjects =
        lines.stream().flatMap(Adjustment::subjects).map(Subject::item).distinct().toList();
    Map<UUID, List<Holding>> known =
        holdings.listKnown(subjects).stream().collect(Collectors.groupingBy(Holding::item));
    Map<UUID, Standing.Offer> offers = offers(lines);
    Map<String, PublishedList> own = ownLists(deed, publisher, lines, offers.values());
    Map<Integer, Department> unitIds =
        organisations.listDepartments(publisher).stream()
            .collect(Collectors.toMap(Department::id, Function.identity()));
    Integer drafter = set.department();
    return new Standing(
        publisher,
        drafter == null ? null : Objects.requireNonNull(unitIds.get(drafter)),
        day,
        own,
        listTypes.list().stream().collect(Collectors.toMap(ListType::code, Function.identity())),
        units(unitIds.values(), lines),
        unitIds,
        known,
        versions(known.values()),
        handovers.listOpen(subjects).stream().map(Handover::giverItem).collect(Collectors.toSet()),
        takenCodes(own.values(), lines),
        offers);
  }

  /** The lists of the publisher; those that the lines need are begun. */
  private Map<String, PublishedList> ownLists(
      Deed deed, Publisher publisher, List<Adjustment> lines, Collection<Standing.Offer> offers) {
    Set<String> needed = new HashSet<>();
    lines.forEach(
        l -> {
          if (l instanceof Adjustment.Add a && listTypes.find(a.listType()).isPresent()) {
            needed.add(a.listType());
          }
        });
    offers.forEach(o -> needed.add(o.listType()));
    needed.forEach(type -> lists.open(deed, publisher.id(), type));
    return lists.list(List.of(publisher.id()), null).stream()
        .collect(Collectors.toMap(PublishedList::listType, Function.identity()));
  }

  private Map<UUID, Department> units(Collection<Department> own, List<Adjustment> lines) {
    Map<UUID, Department> units = new HashMap<>();
    own.forEach(d -> units.put(d.uid(), d));
    lines.forEach(
        l -> {
          if (l instanceof Adjustment.Delegate d) {
            d.receivers()
                .forEach(
                    r ->
                        organisations
                            .findDepartment(r.department())
                            .ifPresent(u -> units.put(u.uid(), u)));
          }
        });
    return units;
  }

  private Map<UUID, ItemVersion> versions(Collection<List<Holding>> known) {
    List<VersionKey> keys =
        known.stream()
            .map(rows -> rows.get(rows.size() - 1))
            .map(h -> new VersionKey(h.item(), h.version()))
            .toList();
    return items.list(keys).values().stream()
        .collect(Collectors.toMap(ItemVersion::item, Function.identity()));
  }

  private Map<Integer, Map<String, UUID>> takenCodes(
      Collection<PublishedList> own, List<Adjustment> lines) {
    List<String> codes =
        lines.stream()
            .map(Adjustment::content)
            .filter(Objects::nonNull)
            .map(Content::code)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Integer, Map<String, UUID>> taken = new HashMap<>();
    holdings
        .listByCodes(own.stream().map(PublishedList::id).toList(), codes)
        .forEach(
            h -> taken.computeIfAbsent(h.list(), k -> new HashMap<>()).put(h.code(), h.item()));
    return taken;
  }

  private Map<UUID, Standing.Offer> offers(List<Adjustment> lines) {
    List<UUID> ids =
        lines.stream()
            .filter(Adjustment.Accept.class::isInstance)
            .map(l -> ((Adjustment.Accept) l).handover())
            .toList();
    Map<UUID, Standing.Offer> offers = new HashMap<>();
    for (Handover h : ids.isEmpty() ? List.<Handover>of() : handovers.list(ids)) {
      if (h.state() == Handover.State.NOTIFIED) {
        Holding given =
            holdings.listKnown(List.of(h.giverItem())).stream().findFirst().orElse(null);
        if (given != null) {
          offers.put(h.id(), offer(h, given));
        }
      }
    }
    return offers;
  }

  private Standing.Offer offer(Handover handover, Holding given) {
    Department receiver =
        organisations.listDepartments(List.of(handover.receiverDepartment())).get(0);
    String listType = lists.find(given.list()).orElseThrow().listType();
    return new Standing.Offer(receiver, listType, items.get(given.item(), given.version()));
  }
}
