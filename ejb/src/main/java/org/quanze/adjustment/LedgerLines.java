package org.quanze.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.item.Items.VersionKey;

/** The store of the lines of the ledgers. */
@ApplicationScoped
@NullUnmarked
public class LedgerLines {

  /** The columns that {@link #read} reads, of a table called l. */
  static final String COLUMNS =
      "l.publisher_id, l.entry_number, l.number, l.adjustment_number, l.kind, l.movement,"
          + " l.list_id, l.department_id, l.category, l.item_id, l.old_version, l.new_version,"
          + " l.effective_on, l.delta, l.public_delta, l.public, l.changed_fields, l.handover_id,"
          + " l.note, l.salt, l.digest, l.terms";

  @Inject private Database database;

  /** Appends the lines of an entry. */
  public void add(Deed deed, List<LedgerLine> lines) {
    database.runAll(
        "INSERT INTO ledger_line (publisher_id, entry_number, number, adjustment_number, kind,"
            + " movement, list_id, department_id, category, item_id, old_version, new_version,"
            + " effective_on, delta, public_delta, public, changed_fields, handover_id, note,"
            + " salt, digest, terms)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines.stream().map(LedgerLines::arguments).toList());
  }

  private static @Nullable Object[] arguments(LedgerLine l) {
    return new @Nullable Object[] {
      l.publisher(),
      l.entry(),
      l.number(),
      l.adjustment(),
      l.kind(),
      l.movement(),
      l.list(),
      l.department(),
      l.category(),
      l.item(),
      l.oldVersion(),
      l.newVersion(),
      l.effectiveOn(),
      l.delta(),
      l.publicDelta(),
      l.isPublic(),
      String.join(",", l.changedFields()),
      l.handover(),
      l.note(),
      l.salt(),
      l.digest(),
      l.terms()
    };
  }

  /** A page of the lines of an entry, after a number. */
  public record PageKey(int publisher, int entry, int after, int limit) {}

  /** Pages of the public lines of entries, in order; one statement for any number of them. */
  public Map<PageKey, List<LedgerLine>> listPublic(Collection<PageKey> pages) {
    Map<PageKey, List<LedgerLine>> found = new HashMap<>();
    database.list(
        "SELECT "
            + COLUMNS
            + ", p.after, p.rows"
            + " FROM unnest(?::int[], ?::int[], ?::int[], ?::int[]) p(publisher, entry, after, rows)"
            + " CROSS JOIN LATERAL (SELECT * FROM ledger_line WHERE publisher_id = p.publisher"
            + " AND entry_number = p.entry AND number > p.after AND public"
            + " ORDER BY number LIMIT p.rows) l ORDER BY l.number",
        row -> {
          LedgerLine line = read(row);
          PageKey page = new PageKey(line.publisher(), line.entry(), row.whole(23), row.whole(24));
          return found.computeIfAbsent(page, p -> new ArrayList<>()).add(line);
        },
        pages.stream().map(PageKey::publisher).toArray(Integer[]::new),
        pages.stream().map(PageKey::entry).toArray(Integer[]::new),
        pages.stream().map(PageKey::after).toArray(Integer[]::new),
        pages.stream().map(PageKey::limit).toArray(Integer[]::new));
    return found;
  }

  /** The lines that brought versions of items, the first of each version. */
  public List<LedgerLine> listBringing(Collection<VersionKey> versions) {
    return database.list(
        "SELECT DISTINCT ON (l.item_id, l.new_version) "
            + COLUMNS
            + " FROM unnest(?::uuid[], ?::int[]) v(item_id, number) JOIN ledger_line l"
            + " ON l.item_id = v.item_id AND l.new_version = v.number"
            + " ORDER BY l.item_id, l.new_version, l.entry_number, l.number",
        LedgerLines::read,
        versions.stream().map(VersionKey::item).toArray(UUID[]::new),
        versions.stream().map(VersionKey::number).toArray(Integer[]::new));
  }

  /** The lines that touch an item after a line of it, up to another one, by position. */
  public List<LedgerLine> listAfter(LedgerLine first, LedgerLine last) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM ledger_line l WHERE l.item_id = ?"
            + " AND (l.entry_number, l.number) > (?, ?) AND (l.entry_number, l.number) <= (?, ?)"
            + " ORDER BY l.entry_number, l.number",
        LedgerLines::read,
        first.item(),
        first.entry(),
        first.number(),
        last.entry(),
        last.number());
  }

  /** The lines that touch an item on some days of law, or that handovers are told by. */
  public List<LedgerLine> listOn(
      UUID item, Collection<LocalDate> days, Collection<UUID> handovers) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM ledger_line l WHERE l.item_id = ? AND l.effective_on = ANY (?)"
            + " UNION SELECT "
            + COLUMNS
            + " FROM ledger_line l WHERE l.handover_id = ANY (?) AND l.item_id = ?"
            + " ORDER BY entry_number, number",
        LedgerLines::read,
        item,
        days.toArray(new LocalDate[0]),
        handovers.toArray(new UUID[0]),
        item);
  }

  /** How items ended: the movement and its day, and the names of what came after them. */
  public Map<UUID, String> endings(Collection<UUID> items) {
    Map<UUID, String> endings = new HashMap<>();
    database.list(
        "SELECT DISTINCT ON (l.item_id) l.item_id, l.movement, l.effective_on,"
            + " (SELECT string_agg(v.name, '、' ORDER BY v.name) FROM item i JOIN item_version v"
            + " ON v.item_id = i.id AND v.number = 1 WHERE i.predecessor_id = l.item_id)"
            + " FROM ledger_line l WHERE l.item_id = ANY (?) AND l.old_version IS NOT NULL"
            + " AND l.new_version IS NULL AND l.delta <= 0"
            + " ORDER BY l.item_id, l.entry_number DESC, l.number DESC",
        row ->
            endings.put(
                row.uuid(1),
                row.text(2)
                    + " "
                    + row.date(3)
                    + (row.textOrNull(4) == null ? "" : " → " + row.text(4))),
        (Object) items.toArray(new UUID[0]));
    return endings;
  }

  /**
   * How many adjustments of a list are announced and have not come about: lines whose day is still
   * to come, and what is announced to be handed over, as long as no line of the list says what
   * became of it.
   */
  public int announced(int list, int position, LocalDate day) {
    return database.get(
        "SELECT (SELECT count(*) FROM ledger_line WHERE list_id = ? AND entry_number <= ?"
            + " AND effective_on > ? AND movement NOT IN"
            + " ('ENTRUSTMENT_EXPIRED', 'ENTRUSTMENT_TERM_LIFTED'))"
            + " + (SELECT count(*) FROM ledger_line a WHERE a.list_id = ? AND a.entry_number <= ?"
            + " AND a.movement LIKE '%\\_ANNOUNCED' AND NOT EXISTS (SELECT FROM ledger_line r"
            + " WHERE r.list_id = a.list_id AND r.handover_id = a.handover_id"
            + " AND r.movement NOT LIKE '%\\_ANNOUNCED' AND r.movement <> 'DELEGATION_NARROWED'"
            + " AND (r.entry_number, r.number) > (a.entry_number, a.number)"
            + " AND r.entry_number <= ?))",
        row -> row.whole(1), list, position, day, list, position, position);
  }

  static LedgerLine read(Row row) throws SQLException {
    String changed = row.text(17);
    return new LedgerLine(
        row.whole(1),
        row.whole(2),
        row.whole(3),
        row.whole(4),
        row.text(5),
        Movement.valueOf(row.text(6)),
        row.whole(7),
        row.whole(8),
        row.text(9),
        row.uuid(10),
        row.wholeOrNull(11),
        row.wholeOrNull(12),
        row.date(13),
        row.whole(14),
        row.whole(15),
        row.flag(16),
        changed.isEmpty() ? List.of() : List.of(changed.split(",")),
        row.uuidOrNull(18),
        row.textOrNull(22),
        row.textOrNull(19),
        row.bytes(20),
        row.bytes(21));
  }
}
