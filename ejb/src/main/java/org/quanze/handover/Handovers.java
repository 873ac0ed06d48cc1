package org.quanze.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
          + " h.handed_over_on, h.version FROM handover h";

  // Announced by a public decision, of an item that was public then.
  private static final String PUBLIC =
      " WHERE EXISTS (SELECT FROM decision d JOIN ledger_line l"
          + " ON l.publisher_id = d.publisher_id AND l.entry_number = d.entry_number"
          + " WHERE d.publisher_id = h.giver_publisher_id"
          + " AND d.entry_number = h.giver_entry_number AND d.openness = 'PUBLIC'"
          + " AND l.item_id = h.giver_item_id AND l.public)";

  private static final String OF_PUBLISHER =
      " AND (h.giver_publisher_id = ? OR h.receiver_publisher_id = ?)"
          + " AND h.state = coalesce(?::text, h.state)";

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

  /** Handovers of items that are not done yet. */
  public List<Handover> listOpen(Collection<UUID> giverItems) {
    return database.list(
        SELECT + " WHERE h.giver_item_id = ANY (?) AND h.state <> 'HANDED_OVER' ORDER BY h.id",
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
   * @param entry the giver's ledger entry
   */
  public record Place(int entry, UUID id) {}

  /**
   * Public handovers in which a government gives or receives, by the number of the giver's entry,
   * the greatest first: of one giver the newest decision comes first.
   *
   * @param state only those that stand there, or null
   * @param place where the page begins, or null
   */
  public List<Handover> listPublic(
      int publisher, @Nullable State state, @Nullable Place place, int limit) {
    Place after = place == null ? new Place(Integer.MAX_VALUE, new UUID(0, 0)) : place;
    return database.list(
        SELECT
            + PUBLIC
            + OF_PUBLISHER
            + " AND (h.giver_entry_number < ? OR h.giver_entry_number = ? AND h.id > ?)"
            + " ORDER BY h.giver_entry_number DESC, h.id LIMIT ?",
        Handovers::read,
        publisher,
        publisher,
        state,
        after.entry(),
        after.entry(),
        after.id(),
        limit);
  }

  /** How many public handovers a government has, in a state or in all. */
  public int countPublic(int publisher, @Nullable State state) {
    return database.get(
        "SELECT count(*) FROM handover h" + PUBLIC + OF_PUBLISHER,
        row -> row.whole(1),
        publisher,
        publisher,
        state);
  }

  /** Those of some handovers that a public decision announced. */
  public List<Handover> listPublic(Collection<UUID> ids) {
    return database.list(
        SELECT + PUBLIC + " AND h.id = ANY (?)",
        Handovers::read,
        (Object) ids.toArray(new UUID[0]));
  }

  public void add(Deed deed, Handover handover) {
    database.run(
        "INSERT INTO handover (id, giver_publisher_id, giver_department_id, giver_entry_number,"
            + " giver_item_id, receiver_publisher_id, receiver_department_id, state, agreed_on,"
            + " transition_rule, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        handover.id(),
        handover.giverPublisher(),
        handover.giverDepartment(),
        handover.giverEntry(),
        handover.giverItem(),
        handover.receiverPublisher(),
        handover.receiverDepartment(),
        handover.state(),
        handover.agreedOn(),
        handover.transitionRule(),
        handover.version());
  }

  /** The receiver's decision was published. */
  public void accepted(Deed deed, UUID id, int receiverEntry, UUID receiverItem) {
    database.run(
        "UPDATE handover SET state = 'ACCEPTED', receiver_entry_number = ?, receiver_item_id = ?,"
            + " version = version + 1 WHERE id = ?",
        receiverEntry,
        receiverItem,
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

  private static Handover read(Row row) throws SQLException {
    return new Handover(
        row.uuid(1),
        row.whole(2),
        row.whole(3),
        row.whole(4),
        row.uuid(5),
        row.whole(6),
        row.whole(7),
        State.valueOf(row.text(8)),
        row.date(9),
        row.textOrNull(10),
        row.wholeOrNull(11),
        row.uuidOrNull(12),
        row.dateOrNull(13),
        row.whole(14));
  }
}
