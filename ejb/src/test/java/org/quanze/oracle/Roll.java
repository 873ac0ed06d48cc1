package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Oracle.Point;

/** One list: "one publishing government × one list type; departments are its sections" (3.5). */
public record Roll(Oracle oracle, String name) {

  /** "An edition = ledger position + effective day" (3.5). */
  public record Edition(int number, Point point) {}

  /** One cell of a list: the section of a unit, a category, a status. */
  public record Cell(String unit, String category, Status status) {}

  /** "opening + … − … = closing, difference exactly 0" of one unit and category (3.3). */
  public record Balance(int opening, Map<Move.Name, Integer> moves, int closing) {
    public int difference() {
      int sum = opening;
      for (Map.Entry<Move.Name, Integer> e : moves.entrySet()) {
        sum += e.getKey().sign * e.getValue();
      }
      return sum - closing;
    }
  }

  public static String name(String government, String type) {
    return government + ":" + type;
  }

  public static String section(String unit, String category) {
    return unit + " › " + category;
  }

  private String ofUnit(String unit, String type) {
    return name(oracle.land().government(unit), type);
  }

  /** Which items stand on the list: "listed = in force + suspended" (3.3). */
  public Map<String, Item> listed(Point at) {
    Map<String, Item> listed = new TreeMap<>();
    for (Item item : oracle.picture(at).items.values()) {
      if (item.status().stands() && ofUnit(item.unit(), item.type()).equals(name)) {
        listed.put(item.id(), item);
      }
    }
    return listed;
  }

  /** Those of them that the list type counts. */
  public Map<String, Item> members(Point at) {
    Picture picture = oracle.picture(at);
    Map<String, Item> members = listed(at);
    members.values().removeIf(item -> !picture.counts(item));
    return members;
  }

  /** "a direct count of members, per category, unit" (I1). */
  public Map<Cell, Integer> counts(Point at) {
    Map<Cell, Integer> counts = new HashMap<>();
    for (Item item : members(at).values()) {
      counts.merge(new Cell(item.unit(), item.category(), item.status()), 1, Integer::sum);
    }
    return counts;
  }

  /** Per "unit › category": opening and closing counted, movements from lines (3.3, I2). */
  public Map<String, Balance> balance(Point from, Point to) {
    Map<String, Map<Move.Name, Integer>> moves = new TreeMap<>();
    moves(oracle.picture(to), 1, moves);
    moves(oracle.picture(from), -1, moves);
    Map<String, Integer> opening = sections(from);
    Map<String, Integer> closing = sections(to);
    Set<String> keys = new TreeSet<>(moves.keySet());
    keys.addAll(opening.keySet());
    keys.addAll(closing.keySet());
    Map<String, Balance> all = new TreeMap<>();
    for (String key : keys) {
      Map<Move.Name, Integer> mine = moves.getOrDefault(key, Map.of());
      all.put(key, new Balance(opening.getOrDefault(key, 0), mine, closing.getOrDefault(key, 0)));
    }
    return all;
  }

  private void moves(Picture picture, int by, Map<String, Map<Move.Name, Integer>> into) {
    for (Move move : picture.moves) {
      if (ofUnit(move.unit(), move.type()).equals(name)) {
        Map<Move.Name, Integer> mine =
            into.computeIfAbsent(section(move.unit(), move.category()), k -> new TreeMap<>());
        if (mine.merge(move.name(), by, Integer::sum) == 0) {
          mine.remove(move.name());
        }
      }
    }
  }

  private Map<String, Integer> sections(Point at) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Item item : members(at).values()) {
      counts.merge(section(item.unit(), item.category()), 1, Integer::sum);
    }
    return counts;
  }

  /** "diff by id, never by count" (3.3): what came, went, or says something else than before. */
  public Map<String, String> differences(Point from, Point to) {
    Map<String, Item> before = listed(from);
    Map<String, Item> after = listed(to);
    Map<String, String> all = new TreeMap<>();
    before.forEach((id, i) -> all.put(id, after.containsKey(id) ? "changed" : "gone"));
    after.forEach((id, i) -> all.putIfAbsent(id, "come"));
    before.forEach(
        (id, i) -> {
          Item now = after.get(id);
          if (now != null && now.says(i)) {
            all.remove(id);
          }
        });
    return all;
  }

  /** "Editions form a chain: … numbers without holes" (3.5). */
  public List<Edition> editions() {
    List<Edition> all = new ArrayList<>();
    for (int i = 0; i < oracle.acts().size(); i++) {
      if (oracle.touched(i).contains(name)) {
        all.add(new Edition(all.size() + 1, new Point(day(oracle.acts().get(i)), i + 1)));
      }
    }
    return all;
  }

  /**
   * "The effective day is stated by the decision" (law 6); a handover's is that of its recording.
   */
  private static LocalDate day(Act act) {
    return act instanceof Decision d ? d.day() : act.today();
  }

  LocalDate lastDay() {
    List<Edition> all = editions();
    return all.isEmpty() ? LocalDate.MIN : all.get(all.size() - 1).point().day();
  }
}
