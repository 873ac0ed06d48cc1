package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.Story;

/** The entry of a decision seals who said what of it on its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedReviewsTest {

  static final String TABLE = "review";

  private static final String KEPT = "kept_review";
  private static final String OF_COUNTY =
      " JOIN decision d ON d.id = r.change_set_id JOIN publisher p ON p.id = d.publisher_id"
          + " JOIN division v ON v.id = p.division_id WHERE v.code = '"
          + Story.COUNTY
          + "'";

  private ToldStory told;
  private String first;

  @BeforeAll
  void tell() throws SQLException {
    told = new ToldStory();
    told.tampering()
        .run(
            List.of(
                "CREATE TABLE " + KEPT + " AS TABLE " + TABLE,
                "ALTER TABLE review DROP CONSTRAINT review_check, DROP CONSTRAINT review_check1"));
    first =
        told.tampering()
            .texts("SELECT r.number::text FROM review r" + OF_COUNTY + " ORDER BY r.number")
            .get(0);
  }

  @AfterAll
  void close() throws SQLException {
    told.close();
  }

  private void assertNamed(String damage) {
    try {
      told.tampering().run(List.of(damage));
      List<Fault> faults = told.verify(Story.COUNTY, null).faults();
      assertTrue(faults.stream().anyMatch(f -> f.table().equals(TABLE)), damage + " " + faults);
    } finally {
      told.tampering()
          .run(
              List.of(
                  "DELETE FROM " + TABLE,
                  "INSERT INTO " + TABLE + " OVERRIDING SYSTEM VALUE TABLE " + KEPT));
    }
    assertEquals(List.of(), told.verify(Story.COUNTY, null).faults());
  }

  @Test
  void every_altered_column_is_named_but_for_the_number_that_nobody_is_told() {
    for (String named : told.tampering().columns(TABLE)) {
      String column = named.substring(0, named.indexOf(' '));
      if (!column.equals("number")) {
        String type = named.substring(named.indexOf(' ') + 1);
        assertNamed(
            "UPDATE review SET "
                + column
                + " = "
                + Other.than(TABLE, column, type)
                + " WHERE number = "
                + first);
      }
    }
  }

  @Test
  void a_review_that_is_gone_is_missed_and_so_are_all_of_them() {
    assertNamed("DELETE FROM review WHERE number = " + first);
    assertNamed("DELETE FROM review");
  }

  @Test
  void a_review_that_was_never_given_is_named() {
    assertNamed(
        "INSERT INTO review (change_set_id, round, step, result, comment, content_hash, at,"
            + " username, person, branch) SELECT change_set_id, round + 1, step, result, comment,"
            + " content_hash, at, username, person, branch FROM review WHERE number = "
            + first);
  }
}
