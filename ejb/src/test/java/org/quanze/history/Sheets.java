package org.quanze.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Balance;
import org.quanze.edition.Balances;
import org.quanze.edition.Comparison;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Difference;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.edition.Total;
import org.quanze.list.Holding.Status;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.oracle.Move;
import org.quanze.oracle.Oracle;
import org.quanze.oracle.Oracle.Point;
import org.quanze.oracle.Roll;
import org.quanze.organisation.Organisations;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;

/** Editions, balance sheets and comparisons of one list, held against the oracle. */
final class Sheets {

  private static final Map<Movement, Move.Name> NAMES =
      Map.ofEntries(
          Map.entry(Movement.ADDED, Move.Name.ADD),
          Map.entry(Movement.ACCEPTED_EXTERNAL, Move.Name.ACCEPTED_EXTERNAL),
          Map.entry(Movement.ACCEPTED, Move.Name.ACCEPTED_INTERNAL),
          Map.entry(Movement.TRANSFERRED_IN, Move.Name.TRANSFERRED_IN),
          Map.entry(Movement.RECALLED_IN, Move.Name.RECALLED_IN),
          Map.entry(Movement.MERGE_RESULT, Move.Name.MERGE_RESULTS),
          Map.entry(Movement.SPLIT_PART, Move.Name.SPLIT_PARTS),
          Map.entry(Movement.RECLASSIFIED_IN, Move.Name.RECLASSIFIED_IN),
          Map.entry(Movement.CANCELLED, Move.Name.CANCELLED),
          Map.entry(Movement.DELEGATED_OUT, Move.Name.DELEGATED_OUT),
          Map.entry(Movement.TRANSFERRED_OUT, Move.Name.TRANSFERRED_OUT),
          Map.entry(Movement.RECALLED_FROM_ME, Move.Name.RECALLED_FROM_ME),
          Map.entry(Movement.MERGED_AWAY, Move.Name.MERGED_AWAY),
          Map.entry(Movement.SPLIT_WHOLE, Move.Name.SPLIT_WHOLES),
          Map.entry(Movement.INTERNALISED, Move.Name.TO_INTERNAL),
          Map.entry(Movement.RECLASSIFIED_OUT, Move.Name.RECLASSIFIED_OUT),
          Map.entry(Movement.SUSPENDED, Move.Name.SUSPENDED),
          Map.entry(Movement.RESUMED, Move.Name.RESUMED));

  private final Stage stage;
  private final Player player;
  private final TestRegistry registry;
  private final Oracle oracle;
  private final String name;
  private final String government;
  private final PublishedList list;
  private final Roll ours;
  private final List<Roll.Edition> editions;

  Sheets(Stage stage, Player player, Oracle oracle, String government, String type) {
    this.stage = stage;
    this.player = player;
    this.registry = stage.registry();
    this.oracle = oracle;
    this.name = Roll.name(government, type);
    this.government = government;
    this.ours = oracle.list(name);
    this.editions = ours.editions();
    int publisher =
        registry.read(
            () -> registry.get(Organisations.class).getPublisher(Stage.code(government)).id());
    this.list = registry.read(() -> registry.get(Lists.class).find(publisher, type).orElseThrow());
  }

  /** What the list told at each edition, and between them (I1, I2). */
  void agree(Roster roster) {
    Point before = new Point(LocalDate.EPOCH, 0);
    for (Roll.Edition edition : editions) {
      Edition theirs =
          registry.read(
              () -> registry.get(Editions.class).find(list.id(), edition.number()).orElseThrow());
      String where = name + " edition " + edition.number();
      assertEquals(edition.point().day(), theirs.effectiveOn(), where);
      assertEquals(roster.position(government, edition.point().known()), theirs.entry(), where);
      assertEquals(ours.members(edition.point()).size(), theirs.members(), where);
      assertEquals(ours.counts(edition.point()), totals(edition.number()), where);
      for (boolean publicOnly : new boolean[] {false, true}) {
        Balance balance =
            registry.read(
                () ->
                    registry
                        .get(Balances.class)
                        .of(list, edition.number() - 1, edition.number(), publicOnly));
        sameBalance(ours.balance(before, edition.point()), balance, where);
        assertEquals(entrusted(edition.point()), entrusted(balance), where);
      }
      before = edition.point();
    }
    int newest = editions.size();
    assertTrue(
        registry.read(() -> registry.get(Editions.class).find(list.id(), newest + 1)).isEmpty());
    compare(newest, newest);
    for (int a = 1; a < newest; a++) {
      compare(a, Math.min(newest, a + 1 + a % 3));
    }
  }

