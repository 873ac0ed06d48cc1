package org.quanze.web.edition;

import java.util.List;
import java.util.SortedMap;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Balance;
import org.quanze.edition.Balance.Moves;

/** A balance as the SDL shows it. */
public record BalanceSheet(int list, Balance balance) {

  /** Movements of one kind. */
  public record MovementRow(Movement movement, int lines, int net) {}

  /** The balance of one unit and category. */
  public record SectionRow(int list, Balance.Section section) {
    public int opening() {
      return section.opening();
    }

    public int closing() {
      return section.closing();
    }

    public List<MovementRow> movements() {
      return rows(section.movements());
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

  public List<MovementRow> movements() {
    return rows(balance.movements());
  }

  public List<SectionRow> sections() {
    return balance.sections().stream().map(s -> new SectionRow(list, s)).toList();
  }

  private static List<MovementRow> rows(SortedMap<Movement, Moves> movements) {
    return movements.entrySet().stream()
        .map(m -> new MovementRow(m.getKey(), m.getValue().lines(), m.getValue().net()))
        .toList();
  }
}
