package org.quanze.exercise;

/**
 * How a statement asks for what was known at an instant (认知时点): of each ledger up to the last entry
 * that it had recorded by then. The instant is bound once, before everything else.
 */
final class Past {

  /** The instant that is asked about, as the first part of a recursive statement. */
  static final String ASKED = "asked AS (SELECT ?::timestamptz AS at), ";

  /** Whether a handover h of an item that is done now was done by then, by the giver's line. */
  static final String DONE =
      " AND EXISTS (SELECT FROM ledger_line d WHERE d.handover_id = h.id AND d.movement IN"
          + " ('DELEGATED_OUT', 'DELEGATED_IN_PART', 'PARTLY_DELEGATED', 'RECALLED_FROM_ME')"
          + " AND d.publisher_id = h.giver_publisher_id AND d.entry_number <= "
          + position("h.giver_publisher_id")
          + ")";

  /** Whether an item i was there by then: its ledger told of it. */
  static final String BEGUN =
      " AND EXISTS (SELECT FROM list t JOIN ledger_line d ON d.publisher_id = t.publisher_id"
          + " WHERE t.id = i.list_id AND d.item_id = i.id AND d.entry_number <= "
          + position("t.publisher_id")
          + ")";

  private Past() {}

  /** The number of the last entry of a ledger that was recorded by then; null before the first. */
  static String position(String publisher) {
    return "(SELECT e.number FROM ledger_entry e WHERE e.publisher_id = "
        + publisher
        + " AND e.recorded_at <= (SELECT at FROM asked) ORDER BY e.number DESC LIMIT 1)";
  }
}
