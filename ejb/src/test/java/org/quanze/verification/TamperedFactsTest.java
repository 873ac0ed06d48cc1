package org.quanze.verification;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.quanze.testing.Story;

/** The ledger, items and versions, what stands, editions, and what is said of them. */
class TamperedFactsTest extends TamperedLedger {

  static final List<String> TABLES =
      List.of(
          "ledger_entry",
          "ledger_line",
          "ledger_head",
          "decision",
          "edition",
          "edition_total",
          "edition_annotation",
          "declared_total",
          "declared_part",
          "decision_disclosure",
          "redaction",
          "redacted_field",
          "item",
          "item_version",
          "item_content",
          "holding",
          "list_total");

  private ToldStory told;

  @BeforeAll
  void tell() throws SQLException {
    told = new ToldStory();
  }

  @Override
  void end() throws SQLException {
    told.close();
  }

  @Override
  List<String> tables() {
    return TABLES;
  }

  @Override
  Tampering tampering() {
    return told.tampering();
  }

  @Override
  List<Fault> verify() {
    return Stream.of(Story.COUNTY, Story.TOWN)
        .flatMap(division -> told.verify(division, null).faults().stream())
        .toList();
  }

  /** A period that is past is not needed by today's reads. */
  @Override
  List<String> keys(String table, String column) {
    return column.equals("past")
        ? tampering()
            .texts(
                "SELECT "
                    + Tampering.key("holding")
                    + " FROM told.holding WHERE known_to IS NULL AND eff_to IS NULL")
            .subList(0, 1)
        : keys(table).subList(0, 1);
  }

  /** A total of nobody says nothing. */
  @Override
  String rows(String table) {
    return table.equals("list_total") ? "members <> 0" : "true";
  }
}
