package org.quanze.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.access.Places;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.item.Items.VersionKey;
import org.quanze.ledger.Entry;

/** The store of redactions; it tells the gate where items stand. */
@ApplicationScoped
@NullUnmarked
public class Redactions implements Places<ItemTarget> {

  @Inject private Database database;

  @Override
  public Class<ItemTarget> kind() {
    return ItemTarget.class;
  }

  @Override
  public Optional<String> place(ItemTarget target) {
    return database.find(
        "SELECT p.path FROM item i JOIN list l ON l.id = i.list_id"
            + " JOIN publisher p ON p.id = l.publisher_id WHERE i.id = ?",
        row -> row.text(1),
        target.item());
  }

  /** What was redacted of versions up to now, by field; one statement for any number of them. */
  public Map<VersionKey, List<Redaction>> list(Collection<VersionKey> versions) {
    Map<VersionKey, List<Redaction>> found = new HashMap<>();
    database.list(
        "SELECT r.publisher_id, r.entry_number, e.effective_on, r.item_id, r.field, r.reason,"
            + " r.document_number, f.version FROM redacted_field f"
            + " JOIN redaction r USING (publisher_id, entry_number)"
            + " JOIN ledger_entry e ON e.publisher_id = r.publisher_id AND e.number = r.entry_number"
            + " WHERE (f.item_id, f.version) IN (SELECT * FROM unnest(?::uuid[], ?::int[]))"
            + " ORDER BY f.version, f.field COLLATE \"C\"",
        row ->
            found
                .computeIfAbsent(
                    new VersionKey(row.uuid(4), row.whole(8)), version -> new ArrayList<>())
                .add(read(row)),
        versions.stream().map(VersionKey::item).toArray(UUID[]::new),
        versions.stream().map(VersionKey::number).toArray(Integer[]::new));
    return found;
  }

  /** One entry of one ledger. */
  public record EntryKey(int publisher, int number) {}

  /** What an entry ordered, of an item of a list type. */
  public record Ordered(Redaction redaction, String listType) {}

  /** What entries ordered to be redacted; one statement for any number of them. */
  public Map<EntryKey, Ordered> ordered(Collection<EntryKey> entries) {
    Map<EntryKey, Ordered> found = new HashMap<>();
    database.list(
        "SELECT r.publisher_id, r.entry_number, e.effective_on, r.item_id, r.field, r.reason,"
            + " r.document_number, l.list_type FROM redaction r"
            + " JOIN ledger_entry e ON e.publisher_id = r.publisher_id AND e.number = r.entry_number"
            + " JOIN item i ON i.id = r.item_id JOIN list l ON l.id = i.list_id"
            + " WHERE (r.publisher_id, r.entry_number)"
            + " IN (SELECT * FROM unnest(?::int[], ?::int[]))",
        row ->
            found.put(
                new EntryKey(row.whole(1), row.whole(2)), new Ordered(read(row), row.text(8))),
        entries.stream().map(EntryKey::publisher).toArray(Integer[]::new),
        entries.stream().map(EntryKey::number).toArray(Integer[]::new));
    return found;
  }

  private static Redaction read(Row row) throws SQLException {
    return new Redaction(
        row.whole(1),
        row.whole(2),
        row.date(3),
        row.uuid(4),
        row.text(5),
        row.text(6),
        row.textOrNull(7),
        List.of());
  }

  /**
   * Locks the open drafts that name an item until the transaction ends: after the ledger, as a
   * release does.
   */
  void lockDrafts(Deed deed, UUID item) {
    database.list(
        "SELECT s.id FROM change_set s WHERE s.state IN ('DRAFT', 'IN_REVIEW')"
            + " AND EXISTS (SELECT FROM change_set_revision r WHERE r.change_set_id = s.id"
            + " AND position(?::text IN concat(r.before, r.after)) > 0) ORDER BY s.id FOR UPDATE",
        row -> row.uuid(1),
        item.toString());
  }

  /** Carries out what an entry orders: the database takes the values away. */
  void carryOut(Deed deed, Entry entry) {
    database.list(
        "SELECT redact(?, ?, ?)",
        row -> entry.number(),
        entry.publisher(),
        entry.number(),
        deed.username());
  }
}
