package org.quanze.web.edition;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.MovedLines;
import org.quanze.adjustment.MovedLines.Between;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Balance;
import org.quanze.edition.Balance.Moves;

/** A balance as the SDL shows it. */
public record BalanceSheet(int list, Balance balance) {

  /**
   * Movements of one kind.
   *
   * @param sum which sum of the balance it is, so that it opens to its lines
   */
  public record MovementRow(MovedLines.Sum sum, int lines, int net) {
    public Movement movement() {
      return sum.movement();
    }
  }

  /** The balance of one unit and category. */
  public record SectionRow(int list, List<Between> between, Balance.Section section) {
    public int opening() {
      return section.opening();
    }

    public int closing() {
      return section.closing();
    }

    public Balance.Column entrusted() {
      return section.entrusted();
    }

    public List<MovementRow> movements() {
      return rows(
          between,
          new MovedLines.Section(section.department(), section.category()),
          section.movements());
    }
  }

  public int opening() {
    return balance.opening();
  }

  public int closing() {
    return balance.closing();
  }

  public int difference() {
    return balance.difference();
  }

  public Balance.Column entrusted() {
    return balance.entrusted();
  }

  public List<MovementRow> movements() {
    return rows(balance.between(), null, balance.movements());
  }

  public List<SectionRow> sections() {
    return balance.sections().stream()
        .map(s -> new SectionRow(list, balance.between(), s))
        .toList();
  }

  private static List<MovementRow> rows(
      List<Between> between,
      MovedLines.@Nullable Section section,
      SortedMap<Movement, Moves> movements) {
    return movements.entrySet().stream()
        .map(
            m ->
                new MovementRow(
                    new MovedLines.Sum(between, section, m.getKey()),
                    m.getValue().lines(),
                    m.getValue().net()))
        .toList();
  }
}
