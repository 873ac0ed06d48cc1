package org.quanze.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quanze.oracle.Oracle.Point;
import org.quanze.oracle.Roll.Balance;
import org.quanze.oracle.Roll.Edition;

/**
 * The oracle keeps the invariants of 3.7 itself, its random acts reach every kind, and it is alone.
 */
class HistoryOfActsTest {
  private static final Set<Kind> KINDS = EnumSet.allOf(Kind.class);
  private static final Land LAND = Land.SAMPLE;

  @Test
  void the_oracle_shares_no_class_with_the_product() {
    ArchRuleDefinition.classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.quanze.oracle", "java..", "org.jspecify..", "org.junit..", "com.tngtech..")
        .check(new ClassFileImporter().importPackages("org.quanze.oracle"));
  }

  @Test
  void random_acts_reach_every_kind_and_every_refusal_that_matters() {
    Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    int entrustedOn = 0;
    int inPartToSeveral = 0;
    for (long seed = 1; seed <= 8; seed++) {
      Oracle oracle = new Oracle(LAND);
      for (Act act : RandomActs.of(seed, LAND, KINDS, true, 200)) {
        int ends = recalledFromOthers(oracle, act);
        Set<Refusal> no = oracle.play(act);
        if (no.isEmpty()) {
          entrustedOn += ends;
          inPartToSeveral += handsOverAPartToSeveral(oracle, act) ? 1 : 0;
        }
        no.forEach(r -> refused.merge(r, 1, Integer::sum));
        if (no.isEmpty() && act instanceof Act.Decision d) {
          d.lines().forEach(l -> done.merge(l.kind, 1, Integer::sum));
        }
      }
    }
    System.out.println("done " + done + "\nrefused " + refused);
    System.out.println("recalled with an entrustment " + entrustedOn);
    System.out.println("a part for one of several receivers " + inPartToSeveral);
    assertTrue(entrustedOn > 2 && inPartToSeveral > 2);
    assertEquals(KINDS, done.keySet());
    assertTrue(
        refused
            .keySet()
            .containsAll(
                EnumSet.of(
                    Refusal.ITEM_GONE,
                    Refusal.ITEM_TWICE,
                    Refusal.OVERLAP,
                    Refusal.SELF,
                    Refusal.RE_ENTRUSTMENT,
                    Refusal.STALE_VERSION,
                    Refusal.NOT_OPEN,
                    Refusal.EARLY)),
        refused.toString());
  }

  /** How many exercise in the name of the holder what an act recalls. */
  private static int recalledFromOthers(Oracle oracle, Act act) {
    if (act instanceof Act.HandOver h
        && oracle.handovers().containsKey(h.handover())
        && oracle.open(h.handover()).line().kind == Kind.RECALL) {
      Picture now = oracle.picture(h.today());
      String item = now.now(oracle.open(h.handover()).line().item());
      return (int) now.entrusted.stream().filter(e -> e.item().equals(item)).count();
    }
    return 0;
  }

  private static boolean handsOverAPartToSeveral(Oracle oracle, Act act) {
    return act instanceof Act.HandOver h
        && oracle.open(h.handover()).line().meaning() == Kind.PARTIAL_DELEGATE
        && oracle.open(h.handover()).line().units.size() > 1;
  }

  @Test
  void balances_close_and_what_ended_stays_ended_whatever_happens() {
    for (long seed = 100; seed < 102; seed++) {
      Oracle oracle = new Oracle(LAND);
      RandomActs.of(seed, LAND, KINDS, true, 200).forEach(oracle::play);
      for (String government : LAND.above().keySet()) {
        for (String type : LAND.types()) {
          balanced(oracle, Roll.name(government, type), seed);
        }
      }
      finals(oracle, seed);
      holders(oracle, seed);
    }
  }

  /** I2 between consecutive editions, and I4 within the government. */
  private static void balanced(Oracle oracle, String list, long seed) {
    Point from = new Point(LocalDate.MIN, 0);
    for (Edition edition : oracle.list(list).editions()) {
      int within = 0;
      for (Map.Entry<String, Balance> e :
          oracle.list(list).balance(from, edition.point()).entrySet()) {
        assertEquals(0, e.getValue().difference(), seed + " " + list + " " + e);
        Map<Move.Name, Integer> moves = e.getValue().moves();
        within += moves.getOrDefault(Move.Name.TRANSFERRED_IN, 0);
        within -= moves.getOrDefault(Move.Name.TRANSFERRED_OUT, 0);
        within += moves.getOrDefault(Move.Name.RECLASSIFIED_IN, 0);
        within -= moves.getOrDefault(Move.Name.RECLASSIFIED_OUT, 0);
      }
      assertEquals(0, within, seed + " " + list + " " + edition);
      from = edition.point();
    }
  }

  /** I9: a terminal status is final. */
  private static void finals(Oracle oracle, long seed) {
    Picture last = oracle.picture(LocalDate.MAX);
    for (Act act : oracle.acts()) {
      for (Item item : oracle.picture(act.today()).items.values()) {
        if (!item.status().stands()) {
          assertEquals(item.status(), last.get(item.id()).status(), seed + " " + item);
        }
      }
    }
  }

  /** I11: at most one exclusive holder of a power in a territory. */
  private static void holders(Oracle oracle, long seed) {
    for (int i = 0; i < oracle.acts().size(); i += 7) {
      Point at = new Point(oracle.acts().get(i).today(), oracle.acts().size());
      for (String territory : LAND.above().keySet()) {
        oracle
            .exercise(at)
            .holders(territory)
            .forEach((power, who) -> assertEquals(1, who.size(), seed + " " + power + who));
      }
    }
  }

  @Test
  void a_failing_history_is_shrunk_to_what_it_needs() {
    List<Act> acts = RandomActs.of(3, LAND, KINDS, true, 200);
    List<Act> small = Shrinker.shrink(LAND, acts, HistoryOfActsTest::handsOverAPart);
    System.out.println(Shrinker.print(LAND, small));
    assertTrue(handsOverAPart(small));
    assertTrue(small.size() <= 5, small.size() + " of " + acts.size());
  }

  private static boolean handsOverAPart(List<Act> acts) {
    Oracle oracle = new Oracle(LAND);
    List<Act> played = new ArrayList<>(acts);
    played.removeIf(act -> !oracle.play(act).isEmpty());
    return played.stream()
        .anyMatch(
            act ->
                act instanceof Act.HandOver h
                    && oracle.open(h.handover()).line().kind == Kind.PARTIAL_DELEGATE);
  }
}
