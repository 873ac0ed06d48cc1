package org.quanze.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLines.Moved;
import org.quanze.adjustment.Movement;

/**
 * The balance sheet (平衡表) of lists between two points, such as editions: opening + movements =
 * closing, per unit and category. Opening and closing were counted from the frozen members; the
 * movements come from the ledger lines; nothing here derives one from the other, or the balance
 * could not fail.
 *
 * @param sections one for each unit and category, in order
 * @param opening members before, over all sections
 * @param movements what moved, over all sections
 * @param closing members after, over all sections
 * @param difference what no ledger line explains, over all sections
 */
public record Balance(
    List<Section> sections,
    int opening,
    SortedMap<Movement, Moves> movements,
    int closing,
    int difference) {

  /**
   * The balance of one unit and category.
   *
   * @param department id of the unit
   * @param category category code
   * @param opening members before
   * @param movements what moved, by kind of movement
   * @param closing members after
   */
  public record Section(
      int department,
      String category,
      int opening,
      SortedMap<Movement, Moves> movements,
      int closing) {

    /** What no ledger line explains; 0 in every published edition. */
    public int difference() {
      return closing - opening - net();
    }

    private int net() {
      return movements.values().stream().mapToInt(Moves::net).sum();
    }
  }

  /**
   * Movements of one kind.
   *
   * @param lines number of ledger lines
   * @param net members gained; in the public view a change may gain or lose one, by its openness
   */
  public record Moves(int lines, int net) {
    Moves plus(Moves other) {
      return new Moves(lines + other.lines, net + other.net);
    }
  }

  public Balance(List<Section> sections) {
    this(
        List.copyOf(sections),
        sections.stream().mapToInt(Section::opening).sum(),
        sum(sections),
        sections.stream().mapToInt(Section::closing).sum(),
        sections.stream().mapToInt(Section::difference).sum());
  }

  private static SortedMap<Movement, Moves> sum(List<Section> sections) {
    SortedMap<Movement, Moves> sum = new TreeMap<>();
    sections.forEach(s -> s.movements().forEach((m, n) -> sum.merge(m, n, Moves::plus)));
    return Collections.unmodifiableSortedMap(sum);
  }

  /** Whether every section balances. */
  public boolean isBalanced() {
    return sections.stream().allMatch(s -> s.difference() == 0);
  }

  /**
   * The balance from the counts before and after and the movements between. A unit and category of
   * which the view counts nothing has no section: where hidden items stand is not told.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public static Balance of(
      List<Total> before, List<Moved> moved, List<Total> after, boolean publicOnly) {
    Map<Key, Draft> drafts = new TreeMap<>();
    for (Total t : before) {
      int members = publicOnly ? t.publicMembers() : t.members();
      if (members > 0 && t.counted()) {
        draft(drafts, t.department(), t.category()).opening += members;
      }
    }
    for (Moved m : moved) {
      Moves moves =
          publicOnly
              ? new Moves(m.publicCount(), m.publicDelta())
              : new Moves(m.count(), m.delta());
      if (moves.lines() > 0) {
        draft(drafts, m.department(), m.category())
            .movements
            .merge(m.movement(), moves, Moves::plus);
      }
    }
    for (Total t : after) {
      int members = publicOnly ? t.publicMembers() : t.members();
      if (members > 0 && t.counted()) {
        draft(drafts, t.department(), t.category()).closing += members;
      }
    }
    List<Section> sections = new ArrayList<>();
    drafts.forEach(
        (key, d) ->
            sections.add(
                new Section(key.department(), key.category(), d.opening, d.movements, d.closing)));
    return new Balance(sections);
  }

  /** The first section that does not balance, or null. */
  public @Nullable Section unbalanced() {
    return sections.stream().filter(s -> s.difference() != 0).findFirst().orElse(null);
  }

  private record Key(int department, String category) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byUnit = Integer.compare(department, other.department);
      return byUnit != 0 ? byUnit : category.compareTo(other.category);
    }
  }

  private static final class Draft {
    private int opening;
    private final SortedMap<Movement, Moves> movements = new TreeMap<>();
    private int closing;
  }

  private static Draft draft(Map<Key, Draft> drafts, int department, String category) {
    return drafts.computeIfAbsent(new Key(department, category), k -> new Draft());
  }
}
