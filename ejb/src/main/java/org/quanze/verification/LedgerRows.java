package org.quanze.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.edition.Decision;
import org.quanze.item.Items;
import org.quanze.item.Openness;
import org.quanze.ledger.Entry;

/** The store of the rows of one ledger as a verification reads them: one by one, never all. */
@ApplicationScoped
@NullUnmarked
public class LedgerRows {

  @Inject private Database database;

  /** An entry with its decision, as they stand in their tables. */
  record EntryRow(Entry entry, String algorithm, @Nullable Decision decision, Bytes salt) {}

  /** The entries of a ledger, in order. */
  void entries(int publisher, Consumer<EntryRow> reader) {
    database.stream(
        "SELECT e.publisher_id, e.number, e.kind, e.recorded_at, e.effective_on, e.body,"
            + " e.lines_root, e.line_count, e.previous_hash, e.hash, e.algorithm, d.id, d.kind,"
            + " d.document_number, d.title, d.issuer, d.signed_on, d.effective_on,"
            + " d.approval_kind, d.reason, d.openness, d.released_by, d.salt, d.reviews,"
            + " d.not_public_reason"
            + " FROM ledger_entry e LEFT JOIN decision d ON d.publisher_id = e.publisher_id"
            + " AND d.entry_number = e.number WHERE e.publisher_id = ? ORDER BY e.number",
        row -> {
          reader.accept(new EntryRow(entry(row), row.text(11), decision(row), row.bytesOrNull(23)));
          return 0;
        },
        publisher);
  }

  private static Entry entry(Row row) throws SQLException {
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
        HashAlgorithm.find(row.text(11)).orElse(HashAlgorithm.SHA_256),
        row.bytes(10));
  }

  private static @Nullable Decision decision(Row row) throws SQLException {
    UUID id = row.uuidOrNull(12);
    return id == null
        ? null
        : new Decision(
            id,
            Entry.Kind.valueOf(row.text(13)),
            row.textOrNull(14),
            row.text(15),
            row.text(16),
            row.dateOrNull(17),
            row.date(18),
            row.textOrNull(19),
            row.textOrNull(20),
            Openness.valueOf(row.text(21)),
            row.textOrNull(25),
            row.text(22),
            row.bytesOrNull(24));
  }

  /** The numbers of decisions of a ledger that belong to no entry. */
  List<Integer> strayDecisions(int publisher) {
    return database.list(
        "SELECT d.entry_number FROM decision d WHERE d.publisher_id = ? AND NOT EXISTS"
            + " (SELECT FROM ledger_entry e WHERE e.publisher_id = d.publisher_id"
            + " AND e.number = d.entry_number) ORDER BY 1",
        row -> row.whole(1),
        publisher);
  }

  /**
   * A line as it stands in its table, with what its digest is made of.
   *
   * @param listPublisher id of the government whose list it names
   * @param unit identity of the unit
   * @param old the version before, or null if the line names none or there is none
   * @param now the version after, likewise
   */
  record LineRow(
      int entry,
      int number,
      int adjustment,
      String kind,
      String movement,
      @Nullable Integer listPublisher,
      @Nullable String listType,
      @Nullable UUID unit,
      String category,
      UUID item,
      @Nullable Integer oldVersion,
      @Nullable Integer newVersion,
      LocalDate effectiveOn,
      int delta,
      int publicDelta,
      boolean isPublic,
      String changedFields,
      @Nullable UUID handover,
      @Nullable String terms,
      boolean countsSuspended,
      @Nullable String note,
      Bytes salt,
      Bytes digest,
      @Nullable Named old,
      @Nullable Named now) {}

  /**
   * A version that a line names.
   *
   * @param content its contents where the line changes them, else null
   * @param redacted what of them was redacted, or null
   */
  record Named(
      Bytes commitment, boolean isPublic, @Nullable String content, @Nullable String redacted) {}

  /** The lines of a ledger, in order. */
  void lines(int publisher, Consumer<LineRow> reader) {
    database.stream(
        "SELECT l.entry_number, l.number, l.adjustment_number, l.kind, l.movement,"
            + " s.publisher_id, s.list_type, d.uid, l.category, l.item_id, l.old_version,"
            + " l.new_version, l.effective_on, l.delta, l.public_delta, l.public,"
            + " l.changed_fields, l.handover_id, l.note, l.salt, l.digest,"
            + " o.commitment, o.openness, oc.content, "
            + Items.REDACTED.replace("c.", "oc.")
            + ", n.commitment, n.openness, nc.content, "
            + Items.REDACTED.replace("c.", "nc.")
            + ","
            + " l.terms, coalesce(t.counts_suspended, true)"
            + " FROM ledger_line l LEFT JOIN list s ON s.id = l.list_id"
            + " LEFT JOIN list_type t ON t.code = s.list_type"
            + " LEFT JOIN department d ON d.id = l.department_id"
            + " LEFT JOIN item_version o ON o.item_id = l.item_id AND o.number = l.old_version"
            + " LEFT JOIN item_content oc ON l.new_version IS NOT NULL AND oc.item_id = l.item_id"
            + " AND oc.number = l.old_version"
            + " LEFT JOIN item_version n ON n.item_id = l.item_id AND n.number = l.new_version"
            + " LEFT JOIN item_content nc ON l.old_version IS NOT NULL AND nc.item_id = l.item_id"
            + " AND nc.number = l.new_version"
            + " WHERE l.publisher_id = ? ORDER BY l.entry_number, l.number",
        row -> {
          reader.accept(line(row));
          return 0;
        },
        publisher);
  }

  private static LineRow line(Row row) throws SQLException {
    return new LineRow(
        row.whole(1),
        row.whole(2),
        row.whole(3),
        row.text(4),
        row.text(5),
        row.wholeOrNull(6),
        row.textOrNull(7),
        row.uuidOrNull(8),
        row.text(9),
        row.uuid(10),
        row.wholeOrNull(11),
        row.wholeOrNull(12),
        row.date(13),
        row.whole(14),
        row.whole(15),
        row.flag(16),
        row.text(17),
        row.uuidOrNull(18),
        row.textOrNull(30),
        row.flag(31),
        row.textOrNull(19),
        row.bytes(20),
        row.bytes(21),
        named(row, 22),
        named(row, 26));
  }

  private static @Nullable Named named(Row row, int column) throws SQLException {
    Bytes commitment = row.bytesOrNull(column);
    return commitment == null
        ? null
        : new Named(
            commitment,
            row.text(column + 1).equals(Openness.PUBLIC.name()),
            row.textOrNull(column + 2),
            row.textOrNull(column + 3));
  }
}
