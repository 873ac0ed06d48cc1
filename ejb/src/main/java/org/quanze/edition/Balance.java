package org.quanze.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.MovedLines.Between;
import org.quanze.adjustment.MovedLines.Moved;
import org.quanze.adjustment.Movement;

/**
 * The balance sheet (平衡表) of lists between two points, such as editions: opening + movements =
 * closing, per unit and category. Opening and closing were counted from the frozen members; the
 * movements come from the ledger lines; nothing here derives one from the other, or the balance
 * could not fail.
 *
 * @param between the lists, and the points between which it is drawn
 * @param sections one for each unit and category, in order
 * @param opening members before, over all sections
 * @param movements what moved, over all sections
 * @param closing members after, over all sections
 * @param difference what no ledger line explains, over all sections
 * @param entrusted the column of entrusted powers, over all sections
 */
public record Balance(
    List<Between> between,
    List<Section> sections,
    int opening,
    SortedMap<Movement, Moves> movements,
    int closing,
    int difference,
    Column entrusted) {

  /**
   * What was counted at one point.
   *
   * @param members members of the lists
   * @param entrusted powers that their units exercise as entrusted ones
   */
  public record Counted(List<Total> members, List<EntrustedTotal> entrusted) {
    /** Nothing. */
    public static final Counted NOTHING = new Counted(List.of(), List.of());

    public Counted {
      members = List.copyOf(members);
      entrusted = List.copyOf(entrusted);
    }
  }

  /**
   * Powers that are exercised as entrusted ones (受托): they are no members of the list and stand in
   * a column of their own.
   *
   * @param opening powers before
   * @param net powers gained, by the ledger lines
   * @param closing powers after
   */
  public record Column(int opening, int net, int closing) {
    /** What no ledger line explains. */
    public int difference() {
      return closing - opening - net;
    }

    private Column plus(Column other) {
      return new Column(opening + other.opening, net + other.net, closing + other.closing);
    }
  }

  /**
   * The balance of one unit and category.
   *
   * @param department id of the unit
   * @param category category code
   * @param opening members before
   * @param movements what moved, by kind of movement
   * @param closing members after
   * @param entrusted the column of entrusted powers
   */
  public record Section(
      int department,
      String category,
      int opening,
      SortedMap<Movement, Moves> movements,
      int closing,
      Column entrusted) {

    /** Whether the ledger lines explain everything. */
    public boolean isBalanced() {
      return difference() == 0 && entrusted.difference() == 0;
    }

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

  public Balance(List<Between> between, List<Section> sections) {
    this(
        List.copyOf(between),
        List.copyOf(sections),
        sections.stream().mapToInt(Section::opening).sum(),
        sum(sections),
        sections.stream().mapToInt(Section::closing).sum(),
        sections.stream().mapToInt(Section::difference).sum(),
        sections.stream().map(Section::entrusted).reduce(new Column(0, 0, 0), Column::plus));
  }

  private static SortedMap<Movement, Moves> sum(List<Section> sections) {
    SortedMap<Movement, Moves> sum = new TreeMap<>();
    sections.forEach(s -> s.movements().forEach((m, n) -> sum.merge(m, n, Moves::plus)));
    return Collections.unmodifiableSortedMap(sum);
  }

  /** Whether every section balances. */
  public boolean isBalanced() {
    return sections.stream().allMatch(Section::isBalanced);
  }

  /**
   * The balance from the counts before and after and the movements between. A unit and category of
   * which the view counts nothing has no section: where hidden items stand is not told.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public static Balance of(
      List<Between> between, Counted before, List<Moved> moved, Counted after, boolean publicOnly) {
    Map<Key, Draft> drafts = new TreeMap<>();
    count(drafts, before, publicOnly, (draft, members) -> draft.opening += members);
    count(drafts, after, publicOnly, (draft, members) -> draft.closing += members);
    entrusted(drafts, before, publicOnly, (draft, powers) -> draft.entrustedOpening += powers);
    entrusted(drafts, after, publicOnly, (draft, powers) -> draft.entrustedClosing += powers);
    for (Moved m : moved) {
      Moves moves =
          publicOnly
              ? new Moves(m.publicCount(), m.publicDelta())
              : new Moves(m.count(), m.delta());
      if (moves.lines() > 0) {
        Draft draft = draft(drafts, m.department(), m.category());
        draft.movements.merge(m.movement(), moves, Moves::plus);
        draft.entrustedNet += publicOnly ? m.publicEntrusted() : m.entrusted();
      }
    }
    List<Section> sections = new ArrayList<>();
    drafts.forEach((key, draft) -> sections.add(draft.section(key)));
    return new Balance(between, sections);
  }

  /** The first section that does not balance, or null. */
  public @Nullable Section unbalanced() {
    return sections.stream().filter(s -> !s.isBalanced()).findFirst().orElse(null);
  }

  private static void count(
      Map<Key, Draft> drafts, Counted counted, boolean publicOnly, ObjIntConsumer<Draft> add) {
    for (Total t : counted.members()) {
      int members = publicOnly ? t.publicMembers() : t.members();
      if (members > 0 && t.counted()) {
        add.accept(draft(drafts, t.department(), t.category()), members);
      }
    }
  }

  private static void entrusted(
      Map<Key, Draft> drafts, Counted counted, boolean publicOnly, ObjIntConsumer<Draft> add) {
    for (EntrustedTotal t : counted.entrusted()) {
      int powers = publicOnly ? t.publicPowers() : t.powers();
      if (powers != 0) {
        add.accept(draft(drafts, t.department(), t.category()), powers);
      }
    }
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
    private int entrustedOpening;
    private int entrustedNet;
    private int entrustedClosing;

    private Section section(Key key) {
      return new Section(
          key.department(),
          key.category(),
          opening,
          movements,
          closing,
          new Column(entrustedOpening, entrustedNet, entrustedClosing));
    }
  }

  private static Draft draft(Map<Key, Draft> drafts, int department, String category) {
    return drafts.computeIfAbsent(new Key(department, category), k -> new Draft());
  }
}
