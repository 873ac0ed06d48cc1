package org.quanze.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.handover.Handover.State;

/** The store of what decisions announced of handovers: what everybody may read, and since when. */
@ApplicationScoped
@NullUnmarked
public class AnnouncedHandovers {

  // Announced by a public decision, of an item that was public then. A recall is announced by the
  // government that gets the power back; a proposal that nobody took up is announced nowhere.
  private static final String ANNOUNCED =
      "(CASE h.kind WHEN 'RECALL' THEN h.receiver_entry_number ELSE h.giver_entry_number END)";

  private static final String ENTRY =
      "e.publisher_id = CASE h.kind WHEN 'RECALL' THEN h.receiver_publisher_id"
          + " ELSE h.giver_publisher_id END AND e.number = "
          + ANNOUNCED;

  /** The day of publication: a decision may take effect on an earlier one, on which nobody knew. */
  private static final String ANNOUNCED_ON = "(e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date";

  private static final String PUBLIC =
      " WHERE EXISTS (SELECT FROM known_decision d JOIN ledger_line l"
          + " ON l.publisher_id = d.publisher_id AND l.entry_number = d.entry_number"
          + " WHERE d.publisher_id = CASE h.kind WHEN 'RECALL' THEN h.receiver_publisher_id"
          + " ELSE h.giver_publisher_id END AND d.entry_number = "
          + ANNOUNCED
          + " AND (d.openness = 'PUBLIC' OR d.disclosed_at IS NOT NULL) AND (l.item_id = h.giver_item_id OR l.handover_id = h.id)"
          + " AND l.public)";

  private static final String OF_PUBLISHER =
      " AND (h.giver_publisher_id = ? OR h.receiver_publisher_id = ?)"
          + " AND h.state = coalesce(?::text, h.state)"
          + " AND (?::uuid[] IS NULL OR h.id = ANY (?))";

  private static final String OPEN =
      " AND h.state NOT IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN')"
          + " AND EXISTS (SELECT FROM ledger_entry e WHERE "
          + ENTRY
          + " AND "
          + ANNOUNCED_ON
          + " <= ?) ORDER BY h.id";

  @Inject private Database database;

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
   * @param only only some of them, or null
   * @param place where the page begins, or null
   */
  public List<Handover> listPublic(
      int publisher,
      @Nullable State state,
      @Nullable Collection<UUID> only,
      @Nullable Place place,
      int limit) {
    UUID[] ids = array(only);
    Place after = place == null ? new Place(Integer.MAX_VALUE, new UUID(0, 0)) : place;
    return database.list(
        Handovers.SELECT
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
        ids,
        ids,
        after.entry(),
        after.entry(),
        after.id(),
        limit);
  }

  /** How many public handovers a government has, under the same conditions. */
  public int countPublic(int publisher, @Nullable State state, @Nullable Collection<UUID> only) {
    UUID[] ids = array(only);
    return database.get(
        "SELECT count(*) FROM handover h" + PUBLIC + OF_PUBLISHER,
        row -> row.whole(1),
        publisher,
        publisher,
        state,
        ids,
        ids);
  }

  private static UUID @Nullable [] array(@Nullable Collection<UUID> ids) {
    return ids == null ? null : ids.toArray(new UUID[0]);
  }

  /**
   * Public ones in which a government gives or receives, that are open and were announced by then.
   */
  public List<Handover> listPublicOpen(int publisher, LocalDate announcedBy) {
    return database.list(
        Handovers.SELECT
            + PUBLIC
            + " AND (h.giver_publisher_id = ? OR h.receiver_publisher_id = ?)"
            + OPEN,
        Handovers::read,
        publisher,
        publisher,
        announcedBy);
  }

  /** Those of some handovers that a public decision announced. */
  public List<Handover> listPublic(Collection<UUID> ids) {
    return database.list(
        Handovers.SELECT + PUBLIC + " AND h.id = ANY (?)",
        Handovers::read,
        (Object) ids.toArray(new UUID[0]));
  }

  /**
   * Open handovers that were announced by a day, where the unit that acts next is at or below a
   * path and somebody may see it by their branches.
   */
  public List<Handover> listOpen(Collection<String> branches, String path, LocalDate announcedBy) {
    return database.list(
        Handovers.SELECT
            + " JOIN department u ON u.id = "
            + Handovers.ACTS
            + " WHERE u.path || '/' LIKE ? || '/%'"
            + " AND EXISTS (SELECT FROM unnest(?::text[]) b(branch) WHERE b.branch = '/'"
            + " OR u.path || '/' LIKE b.branch || '/%')"
            + OPEN,
        Handovers::read,
        path,
        branches.toArray(new String[0]),
        announcedBy);
  }

  /** The days on which handovers were announced; a mere proposal has none. */
  public Map<UUID, LocalDate> announcedOn(Collection<UUID> ids) {
    Map<UUID, LocalDate> days = new HashMap<>();
    database.list(
        "SELECT h.id, "
            + ANNOUNCED_ON
            + " FROM handover h JOIN ledger_entry e ON "
            + ENTRY
            + " WHERE h.id = ANY (?)",
        row -> days.put(row.uuid(1), row.date(2)),
        (Object) ids.toArray(new UUID[0]));
    return days;
  }
}