  private Map<Roll.Cell, Integer> totals(int number) {
    EditionKey key = new EditionKey(list.id(), number);
    Map<Roll.Cell, Integer> cells = new HashMap<>();
    for (Total t :
        registry
            .read(() -> registry.get(Editions.class).totals(List.of(key)))
            .getOrDefault(key, List.of())) {
      if (t.status() == Status.SUSPENDED && oracle.land().dropping().contains(list.listType())) {
        continue;
      }
      cells.put(
          new Roll.Cell(
              stage.nameOf(t.department()),
              Stage.ours(t.category()),
              org.quanze.oracle.Status.valueOf(t.status().name())),
          t.members());
    }
    return cells;
  }

  private void sameBalance(Map<String, Roll.Balance> ours, Balance theirs, String where) {
    assertTrue(theirs.isBalanced(), where + " " + theirs);
    Map<String, String> expected = new TreeMap<>();
    ours.forEach(
        (section, b) ->
            expected.put(section, sheet(b.opening(), new TreeMap<>(b.moves()), b.closing())));
    expected.values().removeIf(sheet -> sheet.equals(sheet(0, new TreeMap<>(), 0)));
    Map<String, String> found = new TreeMap<>();
    for (Balance.Section s : theirs.sections()) {
      Map<Move.Name, Integer> moves = new TreeMap<>();
      s.movements()
          .forEach(
              (movement, count) -> {
                if (count.net() != 0) {
                  moves.merge(
                      Objects.requireNonNull(NAMES.get(movement), movement.name()),
                      Math.abs(count.net()),
                      Integer::sum);
                }
              });
      String section = Roll.section(stage.nameOf(s.department()), Stage.ours(s.category()));
      found.put(section, sheet(s.opening(), moves, s.closing()));
    }
    found.values().removeIf(sheet -> sheet.equals(sheet(0, new TreeMap<>(), 0)));
    assertEquals(expected.toString(), found.toString(), where);
  }

  /** The column of what units exercise in another's name, apart from the members (3.3). */
  private Map<String, Integer> entrusted(Point at) {
    Map<String, Integer> column = new TreeMap<>();
    for (String unit : oracle.land().units().keySet()) {
      if (oracle.land().government(unit).equals(government)) {
        oracle.entrusted(unit, at).stream()
            .map(item -> oracle.picture(at).get(item))
            .filter(item -> item.type().equals(list.listType()))
            .forEach(item -> column.merge(unit, 1, Integer::sum));
      }
    }
    return column;
  }

  private Map<String, Integer> entrusted(Balance balance) {
    Map<String, Integer> column = new TreeMap<>();
    for (Balance.Section s : balance.sections()) {
      if (s.entrusted().closing() != 0) {
        column.merge(stage.nameOf(s.department()), s.entrusted().closing(), Integer::sum);
      }
    }
    return column;
  }

  private static String sheet(int opening, Map<Move.Name, Integer> moves, int closing) {
    return opening + " " + moves + " " + closing;
  }

  /** A comparison leads from one edition to the other, both ways, and names its causes. */
  private void compare(int from, int to) {
    Point a = editions.get(from - 1).point();
    Point b = editions.get(to - 1).point();
    Comparison there = comparison(from, to);
    Map<UUID, String> expected = new HashMap<>();
    ours.differences(a, b).forEach((item, how) -> expected.put(player.names().id(item), how));
    Map<UUID, String> found = new HashMap<>();
    for (Difference d : there.differences()) {
      found.put(d.item(), d.old() == null ? "come" : d.now() == null ? "gone" : "changed");
    }
    String where = "%s from edition %d to %d".formatted(name, from, to);
    assertEquals(expected, found, where);
    assertEquals(there.differences().size(), comparison(to, from).differences().size(), where);
    counted(there, where);
    Balance balance = registry.read(() -> registry.get(Comparisons.class).balance(there, true));
    assertTrue(balance.isBalanced(), where + " " + balance);
    assertEquals(ours.members(a).size(), balance.opening(), where);
    assertEquals(ours.members(b).size(), balance.closing(), where);
  }

  private Comparison comparison(int from, int to) {
    return registry.read(
        () ->
            registry
                .get(Comparisons.class)
                .compare(List.of(list), AsOf.edition(from), AsOf.edition(to), true));
  }

  private void counted(Comparison comparison, String where) {
    List<Comparisons.Detail> details =
        registry.read(
            () -> registry.get(Comparisons.class).details(comparison, comparison.differences()));
    Map<Difference.Kind, Integer> counted = new EnumMap<>(Difference.Kind.class);
    for (Comparisons.Detail detail : details) {
      counted.merge(detail.difference().kind(), 1, Integer::sum);
      assertTrue(!detail.causes().isEmpty(), where + ", no cause: " + detail.difference());
    }
    assertEquals(comparison.summary(), counted, where);
  }
}
