package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.PaperCounty.id;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Difference.Kind;
import org.quanze.edition.Difference.Side;
import org.quanze.list.Holding.Status;

/** Of which kind a difference is, and which differences a comparison shows. */
@Tag("pure")
class DifferenceTest {

  private static final Side OLD = new Side(1, 1, "01", "C-1", Status.IN_FORCE);
  private static final Side NEW = new Side(2, 1, "01", "C-1", Status.IN_FORCE);
  private static final Set<String> FORMAL = Set.of("elements.note", "elements.phone");

  private static Difference of(
      @Nullable Side old, @Nullable Side now, Movement movement, String... fields) {
    return new Difference(1, id("一"), old, now, List.of(movement), List.of(fields));
  }

  private static Side now(int unit, String category, Status status) {
    return new Side(2, unit, category, "C-1", status);
  }

  @Test
  void what_came_and_what_went_is_told_by_its_movement() {
    Set<Movement> holders =
        EnumSet.of(
            Movement.DELEGATED_OUT,
            Movement.ACCEPTED,
            Movement.ACCEPTED_EXTERNAL,
            Movement.TRANSFERRED_OUT,
            Movement.TRANSFERRED_IN,
            Movement.RECALLED_FROM_ME,
            Movement.RECALLED_IN);
    for (Movement movement : Movement.values()) {
      boolean merged = movement == Movement.MERGED_AWAY || movement == Movement.MERGE_RESULT;
      Kind moved = holders.contains(movement) ? Kind.MOVED : merged ? Kind.MERGED : null;
      assertEquals(moved == null ? Kind.ADDED : moved, of(null, NEW, movement).kind());
      assertEquals(moved == null ? Kind.REMOVED : moved, of(OLD, null, movement).kind());
    }
  }

  @Test
  void what_stood_and_stands_has_changed_or_rests() {
    assertEquals(Kind.CHANGED, of(OLD, NEW, Movement.CHANGED, "name").kind());
    assertEquals(
        Kind.STATUS,
        of(OLD, new Side(1, 1, "01", "C-1", Status.SUSPENDED), Movement.SUSPENDED).kind());
  }

  @Test
  void it_is_recoded_when_nothing_but_its_codes_changed_in_its_place() {
    assertEquals(Kind.RECODED, of(OLD, NEW, Movement.RECODED, "codes").kind());
    assertEquals(Kind.CHANGED, of(OLD, NEW, Movement.RECODED, "codes", "name").kind());
    assertEquals(Kind.CHANGED, of(OLD, NEW, Movement.RECODED).kind());
    for (Side elsewhere :
        List.of(
            now(2, "01", Status.IN_FORCE),
            now(1, "02", Status.IN_FORCE),
            now(1, "01", Status.SUSPENDED))) {
      assertEquals(Kind.CHANGED, of(OLD, elsewhere, Movement.RECODED, "codes").kind());
    }
  }

  @Test
  void it_is_formal_when_only_such_fields_changed_in_its_place() {
    assertTrue(of(OLD, NEW, Movement.CHANGED, "elements.note").isFormal(FORMAL));
    assertTrue(of(OLD, NEW, Movement.CHANGED, "elements.phone", "elements.note").isFormal(FORMAL));
    assertFalse(of(OLD, NEW, Movement.CHANGED, "elements.note", "name").isFormal(FORMAL));
    assertFalse(of(OLD, NEW, Movement.CHANGED).isFormal(FORMAL), "nothing is told of it");
    assertFalse(of(OLD, NEW, Movement.RECODED, "codes").isFormal(Set.of("codes")));
    assertFalse(
        of(OLD, now(2, "01", Status.IN_FORCE), Movement.CHANGED, "elements.note").isFormal(FORMAL));
    assertFalse(of(OLD, null, Movement.CANCELLED, "elements.note").isFormal(FORMAL));
  }

  @Test
  void it_tells_fields_in_order_its_side_and_whether_it_is_explained() {
    Difference changed = of(OLD, NEW, Movement.CHANGED, "name", "codes", "name");
    assertEquals(List.of("codes", "name"), changed.changedFields());
    assertEquals(NEW, changed.side());
    assertEquals(OLD, of(OLD, null, Movement.CANCELLED).side());
    assertTrue(changed.isExplained());
    assertFalse(new Difference(1, id("一"), OLD, NEW, List.of(), List.of()).isExplained());
    assertThrows(
        IllegalStateException.class,
        () -> new Difference(1, id("一"), null, null, List.of(), List.of()).side());
  }

  private static final Difference ADDED =
      of(null, new Side(1, 2, "02", "", Status.IN_FORCE), Movement.ADDED);
  private static final Difference FORM = of(OLD, NEW, Movement.CHANGED, "elements.note");
  private static final Difference NAME = of(OLD, NEW, Movement.CHANGED, "name");
  private static final Comparison ALL = new Comparison(List.of(), List.of(ADDED, FORM, NAME));

  private static List<Difference> shown(
      @Nullable Integer unit, @Nullable String category, Set<String> formal) {
    return ALL.of(new Comparison.Filter(unit, category, formal)).differences();
  }

  @Test
  void a_comparison_counts_and_shows_by_kind() {
    assertEquals(Map.of(Kind.ADDED, 1, Kind.CHANGED, 2), ALL.summary());
    assertEquals(List.of(FORM, NAME), ALL.of(Kind.CHANGED));
    assertEquals(List.of(), ALL.of(Kind.REMOVED));
  }

  @Test
  void a_filter_leaves_out_other_units_other_categories_and_matters_of_form() {
    assertEquals(ALL.differences(), shown(null, null, Set.of()));
    assertEquals(List.of(ADDED), shown(2, null, Set.of()));
    assertEquals(List.of(FORM, NAME), shown(null, "01", Set.of()));
    assertEquals(List.of(), shown(2, "01", Set.of()));
    assertEquals(List.of(ADDED, NAME), shown(null, null, FORMAL));
    assertEquals(Map.of(Kind.CHANGED, 1), ALL.of(new Comparison.Filter(1, "01", FORMAL)).summary());
  }
}
