package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;

/** A list of what was done, and every question answered by walking all of it from the start. */
public final class Oracle {

  /** A point on both axes (law 7): a day of law, and how many acts are known. */
  public record Point(LocalDate day, int known) {}

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

  private final Land land;
  private final List<Act> acts = new ArrayList<>();

  /** The lists that each act touched. */
  private final List<Set<String>> touched = new ArrayList<>();

  public Oracle(Land land) {
    this.land = land;
  }

  public Land land() {
    return land;
  }

  public List<Act> acts() {
    return acts;
  }

  /** What is wrong with an act; if nothing, it is done. */
  public Set<Refusal> play(Act act) {
    Set<Refusal> no = judge(act);
    if (no.isEmpty()) {
      touched.add(lists(act));
      acts.add(act);
    }
    return no;
  }

  public Set<Refusal> judge(Act act) {
    return new Judge(this).of(act);
  }

  public Picture picture(LocalDate day) {
    return picture(new Point(day, acts.size()));
  }

  public Picture picture(Point at) {
    return new Picture(land, acts.subList(0, at.known()), at.day());
  }

  /** The name of a list: "one publishing government × one list type" (3.5). */
  public static String list(String government, String type) {
    return government + ":" + type;
  }

  private String list(Item item) {
    return list(land.government(item.unit()), item.type());
  }

  /** Which items stand on a list: "listed = in force + suspended" (3.3). */
  public Map<String, Item> listed(String list, Point at) {
    Map<String, Item> listed = new TreeMap<>();
    for (Item item : picture(at).items.values()) {
      if (list(item).equals(list) && item.status().stands()) {
        listed.put(item.id(), item);
      }
    }
    return listed;
  }

  /** Those of them that the list type counts. */
  public Map<String, Item> members(String list, Point at) {
    Picture picture = picture(at);
    Map<String, Item> members = listed(list, at);
    members.values().removeIf(item -> !picture.counts(item));
    return members;
  }

  /** "a direct count of members, per category, unit" (I1). */
  public Map<Cell, Integer> counts(String list, Point at) {
    Map<Cell, Integer> counts = new java.util.HashMap<>();
    for (Item item : members(list, at).values()) {
      counts.merge(new Cell(item.unit(), item.category(), item.status()), 1, Integer::sum);
    }
    return counts;
  }

  /** "+1 in the separate entrusted column" (3.3): what a unit exercises in another's name. */
  public Set<String> entrusted(String unit, Point at) {
    Set<String> items = new TreeSet<>();
    for (Picture.Entrusted e : picture(at).entrusted) {
      if (e.unit().equals(unit)) {
        items.add(e.item());
      }
    }
    return items;
  }

