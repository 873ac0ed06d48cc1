package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.Openness;
import org.quanze.proof.FieldKeys;
import org.quanze.proof.LineFields;

/** The store that reads what is public of a whole ledger, row by row and in order. */
@ApplicationScoped
@NullUnmarked
public class PublicLedger {

  private static final String NAMED =
      "SELECT item_id, %1$s AS number FROM ledger_line"
          + " WHERE publisher_id = ? AND public AND %1$s IS NOT NULL";

  @Inject private Database database;

  /**
   * A line.
   *
   * @param opened what it tells; null for one that is not public
   * @param note its reason; null where there is none or the decision is not public
   */
  record Line(
      int entry,
      int number,
      Bytes digest,
      @Nullable LineFields opened,
      @Nullable String note,
      Bytes salt) {}

  /** The lines of a ledger, in order. */
  void lines(int publisher, Consumer<Line> reader) {
    database.stream(
        "SELECT l.entry_number, l.number, l.digest, l.public, l.adjustment_number, l.kind,"
            + " l.movement, s.list_type, d.uid, l.category, l.item_id, o.commitment,"
            + " n.commitment, l.effective_on, l.handover_id, l.note, l.salt,"
            + " c.openness = 'PUBLIC' OR c.disclosed_at IS NOT NULL, e.algorithm, l.terms FROM ledger_line l"
            + " JOIN ledger_entry e ON e.publisher_id = l.publisher_id"
            + " AND e.number = l.entry_number JOIN list s ON s.id = l.list_id"
            + " JOIN department d ON d.id = l.department_id"
            + " JOIN known_decision c ON c.publisher_id = l.publisher_id"
            + " AND c.entry_number = l.entry_number"
            + " LEFT JOIN item_version o ON o.item_id = l.item_id AND o.number = l.old_version"
            + " LEFT JOIN item_version n ON n.item_id = l.item_id AND n.number = l.new_version"
            + " WHERE l.publisher_id = ? ORDER BY l.entry_number, l.number",
        row -> {
          reader.accept(line(row));
          return 0;
        },
        publisher);
  }

  private static Line line(Row row) throws SQLException {
    boolean told = row.flag(4);
    return new Line(
        row.whole(1),
        row.whole(2),
        row.bytes(3),
        told ? fields(row) : null,
        told && row.flag(18) ? row.textOrNull(16) : null,
        row.bytes(17));
  }

  private static LineFields fields(Row row) throws SQLException {
    boolean opening = row.text(7).equals(Movement.OPENING.name());
    String note = row.textOrNull(16);
    HashAlgorithm algorithm = HashAlgorithm.named(row.text(19));
    return new LineFields(
        row.whole(5),
        row.text(6),
        row.text(7),
        row.text(8),
        row.uuid(9).toString(),
        row.text(10),
        row.uuid(11).toString(),
        hex(row.bytesOrNull(12)),
        hex(row.bytesOrNull(13)),
        opening ? "" : row.date(14).toString(),
        row.uuidOrNull(15) == null ? "" : row.uuid(15).toString(),
        note == null ? "" : LineFields.note(algorithm, row.bytes(17).array(), note),
        row.textOrNull(20));
  }

  private static String hex(@Nullable Bytes bytes) {
    return bytes == null ? "" : bytes.hex();
  }

  /**
   * A version with its contents, without what was redacted.
   *
   * @param paths the names of its fields, in the order of the leaves
   */
  record Version(
      UUID item,
      HashAlgorithm algorithm,
      Bytes commitment,
      boolean isPublic,
      List<String> paths,
      Bytes leaves,
      FieldKeys keys,
      String document) {}

  /** The versions that public lines of a ledger name, by item and commitment. */
  void versions(int publisher, Consumer<Version> reader) {
    database.stream(
        "SELECT v.item_id, v.algorithm, v.commitment, v.openness, v.leaves, c.salt, c.content,"
            + " c.keys, v.leaf_paths"
            + " FROM ("
            + named("old_version")
            + " UNION "
            + named("new_version")
            + ") l JOIN item_version v ON v.item_id = l.item_id AND v.number = l.number"
            + " JOIN item_content c ON c.item_id = v.item_id AND c.number = v.number"
            + " ORDER BY v.item_id, v.commitment",
        row -> {
          reader.accept(
              new Version(
                  row.uuid(1),
                  HashAlgorithm.named(row.text(2)),
                  row.bytes(3),
                  row.text(4).equals(Openness.PUBLIC.name()),
                  List.of(row.text(9).split(",")),
                  row.bytes(5),
                  FieldKeys.of(row.bytesOrNull(6), row.bytesOrNull(8)),
                  row.text(7)));
          return 0;
        },
        publisher,
        publisher);
  }

  private static String named(String column) {
    return NAMED.replace("%1$s", column);
  }

  /** An edition that has a public root. */
  record Rooted(int list, String listType, int number, int entry, LocalDate day) {}

  /** The editions of a government that have a public root, by list type and number. */
  List<Rooted> editions(int publisher) {
    return database.list(
        "SELECT e.list_id, l.list_type, e.number, e.entry_number, e.effective_on FROM edition e"
            + " JOIN list l ON l.id = e.list_id"
            + " WHERE e.publisher_id = ? AND e.public_members_root IS NOT NULL"
            + " ORDER BY l.list_type COLLATE \"C\", e.number",
        row -> new Rooted(row.whole(1), row.text(2), row.whole(3), row.whole(4), row.date(5)),
        publisher);
  }
}
