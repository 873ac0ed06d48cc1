package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.ItemRule;
import org.quanze.item.Value;
import org.quanze.organisation.Department;
import org.quanze.rule.Refused;
import org.quanze.testing.Cast;
import org.quanze.testing.Story;
import org.quanze.testing.TestRegistry;

/** A draft takes no item code that is not valid, and nothing of the attempt is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesByHandTest {

  private static final String RIGHT =
      "511A0064100158-511602000000-000-115113016823646795-1-00"; // published
  private static final String WRONG = RIGHT.replace("6795-", "6796-");

  private Story story;
  private TestRegistry registry;

  @BeforeAll
  void cast() {
    story = new Story();
    registry = story.registry();
  }

  @AfterAll
  void close() {
    story.close();
  }

  private static Content coded(Content content, String scheme, String value) {
    return new Content(
        content.name(),
        content.category(),
        content.department(),
        List.of(new ItemCode(scheme, value)),
        content.openness(),
        content.decided(),
        content.elements());
  }

  private DraftOutcome begin() {
    return story.draft(
        story.people().editor(),
        story.people().bureau(),
        Story.decision("示政发〔2026〕7号", Map.of()),
        List.of());
  }

  private DraftOutcome set(DraftOutcome draft, Adjustment line) {
    return registry
        .get(SetLine.class)
        .setLine(
            story.people().editor(),
            new SetLine.Command(
                draft.changeSet(), draft.version(), 1, line, UUID.randomUUID().toString()));
  }

  /** From now on codes of a scheme have twelve digits. */
  private void know(String scheme) throws SQLException {
    try (Connection owner = registry.asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "INSERT INTO code_scheme (code, name_zh, name_en, layout, source)"
              + " VALUES ('%s', '旧编码（虚构）', 'Old code', '^[0-9]{12}$', 'constructed')"
                  .formatted(scheme));
    }
  }

  private Entrance.Add add(String scheme, String value) {
    return story.add(90, coded(story.power(90, "01"), scheme, value));
  }

  @Test
  void a_wrong_check_digit_is_refused_and_nothing_is_stored() {
    DraftOutcome draft = begin();
    Refused refused = assertThrows(Refused.class, () -> set(draft, add("SICHUAN", WRONG)));
    assertEquals(ItemRule.CODE_VALID, refused.refusals().get(0).rule());
    assertEquals("content.codes.0.value", refused.refusals().get(0).path());
    ChangeSet stored =
        registry.read(
            () ->
                registry
                    .get(ChangeSets.class)
                    .find(story.people().editor(), draft.changeSet())
                    .orElseThrow());
    assertEquals(draft.version(), stored.version());
    assertEquals(List.of(), stored.lines());
    assertEquals(draft.version() + 1, set(draft, add("SICHUAN", RIGHT)).version());
  }

  @Test
  void a_code_that_stood_before_its_scheme_was_known_may_stay_and_no_other_wrong_one_may_come()
      throws SQLException {
    Content old = coded(story.power(91, "01"), "OLD", "too short");
    story.publish(Story.decision("示政发〔2026〕8号", Map.of()), List.of(story.add(91, old)));
    know("OLD");
    DraftOutcome draft = begin();
    Content changed = old.with("note", new Value.Text("修订"));
    Content wrong = coded(changed, "OLD", "other");
    Refused refused =
        assertThrows(
            Refused.class,
            () -> set(draft, new Renewal.Change(story.subject(91, 1), wrong, null, null)));
    assertEquals(ItemRule.CODE_VALID, refused.refusals().get(0).rule());
    assertEquals(
        draft.version() + 1,
        set(draft, new Renewal.Change(story.subject(91, 1), changed, null, null)).version());
  }

  @Test
  void another_layout_is_refused_and_an_unknown_scheme_is_not() {
    DraftOutcome draft = begin();
    Refused refused = assertThrows(Refused.class, () -> set(draft, add("NATIONAL-31", RIGHT)));
    assertEquals(ItemRule.CODE_VALID, refused.refusals().get(0).rule());
    assertEquals(draft.version() + 1, set(draft, add("DB22-2848", "JL-1")).version());
  }

  @Test
  void a_wrong_code_does_not_come_in_from_an_item_of_another_unit() throws SQLException {
    Content old = coded(story.power(92, "01"), "FOREIGN", "shorter");
    story.publish(Story.decision("示政发〔2026〕9号", Map.of()), List.of(story.add(92, old)));
    know("FOREIGN");
    Renewal.Change line = new Renewal.Change(story.subject(92, 1), old, null, null);
    assertRefused(story.people().townEditor(), story.people().town(), line);
    Cast cast = new Cast(registry);
    cast.department(Story.COUNTY, "示例县另一局");
    Department beside = cast.unit(Story.COUNTY, "示例县另一局");
    assertRefused(cast.editor("editor-beside", beside), beside, line);
  }

  @Test
  void a_wrong_code_is_taken_over_by_whom_it_is_offered_to_alone() throws SQLException {
    Content old = coded(story.power(93, "01"), "OFFERED", "shortest");
    story.publish(Story.decision("示政发〔2026〕10号", Map.of()), List.of(story.add(93, old)));
    Receiver receiver = new Receiver(story.people().town().uid(), Story.DAY_3, null);
    story.publish(
        Story.decision("示政发〔2026〕11号", Map.of()),
        List.of(new Conferral.Delegate(story.subject(93, 1), List.of(receiver), null, "赋权")));
    know("OFFERED");
    UUID handover = story.handovers().get(0).id();
    Entrance.Accept line = new Entrance.Accept(handover, UUID.randomUUID(), old, null);
    assertRefused(story.people().editor(), story.people().bureau(), line);
    DraftOutcome taken =
        story.draft(
            story.people().townEditor(),
            story.people().town(),
            Story.decision("示镇发〔2026〕1号", Map.of()),
            List.of(line));
    assertEquals(2, taken.version());
  }

  private void assertRefused(Actor editor, Department unit, Adjustment line) {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> story.draft(editor, unit, Story.decision("示发〔2026〕1号", Map.of()), List.of(line)));
    assertEquals(ItemRule.CODE_VALID, refused.refusals().get(0).rule());
  }
}
