package org.quanze.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.testing.County;

/**
 * Whoever has the application's password can redact by an entry and by nothing else, and whoever
 * owns the database is stopped by triggers.
 */
class RedactInDatabaseTest {

  private static final String DONE = "done";
  private static final String NO_PRIVILEGE = "42501";
  private static final String REFUSED = "23001";
  private static final String PHONE = "elements.supervisionPhone";

  private County county;
  private DataSource application;
  private DataSource owner;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.decide(COUNTY, county.add("一", "甲局", "01"), county.add("二", "甲局", "02"));
    county.opened(County.TOWN, "镇办", "镇", 1);
    application = county.registry().asApplication();
    owner = county.registry().asOwner();
  }

  @AfterEach
  void close() {
    county.close();
  }

  /** The SQLSTATE that statements of one transaction end with; nothing of them is kept. */
  private static String outcome(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (String sql : statements) {
          statement.execute(sql);
        }
        return DONE;
      } catch (SQLException e) {
        return e.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** An entry of a redaction, as the application could write one past the ledger. */
  private String entry(String kind, String item, String field, String parts) throws SQLException {
    String publisher = String.valueOf(county.list(COUNTY).publisher());
    return "INSERT INTO ledger_entry SELECT "
        + publisher
        + ", 9, '"
        + kind
        + "', recorded_at, effective_on, '{\"redaction\":[{\"item\":\""
        + item
        + "\",\"field\":\""
        + field
        + "\",\"reason\":\"虚构\",\"parts\":["
        + parts
        + "]}]}', lines_root, 0, previous_hash, hash, algorithm FROM ledger_entry WHERE publisher_id = "
        + publisher
        + " AND number = 1";
  }

  private String part(String item, int version) throws SQLException {
    String commitment =
        text("SELECT encode(commitment, 'hex') FROM item_version WHERE item_id = '" + item + "'");
    return "{\"alike\":1,\"commitment\":\"" + commitment + "\",\"version\":" + version + "}";
  }

  private String redact() {
    return "SELECT redact(" + county.list(COUNTY).publisher() + ", 9, 'intruder')";
  }

  private String item(String name) {
    return county.item(name).toString();
  }

  @Test
  void the_application_cannot_take_a_value_away_by_itself() throws SQLException {
    for (String attempt :
        List.of(
            "UPDATE item_content SET content = '{}'",
            "UPDATE item_content SET salt = NULL, keys = ''",
            "DELETE FROM item_content",
            "UPDATE change_set_revision SET after = NULL",
            "INSERT INTO redaction SELECT publisher_id, number, '"
                + item("一")
                + "', 'elements.note', 'x', NULL FROM ledger_entry LIMIT 1",
            "INSERT INTO redacted_field SELECT publisher_id, number, 1, '"
                + item("一")
                + "', 1, 'elements.note', 1 FROM ledger_entry LIMIT 1",
            "ALTER FUNCTION redact(int, int, text) SECURITY INVOKER",
            "CREATE FUNCTION hmac(bytea, bytea, text) RETURNS bytea LANGUAGE sql AS 'SELECT NULL::bytea'",
            "DROP TRIGGER fact_row ON item_content")) {
      assertEquals(NO_PRIVILEGE, outcome(application, attempt), attempt);
    }
  }

  @Test
  void only_an_entry_of_a_redaction_is_carried_out_and_only_as_it_is_told() throws SQLException {
    String own = part(item("一"), 1);
    assertEquals(
        DONE,
        outcome(application, entry("REDACTION", item("一"), PHONE, own), redact()),
        "the entry of this test is one that would be carried out");
    assertEquals(REFUSED, outcome(application, redact()), "no entry");
    assertEquals(
        REFUSED,
        outcome(application, entry("DECISION", item("一"), PHONE, own), redact()),
        "an entry of another kind");
    assertEquals(
        REFUSED,
        outcome(application, entry("REDACTION", item("镇1"), PHONE, part(item("镇1"), 1)), redact()),
        "an item of another government");
    assertEquals(
        REFUSED,
        outcome(application, entry("REDACTION", item("二"), PHONE, own), redact()),
        "a commitment of another version");
    assertEquals(
        REFUSED,
        outcome(application, entry("REDACTION", item("一"), PHONE, part(item("一"), 2)), redact()),
        "a version that is not there");
    assertEquals(
        REFUSED, outcome(application, entry("REDACTION", item("一"), PHONE, ""), redact()), "none");
    for (String field : List.of("name", "elements.limitDays", "elements.note", "elements.x")) {
      assertEquals(
          REFUSED,
          outcome(application, entry("REDACTION", item("一"), field, own), redact()),
          field);
    }
    assertEquals(
        REFUSED,
        outcome(
            application,
            "CREATE TEMPORARY TABLE ledger_entry AS TABLE public.ledger_entry",
            entry("REDACTION", item("一"), PHONE, own),
            redact()),
        "an entry in a table of the caller's own");
  }

  /** One version of an order, with what it says of the version that held the same value first. */
  private String alike(int version, int alike) throws SQLException {
    String commitment =
        text(
            "SELECT encode(commitment, 'hex') FROM item_version WHERE item_id = '"
                + item("一")
                + "' AND number = "
                + version);
    return "{\"alike\":"
        + alike
        + ",\"commitment\":\""
        + commitment
        + "\",\"version\":"
        + version
        + "}";
  }

  @Test
  void an_order_tells_the_truth_about_which_versions_held_the_same_value() throws SQLException {
    Content other =
        county.power("一", "甲局", "01").with("supervisionPhone", new Value.Text("0998-2222222"));
    Content again = county.power("一", "甲局", "01").with("note", new Value.Text("又修订"));
    county.decide(COUNTY, new Renewal.Change(county.subject("一"), other, null, "修订"));
    county.decide(COUNTY, new Renewal.Change(county.subject("一"), again, null, "修订"));
    assertEquals(
        DONE,
        outcome(
            application,
            entry("REDACTION", item("一"), PHONE, alike(1, 1) + "," + alike(3, 1)),
            redact()));
    assertEquals(
        DONE, outcome(application, entry("REDACTION", item("一"), PHONE, alike(2, 2)), redact()));
    for (String forged :
        List.of(
            alike(2, 1),
            alike(1, 1) + "," + alike(3, 3),
            alike(1, 1) + "," + alike(3, 2),
            alike(1, 3) + "," + alike(3, 3),
            alike(1, 9),
            alike(1, 0))) {
      assertEquals(
          REFUSED,
          outcome(application, entry("REDACTION", item("一"), PHONE, forged), redact()),
          forged);
    }
  }

  @Test
  void what_was_altered_is_not_redacted_before_it_is_seen() throws SQLException {
    String own = part(item("一"), 1);
    for (String alter :
        List.of(
            "content = replace(content, '第三条', '第四条')",
            "content = replace(content, '{\"acc', '{\"abc\":1,\"acc')",
            "salt = '\\x01'")) {
      assertEquals(
          REFUSED,
          outcome(
              owner,
              "ALTER TABLE item_content DISABLE TRIGGER fact_row",
              "UPDATE item_content SET " + alter + " WHERE item_id = '" + item("一") + "'",
              "ALTER TABLE item_content ENABLE TRIGGER fact_row",
              entry("REDACTION", item("一"), PHONE, own),
              redact()),
          alter);
    }
  }

  @Test
  void an_order_is_carried_out_once_and_opens_no_way_for_anything_else() throws SQLException {
    county
        .registry()
        .get(RedactField.class)
        .redact(
            county.cast().privacyOfficer("privacy", COUNTY),
            new RedactField.Command(
                county.item("一"), 1, PHONE, new TreeSet<>(Set.of(1)), "依法", null, "database-1"));
    String again = "SELECT redact(" + county.list(COUNTY).publisher() + ", 2, 'intruder')";
    assertTrue(Arrays.asList(REFUSED, "23505").contains(outcome(application, again)), again);
    for (String attempt :
        List.of(
            "UPDATE item_content SET content = '{}'",
            "UPDATE item_content SET keys = '' WHERE salt IS NULL",
            "UPDATE item_content SET salt = '\\x01', keys = NULL WHERE salt IS NULL",
            "DELETE FROM item_content WHERE salt IS NULL",
            "UPDATE change_set_revision SET after = NULL",
            "UPDATE change_set_revision SET after = after",
            "UPDATE change_set_revision SET by_account = 'x'",
            "UPDATE redaction SET reason = 'x'",
            "DELETE FROM redacted_field",
            "TRUNCATE redaction CASCADE")) {
      assertEquals(REFUSED, outcome(owner, attempt), attempt);
    }
  }
}
