package org.quanze.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.quanze.oracle.Act;
import org.quanze.oracle.Item;
import org.quanze.oracle.Land;
import org.quanze.oracle.Oracle;
import org.quanze.oracle.Oracle.Point;
import org.quanze.oracle.Roll;
import org.quanze.testing.Cast;
import org.quanze.verification.LedgerReport;
import org.quanze.verification.VerifyLedger;

/** Plays acts on the registry and on the oracle, and asks both the same. */
final class Agreement {

  private final Land land;
  private final Stage stage;
  private final Oracle oracle;
  private final Player player;
  private final Roster roster;
  private final Powers powers;

  Agreement(Land land, Stage stage) {
    this.land = land;
    this.stage = stage;
    this.oracle = new Oracle(land);
    this.player = new Player(stage, oracle);
    this.roster = new Roster(stage);
    this.powers = new Powers(land, stage, oracle, player);
  }

  Oracle oracle() {
    return oracle;
  }

  Roster roster() {
    return roster;
  }

  Powers powers() {
    return powers;
  }

  /** Both do it, or both refuse it; then both show the same lists today. */
  void play(Act act) {
    var ours = oracle.judge(act);
    Set<String> theirs = player.play(act);
    assertEquals(
        ours.isEmpty(), theirs.isEmpty(), act + "\noracle: " + ours + "\nregistry: " + theirs);
    if (ours.isEmpty()) {
      Set<String> touched = oracle.lists(act);
      oracle.play(act);
      Map<UUID, String> named = new HashMap<>();
      oracle
          .picture(LocalDate.MAX)
          .items
          .keySet()
          .forEach(id -> named.put(player.names().id(id), id));
      stage
          .registry()
          .read(
              () -> {
                roster.read(named);
                return null;
              });
      Point now = new Point(act.today(), oracle.acts().size());
      touched.forEach(list -> sameMembers(list, now));
      if (oracle.acts().size() % 5 == 0) {
        powers.agree(12, days());
      }
    }
  }

  /** Each list on the days around each boundary, as known after every fifth act (I1, I7). */
  private void everyListOnEveryDay() {
    List<LocalDate> days = days();
    for (int known = 0; known <= oracle.acts().size(); known += 5) {
      for (LocalDate day : days) {
        everyList(new Point(day, known));
      }
    }
  }

  /** Each list, and the column of what is entrusted, at a point. */
  void everyList(Point at) {
    for (String government : land.above().keySet()) {
      for (String type : land.types()) {
        sameMembers(Roll.name(government, type), at);
      }
    }
    for (String unit : land.units().keySet()) {
      assertEquals(oracle.entrusted(unit, at), roster.entrusted(unit, at), unit + " at " + at);
    }
  }

  /** The days around each boundary. */
  private List<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Act act : oracle.acts()) {
      days.add(act.today());
      if (act instanceof Act.Decision d) {
        d.lines()
            .forEach(
                line -> {
                  days.addAll(List.of(line.day.minusDays(1), line.day));
                  if (line.until != null) {
                    days.addAll(List.of(line.until.minusDays(1), line.until));
                  }
                });
      }
    }
    return List.copyOf(days);
  }

  private void sameMembers(String name, Point at) {
    Map<String, String> expected = new TreeMap<>();
    for (Item item : oracle.list(name).listed(at).values()) {
      expected.put(
          item.id(),
          "%s %s %s %s".formatted(item.unit(), item.category(), item.status(), item.text()));
    }
    assertEquals(lines(expected), lines(roster.members(name, at)), name + " at " + at);
  }

  /** One line each, so that a difference is readable. */
  private static String lines(Map<String, String> members) {
    StringBuilder lines = new StringBuilder();
    members.forEach((id, what) -> lines.append(id).append(": ").append(what).append('\n'));
    return lines.toString();
  }

  /** All that can be asked at the end; on one connection. */
  boolean everything() {
    everyListOnEveryDay();
    for (String government : land.above().keySet()) {
      everySheet(government);
    }
    roster.periodsFollowEachOther();
    powers.agree(60, days());
    return true;
  }

  /** Editions, balances and comparisons of each list; and the chain, if anything is published. */
  private void everySheet(String government) {
    boolean published = false;
    for (String type : land.types()) {
      if (!oracle.list(Roll.name(government, type)).editions().isEmpty()) {
        published = true;
        new Sheets(stage, player, oracle, government, type).agree(roster);
      }
    }
    if (published) {
      LedgerReport report =
          stage
              .registry()
              .get(VerifyLedger.class)
              .verify(Cast.auditor(), new VerifyLedger.Command(Stage.code(government), null));
      assertEquals(List.of(), report.faults(), government);
    }
  }
}
