package org.quanze.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.quanze.database.Database;
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
  private final Map<UUID, String> items = new HashMap<>();
  private final List<Map<String, Integer>> heads = new ArrayList<>();

  Agreement(Land land, Stage stage) {
    this.land = land;
    this.stage = stage;
    this.oracle = new Oracle(land);
    this.player = new Player(stage, oracle);
    heads.add(Map.of());
  }

  Oracle oracle() {
    return oracle;
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
      for (Item item : oracle.picture(LocalDate.MAX).items.values()) {
        items.put(player.id(item.id()), item.id());
      }
      Point now = new Point(act.today(), oracle.acts().size());
      List<Row> rows = new ArrayList<>();
      stage.registry().read(() -> heads.add(positions()) && rows.addAll(rows()));
      touched.forEach(list -> sameMembers(rows, list, now));
    }
  }

  /** How many entries each government's ledger has now. */
  private Map<String, Integer> positions() {
    Map<String, Integer> now = new TreeMap<>();
    query(
        "SELECT v.code, h.number FROM ledger_head h JOIN publisher p ON p.id = h.publisher_id"
            + " JOIN division v ON v.id = p.division_id",
        row -> now.put(Stage.government(row.text(1)), row.whole(2)));
    return now;
  }

  private <T> void query(String sql, Database.RowReader<T> reader, Object... arguments) {
    stage.registry().read(() -> stage.registry().get(Database.class).list(sql, reader, arguments));
  }

  /** Each list on the days around each boundary, as known after every fifth act (I1, I7). */
  private void everyListOnEveryDay() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Act act : oracle.acts()) {
      days.add(act.today());
      if (act instanceof Act.Decision d) {
        d.lines().forEach(line -> days.addAll(List.of(line.day.minusDays(1), line.day)));
      }
    }
    List<Row> rows = rows();
    for (int known = 0; known <= oracle.acts().size(); known += 5) {
      for (LocalDate day : days) {
        for (String government : land.above().keySet()) {
          for (String type : land.types()) {
            sameMembers(rows, Roll.name(government, type), new Point(day, known));
          }
        }
      }
    }
  }

  private void sameMembers(List<Row> rows, String name, Point at) {
    SortedMapOfItems expected = new SortedMapOfItems();
    for (Item item : oracle.list(name).listed(at).values()) {
      expected.put(
          item.id(),
          "%s %s %s %s".formatted(item.unit(), item.category(), item.status(), item.text()));
    }
    assertEquals(expected.lines(), members(rows, name, at).lines(), name + " at " + at);
  }

  /** All that can be asked at the end; on one connection. */
  boolean everything() {
    everyListOnEveryDay();
    everySheet();
    return true;
  }

  /** Editions, balances and comparisons of each list; the chains; the periods of each item. */
  private void everySheet() {
    for (String government : land.above().keySet()) {
      for (String type : land.types()) {
        if (!oracle.list(Roll.name(government, type)).editions().isEmpty()) {
          new Sheets(stage, player, oracle, government, type).agree(heads);
        }
      }
      verified(government);
    }
    periodsFollowEachOther();
  }

  /** The chain of a government that has published something. */
  private void verified(String government) {
    boolean lists =
        land.types().stream()
            .anyMatch(type -> !oracle.list(Roll.name(government, type)).editions().isEmpty());
    if (lists) {
      LedgerReport report =
          stage
              .registry()
              .get(VerifyLedger.class)
              .verify(Cast.auditor(), new VerifyLedger.Command(Stage.code(government), null));
      assertEquals(List.of(), report.faults(), government);
    }
  }

  /** "version intervals of one item do not overlap and have no hole between" (I8). */
  private void periodsFollowEachOther() {
    Map<String, List<Row>> known = new TreeMap<>();
    for (Row row : rows()) {
      if (row.knownTo() == Integer.MAX_VALUE) {
        known.computeIfAbsent(row.item(), item -> new ArrayList<>()).add(row);
      }
    }
    known.forEach(
        (item, rows) -> {
          rows.sort(Comparator.comparing(Row::from));
          for (int i = 1; i < rows.size(); i++) {
            assertEquals(rows.get(i - 1).to(), rows.get(i).from(), item + " " + rows);
          }
        });
  }

  /** Members by name, one line each, so that a difference is readable. */
  private static final class SortedMapOfItems extends TreeMap<String, String> {
    private static final long serialVersionUID = 1L;

    String lines() {
      StringBuilder lines = new StringBuilder();
      forEach((id, what) -> lines.append(id).append(": ").append(what).append('\n'));
      return lines.toString();
    }
  }

  /** What stands on a list, from when to when, and who knows of it from when to when. */
  private record Row(
      String list,
      String item,
      String what,
      LocalDate from,
      LocalDate to,
      int knownFrom,
      int knownTo) {

    boolean shows(LocalDate day, int position) {
      return !day.isBefore(from) && day.isBefore(to) && knownFrom <= position && position < knownTo;
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    query(
        "SELECT v.code, l.list_type, h.item_id, h.department_id, h.category, h.status, i.name,"
            + " h.eff_from, h.eff_to, h.known_from, h.known_to FROM holding h"
            + " JOIN item_version i ON i.item_id = h.item_id AND i.number = h.version"
            + " JOIN list l ON l.id = h.list_id JOIN publisher p ON p.id = l.publisher_id"
            + " JOIN division v ON v.id = p.division_id",
        row -> {
          LocalDate to = row.dateOrNull(9);
          Integer knownTo = row.wholeOrNull(11);
          String unit = stage.nameOf(row.whole(4));
          String category = Stage.ours(row.text(5));
          return rows.add(
              new Row(
                  Roll.name(Stage.government(row.text(1)), row.text(2)),
                  items.getOrDefault(row.uuid(3), "?"),
                  "%s %s %s %s".formatted(unit, category, row.text(6), row.text(7)),
                  row.date(8),
                  to == null ? LocalDate.MAX : to,
                  row.whole(10),
                  knownTo == null ? Integer.MAX_VALUE : knownTo));
        });
    return rows;
  }

  private SortedMapOfItems members(List<Row> rows, String list, Point at) {
    int position = heads.get(at.known()).getOrDefault(list.split(":", -1)[0], 0);
    SortedMapOfItems members = new SortedMapOfItems();
    for (Row row : rows) {
      if (row.list().equals(list) && row.shows(at.day(), position)) {
        members.put(row.item(), row.what());
      }
    }
    return members;
  }
}
