package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.TestRegistry;

/**
 * Every table of the catalogue is held against the ledger, each of its columns is altered by a
 * test, or stands in the closed list of {@link Relevance} with its reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTableTest {

  private static final String ALL =
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
          + " AND relkind IN ('r', 'p') AND relname <> 'flyway_schema_history'";

  private final TestRegistry registry = new TestRegistry();
  private Tampering catalogue;

  @BeforeAll
  void open() throws SQLException {
    catalogue = new Tampering(registry.asOwner());
  }

  @AfterAll
  void close() throws SQLException {
    catalogue.close();
    registry.close();
  }

  @Test
  void every_table_is_altered_or_says_why_not() {
    List<String> known = new ArrayList<>(TamperedFactsTest.TABLES);
    known.addAll(TamperedReformsTest.TABLES);
    assertEquals(new TreeSet<>(Tampering.TABLES), new TreeSet<>(known));
    known.add(TamperedReviewsTest.TABLE);
    known.addAll(Relevance.UNTOLD_TABLES.keySet());
    assertEquals(known.size(), Set.copyOf(known).size(), "a table is on one list");
    assertEquals(new TreeSet<>(catalogue.texts(ALL)), new TreeSet<>(known));
  }

  @Test
  void no_column_that_is_left_out_is_gone() {
    Set<String> columns = new TreeSet<>();
    for (String table : Tampering.TABLES) {
      catalogue
          .columns(table)
          .forEach(c -> columns.add(table + "." + c.substring(0, c.indexOf(' '))));
    }
    assertTrue(columns.containsAll(Relevance.UNTOLD_COLUMNS.keySet()), columns.toString());
    assertTrue(columns.containsAll(Relevance.SEEN_ELSEWHERE.keySet()), columns.toString());
  }
}
