package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.Delegate.Receiver;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.SetLine;
import org.quanze.edition.Balance.Moves;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.testing.Cast;
import org.quanze.testing.Contents;
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

  private static final String COUNTY = "990101";
  private static final String TOWN = "990101001";
  private static final LocalDate DAY_1 = LocalDate.of(2026, 3, 2);
  private static final LocalDate DAY_2 = LocalDate.of(2026, 4, 1);
  private static final LocalDate DAY_3 = LocalDate.of(2026, 5, 6);

  private TestRegistry registry;
  private Department bureau;
  private Department town;
  private Actor editor;
  private Actor publisher;
  private Actor townEditor;
  private Actor townPublisher;
  private final Map<Integer, UUID> items = new HashMap<>();
  private final Map<Integer, Content> contents = new HashMap<>();
  private String editionOne = "";

  @BeforeAll
  void cast() {
    registry = new TestRegistry();
    Cast cast = new Cast(registry);
    cast.government(COUNTY, "示例县", 4, null);
    cast.government(TOWN, "示例镇", 5, COUNTY);
    cast.department(COUNTY, "示例县审批局");
    cast.department(TOWN, "示例镇人民政府办公室");
    bureau = cast.unit(COUNTY, "示例县审批局");
    town = cast.unit(TOWN, "示例镇人民政府办公室");
    editor = cast.editor("editor-a", bureau);
    publisher = cast.publisher("publisher", COUNTY);
    townEditor = cast.editor("editor-town", town);
    townPublisher = cast.publisher("publisher-town", TOWN);
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private static DecisionDraft decision(String number, Map<String, Integer> closings) {
    return new DecisionDraft(
        number, "关于调整权责清单的决定", "示例政府", null, null, null, "依法调整", Openness.PUBLIC, closings);
  }

  private int publish(
      Actor drafter,
      Actor releaser,
      Department unit,
      DecisionDraft decision,
      List<Adjustment> lines) {
    DraftOutcome set =
        registry
            .get(CreateChangeSet.class)
            .create(
                drafter,
                new CreateChangeSet.Command("", unit.uid(), decision, UUID.randomUUID() + ""));
    for (int i = 0; i < lines.size(); i++) {
      set =
          registry
              .get(SetLine.class)
              .setLine(
                  drafter,
                  new SetLine.Command(
                      set.changeSet(), set.version(), i + 1, lines.get(i), UUID.randomUUID() + ""));
    }
    return registry
        .get(ReleaseChangeSet.class)
        .release(
            releaser,
            new ReleaseChangeSet.Command(set.changeSet(), set.version(), UUID.randomUUID() + ""));
  }

  private PublishedList list(String division) {
    return registry.read(
        () ->
            registry
                .get(Lists.class)
                .find(registry.get(Organisations.class).getPublisher(division).id(), "POWER")
                .orElseThrow());
  }

  private Edition newest(String division) {
    int list = list(division).id();
    return registry.read(() -> registry.get(Editions.class).findNewest(list).orElseThrow());
  }

  private Balance balance(String division, int from, int to) {
    PublishedList list = list(division);
    return registry.read(() -> registry.get(Balances.class).of(list, from, to, true));
  }

  private Comparison compare(String division, int from, int to) {
    PublishedList list = list(division);
    return registry.read(
        () ->
            registry
                .get(Comparisons.class)
                .compare(List.of(list), AsOf.edition(from), AsOf.edition(to), true));
  }

  private Adjustment.Add add(int n) {
    UUID item = UUID.randomUUID();
    items.put(n, item);
    contents.put(n, Contents.power("对第" + n + "类违法行为的处罚", "02", bureau.uid(), "P-" + n));
    return new Adjustment.Add("POWER", item, content(n), null, null);
  }

  private Content content(int n) {
    return Objects.requireNonNull(contents.get(n));
  }

  private Subject subject(int n, int version) {
    return new Subject(Objects.requireNonNull(items.get(n)), version);
  }

  @Test
  @Order(1)
  void the_list_is_opened_by_a_decision_that_adds_ten_items() {
    registry.today().set(DAY_1);
    List<Adjustment> lines =
        java.util.stream.IntStream.rangeClosed(1, 10).<Adjustment>mapToObj(this::add).toList();
    publish(editor, publisher, bureau, decision("示政发〔2026〕1号", Map.of("POWER", 10)), lines);
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
                publish(
                    editor,
                    publisher,
                    bureau,
                    decision("示政发〔2026〕2号", Map.of("POWER", 10)),
                    List.of(new Adjustment.Cancel(subject(1, 1), null, "法律修改"))));
    assertEquals(EditionRule.ANNOUNCED_CLOSING.code(), refused.refusals().get(0).code());
    assertTrue(refused.refusals().get(0).en().contains("-1"), refused.getMessage());
    assertEquals(1, newest(COUNTY).number());
  }

  @Test
  @Order(3)
  void one_decision_cancels_two_changes_three_adds_one_and_announces_four_delegations() {
    Map<Integer, Adjustment> lines = new LinkedHashMap<>();
    lines.put(1, new Adjustment.Cancel(subject(1, 1), null, "法律修改"));
    lines.put(2, new Adjustment.Cancel(subject(2, 1), null, "法律修改"));
    for (int n = 3; n <= 5; n++) {
      Content changed = content(n).with("note", new org.quanze.item.Value.Text("修订" + n));
      contents.put(n, changed);
      lines.put(n, new Adjustment.Change(subject(n, 1), changed, null, null));
    }
    lines.put(6, add(11));
    for (int n = 7; n <= 10; n++) {
      lines.put(
          n,
          new Adjustment.Delegate(
              subject(n, 1), List.of(new Receiver(town.uid(), DAY_3, "已受理的由下放方办结")), null, "赋权"));
    }
    publish(
        editor,
        publisher,
        bureau,
        decision("示政发〔2026〕3号", Map.of("POWER", 9)),
        List.copyOf(lines.values()));
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
    List<Handover> open = handovers();
    assertEquals(4, open.size());
    List<Adjustment> lines =
        open.stream()
            .<Adjustment>map(
                h -> {
                  Content given = content(number(h.giverItem()));
                  Content taken =
                      Contents.power(given.name(), "02", town.uid(), "T-" + number(h.giverItem()));
                  return new Adjustment.Accept(h.id(), UUID.randomUUID(), taken, null);
                })
            .toList();
    publish(townEditor, townPublisher, town, decision("示镇发〔2026〕1号", Map.of("POWER", 0)), lines);
    assertEquals(0, newest(TOWN).members());
    assertEquals(4, newest(TOWN).announced());
    assertEquals(9, newest(COUNTY).members());
  }

  @Test
  @Order(5)
  void the_handover_waits_for_its_day() {
    Refused refused = assertThrows(Refused.class, this::handOver);
    assertTrue(
        refused.refusals().stream().allMatch(r -> r.rule() == HandoverRule.DAY_REACHED),
        refused.getMessage());
  }

  @Test
  @Order(6)
  void the_handover_closes_an_edition_of_both_lists() {
    registry.today().set(DAY_3);
    handOver();
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
    Content twin = Contents.power("对第12类违法行为的处罚", "02", bureau.uid(), "P-12");
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                publish(
                    editor,
                    publisher,
                    bureau,
                    decision("示政发〔2026〕4号", Map.of()),
                    List.of(
                        new Adjustment.Add("POWER", UUID.randomUUID(), twin, null, null),
                        new Adjustment.Add("POWER", UUID.randomUUID(), twin, null, null))));
    assertEquals(org.quanze.item.ItemRule.CODE_UNIQUE.code(), refused.refusals().get(0).code());
    assertEquals(3, newest(COUNTY).number());
  }

  @Test
  @Order(9)
  void a_draft_on_an_old_version_is_refused() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                publish(
                    editor,
                    publisher,
                    bureau,
                    decision("示政发〔2026〕4号", Map.of()),
                    List.of(
                        new Adjustment.Change(
                            subject(3, 1),
                            content(3).with("note", new org.quanze.item.Value.Text("又一次")),
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
            + items.get(3)
            + "'",
        "ALTER TABLE item_content ENABLE TRIGGER USER");
    Comparison comparison = compare(COUNTY, 1, 3);
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

  private List<Handover> handovers() {
    return registry.read(() -> registry.get(Handovers.class).listOpen(List.copyOf(items.values())));
  }

  private int number(UUID item) {
    return items.entrySet().stream()
        .filter(e -> e.getValue().equals(item))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private void handOver() {
    Map<UUID, Integer> versions = new LinkedHashMap<>();
    handovers().forEach(h -> versions.put(h.id(), h.version()));
    registry
        .get(CompleteHandover.class)
        .complete(
            townPublisher,
            new CompleteHandover.Command(
                versions, HandoverTarget.Side.RECEIVER, UUID.randomUUID() + ""));
  }

  /** Everything a read at an edition of the county's list gives. */
  private String snapshot(int edition) {
    PublishedList list = list(COUNTY);
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
