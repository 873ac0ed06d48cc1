package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.oracle.Exercise.Stay;

/**
 * A list of what was done, and every question answered by walking all of it from the start. What
 * was answered is kept: of one point on both axes there is one answer for ever (I7).
 */
public final class Oracle {
  private static final int KEPT = 4000;

  /** A point on both axes (law 7): a day of law, and how many acts are known. */
  public record Point(LocalDate day, int known) {}

  private final Land land;
  private final List<Act> acts = new ArrayList<>();

  /** The lists that each act touched. */
  private final List<Set<String>> touched = new ArrayList<>();

  private final Map<Integer, Effects> effects = new LinkedHashMap<>();
  private final Map<Point, Picture> pictures = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Stay>> stays = new LinkedHashMap<>();

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

  Effects effects() {
    return effects(acts.size());
  }

  private Effects effects(int known) {
    return kept(effects, known, () -> new Effects(land, acts.subList(0, known)));
  }

  private static <K, V> V kept(Map<K, V> all, K key, java.util.function.Supplier<V> answer) {
    V known = all.get(key);
    if (known == null) {
      if (all.size() >= KEPT) {
        all.clear();
      }
      known = answer.get();
      all.put(key, known);
    }
    return known;
  }

  public Picture picture(LocalDate day) {
    return picture(new Point(day, acts.size()));
  }

  public Picture picture(Point at) {
    return kept(pictures, at, () -> new Picture(land, effects(at.known()), at.day()));
  }

  /** How long each item stands that stands on some day, as known after so many acts. */
  Map<String, Stay> stays(int known) {
    return kept(stays, known, () -> walked(known));
  }

  private Map<String, Stay> walked(int known) {
    Map<String, Stay> all = new TreeMap<>();
    for (LocalDate day : effects(known).days()) {
      for (Item item : picture(new Point(day, known)).items.values()) {
        Stay stay = all.get(item.id());
        if (stay == null && item.status().stands()) {
          all.put(item.id(), new Stay(item.id(), item.unit(), day, null));
        } else if (stay != null && stay.to() == null && !item.status().stands()) {
          all.put(item.id(), new Stay(item.id(), stay.unit(), stay.from(), day));
        }
      }
    }
    return all;
  }

  /** The scheme in which a list stands: the first letter of its categories. */
  public String scheme(String list) {
    String scheme = "c";
    for (Act act : acts) {
      if (act instanceof Act.Decision d) {
        for (Line line : d.lines()) {
          if (line.type != null && Roll.name(d.publisher(), line.type).equals(list)) {
            scheme = scheme(line);
          }
        }
      }
    }
    return scheme;
  }

  /** The scheme to which a line leads. */
  static String scheme(Line migration) {
    return migration.map.values().iterator().next().substring(0, 1);
  }

  /** A list by its name. */
  public Roll list(String name) {
    return new Roll(this, name);
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

  /** Who may exercise what at a point (I10, I11). */
  public Exercise exercise(Point at) {
    return new Exercise(this, picture(at), at);
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
    return effects().state(id);
  }

  public Effects.Open open(String handover) {
    return effects().open(handover);
  }

  public Map<String, Effects.Open> handovers() {
    return effects().opened();
  }

  /** The lists of which an act closes an edition. */
  public Set<String> lists(Act act) {
    return new Touched(this, effects()).by(act);
  }

  /** Handovers to units that a line ends, with the lines by which something is announced there. */
  public Map<String, Line> onTheWay(Line reorganise) {
    return new Touched(this, effects()).onTheWay(reorganise, picture(reorganise.day));
  }

  /** The lists that an act touched that was done. */
  Set<String> touched(int act) {
    return touched.get(act);
  }
}
