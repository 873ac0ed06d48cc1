package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.edition.Editions;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.item.Items;
import org.quanze.ledger.Ledger;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;

/**
 * Reads what is published of an item, as far as an answer needs it: now, or as it was known at an
 * instant, of each ledger up to the last entry that it had recorded by then.
 */
@ApplicationScoped
@NullUnmarked
class PublishedItems {

  @Inject private Holdings holdings;
  @Inject private LedgerLines ledgerLines;
  @Inject private Reaches reaches;
  @Inject private Entrustments entrustments;
  @Inject private Editions editions;
  @Inject private Items items;
  @Inject private Lists lists;
  @Inject private Ledger ledger;

  /**
   * What is published of an item round a day; nothing of one that nobody knows.
   *
   * @param knownAt the instant, or null for now
   */
  Published of(UUID item, LocalDate on, @Nullable Instant knownAt) {
    int position = knownAt == null ? Integer.MAX_VALUE : position(item, knownAt);
    List<Holding> known =
        knownAt == null ? holdings.listAround(item, on) : holdings.listAround(item, on, position);
    List<Holding> open = known.stream().filter(Holding::isPublic).toList();
    List<Entrustment> entrusted =
        (knownAt == null
                ? entrustments.listOfItems(List.of(item))
                : entrustments.listOfItem(item, knownAt))
            .stream().filter(Entrustment::isPublic).toList();
    return new Published(
        open,
        known.stream().filter(Predicate.not(Holding::isPublic)).toList(),
        lines(item, open, entrusted, knownAt),
        open.isEmpty() ? Reach.UNKNOWN : reaches.of(item, knownAt),
        entrusted,
        open.isEmpty() ? null : editions.findOn(open.get(0).list(), on, position).orElse(null));
  }

  /** The position that the ledger of an item's list had reached; 0 where there is no such item. */
  private int position(UUID item, Instant knownAt) {
    return items
        .findList(item)
        .flatMap(list -> lists.find(list))
        .map(PublishedList::publisher)
        .map(p -> ledger.positionsAt(List.of(p), knownAt).getOrDefault(p, 0))
        .orElse(0);
  }

  /** The public lines on the days on which periods begin and end, and those of entrustments. */
  private List<LedgerLine> lines(
      UUID item, List<Holding> open, List<Entrustment> entrusted, @Nullable Instant knownAt) {
    List<LocalDate> days =
        open.stream()
            .flatMap(h -> Stream.of(Optional.of(h.from()), Optional.ofNullable(h.to())))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    List<LedgerLine> lines =
        ledgerLines.listOn(item, days, entrusted.stream().map(Entrustment::id).toList()).stream()
            .filter(LedgerLine::isPublic)
            .toList();
    return knownAt == null ? lines : until(lines, knownAt);
  }

  /** The lines that were recorded by an instant, in whichever ledgers they stand. */
  private List<LedgerLine> until(List<LedgerLine> lines, Instant knownAt) {
    Map<Integer, Integer> positions =
        ledger.positionsAt(lines.stream().map(LedgerLine::publisher).distinct().toList(), knownAt);
    return lines.stream()
        .filter(line -> line.entry() <= positions.getOrDefault(line.publisher(), 0))
        .toList();
  }
}
