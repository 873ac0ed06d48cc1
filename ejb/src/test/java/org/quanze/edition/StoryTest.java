package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.Story.COUNTY;
import static org.quanze.testing.Story.DAY_2;
import static org.quanze.testing.Story.DAY_3;
import static org.quanze.testing.Story.TOWN;
import static org.quanze.testing.Story.decision;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Renewal;
import org.quanze.edition.Balance.Moves;
import org.quanze.handover.HandoverRule;
import org.quanze.list.PublishedList;
import org.quanze.rule.Refused;
import org.quanze.testing.Story;
import org.quanze.testing.TestDatabase;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;

/**
 * The main job from end to end: a list is opened, adjusted under a decision, a part of it
 * delegated, accepted and handed over; each edition balances, and each difference names its
 * decision.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {

  private Story story;
  private TestRegistry registry;
  private String editionOne = "";

  @BeforeAll
  void cast() {
    story = new Story();
    registry = story.registry();
  }

  @AfterAll
  void close() {
    story.close();
  }

  private Edition newest(String division) {
    int list = story.list(division).id();
    return registry.read(() -> registry.get(Editions.class).findNewest(list).orElseThrow());
  }

  private Balance balance(String division, int from, int to) {
    PublishedList list = story.list(division);
    return registry.read(() -> registry.get(Balances.class).of(list, from, to, true));
  }

  private Comparison compare(String division, int from, int to) {
    PublishedList list = story.list(division);
    return registry.read(
        () ->
            registry
                .get(Comparisons.class)
                .compare(List.of(list), AsOf.edition(from), AsOf.edition(to), true));
  }

  @Test
  @Order(1)
  void the_list_is_opened_by_a_decision_that_adds_ten_items() {
    story.open();
    assertEquals(1, newest(COUNTY).number());
    assertEquals(10, newest(COUNTY).members());
    editionOne = snapshot(1);
  }

  @Test
  @Order(2)
  void a_wrong_announced_closing_refuses_the_whole_decision_and_names_the_number() {
    registry.today().set(DAY_2);
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                story.publish(
                    decision("示政发〔2026〕2号", Map.of("POWER", 10)),
                    List.of(new Departure.Cancel(story.subject(1, 1), null, "法律修改"))));
    assertEquals(EditionRule.ANNOUNCED_CLOSING.code(), refused.refusals().get(0).code());
    assertTrue(refused.refusals().get(0).en().contains("-1"), refused.getMessage());
    assertEquals(1, newest(COUNTY).number());
  }

  @Test
  @Order(3)
  void one_decision_cancels_two_changes_three_adds_one_and_announces_four_delegations() {
    story.adjust();
    Edition edition = newest(COUNTY);
    assertEquals(2, edition.number());
    assertEquals(9, edition.members());
    assertEquals(4, edition.announced());
    Map<Movement, Moves> movements = balance(COUNTY, 1, 2).movements();
    assertEquals(new Moves(2, -2), movements.get(Movement.CANCELLED));
    assertEquals(new Moves(1, 1), movements.get(Movement.ADDED));
    assertEquals(new Moves(3, 0), movements.get(Movement.CHANGED));
    assertEquals(new Moves(4, 0), movements.get(Movement.DELEGATION_ANNOUNCED));
  }

  @Test
  @Order(4)
  void the_town_accepts_under_its_own_decision_and_its_opening_edition_is_empty() {
    assertEquals(4, story.handovers().size());
    story.accept();
    assertEquals(0, newest(TOWN).members());
    assertEquals(4, newest(TOWN).announced());
    assertEquals(9, newest(COUNTY).members());
  }

  @Test
  @Order(5)
  void the_handover_waits_for_its_day() {
    Refused refused = assertThrows(Refused.class, story::handOver);
    assertTrue(
        refused.refusals().stream().allMatch(r -> r.rule() == HandoverRule.DAY_REACHED),
        refused.getMessage());
  }

  @Test
  @Order(6)
  void the_handover_closes_an_edition_of_both_lists() {
    registry.today().set(DAY_3);
    story.handOver();
    assertEquals(3, newest(COUNTY).number());
    assertEquals(5, newest(COUNTY).members());
    assertEquals(0, newest(COUNTY).announced());
    assertEquals(2, newest(TOWN).number());
    assertEquals(4, newest(TOWN).members());
    assertEquals(new Moves(4, -4), balance(COUNTY, 2, 3).movements().get(Movement.DELEGATED_OUT));
    assertEquals(new Moves(4, 4), balance(TOWN, 1, 2).movements().get(Movement.ACCEPTED));
    assertEquals(10, balance(COUNTY, 1, 3).opening());
    assertTrue(balance(COUNTY, 1, 3).isBalanced());
  }

  @Test
  @Order(7)
  void comparing_editions_1_and_3_names_exactly_these_with_their_decisions() {
    Comparison comparison = compare(COUNTY, 1, 3);
    assertEquals(
        Map.of(
            Difference.Kind.ADDED, 1,
            Difference.Kind.REMOVED, 2,
            Difference.Kind.CHANGED, 3,
            Difference.Kind.MOVED, 4),
        comparison.summary());
    List<Comparisons.Detail> details =
        registry.read(
            () -> registry.get(Comparisons.class).details(comparison, comparison.differences()));
    assertTrue(details.stream().noneMatch(d -> d.causes().isEmpty()));
    details.stream()
        .filter(d -> d.difference().kind() == Difference.Kind.CHANGED)
        .forEach(
            d -> assertEquals("elements.note", d.fields().get(0).path(), d.fields().toString()));
  }

  @Test
  @Order(8)
  void a_read_as_of_edition_1_is_the_same_before_and_after() {
    assertEquals(editionOne, snapshot(1));
  }

  @Test
  @Order(9)
  void two_lines_of_one_decision_do_not_take_the_same_code() {
    Adjustment first = story.add(12, story.power(12, "02"));
    Adjustment second = story.add(13, story.power(12, "02"));
    Refused refused =
        assertThrows(
            Refused.class,
            () -> story.publish(Story.decision("示政发〔2026〕4号", Map.of()), List.of(first, second)));
    assertEquals(org.quanze.item.ItemRule.CODE_UNIQUE.code(), refused.refusals().get(0).code());
    assertEquals(3, newest(Story.COUNTY).number());
  }

  @Test
  @Order(9)
  void a_draft_on_an_old_version_is_refused() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                story.publish(
                    decision("示政发〔2026〕4号", Map.of()),
                    List.of(
                        new Renewal.Change(
                            story.subject(3, 1),
                            story.content(3).with("note", new org.quanze.item.Value.Text("又一次")),
                            null,
                            null))));
    assertEquals(AdjustmentRule.BASE_VERSION.code(), refused.refusals().get(0).code());
  }

  @Test
  @Order(10)
  void an_altered_field_is_named() throws SQLException {
    TestDatabase.run(
        registry.asOwner(),
        "ALTER TABLE item_content DISABLE TRIGGER USER",
        "UPDATE item_content SET content = replace(content, '修订3', '修订X') WHERE item_id = '"
            + story.item(3)
            + "'",
        "ALTER TABLE item_content ENABLE TRIGGER USER");
    // Between points that were not compared before: what was verified once is kept as it was.
    Comparison comparison = compare(COUNTY, 1, 2);
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                registry.read(
                    () ->
                        registry
                            .get(Comparisons.class)
                            .details(comparison, comparison.differences())));
    assertTrue(refused.toString().contains("elements.note"), refused.getMessage());
    assertTrue(refused.toString().contains("对第3类违法行为的处罚"), refused.getMessage());
  }

  /** Everything a read at an edition of the county's list gives. */
  private String snapshot(int edition) {
    PublishedList list = story.list(COUNTY);
    return registry.read(
        () -> {
          var moment = registry.get(Moments.class).of(list, AsOf.edition(edition));
          StringBuilder text = new StringBuilder(moment.toString());
          registry
              .get(org.quanze.database.Database.class)
              .list(
                  "SELECT h.item_id, h.version, c.content FROM holding h JOIN item_content c"
                      + " ON c.item_id = h.item_id AND c.number = h.version WHERE h.list_id = ?"
                      + " AND h.known_from <= ? AND (h.known_to IS NULL OR h.known_to > ?)"
                      + " AND h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?)"
                      + " ORDER BY h.code",
                  row -> text.append(row.uuid(1)).append(row.whole(2)).append(row.text(3)).length(),
                  list.id(),
                  moment.position(),
                  moment.position(),
                  moment.day(),
                  moment.day());
          return text.toString();
        });
  }
}
