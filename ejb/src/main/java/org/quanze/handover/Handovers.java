package org.quanze.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.access.Places;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.handover.Handover.State;

/**
 * The store of handovers as deeds find them; it tells the gate where their parties stand. What
 * becomes of them is written by {@link HandoverStates}, what everybody may read of them is in
 * {@link AnnouncedHandovers}.
 */
@ApplicationScoped
@NullUnmarked
public class Handovers implements Places<HandoverTarget> {

  static final String SELECT =
      "SELECT h.id, h.giver_publisher_id, h.giver_department_id, h.giver_entry_number,"
          + " h.giver_item_id, h.receiver_publisher_id, h.receiver_department_id, h.state,"
          + " h.agreed_on, h.transition_rule, h.receiver_entry_number, h.receiver_item_id,"
          + " h.handed_over_on, h.version, h.kind, h.remaining_version, h.terms, h.reason,"
          + " h.working_days"
          + " FROM handover h";

  /** Of the unit that acts next, as {@link Handover#acts} tells it. */
  static final String ACTS =
      "CASE h.state WHEN 'PARTIALLY_ACCEPTED' THEN h.giver_department_id"
          + " ELSE h.receiver_department_id END";

  @Inject private Database database;

  @Override
  public Class<HandoverTarget> kind() {
    return HandoverTarget.class;
  }

  /** The deed is one of giver or receiver: it stands where the acting unit stands. */
  @Override
  public Optional<String> place(HandoverTarget target) {
    String unit =
        switch (target.side()) {
          case GIVER -> "h.giver_department_id";
          case RECEIVER -> "h.receiver_department_id";
        };
    return database.find(
        "SELECT d.path FROM handover h JOIN department d ON d.id = " + unit + " WHERE h.id = ?",
        row -> row.text(1),
        target.handover());
  }

  /** Locks handovers in the order of their identity. */
  public List<Handover> lock(Deed deed, Collection<UUID> ids) {
    return database.list(
        SELECT + " WHERE h.id = ANY (?) ORDER BY h.id FOR UPDATE",
        Handovers::read,
        (Object) ids.toArray(new UUID[0]));
  }

  /** Locks some handovers and the open ones of units, likewise in the order of their identity. */
  public void lock(Deed deed, Collection<UUID> ids, Collection<UUID> units) {
    if (ids.isEmpty() && units.isEmpty()) {
      return;
    }
    database.list(
        SELECT
            + " WHERE h.id = ANY (?) OR h.state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN')"
            + " AND EXISTS (SELECT FROM department d WHERE d.uid = ANY (?)"
            + " AND d.id IN (h.giver_department_id, h.receiver_department_id))"
            + " ORDER BY h.id FOR UPDATE",
        row -> row.uuid(1),
        ids.toArray(new UUID[0]),
        units.toArray(new UUID[0]));
  }

  /** The handovers by which items entered the lists of their receivers. */
  public List<UUID> bringing(Collection<UUID> receiverItems) {
    return receiverItems.isEmpty()
        ? List.of()
        : database.list(
            "SELECT id FROM handover WHERE receiver_item_id = ANY (?)",
            row -> row.uuid(1),
            (Object) receiverItems.toArray(new UUID[0]));
  }

  /** The handovers by which items entered the lists of units. */
  public List<UUID> bringingTo(Collection<UUID> units) {
    return units.isEmpty()
        ? List.of()
        : database.list(
            "SELECT h.id FROM handover h JOIN department d ON d.id = h.receiver_department_id"
                + " WHERE h.state = 'HANDED_OVER' AND d.uid = ANY (?)",
            row -> row.uuid(1),
            (Object) units.toArray(new UUID[0]));
  }

  /** Handovers of items that are announced and not at their end. */
  public List<Handover> listOpen(Collection<UUID> giverItems) {
    return database.list(
        SELECT
            + " WHERE h.giver_item_id = ANY (?)"
            + " AND h.state IN ('NOTIFIED', 'PARTIALLY_ACCEPTED', 'ACCEPTED') ORDER BY h.id",
        Handovers::read,
        (Object) giverItems.toArray(new UUID[0]));
  }

  /** Handovers by identity. */
  public List<Handover> list(Collection<UUID> ids) {
    return database.list(
        SELECT + " WHERE h.id = ANY (?) ORDER BY h.id",
        Handovers::read,
        (Object) ids.toArray(new UUID[0]));
  }

  /** What is accepted and not yet handed over to units. */
  public List<Handover> listReceiving(Collection<Integer> departments) {
    return database.list(
        SELECT
            + " WHERE h.receiver_department_id = ANY (?) AND h.receiver_item_id IS NOT NULL"
            + " AND h.state IN ('PARTIALLY_ACCEPTED', 'ACCEPTED') ORDER BY h.id",
        Handovers::read,
        (Object) departments.toArray(new Integer[0]));
  }

