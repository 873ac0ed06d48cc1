package org.quanze.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.handover.Handover.State;

/**
 * The store that writes what becomes of handovers: each step leads to a state, or to other parties
 * in the same state, and raises the version.
 */
@ApplicationScoped
@NullUnmarked
public class HandoverStates {

  @Inject private Database database;

  /** Adds a handover; a proposal that the giver takes up is announced instead. */
  public void announce(Deed deed, Handover h) {
    database.run(
        "INSERT INTO handover (id, kind, giver_publisher_id, giver_department_id,"
            + " giver_entry_number, giver_item_id, receiver_publisher_id, receiver_department_id,"
            + " state, agreed_on, working_days, transition_rule, receiver_entry_number, receiver_item_id,"
            + " remaining_version, terms, reason, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET state = excluded.state,"
            + " giver_entry_number = excluded.giver_entry_number, agreed_on = excluded.agreed_on,"
            + " working_days = excluded.working_days,"
            + " transition_rule = excluded.transition_rule,"
            + " remaining_version = excluded.remaining_version, version = handover.version + 1",
        h.id(),
        h.kind(),
        h.giverPublisher(),
        h.giverDepartment(),
        h.giverEntry(),
        h.giverItem(),
        h.receiverPublisher(),
        h.receiverDepartment(),
        h.state(),
        h.agreedOn(),
        h.workingDays(),
        h.transitionRule(),
        h.receiverEntry(),
        h.receiverItem(),
        h.remainingVersion(),
        h.terms(),
        h.reason(),
        h.version());
  }

  /** The receiver's decision was published; in part where it declined something. */
  public void accepted(
      Deed deed, UUID id, int receiverEntry, UUID receiverItem, @Nullable String declined) {
    database.run(
        "UPDATE handover SET state = ?, receiver_entry_number = ?, receiver_item_id = ?,"
            + " reason = ?, version = version + 1 WHERE id = ?",
        declined == null ? State.ACCEPTED : State.PARTIALLY_ACCEPTED,
        receiverEntry,
        receiverItem,
        declined,
        id);
  }

  /** Another item is announced to enter, for the unit that follows the one that accepted. */
  public void reannounced(Deed deed, UUID id, int entry, UUID item, int department) {
    database.run(
        "UPDATE handover SET receiver_entry_number = ?, receiver_item_id = ?,"
            + " receiver_department_id = ?, version = version + 1 WHERE id = ?",
        entry,
        item,
        department,
        id);
  }

  /** The giver decided on the scope that stays with it. */
  public void narrowed(Deed deed, UUID id, int remainingVersion) {
    database.run(
        "UPDATE handover SET state = 'ACCEPTED', remaining_version = ?, version = version + 1"
            + " WHERE id = ?",
        remainingVersion,
        id);
  }

  /** It was refused or withdrawn. */
  public void ended(Deed deed, UUID id, State state, String reason) {
    database.run(
        "UPDATE handover SET state = ?, reason = ?, version = version + 1 WHERE id = ?",
        state,
        reason,
        id);
  }

  /** The deed was done. */
  public void handedOver(Deed deed, UUID id, LocalDate day) {
    database.run(
        "UPDATE handover SET state = 'HANDED_OVER', handed_over_on = ?, version = version + 1"
            + " WHERE id = ?",
        day,
        id);
  }

  /** The parties of open handovers go on in the units and items that follow them. */
  public void follow(Deed deed, int department, UUID item, int successor, UUID successorItem) {
    database.run(
        "UPDATE handover SET giver_department_id = ?, giver_item_id = ?, version = version + 1"
            + " WHERE giver_department_id = ? AND giver_item_id = ?"
            + " AND state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN')",
        successor,
        successorItem,
        department,
        item);
  }

  /** A unit that was to receive goes on in another. */
  public void follow(Deed deed, int department, int successor) {
    database.run(
        "UPDATE handover SET receiver_department_id = ?, version = version + 1"
            + " WHERE receiver_department_id = ? AND kind <> 'ENTRUSTMENT_END'"
            + " AND state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN')",
        successor,
        department);
  }
}
