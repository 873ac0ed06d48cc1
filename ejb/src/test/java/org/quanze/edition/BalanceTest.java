package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.MovedLines.Moved;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Balance.Counted;
import org.quanze.edition.Balance.Moves;
import org.quanze.list.Holding.Status;

/** What a balance adds up, and what its public view does not tell. */
@Tag("pure")
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

  private static Moved moved(int unit, String category, Movement movement, int net) {
    return new Moved(unit, category, movement, 1, net, 1, net, 0, 0);
  }

  private static Counted members(Total... totals) {
    return new Counted(List.of(totals), List.of());
  }

  @Test
  void sections_are_by_unit_and_category_and_add_up() {
    Counted before =
        members(
            new Total(2, "01", Status.IN_FORCE, 5, 5, true),
            new Total(1, "02", Status.IN_FORCE, 2, 2, true),
            new Total(1, "02", Status.SUSPENDED, 1, 1, true),
            new Total(1, "01", Status.IN_FORCE, 3, 3, true));
    Counted after =
        members(
            new Total(1, "01", Status.IN_FORCE, 4, 4, true),
            new Total(1, "02", Status.IN_FORCE, 2, 2, true),
            new Total(2, "01", Status.IN_FORCE, 6, 6, true));
    Balance balance =
        Balance.of(
            List.of(),
            before,
            List.of(
                moved(1, "01", Movement.RECLASSIFIED_IN, 1),
                moved(1, "02", Movement.RECLASSIFIED_OUT, -1),
                moved(2, "01", Movement.ADDED, 2),
                moved(2, "01", Movement.ADDED, 1),
                moved(2, "01", Movement.CANCELLED, -2)),
            after,
            false);
    assertEquals(
        List.of("1 01 3 4", "1 02 3 2", "2 01 5 6"),
        balance.sections().stream()
            .map(s -> s.department() + " " + s.category() + " " + s.opening() + " " + s.closing())
            .toList());
    assertEquals(11, balance.opening());
    assertEquals(12, balance.closing());
    assertEquals(0, balance.difference());
    assertTrue(balance.isBalanced());
    assertNull(balance.unbalanced());
    assertEquals(new Moves(2, 3), balance.sections().get(2).movements().get(Movement.ADDED));
    assertEquals(
        Map.of(
            Movement.ADDED,
            new Moves(2, 3),
            Movement.CANCELLED,
            new Moves(1, -2),
            Movement.RECLASSIFIED_IN,
            new Moves(1, 1),
            Movement.RECLASSIFIED_OUT,
            new Moves(1, -1)),
        balance.movements());
  }

  @Test
  void what_rests_does_not_count_where_its_list_does_not_count_it() {
    Counted rests = members(new Total(1, "01", Status.SUSPENDED, 2, 2, false));
    assertEquals(0, Balance.of(List.of(), rests, List.of(), rests, false).opening());
    assertTrue(Balance.of(List.of(), rests, List.of(), rests, false).sections().isEmpty());
    assertTrue(Balance.of(List.of(), Counted.NOTHING, List.of(), rests, true).isBalanced());
  }

  @Test
  void two_sections_that_do_not_balance_are_not_made_good_by_each_other() {
    Counted before =
        members(
            new Total(1, "01", Status.IN_FORCE, 1, 1, true),
            new Total(2, "01", Status.IN_FORCE, 1, 1, true));
    Counted after =
        members(
            new Total(1, "01", Status.IN_FORCE, 2, 2, true),
            new Total(3, "01", Status.IN_FORCE, 1, 1, true));
    Balance balance =
        Balance.of(List.of(), before, List.of(moved(3, "01", Movement.ADDED, 1)), after, false);
    assertEquals(0, balance.difference());
    assertFalse(balance.isBalanced());
    Balance.Section first = balance.unbalanced();
    assertNotNull(first);
    assertEquals(1, first.department());
    assertEquals(1, first.difference());
  }

  @Test
  void the_column_of_entrusted_powers_adds_up_and_balances_by_itself() {
    Counted before =
        new Counted(
            List.of(),
            List.of(new EntrustedTotal(1, "01", 3, 2), new EntrustedTotal(2, "01", 1, 1)));
    Counted after =
        new Counted(
            List.of(),
            List.of(new EntrustedTotal(1, "01", 5, 3), new EntrustedTotal(3, "01", 1, 1)));
    List<Moved> moved =
        List.of(
            new Moved(1, "01", Movement.ENTRUSTMENT_RECEIVED, 3, 0, 2, 0, 3, 2),
            new Moved(1, "01", Movement.ENTRUSTMENT_ENDED, 1, 0, 1, 0, -1, -1),
            new Moved(2, "01", Movement.ENTRUSTMENT_EXPIRED, 1, 0, 1, 0, -1, -1),
            new Moved(3, "01", Movement.ENTRUSTMENT_RECEIVED, 1, 0, 1, 0, 1, 1));
    Balance all = Balance.of(List.of(), before, moved, after, false);
    assertTrue(all.isBalanced());
    assertEquals(new Balance.Column(4, 2, 6), all.entrusted());
    assertEquals(0, all.entrusted().difference());
    Balance shown = Balance.of(List.of(), before, moved, after, true);
    assertTrue(shown.isBalanced());
    assertEquals(new Balance.Column(3, 1, 4), shown.entrusted());
    assertEquals(0, shown.opening());
    assertFalse(Balance.of(List.of(), before, List.of(), after, false).isBalanced());
  }

  @Test
  void what_was_entrusted_less_than_never_is_seen() {
    Counted less = new Counted(List.of(), List.of(new EntrustedTotal(1, "01", -1, -1)));
    Balance balance = Balance.of(List.of(), Counted.NOTHING, List.of(), less, true);
    assertEquals(new Balance.Column(0, 0, -1), balance.entrusted());
    assertFalse(balance.isBalanced());
  }
}
