package org.quanze.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.oracle.Oracle.Point;
import org.quanze.oracle.Roll;

/** What stands on the lists of the registry, on both axes, by the names of the oracle. */
final class Roster {

  private final Stage stage;
  private final Map<UUID, String> items = new HashMap<>();
  private final List<Map<String, Integer>> heads = new ArrayList<>();
  private List<Row> rows = List.of();
  private List<Row> entrusted = List.of();

  Roster(Stage stage) {
    this.stage = stage;
    heads.add(Map.of());
  }

  /** From when to when something holds, and who knows of it from when to when. */
  private record Span(LocalDate from, LocalDate to, int knownFrom, int knownTo) {
    static Span of(LocalDate from, @Nullable LocalDate to, int known, @Nullable Integer knownTo) {
      return new Span(
          from,
          to == null ? LocalDate.MAX : to,
          known,
          knownTo == null ? Integer.MAX_VALUE : knownTo);
    }

    boolean holds(LocalDate day, int position) {
      return !day.isBefore(from) && day.isBefore(to) && knownFrom <= position && position < knownTo;
    }
  }

  /** An item of a list; or one that a unit of the list's government exercises as entrusted. */
  private record Row(String list, String item, String unit, String what, Span span) {
    String government() {
      return list.split(":", -1)[0];
    }
  }

  /** Reads what stands after one more act, in which these items are known by name. */
  void read(Map<UUID, String> named) {
    items.putAll(named);
    heads.add(positions());
    rows = holdings();
    entrusted = entrustments();
  }

  /** How many entries a government's ledger had after so many acts. */
  int position(String government, int known) {
    return heads.get(known).getOrDefault(government, 0);
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> now = new TreeMap<>();
    query(
        "SELECT v.code, h.number FROM ledger_head h JOIN publisher p ON p.id = h.publisher_id"
            + " JOIN division v ON v.id = p.division_id",
        row -> now.put(Stage.government(row.text(1)), row.whole(2)));
    return now;
  }

  private <T> List<T> query(String sql, Database.RowReader<T> reader) {
    return stage.registry().read(() -> stage.registry().get(Database.class).list(sql, reader));
  }

  private List<Row> holdings() {
    return query(
        "SELECT v.code, l.list_type, h.item_id, h.department_id, h.category, h.status, i.name,"
            + " h.eff_from, h.eff_to, h.known_from, h.known_to FROM holding h"
            + " JOIN item_version i ON i.item_id = h.item_id AND i.number = h.version"
            + " JOIN list l ON l.id = h.list_id JOIN publisher p ON p.id = l.publisher_id"
            + " JOIN division v ON v.id = p.division_id",
        row -> {
          String unit = stage.nameOf(row.whole(4));
          String category = Stage.ours(row.text(5));
          return new Row(
              Roll.name(Stage.government(row.text(1)), row.text(2)),
              items.getOrDefault(row.uuid(3), "?"),
              unit,
              "%s %s %s %s".formatted(unit, category, row.text(6), row.text(7)),
              Span.of(row.date(8), row.dateOrNull(9), row.whole(10), row.wholeOrNull(11)));
        });
  }

  private List<Row> entrustments() {
    return query(
        "SELECT v.code, l.list_type, e.item_id, e.department_id, e.eff_from, e.eff_to,"
            + " e.known_from, e.known_to FROM entrustment e JOIN list l ON l.id = e.list_id"
            + " JOIN publisher p ON p.id = l.publisher_id JOIN division v ON v.id = p.division_id",
        row ->
            new Row(
                Roll.name(Stage.government(row.text(1)), row.text(2)),
                items.getOrDefault(row.uuid(3), "?"),
                stage.nameOf(row.whole(4)),
                "",
                Span.of(row.date(5), row.date(6), row.whole(7), row.wholeOrNull(8))));
  }

  private boolean holds(Row row, Point at) {
    return row.span().holds(at.day(), position(row.government(), at.known()));
  }

  /** The items of a list with what they are. */
  SortedMap<String, String> members(String list, Point at) {
    SortedMap<String, String> members = new TreeMap<>();
    for (Row row : rows) {
      if (row.list().equals(list) && holds(row, at)) {
        members.put(row.item(), row.what());
      }
    }
    return members;
  }

  /** How many items stand with a unit; with all of them, if none is named. */
  long listed(@Nullable String unit, Point at) {
    return rows.stream()
        .filter(row -> unit == null || row.unit().equals(unit))
        .filter(row -> holds(row, at))
        .count();
  }

  /** What a unit exercises in another's name. */
  Set<String> entrusted(String unit, Point at) {
    Set<String> all = new TreeSet<>();
    for (Row row : entrusted) {
      if (row.unit().equals(unit) && holds(row, at)) {
        all.add(row.item());
      }
    }
    return all;
  }

  /** "version intervals of one item do not overlap and have no hole between" (I8). */
  void periodsFollowEachOther() {
    Map<String, List<Span>> known = new TreeMap<>();
    for (Row row : rows) {
      if (row.span().knownTo() == Integer.MAX_VALUE) {
        known.computeIfAbsent(row.item(), item -> new ArrayList<>()).add(row.span());
      }
    }
    known.forEach(
        (item, spans) -> {
          spans.sort(Comparator.comparing(Span::from));
          for (int i = 1; i < spans.size(); i++) {
            assertEquals(spans.get(i - 1).to(), spans.get(i).from(), item + " " + spans);
          }
        });
  }
}
