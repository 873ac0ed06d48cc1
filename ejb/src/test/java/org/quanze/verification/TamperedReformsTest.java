package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanze.handover.Handover;
import org.quanze.testing.Cast;

/** What is derived from ledgers beside what stands: units and lists, handovers, entrustments. */
class TamperedReformsTest extends TamperedLedger {

  static final List<String> TABLES =
      List.of(
          "list",
          "department",
          "department_former_name",
          "department_succession",
          "handover",
          "entrustment");

  private ReformedCounty county;
  private Tampering tampering;

  @BeforeAll
  void tell() throws SQLException {
    county = new ReformedCounty();
    county.play();
    tampering = new Tampering(county.county().registry().asOwner());
    tampering.keep(TOLD);
    tampering.loosen();
  }

  @Override
  void end() throws SQLException {
    tampering.close();
    county.close();
  }

  @Override
  List<String> tables() {
    return TABLES;
  }

  @Override
  Tampering tampering() {
    return tampering;
  }

  @Override
  List<Fault> verify() {
    return ReformedCounty.GOVERNMENTS.stream().flatMap(g -> verify(g).faults().stream()).toList();
  }

  private LedgerReport verify(String government) {
    return county
        .county()
        .registry()
        .get(VerifyLedger.class)
        .verify(Cast.auditor(), new VerifyLedger.Command(government, null));
  }

  /** Of units those whose names acts tell; of handovers those that began with a decision. */
  @Override
  String rows(String table) {
    return switch (table) {
      case "department" -> "id IN (SELECT department_id FROM told.department_former_name)";
      case "handover" -> "id NOT IN ('" + county.takenUp() + "', '" + county.proposed() + "')";
      default -> "true";
    };
  }

  @Override
  List<String> keys(String table, String column) {
    return allKeys(table);
  }

  @Test
  void every_kind_and_state_of_handover_is_tried() {
    TreeSet<String> kinds =
        new TreeSet<>(tampering.texts("SELECT kind FROM handover WHERE " + rows("handover")));
    assertEquals(
        new TreeSet<>(Stream.of(Handover.Kind.values()).map(Handover.Kind::name).toList()), kinds);
    TreeSet<String> states = new TreeSet<>(tampering.texts("SELECT state FROM handover"));
    assertEquals(
        new TreeSet<>(
            List.of("PROPOSED", "NOTIFIED", "ACCEPTED", "HANDED_OVER", "REJECTED", "WITHDRAWN")),
        states);
  }

  /** What a report says that it checked is there. */
  @Test
  void a_report_counts_handovers_and_entrustments() {
    LedgerReport.Checked checked = verify(ReformedCounty.GOVERNMENTS.get(0)).checked();
    assertEquals(
        tampering.texts("SELECT count(*) FROM handover"),
        List.of(Integer.toString(checked.handovers())));
    assertTrue(checked.entrustments() > 0, checked.toString());
  }

  /** Of a proposal that a decision took up, only how often it was touched before is not told. */
  @Test
  void a_proposal_that_was_taken_up_is_a_handover_like_others() {
    String key = county.takenUp().toString();
    for (String column : tampering.columns("handover")) {
      String name = column.substring(0, column.indexOf(' '));
      String other = Other.than("handover", name, column.substring(name.length() + 1));
      String set = name + " = " + (name.equals("version") ? "1" : other);
      check("handover", key, List.of("UPDATE handover SET " + set + where(key)));
    }
  }

  private static String where(String key) {
    return Tampering.where("handover", key);
  }

  @Test
  void what_was_never_decided_is_no_more_than_a_proposal() {
    String key = county.proposed().toString();
    for (String set : List.of("state = 'NOTIFIED'", "giver_entry_number = 2", "terms = '{}'")) {
      check("handover", key, List.of("UPDATE handover SET " + set + where(key)));
    }
    String decided = keys("handover").get(0);
    String set = "state = 'PROPOSED', giver_entry_number = NULL";
    check("handover", decided, List.of("UPDATE handover SET " + set + where(decided)));
  }

  @ParameterizedTest
  @CsvSource({
    "handover, id, '00000000-0000-4000-8000-000000000001'",
    "entrustment, id, '00000000-0000-4000-8000-000000000001'",
    "department_former_name, department_id, 1001",
    "department_succession, successor_id, 1001",
    "list, list_type, OTHER"
  })
  void an_added_row_is_named(String table, String column, String value) {
    List<String> columns =
        tampering.columns(table).stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
    String copied =
        columns.stream()
            .map(c -> c.equals(column) ? "'" + value + "'" : c.equals("id") ? "1001" : c)
            .collect(Collectors.joining(", "));
    String first = " FROM told." + table + Tampering.where(table, keys(table).get(0));
    String key =
        tampering
            .texts("SELECT " + Tampering.key(table).replace(column, "'" + value + "'") + first)
            .get(0);
    check(
        table,
        key,
        List.of(
            "INSERT INTO "
                + table
                + " ("
                + String.join(", ", columns)
                + ") SELECT "
                + copied
                + first));
  }

  private String id(String government) {
    return String.valueOf(county.county().list(government).publisher());
  }

  /**
   * What the county's ledger tells and that of the town does not is named in the county's report.
   */
  @Test
  void a_ledger_that_does_not_tell_what_the_other_tells_is_named_by_either() {
    for (String movement : List.of("ACCEPTED", "ENTRUSTMENT_RECEIVED", "ACCEPTANCE_ENDED")) {
      String lines =
          " FROM %sledger_line WHERE movement = '" + movement + "' AND kind <> 'REORGANISE'";
      String handover =
          tampering.texts("SELECT handover_id" + lines.formatted("told.") + of(TOWN)).get(0);
      assertNamed(
          "DELETE" + lines.formatted("") + of(TOWN), "ledger_line", id(TOWN) + "/" + handover);
    }
    for (String movement : List.of("DELEGATED_OUT", "DELEGATION_ANNOUNCED")) {
      String lines = " FROM %sledger_line WHERE movement = '" + movement + "'";
      assertNamed("DELETE" + lines.formatted("") + of(COUNTY), "ledger_line", null);
    }
  }

  private String of(String government) {
    return " AND publisher_id = " + id(government);
  }

  @Test
  void both_ledgers_tell_one_deed_with_one_document() {
    String body =
        "UPDATE ledger_entry SET body = replace(body, '\"document\":\"', '\"document\":\"0')"
            + " WHERE kind = 'HANDOVER'"
            + of(TOWN);
    assertNamed(body, "ledger_entry", null);
  }

  /** Alters the town's ledger and asks the county's report, or the other way round. */
  private void assertNamed(String damage, String table, @Nullable String row) {
    List<Fault> faults;
    try {
      tampering.run(List.of(damage));
      faults = verify(damage.contains(of(TOWN)) ? COUNTY : TOWN).faults();
    } finally {
      tampering.restore(TOLD, table);
    }
    assertTrue(
        faults.stream()
            .anyMatch(f -> f.table().equals(table) && (row == null || f.row().equals(row))),
        () -> damage + " is not named by " + faults);
  }
}
