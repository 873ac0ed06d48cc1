package org.quanze.oracle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the lines of one random decision may take: items, and units, that are free for it. */
final class Free {
  /** What an item cannot suffer while it is entrusted, or where the text does not say so. */
  private static final Set<Kind> LEAVING =
      EnumSet.of(
          Kind.CANCEL,
          Kind.TO_INTERNAL,
          Kind.MERGE,
          Kind.SPLIT,
          Kind.TRANSFER,
          Kind.CHANGE_IMPLEMENTER,
          Kind.DELEGATE,
          Kind.PARTIAL_DELEGATE,
          Kind.EMPOWER);

  final Set<String> used = new HashSet<>();
  final Set<String> ended = new HashSet<>();
  boolean reformed;
  String migrated = "";
  private final Oracle oracle;
  private final Chance chance;
  private LocalDate today = LocalDate.MIN;
  private LocalDate decided = LocalDate.MIN;

  Free(Oracle oracle, Chance chance) {
    this.oracle = oracle;
    this.chance = chance;
  }

  /** A decision of a day that has effect from another. */
  void begin(LocalDate day, LocalDate from) {
    today = day;
    decided = from;
    used.clear();
    ended.clear();
    reformed = false;
    migrated = "";
  }

  boolean open(String handover) {
    Effects.State state = oracle.handover(handover);
    return state != null && state.open();
  }

  String unit(String government) {
    Picture now = oracle.picture(today);
    List<String> units =
        oracle.land().units().keySet().stream()
            .filter(u -> oracle.land().government(u).equals(government))
            .filter(u -> now.now(u).equals(u))
            .filter(u -> !ended.contains(u) || chance.rarely())
            .sorted()
            .toList();
    return chance.one(units);
  }

  /** Items that a line of a publisher may take: those that stand, and nothing else is going on. */
  List<Item> items(String publisher, Line line, boolean suspended) {
    Picture then = oracle.picture(line.day);
    return then.items.values().stream()
        .filter(i -> oracle.land().government(i.unit()).equals(publisher))
        .filter(i -> i.status() == (suspended ? Status.SUSPENDED : Status.IN_FORCE))
        .filter(i -> !used.contains(i.id()))
        .filter(i -> settled(i) || chance.below(40) == 0)
        .filter(i -> !waits(i, then) || chance.below(40) == 0)
        .filter(i -> !LEAVING.contains(line.kind) || !entrusted(i, line.day))
        .toList();
  }

  /** Whether an item is from the decision on as it is now: nothing stands announced. */
  private boolean settled(Item item) {
    return item.equals(oracle.picture(decided).items.get(item.id()))
        && item.equals(oracle.picture(LocalDate.MAX).items.get(item.id()));
  }

  /** Whether a published line entrusts an item to somebody beyond a day. */
  boolean entrusted(Item item, LocalDate day) {
    return published()
        .anyMatch(
            l ->
                l.meaning() == Kind.ENTRUST
                    && l.item().equals(item.id())
                    && l.until != null
                    && l.until.isAfter(day));
  }

  private Stream<Line> published() {
    return oracle.acts().stream()
        .filter(Act.Decision.class::isInstance)
        .flatMap(a -> ((Act.Decision) a).lines().stream());
  }

  boolean waits(Item item, Picture then) {
    return oracle.handovers().entrySet().stream()
        .anyMatch(e -> open(e.getKey()) && then.now(e.getValue().line().item()).equals(item.id()));
  }

  /** Whether nothing is announced of a unit's items, and no entrustment names it. */
  boolean quiet(String unit) {
    Picture later = oracle.picture(LocalDate.MAX);
    return later.items.values().stream().filter(i -> i.unit().equals(unit)).allMatch(this::settled)
        && oracle.picture(decided).items.values().stream()
            .filter(i -> i.unit().equals(unit))
            .allMatch(i -> settled(i) && !entrusted(i, decided))
        && published()
            .filter(l -> l.until != null && l.until.isAfter(decided))
            .noneMatch(l -> l.units.contains(unit));
  }
}
