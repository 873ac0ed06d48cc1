package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.HandoverTerms;
import org.quanze.handover.Handovers;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListTypes;

/** Reads what stands when handovers are done, refused or withdrawn, once for both parties. */
@ApplicationScoped
@NullUnmarked
class HandoverSituation {

  @Inject private Handovers handovers;
  @Inject private Holdings holdings;
  @Inject private Entrustments entrustments;
  @Inject private Items items;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;

  HandoverStanding of(List<Handover> all) {
    Map<UUID, Holding> held =
        holdings.listKnown(all.stream().map(Handover::giverItem).toList()).stream()
            .filter(h -> h.to() == null)
            .collect(Collectors.toMap(Holding::item, Function.identity()));
    Map<UUID, List<Entrustment>> entrusted =
        recalled(all).stream().collect(Collectors.groupingBy(Entrustment::item));
    Map<UUID, List<Handover>> lines =
        all.stream()
            .filter(h -> h.kind() == Kind.DELEGATION)
            .collect(Collectors.toMap(Handover::id, handovers::listOfLine));
    Map<VersionKey, ItemVersion> versions = items.list(versions(all, held, lines.values()));
    Map<Integer, ListOfType> own = new HashMap<>();
    held.values().forEach(h -> own.computeIfAbsent(h.list(), this::list));
    versions.values().forEach(v -> own.computeIfAbsent(v.list(), this::list));
    entrusted.values().stream()
        .flatMap(List::stream)
        .forEach(e -> own.computeIfAbsent(e.list(), this::list));
    return new HandoverStanding(
        held, lines, versions, own, receiving(all, held, own), entrustedIn(all), entrusted);
  }

  /**
   * The governments whose ledgers tell of handovers that are done: the parties, and those whose
   * units exercise what is recalled. Nobody comes to it while a recall is open.
   */
  SortedSet<Integer> concerned(List<Handover> all) {
    Handover first = all.get(0);
    SortedSet<Integer> concerned =
        new TreeSet<>(List.of(first.giverPublisher(), first.receiverPublisher()));
    recalled(all).forEach(e -> concerned.add(list(e.list()).list().publisher()));
    return concerned;
  }

  /** Entrustments of what is recalled; they end with it. */
  private List<Entrustment> recalled(List<Handover> all) {
    List<UUID> recalled =
        all.stream().filter(h -> h.kind() == Kind.RECALL).map(Handover::giverItem).toList();
    return recalled.isEmpty() ? List.of() : entrustments.listOfItems(recalled);
  }

  private static Set<VersionKey> versions(
      List<Handover> all, Map<UUID, Holding> held, Collection<List<Handover>> lines) {
    Set<VersionKey> keys = new HashSet<>();
    for (Handover h : all) {
      if (h.receiverItem() != null) {
        keys.add(new VersionKey(h.receiverItem(), 1));
      }
    }
    for (List<Handover> line : lines) {
      for (Handover h : line) {
        if (h.remainingVersion() != null && held.containsKey(h.giverItem())) {
          keys.add(new VersionKey(h.giverItem(), h.remainingVersion()));
          keys.add(new VersionKey(h.giverItem(), held.get(h.giverItem()).version()));
        }
      }
    }
    return keys;
  }

  private ListOfType list(int id) {
    PublishedList list = lists.find(id).orElseThrow();
    return new ListOfType(list, listTypes.get(list.listType()));
  }

  /** The lists of receivers of entrustments: of the types of the powers’ own. */
  private Map<UUID, ListOfType> receiving(
      List<Handover> all, Map<UUID, Holding> held, Map<Integer, ListOfType> own) {
    Map<UUID, ListOfType> receiving = new HashMap<>();
    for (Handover h : all) {
      Holding holding = held.get(h.giverItem());
      if (holding != null && (h.kind() == Kind.ENTRUSTMENT || h.kind() == Kind.ENTRUSTMENT_END)) {
        ListOfType list = own.get(holding.list());
        lists
            .find(h.receiverPublisher(), list.list().listType())
            .ifPresent(l -> receiving.put(h.id(), new ListOfType(l, list.type())));
      }
    }
    return receiving;
  }

  private Map<UUID, String> entrustedIn(List<Handover> all) {
    List<UUID> ending =
        all.stream()
            .filter(h -> h.kind() == Kind.ENTRUSTMENT_END)
            .map(h -> HandoverTerms.of(h).entrustment())
            .toList();
    return ending.isEmpty()
        ? Map.of()
        : entrustments.list(ending).stream()
            .collect(Collectors.toMap(Entrustment::id, Entrustment::category));
  }
}
