package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.edition.Editions.EditionKey;

/** The store of which editions a day falls in. */
@ApplicationScoped
@NullUnmarked
class DayEditions {

  @Inject private Database database;

  /**
   * Of each list of a government the edition that a day falls in, of those that were closed up to a
   * position of its ledger, in one order.
   */
  List<EditionKey> of(int publisher, LocalDate day, int position) {
    return database.list(
        "SELECT DISTINCT ON (list_id) list_id, number FROM edition WHERE publisher_id = ?"
            + " AND effective_on <= ? AND entry_number <= ? ORDER BY list_id, number DESC",
        row -> new EditionKey(row.whole(1), row.whole(2)),
        publisher,
        day,
        position);
  }
}
