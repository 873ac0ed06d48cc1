package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.item.Openness;
import org.quanze.ledger.Entry;

/** The store of published decisions. */
@ApplicationScoped
@NullUnmarked
public class Decisions {

  private static final String SELECT =
      "SELECT d.id, d.kind, d.document_number, d.title, d.issuer, d.signed_on, d.effective_on,"
          + " d.approval_kind, d.reason, d.openness, d.released_by, d.publisher_id, d.entry_number,"
          + " d.reviews, CASE WHEN d.disclosed_at IS NULL THEN d.openness ELSE 'PUBLIC' END,"
          + " d.not_public_reason"
          + " FROM known_decision d";

  @Inject private Database database;
  @Inject private KeptReads kept;

  /**
   * A decision with its place in the ledger.
   *
   * @param openness as it is now, which a disclosure may have changed since the decision
   */
  public record Placed(Decision decision, int publisher, int entry, Openness openness) {
    /** 1, and 2 when it was disclosed. */
    public int version() {
      return openness == decision.openness() ? 1 : 2;
    }

    /** Whether anybody may read it. */
    public boolean isPublic() {
      return openness == Openness.PUBLIC;
    }
  }

  /** Names one entry of one ledger. */
  public record EntryKey(int publisher, int entry) {}

  public Optional<Placed> find(UUID id) {
    return database.find(SELECT + " WHERE d.id = ?", Decisions::read, id);
  }

  /** The decisions of ids. */
  public List<Placed> listByIds(Collection<UUID> ids) {
    return database.list(
        SELECT + " WHERE d.id = ANY (?)", Decisions::read, (Object) ids.toArray(new UUID[0]));
  }

  /** The decision of a government under a document number. */
  public Optional<Placed> find(int publisher, String documentNumber) {
    return database.find(
        SELECT + " WHERE d.publisher_id = ? AND d.document_number = ?",
        Decisions::read,
        publisher,
        documentNumber);
  }

  /** The decisions of entries; one statement for any number of them. */
  public List<Placed> list(Collection<EntryKey> keys) {
    return List.copyOf(kept.all("decision", keys, this::read).values());
  }

  /** The decision of an entry, if it was read before; null where it must be read. */
  public @Nullable Placed known(EntryKey key) {
    return kept.known("decision", key, Placed.class);
  }

  private Map<EntryKey, Placed> read(List<EntryKey> keys) {
    Map<EntryKey, Placed> found = new HashMap<>();
    database
        .list(
            SELECT
                + " WHERE (d.publisher_id, d.entry_number) IN"
                + " (SELECT * FROM unnest(?::int[], ?::int[]))",
            Decisions::read,
            keys.stream().map(EntryKey::publisher).toArray(Integer[]::new),
            keys.stream().map(EntryKey::entry).toArray(Integer[]::new))
        .forEach(p -> found.put(new EntryKey(p.publisher(), p.entry()), p));
    return found;
  }

  /** Public decisions of a government below an entry number, newest first. */
  public List<Placed> listPublic(int publisher, int below, int limit) {
    return database.list(
        SELECT
            + " WHERE d.publisher_id = ? AND d.entry_number < ?"
            + " AND (d.openness = 'PUBLIC' OR d.disclosed_at IS NOT NULL)"
            + " ORDER BY d.entry_number DESC LIMIT ?",
        Decisions::read,
        publisher,
        below,
        limit);
  }

  /** Adds a decision with the salt of its seal. */
  void add(Deed deed, int publisher, int entry, Decision decision, Bytes salt) {
    database.run(
        "INSERT INTO decision (id, publisher_id, entry_number, kind, document_number, title,"
            + " issuer, signed_on, effective_on, approval_kind, reason, openness, released_by,"
            + " reviews, salt, not_public_reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        decision.id(),
        publisher,
        entry,
        decision.kind(),
        decision.documentNumber(),
        decision.title(),
        decision.issuer(),
        decision.signedOn(),
        decision.effectiveOn(),
        decision.approvalKind(),
        decision.reason(),
        decision.openness(),
        decision.releasedBy(),
        decision.reviews(),
        salt,
        decision.notPublicReason());
  }

  private static Placed read(Row row) throws SQLException {
    return new Placed(
        new Decision(
            row.uuid(1),
            Entry.Kind.valueOf(row.text(2)),
            row.textOrNull(3),
            row.text(4),
            row.text(5),
            row.dateOrNull(6),
            row.date(7),
            row.textOrNull(8),
            row.textOrNull(9),
            Openness.valueOf(row.text(10)),
            row.textOrNull(16),
            row.text(11),
            row.bytesOrNull(14)),
        row.whole(12),
        row.whole(13),
        Openness.valueOf(row.text(15)));
  }
}
