package org.quanze.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;

/**
 * The store of entrustments as a verification reads them, one by one: the periods that are there,
 * and the lines of the receiver's ledger that began and ended them, as such periods.
 */
@ApplicationScoped
@NullUnmarked
public class EntrustmentRows {

  private static final String HISTORY =
      "SELECT e.id AS id, 0 AS entry, 0 AS number, to_jsonb(e)::text AS row, NULL AS movement"
          + " FROM entrustment e JOIN list l ON l.id = e.list_id WHERE l.publisher_id = ?"
          + " UNION ALL SELECT l.handover_id, l.entry_number, l.number, jsonb_build_object("
          + "'id', l.handover_id, 'item_id', l.item_id, 'list_id', l.list_id,"
          + " 'department_id', l.department_id, 'category', l.category, 'public', l.public,"
          + " 'eff_from', l.effective_on,"
          + " 'eff_to', substring(l.terms FROM '\"until\":\"([0-9-]+)\"'),"
          + " 'known_from', l.entry_number)::text, l.movement FROM ledger_line l"
          + " WHERE l.publisher_id = ? AND l.movement = 'ENTRUSTMENT_RECEIVED'"
          + " UNION ALL SELECT "
          + Terms.uuid("l.terms", "entrustment")
          + ", l.entry_number, l.number,"
          + " jsonb_build_object('eff_to', l.effective_on, 'known_from', l.entry_number)::text,"
          + " l.movement FROM ledger_line l"
          + " WHERE l.publisher_id = ? AND l.movement = 'ENTRUSTMENT_ENDED'"
          + " ORDER BY id, entry, number";

  @Inject private Database database;

  /**
   * One row of what is told of an entrustment.
   *
   * @param row a period that is there, or as a line begins it, or its end
   * @param movement that of a line; null for what is there
   */
  record Told(@Nullable UUID entrustment, String row, @Nullable String movement) {}

  /** Everything that is told of the entrustments to units of a government, one by one. */
  void history(int publisher, Consumer<Told> reader) {
    database.stream(
        HISTORY,
        row -> {
          reader.accept(told(row));
          return 0;
        },
        publisher,
        publisher,
        publisher);
  }

  private static Told told(Row row) throws SQLException {
    return new Told(row.uuidOrNull(1), row.text(4), row.textOrNull(5));
  }
}
