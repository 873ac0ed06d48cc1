package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Movement.Act;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.testing.Contents;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperLists;
import org.quanze.testing.Told;

/** What a line of the ledger says of itself. */
@Tag("pure")
class EffectTest {

  private final PaperCounty county = new PaperCounty();

  private Effect suspended() {
    return first(new Rest.Suspend(county.subject("一"), LATER, null, null));
  }

  private Effect changed(Openness before, Openness after) {
    Content content = Contents.open(power("一", "甲局", "01"), before);
    county.without("一");
    county.stands(
        "一", 1, content, org.quanze.list.Holding.Status.IN_FORCE, PaperCounty.SINCE, null);
    return first(
        new Renewal.Change(
            county.subject("一"),
            Contents.open(RenewalTest.noted(county, "一", "改"), after),
            null,
            null));
  }

  private Effect first(Adjustment line) {
    return Told.done(county, line).effects().get(0);
  }

  @Test
  void the_public_sees_a_line_of_what_was_public_or_becomes_so() {
    assertTrue(changed(Openness.PUBLIC, Openness.PUBLIC).isPublic());
    assertTrue(changed(Openness.PUBLIC, Openness.NOT_PUBLIC).isPublic());
    assertTrue(changed(Openness.ON_REQUEST, Openness.PUBLIC).isPublic());
    assertFalse(changed(Openness.ON_REQUEST, Openness.NOT_PUBLIC).isPublic());
    Content hidden = Contents.open(power("新", "甲局", "01"), Openness.NOT_PUBLIC);
    assertFalse(first(new Entrance.Add("POWER", id("新"), hidden, null, null)).isPublic());
    assertTrue(
        first(new Entrance.Add("POWER", id("新"), power("新", "甲局", "01"), null, null)).isPublic());
  }

  @Test
  void it_names_the_version_before_and_its_terms() {
    assertEquals(1, suspended().oldVersion());
    assertEquals("{\"plannedEnd\":\"2026-05-06\"}", suspended().termsDocument());
    Effect added = first(new Entrance.Add("POWER", id("新"), power("新", "甲局", "01"), null, null));
    assertNull(added.oldVersion());
    assertNull(added.termsDocument());
  }

  @Test
  void it_is_told_with_more_or_elsewhere() {
    Effect told =
        suspended()
            .with("more", "多")
            .because("另")
            .changing(List.of("name"))
            .at(PaperLists.typed(PaperLists.MATTER), 2, "02", Movement.RESUMED, PaperCounty.SINCE);
    assertEquals(
        List.of(
            "1 SUSPEND RESUMED MATTER/乙局/02/一 1→1暂 -1/-1 2026-03-02 [name]"
                + " {more=多, plannedEnd=2026-05-06} “另”"),
        new Told(county).all(List.of(told)));
    assertEquals(
        List.of("1 SUSPEND SUSPENDED MATTER/乙局/01/一 1→1暂 -1/-1 2026-05-06 {plannedEnd=2026-05-06}"),
        new Told(county)
            .all(
                List.of(
                    suspended()
                        .at(PaperLists.typed(PaperLists.MATTER), 2, Movement.SUSPENDED, LATER))));
  }

  @Test
  void an_item_leaves_what_it_was_and_enters_what_it_becomes() {
    Set<Act> both = EnumSet.of(Act.RENEWS, Act.SUSPENDS, Act.RESUMES);
    for (Movement movement : Movement.values()) {
      Effect effect =
          suspended().at(PaperLists.typed(PaperLists.POWER), 1, movement, PaperCounty.DAY);
      Act act = movement.act();
      assertEquals(both.contains(act) || act == Act.LEAVES, effect.leaves(), movement.name());
      assertEquals(both.contains(act) || act == Act.ENTERS, effect.enters(), movement.name());
    }
  }

  @Test
  void only_the_receiver_of_an_entrustment_gains_and_loses_powers_in_its_column() {
    for (Movement movement : Movement.values()) {
      int powers =
          switch (movement) {
            case ENTRUSTMENT_RECEIVED, ENTRUSTMENT_TERM_LIFTED -> 1;
            case ENTRUSTMENT_EXPIRED, ENTRUSTMENT_ENDED -> -1;
            default -> 0;
          };
      assertEquals(powers, movement.entrusted(), movement.name());
    }
  }
}
