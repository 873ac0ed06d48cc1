package org.quanze.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** The store of handovers; it tells the gate where their parties stand. */
@ApplicationScoped
@NullUnmarked
public class Handovers implements Places<HandoverTarget> {

  private static final String SELECT =
      "SELECT h.id, h.giver_publisher_id, h.giver_department_id, h.giver_entry_number,"
          + " h.giver_item_id, h.receiver_publisher_id, h.receiver_department_id, h.state,"
          + " h.agreed_on, h.transition_rule, h.receiver_entry_number, h.receiver_item_id,"
          + " h.handed_over_on, h.version, h.kind, h.remaining_version, h.terms, h.reason"
          + " FROM handover h";

  // Announced by a public decision, of an item that was public then. A recall is announced by the
  // government that gets the power back; a proposal that nobody took up is announced nowhere.
  private static final String ANNOUNCED =
      "(CASE h.kind WHEN 'RECALL' THEN h.receiver_entry_number ELSE h.giver_entry_number END)";

  private static final String ENTRY =
      "e.publisher_id = CASE h.kind WHEN 'RECALL' THEN h.receiver_publisher_id"
          + " ELSE h.giver_publisher_id END AND e.number = "
          + ANNOUNCED;

  private static final String PUBLIC =
      " WHERE EXISTS (SELECT FROM decision d JOIN ledger_line l"
          + " ON l.publisher_id = d.publisher_id AND l.entry_number = d.entry_number"
          + " WHERE d.publisher_id = CASE h.kind WHEN 'RECALL' THEN h.receiver_publisher_id"
          + " ELSE h.giver_publisher_id END AND d.entry_number = "
          + ANNOUNCED
          + " AND d.openness = 'PUBLIC' AND (l.item_id = h.giver_item_id OR l.handover_id = h.id)"
          + " AND l.public)";

  private static final String OF_PUBLISHER =
      " AND (h.giver_publisher_id = ? OR h.receiver_publisher_id = ?)"
          + " AND h.state = coalesce(?::text, h.state)"
          + " AND (?::date IS NULL OR h.state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN')"
          + " AND EXISTS (SELECT FROM ledger_entry e WHERE "
          + ENTRY
          + " AND e.effective_on <= ?))";

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

  /**
   * Where a page begins: after this handover.
   *
   * @param entry number of the ledger entry that announced it
   */
  public record Place(int entry, UUID id) {}

  /**
   * Public handovers in which a government gives or receives, by the number of the entry that
   * announced them, the greatest first: of one giver the newest decision comes first.
   *
   * @param state only those that stand there, or null
   * @param overdueUntil only open ones that were announced by then, or null
   * @param place where the page begins, or null
   */
  public List<Handover> listPublic(
      int publisher,
      @Nullable State state,
      @Nullable LocalDate overdueUntil,
      @Nullable Place place,
      int limit) {
    Place after = place == null ? new Place(Integer.MAX_VALUE, new UUID(0, 0)) : place;
    return database.list(
        SELECT
            + PUBLIC
            + OF_PUBLISHER
            + " AND ("
            + ANNOUNCED
            + " < ? OR "
            + ANNOUNCED
            + " = ? AND h.id > ?) ORDER BY "
            + ANNOUNCED
            + " DESC, h.id LIMIT ?",
        Handovers::read,
        publisher,
        publisher,
        state,
        overdueUntil,
        overdueUntil,
        after.entry(),
        after.entry(),
        after.id(),
        limit);
  }

  /** How many public handovers a government has, under the same conditions. */
  public int countPublic(int publisher, @Nullable State state, @Nullable LocalDate overdueUntil) {
    return database.get(
        "SELECT count(*) FROM handover h" + PUBLIC + OF_PUBLISHER,
        row -> row.whole(1),
        publisher,
        publisher,
        state,
        overdueUntil,
        overdueUntil);
  }

  /** Those of some handovers that a public decision announced. */
  public List<Handover> listPublic(Collection<UUID> ids) {
    return database.list(
        SELECT + PUBLIC + " AND h.id = ANY (?)",
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

  /** The days of the decisions that announced handovers; a mere proposal has none. */
  public Map<UUID, LocalDate> announcedOn(Collection<UUID> ids) {
    Map<UUID, LocalDate> days = new HashMap<>();
    database.list(
        "SELECT h.id, e.effective_on FROM handover h JOIN ledger_entry e ON "
            + ENTRY
            + " WHERE h.id = ANY (?)",
        row -> days.put(row.uuid(1), row.date(2)),
        (Object) ids.toArray(new UUID[0]));
    return days;
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

  /** Proposals and open handovers of the branches that an actor may see, newest first. */
  public List<Handover> listOwn(Collection<String> branches, int limit) {
    return database.list(
        SELECT
            + " WHERE h.state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN') AND EXISTS"
            + " (SELECT FROM department d JOIN unnest(?::text[]) b(branch)"
            + " ON d.path || '/' LIKE b.branch || '/%' OR b.branch = '/'"
            + " WHERE d.id IN (h.giver_department_id, h.receiver_department_id))"
            + " ORDER BY h.agreed_on, h.id LIMIT ?",
        Handovers::read,
        branches.toArray(new String[0]),
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

  /** Adds a handover; a proposal that the giver takes up is announced instead. */
  public void announce(Deed deed, Handover h) {
    database.run(
        "INSERT INTO handover (id, kind, giver_publisher_id, giver_department_id,"
            + " giver_entry_number, giver_item_id, receiver_publisher_id, receiver_department_id,"
            + " state, agreed_on, transition_rule, receiver_entry_number, receiver_item_id,"
            + " remaining_version, terms, reason, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET state = excluded.state,"
            + " giver_entry_number = excluded.giver_entry_number, agreed_on = excluded.agreed_on,"
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

  private static Handover read(Row row) throws SQLException {
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