  /**
   * What is open for units: proposed by them, announced to them or accepted by them. What they are
   * to give back of what was entrusted to them stays theirs.
   */
  public List<Handover> listInto(Collection<Integer> departments) {
    return database.list(
        SELECT
            + " WHERE h.receiver_department_id = ANY (?)"
            + " AND h.kind <> 'ENTRUSTMENT_END'"
            + " AND h.state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN') ORDER BY h.id",
        Handovers::read,
        (Object) departments.toArray(new Integer[0]));
  }

  /** The other units to which the lines of handovers give, but for those that are over. */
  public Map<UUID, Set<Integer>> besides(Collection<UUID> ids) {
    Map<UUID, Set<Integer>> besides = new HashMap<>();
    if (!ids.isEmpty()) {
      database.list(
          "SELECT h.id, o.receiver_department_id FROM handover h JOIN handover o"
              + " ON o.giver_item_id = h.giver_item_id AND o.kind = h.kind AND o.id <> h.id"
              + " AND o.giver_entry_number IS NOT DISTINCT FROM h.giver_entry_number"
              + " AND o.state NOT IN ('REJECTED', 'WITHDRAWN') WHERE h.id = ANY (?)",
          row -> besides.computeIfAbsent(row.uuid(1), id -> new HashSet<>()).add(row.whole(2)),
          (Object) ids.toArray(new UUID[0]));
    }
    return besides;
  }

  /**
   * Whether a unit has asked for an item, or is being asked about it; nobody else asks for the same
   * until the transaction ends.
   */
  public boolean isAsked(Deed deed, UUID item, int receiver) {
    database.list(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> 0,
        "asked\n" + item + "\n" + receiver);
    return database
        .find(
            "SELECT 1 FROM handover h WHERE h.giver_item_id = ? AND h.receiver_department_id = ?"
                + " AND h.state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN')",
            row -> row.whole(1),
            item,
            receiver)
        .isPresent();
  }

  /**
   * Proposals and open handovers of the branches that an actor may see, by the agreed day.
   *
   * @param after the last of the page before; null for the first page
   */
  public List<Handover> listOwn(Collection<String> branches, @Nullable UUID after, int limit) {
    return database.list(
        SELECT
            + " WHERE h.state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN') AND EXISTS"
            + " (SELECT FROM department d JOIN unnest(?::text[]) b(branch)"
            + " ON d.path || '/' LIKE b.branch || '/%' OR b.branch = '/'"
            + " WHERE d.id IN (h.giver_department_id, h.receiver_department_id))"
            + " AND (?::uuid IS NULL OR (h.agreed_on, h.id) >"
            + " (SELECT x.agreed_on, x.id FROM handover x WHERE x.id = ?))"
            + " ORDER BY h.agreed_on, h.id LIMIT ?",
        Handovers::read,
        branches.toArray(new String[0]),
        after,
        after,
        limit);
  }

  /** The handovers of one line of the giver's decision, whatever its items are called now. */
  public List<Handover> listOfLine(Handover one) {
    return database.list(
        SELECT
            + " WHERE h.kind = ? AND h.id IN (SELECT b.handover_id FROM ledger_line a"
            + " JOIN ledger_line b ON b.publisher_id = a.publisher_id"
            + " AND b.entry_number = a.entry_number AND b.adjustment_number = a.adjustment_number"
            + " WHERE a.publisher_id = ? AND a.entry_number = ? AND a.handover_id = ?)"
            + " ORDER BY h.id",
        Handovers::read,
        one.kind(),
        one.giverPublisher(),
        one.giverEntry(),
        one.id());
  }

  /** The drafts that give or accept by a handover: those that were published, and open ones. */
  public List<UUID> drafts(Handover handover) {
    return database.list(
        "SELECT d.id FROM decision d WHERE (d.publisher_id, d.entry_number) IN ((?, ?), (?, ?))"
            + " UNION SELECT c.id FROM change_set c JOIN change_set_line l ON l.change_set_id = c.id"
            + " WHERE c.state IN ('DRAFT', 'IN_REVIEW') AND c.publisher_id IN (?, ?)"
            + " AND l.adjustment LIKE ?",
        row -> row.uuid(1),
        handover.giverPublisher(),
        handover.giverEntry(),
        handover.receiverPublisher(),
        handover.receiverEntry(),
        handover.giverPublisher(),
        handover.receiverPublisher(),
        "%\"" + handover.id() + "\"%");
  }

  static Handover read(Row row) throws SQLException {
    return new Handover(
        row.uuid(1),
        Handover.Kind.valueOf(row.text(15)),
        row.whole(2),
        row.whole(3),
        row.wholeOrNull(4),
        row.uuid(5),
        row.whole(6),
        row.whole(7),
        State.valueOf(row.text(8)),
        row.date(9),
        row.whole(19),
        row.textOrNull(10),
        row.wholeOrNull(11),
        row.uuidOrNull(12),
        row.dateOrNull(13),
        row.wholeOrNull(16),
        row.textOrNull(17),
        row.textOrNull(18),
        row.whole(14));
  }
}
