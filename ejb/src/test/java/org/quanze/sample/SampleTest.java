package org.quanze.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.access.Actors;
import org.quanze.access.Permission;
import org.quanze.database.Database;
import org.quanze.edition.Balance;
import org.quanze.edition.Balances;
import org.quanze.edition.Comparison;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Difference;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.sample.SampleFiles.DecisionRow;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;
import org.quanze.verification.LedgerReport;
import org.quanze.verification.VerifyLedger;

/** The sample prefecture: what it holds, and that it is loaded once and whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {

  private final TestRegistry registry = new TestRegistry();
  private final SampleOnFirstStart sample = registry.get(SampleOnFirstStart.class);
  private final SampleSteps steps = registry.get(SampleSteps.class);

  /** The load is killed after each step that came so far, and begun again. */
  @BeforeAll
  void loadWithInterruptions() {
    assertTrue(steps.isWanted());
    steps.register();
    steps.grant();
    for (DecisionRow decision : SampleFiles.history().beforeHandover().subList(0, 6)) {
      steps.register();
      steps.grant();
      steps.publish(decision);
      assertTrue(steps.isWanted());
    }
    sample.load();
  }

  @AfterAll
  void close() {
    registry.close();
  }

  private PublishedList list(String publisher, String type) {
    return registry.read(
        () ->
            registry
                .get(Lists.class)
                .find(registry.get(Organisations.class).getPublisher(publisher).id(), type)
                .orElseThrow());
  }

  /** Members of the editions of a list, oldest first; each edition balances. */
  private List<Integer> members(String publisher, String type) {
    PublishedList list = list(publisher, type);
    return registry.read(
        () -> {
          List<Edition> editions =
              registry.get(Editions.class).list(list.id(), Integer.MAX_VALUE, 100).reversed();
          for (Edition edition : editions) {
            Balance balance =
                registry.get(Balances.class).of(list, edition.number() - 1, edition.number(), true);
            assertTrue(balance.isBalanced(), edition.toString());
          }
          return editions.stream().map(Edition::members).toList();
        });
  }

  /** The number of rows of every table. */
  private Map<String, Integer> rows() {
    return registry.read(
        () ->
            registry
                .get(Database.class)
                .list(
                    "SELECT relname, (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c"
                        + " FROM ' || oid::regclass, false, true, '')))[1]::text::int"
                        + " FROM pg_class WHERE relkind = 'r'"
                        + " AND relnamespace = 'public'::regnamespace AND relname !~ 'flyway'",
                    row -> Map.entry(row.text(1), row.whole(2)))
                .stream()
                .collect(
                    java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private void assertWhole() {
    assertEquals(List.of(60, 58, 56, 56), members("990100", "POWER"));
    assertEquals(List.of(40, 39), members("990100", "SERVICE_MATTER"));
    assertEquals(List.of(16, 16), members("990101", "POWER"));
    assertEquals(List.of(3, 3), members("990100", "BASIC_CATALOGUE"));
    assertEquals(List.of(15), members("990102", "POWER"));
    assertEquals(List.of(14), members("990103", "POWER"));
    assertEquals(List.of(0, 2), members("990101100", "POWER"));
    assertEquals(List.of(0), members("990190", "POWER"));
    assertFalse(steps.isWanted());
  }

  @Test
  void it_has_a_history_in_which_every_edition_balances() {
    assertWhole();
    PublishedList list = list("990100", "POWER");
    Comparison comparison =
        registry.read(
            () ->
                registry
                    .get(Comparisons.class)
                    .compare(List.of(list), AsOf.edition(1), AsOf.edition(3), true));
    Map<Difference.Kind, Integer> expected = new EnumMap<>(Difference.Kind.class);
    expected.put(Difference.Kind.ADDED, 1);
    expected.put(Difference.Kind.REMOVED, 2);
    expected.put(Difference.Kind.MERGED, 3);
    expected.put(Difference.Kind.CHANGED, 3);
    expected.put(Difference.Kind.MOVED, 2);
    assertEquals(expected, comparison.summary());
  }

  @Test
  void it_is_complete_and_says_that_it_is_constructed() {
    List<String> faults =
        registry.read(
            () ->
                registry
                    .get(Database.class)
                    .list(
                        "SELECT v.name FROM item_version v JOIN item_content c"
                            + " USING (item_id, number) WHERE v.completeness < 100"
                            + " OR c.content NOT LIKE '%示例数据%' OR c.content NOT LIKE '%（虚构）%'",
                        row -> row.text(1)));
    assertEquals(List.of(), faults);
  }

  @Test
  void one_handover_is_left_for_people_to_do() {
    var open =
        registry.read(
            () ->
                registry
                    .get(Handovers.class)
                    .listOpen(List.of(SampleLines.item("POWER", "990100-01-011"))));
    assertEquals(List.of(Handover.State.ACCEPTED), open.stream().map(Handover::state).toList());
  }

  @Test
  void the_powers_that_matters_name_stand_on_the_list() {
    for (SampleFiles.ItemRow matter : SampleFiles.items("matters-prefecture.json")) {
      if (matter.power() != null) {
        assertTrue(
            SampleFiles.items("powers-prefecture.json").stream()
                .anyMatch(p -> p.code().equals(matter.power())),
            matter.name());
      }
    }
  }

  @Test
  void the_demo_accounts_may_do_what_their_names_say() {
    Actor editor =
        registry.read(() -> registry.get(Actors.class).get("editor-a", "示例市民政局·编辑", null, null));
    Cast cast = new Cast(registry);
    var day = registry.today().date();
    assertTrue(editor.may(Permission.DRAFT_EDIT, cast.unit("990100", "示例市民政局").path(), day));
    assertFalse(editor.may(Permission.DRAFT_EDIT, cast.unit("990100", "示例市教育局").path(), day));
  }

  @Test
  void a_second_load_changes_nothing() {
    Map<String, Integer> before = rows();
    sample.load();
    assertEquals(before, rows());
  }

  @Test
  void a_registry_that_holds_something_else_is_left_alone() {
    try (TestRegistry other = new TestRegistry()) {
      new Cast(other).government("990200", "另一示例市", 3, null);
      assertFalse(other.get(SampleSteps.class).isWanted());
    }
  }

  @Test
  void every_ledger_verifies() {
    List<String> divisions =
        registry.read(
            () ->
                registry
                    .get(Database.class)
                    .list(
                        "SELECT d.code FROM ledger_head h JOIN publisher p ON p.id = h.publisher_id"
                            + " JOIN division d ON d.id = p.division_id ORDER BY 1",
                        row -> row.text(1)));
    assertTrue(divisions.size() > 1, divisions.toString());
    for (String division : divisions) {
      LedgerReport report =
          registry
              .get(VerifyLedger.class)
              .verify(Cast.auditor(), new VerifyLedger.Command(division, null));
      assertEquals(List.of(), report.faults(), division);
    }
  }
}
