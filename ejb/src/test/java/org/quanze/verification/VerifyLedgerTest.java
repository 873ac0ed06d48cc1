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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.AccessRule;
import org.quanze.database.Snapshot;
import org.quanze.ledger.LedgerRule;
import org.quanze.list.Lists;
import org.quanze.rule.Refused;
import org.quanze.testing.Story;
import org.quanze.verification.LedgerReport.Checked;
import org.quanze.verification.VerifyLedger.KeptHead;

/** What a report says, who may ask for it, and what only a head that was kept shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyLedgerTest {

  private static final Duration WARMING = Duration.ofSeconds(30);

  private ToldStory told;
  private Story story;
  private Tampering tampering;
  private KeptHead kept;

  @BeforeAll
  void tell() throws SQLException {
    told = new ToldStory();
    story = told.story();
    tampering = told.tampering();
    kept = kept(told.verify(Story.COUNTY, null));
  }

  @AfterAll
  void close() throws SQLException {
    told.close();
  }

  private LedgerReport verify(String division) {
    return told.verify(division, null);
  }

  private static KeptHead kept(LedgerReport report) {
    var head = Objects.requireNonNull(report.head());
    return new KeptHead(head.number(), head.hash().hex());
  }

  @Test
  void a_ledger_that_nobody_touched_is_valid_and_says_what_was_checked() {
    LedgerReport county = verify(Story.COUNTY);
    assertEquals(List.of(), county.faults());
    assertEquals(new Checked(13, 29, 17, 5, 29, 4, 0), county.checked());
    LedgerReport town = verify(Story.TOWN);
    assertEquals(List.of(), town.faults());
    assertEquals(new Checked(2, 8, 4, 2, 4, 4, 0), town.checked());
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
      assertEquals(new Checked(0, 0, 0, 0, 0, 0, 0), report.checked());
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
      cutTables().forEach(t -> tampering.restore(TamperedLedger.TOLD, t));
    }
  }

  private static List<String> cutTables() {
    return List.of("ledger_entry", "ledger_line", "decision", "edition");
  }

  @Test
  void a_tail_cut_with_everything_on_it_is_seen_only_by_a_head_that_was_kept() {
    try {
      tampering.restore(ToldStory.BEFORE_HANDOVER);
      LedgerReport report = verify(Story.COUNTY);
      assertEquals(
          List.of(), report.faults().stream().filter(f -> !f.table().startsWith("item")).toList());
      LedgerReport compared = told.verify(Story.COUNTY, kept);
      assertTrue(
          compared.faults().stream().anyMatch(f -> f.rule() == LedgerRule.HEAD_KEPT),
          compared.faults().toString());
    } finally {
      tampering.restore(TamperedLedger.TOLD);
    }
  }

  @Test
  void a_head_that_was_kept_is_found_again_after_the_ledger_went_on() {
    assertTrue(told.verify(Story.COUNTY, kept).isValid());
  }
}
