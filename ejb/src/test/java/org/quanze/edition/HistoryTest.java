package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment;
import org.quanze.list.PublishedList;
import org.quanze.testing.Story;
import org.quanze.testing.TestRegistry;
import org.quanze.testing.Trials;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;
import org.quanze.verification.LedgerReport;
import org.quanze.verification.VerifyLedger;

/** Whatever is decided: comparisons, balances and reads agree with a naive model of it. */
class HistoryTest {

  private static final int SEEDS = Integer.getInteger("quanze.histories", 3);

  /** A history with what its model said at each edition. */
  private record Told(Story story, PublishedList list, List<SortedMap<UUID, Integer>> members) {}

  @Test
  void random_histories_keep_what_the_registry_promises() {
    Trials.of(
        "history",
        SEEDS,
        15,
        source -> {
          try (Story story = new Story()) {
            Told told = tell(source, story);
            every_comparison_leads_from_one_edition_to_the_other(told);
            every_edition_balances(told);
            LedgerReport report =
                story
                    .registry()
                    .get(VerifyLedger.class)
                    .verify(story.people().auditor(), new VerifyLedger.Command(Story.COUNTY, null));
            assertEquals(List.of(), report.faults());
          }
        });
  }

  /** Publishes decisions; after each, every earlier edition reads as before. */
  private static Told tell(Trials.Source source, Story story) {
    RandomHistory history = new RandomHistory(source, story);
    List<SortedMap<UUID, Integer>> members = new ArrayList<>();
    for (int n = 1; n <= source.size(); n++) {
      List<Adjustment> lines = history.decide(5);
      story.registry().today().set(history.today());
      story.publish(Story.decision("示政发〔2026〕" + n + "号", Map.of()), lines);
      members.add(history.members());
    }
    Told told = new Told(story, story.list(Story.COUNTY), members);
    for (int n = 1; n <= members.size(); n++) {
      assertEquals(members.get(n - 1), read(told, n), "edition " + n);
    }
    return told;
  }

  private static SortedMap<UUID, Integer> read(Told told, int edition) {
    TestRegistry registry = told.story().registry();
    return registry.read(
        () -> {
          Moment at = registry.get(Moments.class).of(told.list(), AsOf.edition(edition));
          SortedMap<UUID, Integer> members = new TreeMap<>();
          registry
              .get(org.quanze.database.Database.class)
              .list(
                  "SELECT item_id, version FROM holding WHERE list_id = ? AND known_from <= ?"
                      + " AND (known_to IS NULL OR known_to > ?) AND eff_from <= ?"
                      + " AND (eff_to IS NULL OR eff_to > ?)",
                  row -> members.put(row.uuid(1), row.whole(2)),
                  told.list().id(),
                  at.position(),
                  at.position(),
                  at.day(),
                  at.day());
          return members;
        });
  }

  private static Comparison compare(Told told, int from, int to) {
    TestRegistry registry = told.story().registry();
    return registry.read(
        () ->
            registry
                .get(Comparisons.class)
                .compare(List.of(told.list()), AsOf.edition(from), AsOf.edition(to), true));
  }

  private static void every_comparison_leads_from_one_edition_to_the_other(Told told) {
    int newest = told.members().size();
    for (int a = 1; a <= newest; a++) {
      assertEquals(List.of(), compare(told, a, a).differences());
      balances_from_before_everything(told, a);
      int b = Math.min(newest, a + 1 + a % 3);
      Comparison there = compare(told, a, b);
      Comparison back = compare(told, b, a);
      assertEquals(told.members().get(b - 1), applied(told.members().get(a - 1), there));
      assertEquals(told.members().get(a - 1), applied(told.members().get(b - 1), back));
      assertEquals(there.differences().size(), back.differences().size());
      counts_are_those_of_the_details(told, there);
      balances_between_the_points(told, there, a, b);
      balances_between_the_points(told, back, b, a);
    }
  }

  /** The members after the differences; each difference says truly what stood before. */
  private static SortedMap<UUID, Integer> applied(
      SortedMap<UUID, Integer> members, Comparison comparison) {
    SortedMap<UUID, Integer> after = new TreeMap<>(members);
    for (Difference d : comparison.differences()) {
      Difference.Side old = d.old();
      Difference.Side now = d.now();
      assertEquals(old == null ? null : old.version(), after.remove(d.item()), d.toString());
      if (now != null) {
        after.put(d.item(), now.version());
      }
    }
    return after;
  }

  private static void counts_are_those_of_the_details(Told told, Comparison comparison) {
    TestRegistry registry = told.story().registry();
    List<Comparisons.Detail> details =
        registry.read(
            () -> registry.get(Comparisons.class).details(comparison, comparison.differences()));
    Map<Difference.Kind, Integer> counted = new EnumMap<>(Difference.Kind.class);
    for (Comparisons.Detail detail : details) {
      counted.merge(detail.difference().kind(), 1, Integer::sum);
      assertTrue(!detail.causes().isEmpty(), "no cause: " + detail.difference());
      assertEquals(
          detail.difference().kind() == Difference.Kind.CHANGED, !detail.fields().isEmpty());
    }
    assertEquals(comparison.summary(), counted);
  }

  private static void balances_from_before_everything(Told told, int to) {
    TestRegistry registry = told.story().registry();
    AsOf before = new AsOf(LocalDate.of(1949, 9, 30), null, null);
    Balance balance =
        registry.read(
            () -> {
              Comparisons comparisons = registry.get(Comparisons.class);
              return comparisons.balance(
                  comparisons.compare(List.of(told.list()), before, AsOf.edition(to), true), true);
            });
    assertTrue(balance.isBalanced(), balance.toString());
    assertEquals(0, balance.opening());
    assertEquals(told.members().get(to - 1).size(), balance.closing());
  }

  private static void balances_between_the_points(
      Told told, Comparison comparison, int from, int to) {
    TestRegistry registry = told.story().registry();
    Balance balance =
        registry.read(() -> registry.get(Comparisons.class).balance(comparison, true));
    assertTrue(balance.isBalanced(), balance.toString());
    assertEquals(told.members().get(from - 1).size(), balance.opening());
    assertEquals(told.members().get(to - 1).size(), balance.closing());
  }

  private static void every_edition_balances(Told told) {
    TestRegistry registry = told.story().registry();
    for (int n = 1; n <= told.members().size(); n++) {
      int edition = n;
      for (boolean publicOnly : new boolean[] {false, true}) {
        Balance balance =
            registry.read(
                () -> registry.get(Balances.class).of(told.list(), 0, edition, publicOnly));
        assertTrue(balance.isBalanced(), balance.toString());
        assertEquals(told.members().get(n - 1).size(), balance.closing());
      }
    }
  }
}