  /** Per "unit › category": opening and closing counted, movements from lines (3.3, I2). */
  public Map<String, Balance> balance(String list, Point from, Point to) {
    Map<String, Map<Move.Name, Integer>> moves = new TreeMap<>();
    moves(list, picture(to), 1, moves);
    moves(list, picture(from), -1, moves);
    Map<String, Integer> opening = sections(list, from);
    Map<String, Integer> closing = sections(list, to);
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

  private void moves(
      String list, Picture picture, int by, Map<String, Map<Move.Name, Integer>> into) {
    for (Move move : picture.moves) {
      if (list(land.government(move.unit()), move.type()).equals(list)) {
        Map<Move.Name, Integer> mine =
            into.computeIfAbsent(section(move.unit(), move.category()), k -> new TreeMap<>());
        if (mine.merge(move.name(), by, Integer::sum) == 0) {
          mine.remove(move.name());
        }
      }
    }
  }

  private Map<String, Integer> sections(String list, Point at) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Item item : members(list, at).values()) {
      counts.merge(section(item.unit(), item.category()), 1, Integer::sum);
    }
    return counts;
  }

  public static String section(String unit, String category) {
    return unit + " › " + category;
  }

  /** "diff by id, never by count" (3.3): what came, went, or is another version, unit or status. */
  public Map<String, String> differences(String list, Point from, Point to) {
    Map<String, Item> before = listed(list, from);
    Map<String, Item> after = listed(list, to);
    Map<String, String> all = new TreeMap<>();
    before.forEach((id, i) -> all.put(id, after.containsKey(id) ? "changed" : "gone"));
    after.forEach((id, i) -> all.putIfAbsent(id, "come"));
    before.forEach(
        (id, i) -> {
          Item now = after.get(id);
          if (now != null && now.equals(i)) {
            all.remove(id);
          }
        });
    return all;
  }

  /** Who may exercise what at a point (I10, I11). */
  public Exercise exercise(Point at) {
    return new Exercise(this, picture(at));
  }

  /** Whether an item came to its holder, or to the one before, by what this government gave. */
  boolean delegatedBy(Picture picture, Item item, String government) {
    String cites = item.origin().cites;
    if (cites != null) {
      return open(cites).publisher().equals(government);
    }
    boolean moved =
        item.origin().kind == Kind.REORGANISE || item.origin().meaning() == Kind.TRANSFER;
    return moved
        && item.predecessor() != null
        && delegatedBy(picture, picture.get(item.predecessor()), government);
  }

  /** What an item of a unit that ends is called with its successor. */
  public static String moved(String item, Line line) {
    return Picture.moved(item, line);
  }

  /** Whether what a line ends is running. */
  boolean entrusts(Picture then, Line end) {
    return then.entrusted.stream()
        .anyMatch(
            e ->
                e.item().equals(then.now(end.item()))
                    && e.unit().equals(then.now(end.units.get(0))));
  }

  public Effects.@Nullable State handover(String id) {
    return new Effects(land, acts).state(id);
  }

  public Effects.Open open(String handover) {
    return new Effects(land, acts).open(handover);
  }

  public Map<String, Effects.Open> handovers() {
    return new Effects(land, acts).opened();
  }

  /** "closes one numbered edition of each list that it touches"; a handover "of both lists". */
  public Set<String> lists(Act act) {
    Set<String> lists = new LinkedHashSet<>();
    if (act instanceof Decision d) {
      for (Line line : d.lines()) {
        Picture then = picture(line.day);
        line.items.stream()
            .map(then.items::get)
            .filter(Objects::nonNull)
            .forEach(i -> lists.add(list(d.publisher(), i.type())));
        line.fresh.forEach(f -> lists.add(list(d.publisher(), f.type())));
        for (String id : Judge.touched(line, then, land, d.publisher())) {
          Item item = then.items.get(id);
          if (item != null) {
            lists.add(list(d.publisher(), item.type()));
          }
        }
        if (line.type != null) {
          lists.add(list(d.publisher(), line.type));
        }
      }
    } else if (act instanceof HandOver h) {
      Effects.Open open = open(h.handover());
      Picture then = picture(h.today());
      Item item = then.items.get(then.now(open.line().item()));
      if (item != null) {
        lists.add(list(item));
        lists.add(list(land.government(open.receiver()), item.type()));
        lists.add(list(open.publisher(), item.type()));
      }
    } else {
      ended(act, lists);
    }
    return lists;
  }

  /** "Every ledger that tells of it": the giver's, and the receiver's if it has accepted. */
  private void ended(Act act, Set<String> lists) {
    String handover =
        act instanceof Act.Reject r
            ? r.handover()
            : act instanceof Act.Withdraw w ? w.handover() : "";
    Effects.Open open = open(handover);
    Picture then = picture(act.today());
    String type = then.get(then.now(open.line().item())).type();
    lists.add(list(open.publisher(), type));
    if (new Effects(land, acts).accept(handover) != null) {
      lists.add(list(land.government(open.receiver()), type));
    }
  }

  /** "Editions form a chain: … numbers without holes" (3.5). */
  public List<Edition> editions(String list) {
    List<Edition> all = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      if (touched.get(i).contains(list)) {
        all.add(new Edition(all.size() + 1, new Point(day(acts.get(i)), i + 1)));
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

  LocalDate lastDay(String list) {
    List<Edition> all = editions(list);
    return all.isEmpty() ? LocalDate.MIN : all.get(all.size() - 1).point().day();
  }
}
