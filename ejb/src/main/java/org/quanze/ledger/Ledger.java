package org.quanze.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;

/**
 * The store of the ledgers. Appending locks the head row of one publisher, so numbers have no gaps
 * and order never comes from a clock.
 */
@ApplicationScoped
@NullUnmarked
public class Ledger {

  private static final String ENTRY =
      "SELECT publisher_id, number, kind, recorded_at, effective_on, body, lines_root, line_count,"
          + " previous_hash, hash FROM ledger_entry";

  @Inject private Database database;

  /** Where a ledger stands: number 0 before its first entry. */
  public record Head(int publisher, int number, Bytes hash, Instant recordedAt) {}

  /** Locks the head of a ledger until the transaction ends; makes it for a new publisher. */
  public Head lock(Deed deed, int publisher) {
    database.run(
        "INSERT INTO ledger_head (publisher_id, number, hash, recorded_at)"
            + " VALUES (?, 0, ?, 'epoch') ON CONFLICT DO NOTHING",
        publisher,
        Digests.genesis());
    return database.get(
        "SELECT publisher_id, number, hash, recorded_at FROM ledger_head"
            + " WHERE publisher_id = ? FOR UPDATE",
        Ledger::head,
        publisher);
  }

  /** The head of a ledger, if it has begun. */
  public Optional<Head> findHead(int publisher) {
    return database.find(
        "SELECT publisher_id, number, hash, recorded_at FROM ledger_head WHERE publisher_id = ?",
        Ledger::head,
        publisher);
  }

  private static Head head(Row row) throws java.sql.SQLException {
    return new Head(row.whole(1), row.whole(2), row.bytes(3), row.instant(4));
  }

  /** Appends an entry after the locked head. */
  public Entry append(Deed deed, Head head, Entry.Draft draft) {
    Entry entry = draft.after(head, deed.at());
    database.run(
        "INSERT INTO ledger_entry (publisher_id, number, kind, recorded_at, effective_on, body,"
            + " lines_root, line_count, previous_hash, hash, algorithm)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.publisher(),
        entry.number(),
        entry.kind(),
        entry.recordedAt(),
        entry.effectiveOn(),
        entry.body(),
        entry.linesRoot(),
        entry.lineCount(),
        entry.previousHash(),
        entry.hash(),
        Digests.ALGORITHM);
    database.run(
        "UPDATE ledger_head SET number = ?, hash = ?, recorded_at = ? WHERE publisher_id = ?",
        entry.number(),
        entry.hash(),
        entry.recordedAt(),
        entry.publisher());
    return entry;
  }

  /** Raises the registry revision; the last statement of every public change. */
  public void raiseRevision(Deed deed) {
    database.run("UPDATE registry_revision SET revision = revision + 1");
  }

  /** The registry revision of the snapshot that the transaction reads. */
  public long revision() {
    return database.get("SELECT revision FROM registry_revision", row -> row.big(1));
  }

  /** Entries of a ledger after a number, in order. */
  public List<Entry> list(int publisher, int after, int limit) {
    return database.list(
        ENTRY + " WHERE publisher_id = ? AND number > ? ORDER BY number LIMIT ?",
        Ledger::entry,
        publisher,
        after,
        limit);
  }

  /** One entry. */
  public Optional<Entry> find(int publisher, int number) {
    return database.find(
        ENTRY + " WHERE publisher_id = ? AND number = ?", Ledger::entry, publisher, number);
  }

  /** The number of the last entry that was recorded by an instant; 0 for none. */
  public int positionAt(int publisher, Instant knownAt) {
    return database.get(
        "SELECT coalesce(max(number), 0) FROM ledger_entry"
            + " WHERE publisher_id = ? AND recorded_at <= ?",
        row -> row.whole(1),
        publisher,
        knownAt);
  }

  private static Entry entry(Row row) throws java.sql.SQLException {
    return new Entry(
        row.whole(1),
        row.whole(2),
        Entry.Kind.valueOf(row.text(3)),
        row.instant(4),
        row.date(5),
        row.text(6),
        row.bytes(7),
        row.whole(8),
        row.bytes(9),
        row.bytes(10));
  }

  /** The day of the newest entry of a ledger, if it has begun. */
  public Optional<LocalDate> lastEffectiveDay(int publisher) {
    return database.find(
        "SELECT max(effective_on) FROM ledger_entry WHERE publisher_id = ? HAVING count(*) > 0",
        row -> row.date(1),
        publisher);
  }
}
