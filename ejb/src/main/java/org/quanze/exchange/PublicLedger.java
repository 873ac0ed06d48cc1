package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.quanze.proof.LineFormat;

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
   */
  record Line(int entry, int number, Bytes digest, @Nullable Opened opened) {}

  /**
   * What a public line tells. Where the decision is not public, what it states besides stays as a
   * digest; but of lines from before handover and terms were apart only the reason can.
   *
   * @param fields as they go into the digest
   * @param key the key of the digest
   * @param apartKey the key of what is apart; null where nothing of that is told
   * @param handover the handover; null where there is none or it is withheld
   * @param note the reason, likewise
   * @param terms the terms, likewise
   */
  record Opened(
      LineFields fields,
      Bytes key,
      @Nullable Bytes apartKey,
      @Nullable String handover,
      @Nullable String note,
      @Nullable String terms) {}

  /** The formats of the lines of entries that tell of one. */
  private Map<Integer, LineFormat> formats(int publisher) {
    Map<Integer, LineFormat> formats = new HashMap<>();
    database.list(
        "SELECT number, (body::jsonb ->> 'lineFormat')::int FROM ledger_entry"
            + " WHERE publisher_id = ? AND jsonb_exists(body::jsonb, 'lineFormat')",
        row -> formats.put(row.whole(1), Objects.requireNonNull(LineFormat.of(row.whole(2)))),
        publisher);
    return formats;
  }

  /** The lines of a ledger, in order. */
  void lines(int publisher, Consumer<Line> reader) {
    Map<Integer, LineFormat> formats = formats(publisher);
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
          reader.accept(line(row, formats.getOrDefault(row.whole(1), LineFormat.TOLD)));
          return 0;
        },
        publisher);
  }

  private static Line line(Row row, LineFormat format) throws SQLException {
    return new Line(
        row.whole(1), row.whole(2), row.bytes(3), row.flag(4) ? opened(row, format) : null);
  }

  private static Opened opened(Row row, LineFormat format) throws SQLException {
    HashAlgorithm algorithm = HashAlgorithm.named(row.text(19));
    boolean all = row.flag(18);
    boolean most = all || format == LineFormat.TOLD;
    String handover = row.uuidOrNull(15) == null ? null : row.uuid(15).toString();
    String note = row.textOrNull(16);
    String terms = row.textOrNull(20);
    boolean states = handover != null || note != null || terms != null;
    Bytes apart = format.apartKey(algorithm, row.bytes(17));
    return new Opened(
        fields(
            row,
            format.handover(algorithm, apart, handover),
            format.note(algorithm, apart, note),
            format.terms(algorithm, apart, terms)),
        format.key(algorithm, row.bytes(17)),
        all && states && format == LineFormat.APART ? apart : null,
        most ? handover : null,
        all ? note : null,
        most ? terms : null);
  }

  private static LineFields fields(Row row, String handover, String note, @Nullable String terms)
      throws SQLException {
    boolean opening = row.text(7).equals(Movement.OPENING.name());
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
        handover,
        note,
        terms);
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
