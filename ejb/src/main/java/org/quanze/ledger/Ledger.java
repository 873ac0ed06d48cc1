package org.quanze.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * The store of the ledgers. Appending locks the head row of one publisher, so numbers have no gaps
 * and order never comes from a clock.
 */
@ApplicationScoped
@NullUnmarked
public class Ledger {

  private static final String ENTRY =
      "SELECT publisher_id, number, kind, recorded_at, effective_on, body, lines_root, line_count,"
          + " previous_hash, hash, algorithm FROM ledger_entry";

  @Inject private Database database;
  @Inject private KeptReads kept;
  @Inject private Event<RevisionRaised> raised;

  /** Said when the revision was raised; heard after the transaction has committed. */
  public record RevisionRaised() {}

  /** Where a ledger stands: number 0 before its first entry. */
  public record Head(int publisher, int number, Bytes hash, Instant recordedAt) {}

  /** Locks the head of a ledger until the transaction ends; makes it for a new publisher. */
  public Head lock(Deed deed, int publisher) {
    database.run(
        "INSERT INTO ledger_head (publisher_id, number, hash, recorded_at)"
            + " VALUES (?, 0, ?, 'epoch') ON CONFLICT DO NOTHING",
        publisher,
        HashAlgorithm.genesis());
    return database.get(
        "SELECT publisher_id, number, hash, recorded_at FROM ledger_head"
            + " WHERE publisher_id = ? FOR UPDATE",
        Ledger::head,
        publisher);
  }

  /**
   * Locks the heads of those ledgers that have begun, in ascending order, so that two deeds never
   * wait for each other; what is read afterwards stands until the transaction ends.
   */
  public void lockBegun(Deed deed, Collection<Integer> publishers) {
    database.list(
        "SELECT publisher_id FROM ledger_head WHERE publisher_id = ANY (?)"
            + " ORDER BY publisher_id FOR UPDATE",
        row -> row.whole(1),
        (Object) publishers.toArray(new Integer[0]));
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
        entry.algorithm().title());
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
    raised.fire(new RevisionRaised());
  }

  /** The registry revision of the snapshot that the transaction reads. */
  public long revision() {
    return kept.get(
        "revision",
        "",
        () -> database.get("SELECT revision FROM registry_revision", row -> row.big(1)));
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

  /** The newest positions of ledgers, by publisher. */
  public Map<Integer, Integer> heads(Collection<Integer> publishers) {
    return kept.all("ledger head", publishers, this::readHeads);
  }

  private Map<Integer, Integer> readHeads(List<Integer> publishers) {
    Map<Integer, Integer> heads = new HashMap<>();
    database.list(
        "SELECT publisher_id, number FROM ledger_head WHERE publisher_id = ANY (?)",
        row -> heads.put(row.whole(1), row.whole(2)),
        (Object) publishers.toArray(new Integer[0]));
    return heads;
  }

  /** The positions of the last entries that were recorded by an instant, by publisher. */
  public Map<Integer, Integer> positionsAt(Collection<Integer> publishers, Instant knownAt) {
    Map<Integer, Integer> positions = new HashMap<>();
    database.list(
        "SELECT p.id, (SELECT number FROM ledger_entry e WHERE e.publisher_id = p.id"
            + " AND e.recorded_at <= ? ORDER BY e.number DESC LIMIT 1)"
            + " FROM unnest(?::int[]) p(id)",
        row -> positions.put(row.whole(1), row.whole(2)),
        knownAt,
        publishers.toArray(new Integer[0]));
    return positions;
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
        HashAlgorithm.named(row.text(11)),
        row.bytes(10));
  }
}
