package org.quanze.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.validity.ValidityRule;

/** Every broken rule of an act is heard of at once. */
@Tag("pure")
class RefusalsTest {

  private final Refusals refusals = new Refusals();

  @Test
  void what_holds_is_not_noted() {
    assertTrue(refusals.require(true, ValidityRule.EDITION_EXISTS, "edition", 7));
    assertTrue(refusals.isEmpty());
    assertEquals(0, refusals.size());
    refusals.refuseIfAny();
  }

  @Test
  void what_does_not_is_noted_with_its_place_and_both_sentences() {
    assertFalse(refusals.require(false, ValidityRule.EDITION_EXISTS, "edition", 7));
    refusals.add(ValidityRule.ONE_POINT.at("asOf"));
    assertFalse(refusals.isEmpty());
    assertEquals(2, refusals.size());
    Refusal refusal = refusals.all().get(0);
    assertEquals("VAL-02", refusal.code());
    assertEquals("VAL-02", ValidityRule.EDITION_EXISTS.code());
    assertEquals("edition", refusal.path());
    assertEquals("该清单没有第 7 版", refusal.zh());
    assertEquals("The list has no edition 7", refusal.en());
    Refused refused = assertThrows(Refused.class, refusals::refuseIfAny);
    assertEquals(refusals.all(), refused.refusals());
    assertEquals(
        "VAL-02 The list has no edition 7; VAL-05 Give one of asOf and effectiveOn, not both",
        refused.getMessage());
    assertNull(refused.currentVersion());
  }

  @Test
  void a_conflict_says_which_version_stands() {
    Refusal conflict = ValidityRule.ONE_POINT.at("asOf");
    assertEquals(3, new Refused(List.of(conflict), 3).currentVersion());
    Refused alone = ValidityRule.ONE_POINT.refuse("asOf");
    assertEquals(List.of(conflict), alone.refusals());
    assertNull(alone.currentVersion());
  }

  @Test
  void of_several_conflicts_the_first_says_which_version_stands() {
    assertTrue(refusals.requireVersion(true, 2, ValidityRule.ONE_POINT, "asOf"));
    assertFalse(refusals.requireVersion(false, 4, ValidityRule.ONE_POINT, "asOf"));
    assertFalse(refusals.requireVersion(false, 5, ValidityRule.ONE_POINT, "asOf"));
    assertEquals(2, refusals.size());
    assertEquals(4, assertThrows(Refused.class, refusals::refuseIfAny).currentVersion());
  }
}
