package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.MovedLines.Moved;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Balance.Counted;
import org.quanze.list.Holding.Status;

/** What a balance adds up, and what its public view does not tell. */
class BalanceTest {

  private static final Counted BEFORE =
      new Counted(
          List.of(
              new Total(1, "01", Status.IN_FORCE, 4, 3, true),
              new Total(1, "02", Status.IN_FORCE, 1, 0, true)),
          List.of());
  private static final Counted AFTER =
      new Counted(
          List.of(
              new Total(1, "01", Status.IN_FORCE, 3, 2, true),
              new Total(1, "02", Status.IN_FORCE, 1, 0, true)),
          List.of());

  @Test
  void where_only_hidden_items_stand_has_no_section_in_public() {
    List<Moved> moved = List.of(new Moved(1, "01", Movement.CANCELLED, 1, -1, 1, -1, 0, 0));
    assertEquals(2, Balance.of(List.of(), BEFORE, moved, AFTER, false).sections().size());
    Balance shown = Balance.of(List.of(), BEFORE, moved, AFTER, true);
    assertEquals(List.of("01"), shown.sections().stream().map(Balance.Section::category).toList());
    assertEquals(0, shown.difference());
    assertEquals(3, shown.opening());
    assertEquals(2, shown.closing());
  }

  @Test
  void what_no_line_explains_is_the_difference() {
    Balance balance = Balance.of(List.of(), BEFORE, List.of(), AFTER, false);
    assertFalse(balance.isBalanced());
    assertEquals(-1, balance.difference());
  }

  @Test
  void entrusted_powers_stand_in_a_column_of_their_own() {
    Counted none = new Counted(List.of(), List.of());
    Counted one = new Counted(List.of(), List.of(new EntrustedTotal(1, "01", 1, 0)));
    List<Moved> received =
        List.of(new Moved(1, "01", Movement.ENTRUSTMENT_RECEIVED, 1, 0, 0, 0, 1, 0));
    Balance explained = Balance.of(List.of(), none, received, one, false);
    assertTrue(explained.isBalanced());
    assertEquals(new Balance.Column(0, 1, 1), explained.entrusted());
    assertEquals(0, explained.closing());
    assertTrue(Balance.of(List.of(), none, received, one, true).sections().isEmpty());
    Balance unexplained = Balance.of(List.of(), none, List.of(), one, false);
    assertFalse(unexplained.isBalanced());
    assertEquals(1, unexplained.entrusted().difference());
  }
}
