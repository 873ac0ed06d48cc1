package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.ledger.LedgerRule;
import org.quanze.testing.Story;

/**
 * A redacted version is verified with its order and no other way; what remains of it cannot be
 * altered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedactedLedgerTest {

  private Story story;
  private Tampering tampering;

  @BeforeAll
  void tell() throws SQLException {
    story = new Story();
    tampering = new Tampering(story.registry().asOwner());
    story.open();
    story.adjust();
    tampering.keep("before_redaction");
    story.redact();
    tampering.keep("told");
    tampering.loosen();
  }

  @AfterAll
  void close() throws SQLException {
    tampering.close();
    story.close();
  }

  private LedgerReport verify() {
    return story
        .registry()
        .get(VerifyLedger.class)
        .verify(story.people().auditor(), new VerifyLedger.Command(Story.COUNTY, null));
  }

  @Test
  void nobody_touched_it_and_it_is_valid() {
    assertEquals(List.of(), verify().faults());
  }

  /** Where the tables of a version hold the one whose phone was redacted. */
  private String redacted() {
    return story.item(5) + "/2";
  }

  static Stream<String> columnsOfVersions() {
    return Stream.of(
        "item_content.keys bytea",
        "item_content.content text",
        "item_content.content_hash bytea",
        "item_content.salt bytea",
        "item_version.leaf_paths text",
        "item_version.leaves bytea",
        "item_version.commitment bytea",
        "item_version.algorithm text",
        "item_version.completeness smallint",
        "item_version.brief text");
  }

  @ParameterizedTest
  @MethodSource("columnsOfVersions")
  void an_altered_value_of_a_redacted_version_is_named(String named) {
    String table = named.substring(0, named.indexOf('.'));
    String column = named.substring(table.length() + 1, named.indexOf(' '));
    String type = named.substring(named.indexOf(' ') + 1);
    String set = column + " = " + Other.than(table, column, type);
    check(
        table,
        redacted(),
        List.of("UPDATE " + table + " SET " + set + Tampering.where(table, redacted())));
  }

  @Test
  void another_remaining_field_or_key_of_a_redacted_version_is_named() {
    String alter = "UPDATE item_content SET %s" + Tampering.where("item_content", redacted());
    check(
        "item_content",
        redacted(),
        List.of(alter.formatted("content = replace(content, '修订5', '修订X')")));
    for (int at = 7; at < 12 * 32; at += 32) {
      String other = at + ", 255 - get_byte(keys, " + at + ")";
      check(
          "item_content",
          redacted(),
          List.of(alter.formatted("keys = set_byte(keys, " + other + ")")));
    }
  }

  @Test
  void a_redacted_field_without_its_order_is_named() {
    check(
        "item_content",
        redacted(),
        List.of(
            "DELETE FROM redacted_field WHERE item_id = '" + story.item(5) + "' AND version = 2"),
        LedgerRule.REDACTION_ORDERED);
    tampering.restore("told", "redacted_field");
  }

  @Test
  void an_order_whose_field_still_has_a_value_is_named() {
    check(
        "item_content",
        redacted(),
        List.of(
            "DELETE FROM item_content" + Tampering.where("item_content", redacted()),
            "INSERT INTO item_content SELECT * FROM before_redaction.item_content"
                + " WHERE item_id = '"
                + story.item(5)
                + "' AND number = 2"),
        LedgerRule.REDACTION_DONE);
  }

  /** Does the damage, asks for the row to be named, and undoes the damage. */
  private void check(String table, String key, List<String> damage) {
    check(table, key, damage, null);
  }

  /** The same by a rule. */
  private void check(String table, String key, List<String> damage, @Nullable LedgerRule rule) {
    try {
      tampering.run(damage);
      LedgerReport report = verify();
      assertTrue(
          report.faults().stream()
              .filter(f -> rule == null || f.rule() == rule)
              .anyMatch(f -> f.table().equals(table) && (f.row() + " ").startsWith(key + " ")),
          () -> damage + " is not named by " + report.faults());
    } finally {
      tampering.restore("told", table);
    }
  }
}
