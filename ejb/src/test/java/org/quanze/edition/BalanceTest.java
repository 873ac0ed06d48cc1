package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.LedgerLines.Moved;
import org.quanze.adjustment.Movement;
import org.quanze.list.Holding.Status;

/** What a balance adds up, and what its public view does not tell. */
class BalanceTest {

  private static final List<Total> BEFORE =
      List.of(
          new Total(1, "01", Status.IN_FORCE, 4, 3, true),
          new Total(1, "02", Status.IN_FORCE, 1, 0, true));
  private static final List<Total> AFTER =
      List.of(
          new Total(1, "01", Status.IN_FORCE, 3, 2, true),
          new Total(1, "02", Status.IN_FORCE, 1, 0, true));

  @Test
  void where_only_hidden_items_stand_has_no_section_in_public() {
    List<Moved> moved = List.of(new Moved(1, "01", Movement.CANCELLED, 1, -1, 1, -1));
    assertEquals(2, Balance.of(BEFORE, moved, AFTER, false).sections().size());
    Balance shown = Balance.of(BEFORE, moved, AFTER, true);
    assertEquals(List.of("01"), shown.sections().stream().map(Balance.Section::category).toList());
    assertEquals(0, shown.difference());
    assertEquals(3, shown.opening());
    assertEquals(2, shown.closing());
  }

  @Test
  void what_no_line_explains_is_the_difference() {
    Balance balance = Balance.of(BEFORE, List.of(), AFTER, false);
    assertFalse(balance.isBalanced());
    assertEquals(-1, balance.difference());
  }
}
