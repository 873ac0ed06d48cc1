package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.access.AccessRule;
import org.quanze.database.Snapshot;
import org.quanze.ledger.LedgerRule;
import org.quanze.list.Lists;
import org.quanze.rule.Refused;
import org.quanze.testing.Story;
import org.quanze.verification.LedgerReport.Checked;
import org.quanze.verification.VerifyLedger.KeptHead;

/** One value altered, one row gone, two rows exchanged, the tail cut: each is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyLedgerTest {

  private static final Duration WARMING = Duration.ofSeconds(30);

  private Story story;
  private Tampering tampering;
  private KeptHead kept;

  @BeforeAll
  void tell() throws SQLException {
    story = new Story();
    tampering = new Tampering(story.registry().asOwner());
    story.open();
    story.adjust();
    story.accept();
    story.registry().today().set(Story.DAY_3);
    tampering.keep("before_handover");
    story.handOver();
    story.annotate();
    story.declare();
    story.redact();
    story.mergeAndAnnounce();
    tampering.keep("told");
    tampering.loosen();
    kept = kept(verify(Story.COUNTY));
  }

  @AfterAll
  void close() throws SQLException {
    tampering.close();
    story.close();
  }

  private LedgerReport verify(String division) {
    return verify(division, null);
  }

  private LedgerReport verify(String division, @Nullable KeptHead head) {
    return story
        .registry()
        .get(VerifyLedger.class)
        .verify(story.people().auditor(), new VerifyLedger.Command(division, head));
  }

  private static KeptHead kept(LedgerReport report) {
    var head = Objects.requireNonNull(report.head());
    return new KeptHead(head.number(), head.hash().hex());
  }

  @Test
  void a_ledger_that_nobody_touched_is_valid_and_says_what_was_checked() {
    LedgerReport county = verify(Story.COUNTY);
    assertEquals(List.of(), county.faults());
    assertEquals(new Checked(10, 28, 16, 4, 28), county.checked());
    LedgerReport town = verify(Story.TOWN);
    assertEquals(List.of(), town.faults());
    assertEquals(new Checked(2, 8, 4, 2, 4), town.checked());
  }

  @Test
  void a_ledger_that_has_recorded_nothing_is_not_valid() {
    try (Story empty = new Story()) {
      LedgerReport report =
          empty
              .registry()
              .get(VerifyLedger.class)
              .verify(empty.people().auditor(), new VerifyLedger.Command(Story.TOWN, null));
      assertFalse(report.isValid());
      assertEquals(LedgerRule.SOMETHING_CHECKED, report.faults().get(0).rule());
      assertEquals(new Checked(0, 0, 0, 0, 0), report.checked());
    }
  }

  @Test
  void only_an_auditor_verifies() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                story
                    .registry()
                    .get(VerifyLedger.class)
                    .verify(story.people().editor(), new VerifyLedger.Command(Story.COUNTY, null)));
    assertEquals(AccessRule.VISIBLE, refused.refusals().get(0).rule());
  }

  Stream<String> everyColumn() {
    return Tampering.TABLES.stream()
        .flatMap(t -> tampering.columns(t).stream().map(c -> t + "." + c));
  }

  @ParameterizedTest
  @MethodSource("everyColumn")
  void an_altered_value_is_named(String named) {
    String table = named.substring(0, named.indexOf('.'));
    String column = named.substring(table.length() + 1, named.indexOf(' '));
    String type = named.substring(named.indexOf(' ') + 1);
    String set = column + " = " + Tampering.other(table, column, type);
    String key = column.equals("past") ? standing() : keys(table).get(0);
    check(table, key, List.of("UPDATE " + table + " SET " + set + Tampering.where(table, key)));
  }

  /** A row that today's reads need. */
  private String standing() {
    return tampering
        .texts(
            "SELECT "
                + Tampering.key("holding")
                + " FROM told.holding WHERE known_to IS NULL AND eff_to IS NULL AND "
                + county("holding"))
        .get(0);
  }

  static Stream<String> everyTable() {
    return Tampering.TABLES.stream();
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void a_deleted_row_is_named(String table) {
    for (String key : keys(table)) {
      check(table, key, List.of("DELETE FROM " + table + Tampering.where(table, key)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void exchanged_rows_are_named(String table) {
    String rows = table.equals("ledger_head") ? "true" : county(table);
    List<String> pair = tampering.differing("told", table, rows);
    check(table, pair.get(0), tampering.exchange("told", table, pair));
  }

  /** The first and the last row of the county in a table. */
  private List<String> keys(String table) {
    List<String> keys =
        tampering.texts(
            "SELECT "
                + Tampering.key(table)
                + " FROM told."
                + table
                + " WHERE "
                + county(table)
                + " ORDER BY "
                + Tampering.keyColumns(table));
    return Stream.of(keys.get(0), keys.get(keys.size() - 1)).distinct().toList();
  }

  /** Which rows of a table are the county's; a total of nobody says nothing. */
  private String county(String table) {
    String list = String.valueOf(story.list(Story.COUNTY).id());
    return switch (table) {
      case "ledger_entry",
          "ledger_line",
          "decision",
          "ledger_head",
          "edition_annotation",
          "declared_total",
          "declared_part",
          "redaction",
          "redacted_field" ->
          "publisher_id = " + story.list(Story.COUNTY).publisher();
      case "item_version", "item_content" ->
          "item_id IN (SELECT id FROM item WHERE list_id = " + list + ")";
      case "list_total" -> "members <> 0 AND list_id = " + list;
      default -> "list_id = " + list;
    };
  }

  @Test
  void what_memory_kept_hides_nothing() throws Exception {
    int list = story.list(Story.COUNTY).id();
    int publisher = story.list(Story.COUNTY).publisher();
    String alter = "UPDATE list SET list_type = '%s' WHERE id = " + list;
    Snapshot snapshot = story.registry().get(Snapshot.class);
    Lists lists = story.registry().get(Lists.class);
    Callable<String> type = () -> lists.list(List.of(publisher), null).get(0).listType();
    assertEquals("POWER", snapshot.read(WARMING, type));
    try {
      tampering.run(List.of(alter.formatted("SERVICE_MATTER")));
      assertEquals("POWER", snapshot.read(WARMING, type), "a question is answered by what is kept");
      LedgerReport report = verify(Story.COUNTY);
      assertTrue(
          report.faults().stream()
              .anyMatch(f -> f.table().equals("edition") && f.row().equals(list + "/1")),
          report.faults().toString());
    } finally {
      tampering.run(List.of(alter.formatted("POWER")));
    }
    assertTrue(verify(Story.COUNTY).isValid());
  }

  /** Does the damage, asks for the row to be named, and undoes the damage. */
  private void check(String table, String key, List<String> damage) {
    try {
      tampering.run(damage);
      LedgerReport report = verify(Story.COUNTY);
      assertTrue(
          report.faults().stream()
              .anyMatch(f -> f.table().equals(table) && (f.row() + " ").startsWith(key + " ")),
          () -> damage + " is not named by " + report.faults());
    } finally {
      tampering.restore("told", table);
    }
  }

  @Test
  void a_cut_tail_is_named_by_the_head() {
    String last = " = (SELECT max(number) FROM told.ledger_entry WHERE publisher_id = 1)";
    List<String> cut = new ArrayList<>();
    cut.add("DELETE FROM ledger_entry WHERE publisher_id = 1 AND number" + last);
    for (String table : List.of("ledger_line", "decision", "edition")) {
      cut.add("DELETE FROM " + table + " WHERE publisher_id = 1 AND entry_number" + last);
    }
    try {
      tampering.run(cut);
      LedgerReport report = verify(Story.COUNTY);
      assertTrue(
          report.faults().stream().anyMatch(f -> f.table().equals("ledger_head")),
          report.faults().toString());
    } finally {
      cutTables().forEach(t -> tampering.restore("told", t));
    }
  }

  private static List<String> cutTables() {
    return List.of("ledger_entry", "ledger_line", "decision", "edition");
  }

  @Test
  void a_tail_cut_with_everything_on_it_is_seen_only_by_a_head_that_was_kept() {
    try {
      tampering.restore("before_handover");
      LedgerReport report = verify(Story.COUNTY);
      assertEquals(
          List.of(), report.faults().stream().filter(f -> !f.table().startsWith("item")).toList());
      LedgerReport compared = verify(Story.COUNTY, kept);
      assertTrue(
          compared.faults().stream().anyMatch(f -> f.rule() == LedgerRule.HEAD_KEPT),
          compared.faults().toString());
    } finally {
      tampering.restore("told");
    }
  }

  @Test
  void a_head_that_was_kept_is_found_again_after_the_ledger_went_on() {
    assertTrue(verify(Story.COUNTY, kept).isValid());
  }
}
