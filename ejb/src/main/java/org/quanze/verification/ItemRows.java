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

/** The store of the rows of one government's items as a verification reads them, one by one. */
@ApplicationScoped
@NullUnmarked
public class ItemRows {

  private static final String OWN = " JOIN list s ON s.id = i.list_id WHERE s.publisher_id = ?";

  // Four tables in one stream: whatever is told of one item comes together, in the order of time.
  private static final String HISTORY =
      "SELECT i.id AS item, 0 AS source, 0 AS n1, 0 AS n2, 0 AS n3, i.list_id AS list,"
          + " i.department_id AS unit, '' AS word, '' AS category, '' AS code, false AS flag,"
          + " NULL::date AS d1, NULL::date AS d2, i.predecessor_id AS other, NULL::text AS name,"
          + " NULL::int AS completeness, NULL::text AS brief, NULL::int AS old,"
          + " NULL::text AS terms FROM item i"
          + OWN
          + " UNION ALL SELECT v.item_id, 1, v.number, 0, 0, 0, 0, v.name, v.category,"
          + " coalesce(v.code, ''), v.openness = 'PUBLIC', NULL, NULL, NULL, v.name,"
          + " v.completeness, v.brief, NULL, NULL FROM item_version v"
          + " JOIN item i ON i.id = v.item_id"
          + OWN
          + " UNION ALL SELECT l.item_id, 2, l.entry_number, l.number, l.new_version, l.list_id,"
          + " l.department_id, l.movement, l.category, '', l.public, l.effective_on, NULL,"
          + " CASE l.movement WHEN 'MERGE_RESULT' THEN (SELECT m.item_id FROM ledger_line m"
          + " WHERE m.publisher_id = l.publisher_id AND m.entry_number = l.entry_number"
          + " AND m.adjustment_number = l.adjustment_number AND m.movement = 'MERGED_AWAY'"
          + " ORDER BY m.number LIMIT 1)"
          + " WHEN 'ACCEPTANCE_ANNOUNCED' THEN (SELECT h.giver_item_id FROM handover h"
          + " WHERE h.id = l.handover_id) END, NULL, NULL, NULL, l.old_version, l.terms"
          + " FROM ledger_line l WHERE l.publisher_id = ?"
          + " AND l.movement NOT LIKE 'ENTRUSTMENT\\_%'"
          + " UNION ALL SELECT i.item_id, 3, i.known_from, i.known_to, i.version, i.list_id,"
          + " i.department_id, i.status, i.category, i.code, i.public, i.eff_from, i.eff_to, NULL,"
          + " i.name, i.completeness, i.brief, NULL, NULL FROM holding i"
          + OWN
          + " ORDER BY item, source, n1, n2, d1";

  @Inject private Database database;

  /** Which table a row of a history comes from. */
  enum Source {
    ITEM,
    VERSION,
    LINE,
    HOLDING
  }

  /**
   * One row of what is told of an item.
   *
   * @param n1 number of the version or of the entry, or the position from which it is known
   * @param n2 number of the line, or the position until which it is known
   * @param version the version that a line or a holding names
   * @param word name, movement or status
   * @param from day of effect
   * @param to day until which it stands
   * @param predecessor the predecessor that an item has, or that follows from a line
   * @param oldVersion the version that stood before a line
   * @param terms what a line states besides
   * @param shown name, completeness and brief of a version, or of the version of a holding
   */
  record Told(
      UUID item,
      Source source,
      int n1,
      @Nullable Integer n2,
      @Nullable Integer version,
      int list,
      int unit,
      String word,
      String category,
      String code,
      boolean isPublic,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID predecessor,
      List<String> shown,
      @Nullable Integer oldVersion,
      @Nullable String terms) {}

  /** Everything that is told of the items of a government, item by item. */
  void history(int publisher, Consumer<Told> reader) {
    database.stream(
        HISTORY,
        row -> {
          reader.accept(told(row));
          return 0;
        },
        publisher,
        publisher,
        publisher,
        publisher);
  }

  /** Periods that are left out of today's reads and belong there. */
  List<String> hidden(int publisher, LocalDate today) {
    return database.list(
        "SELECT h.item_id || '/' || h.known_from || '/' || h.eff_from FROM holding h"
            + " JOIN list l ON l.id = h.list_id WHERE l.publisher_id = ? AND h.known_to IS NULL"
            + " AND h.past AND (h.eff_to IS NULL OR h.eff_to > ?)",
        row -> row.text(1),
        publisher,
        today);
  }

  private static Told told(Row row) throws SQLException {
    return new Told(
        row.uuid(1),
        Source.values()[row.whole(2)],
        row.whole(3),
        row.wholeOrNull(4),
        row.wholeOrNull(5),
        row.whole(6),
        row.whole(7),
        row.text(8),
        row.text(9),
        row.text(10),
        row.flag(11),
        row.dateOrNull(12),
        row.dateOrNull(13),
        row.uuidOrNull(14),
        row.textOrNull(15) == null ? List.of() : List.of(row.text(15), row.text(16), row.text(17)),
        row.wholeOrNull(18),
        row.textOrNull(19));
  }

  /** A version with its contents, as they stand in their tables. */
  record VersionRow(
      UUID item,
      int number,
      String name,
      String category,
      @Nullable String code,
      String openness,
      String decided,
      int completeness,
      String brief,
      Bytes commitment,
      String paths,
      Bytes leaves,
      @Nullable Contents contents,
      String listType,
      @Nullable UUID unit,
      String algorithm) {}

  /**
   * The contents of a version, as they stand in their table.
   *
   * @param redacted what the table of redacted fields tells of the version, or null
   */
  record Contents(
      @Nullable Bytes salt,
      @Nullable Bytes keys,
      String document,
      Bytes hash,
      @Nullable String redacted) {}

  /** The versions of the items of a government. */
  void versions(int publisher, Consumer<VersionRow> reader) {
    database.stream(
        "SELECT v.item_id, v.number, v.name, v.category, v.code, v.openness, v.openness_decided,"
            + " v.completeness, v.brief, v.commitment, v.leaf_paths, v.leaves, s.list_type, d.uid,"
            + " v.algorithm, c.salt, c.keys, c.content, c.content_hash,"
            + " redacted_fields(v.item_id, v.number) FROM item_version v"
            + " JOIN item i ON i.id = v.item_id LEFT JOIN department d ON d.id = i.department_id"
            + " LEFT JOIN item_content c ON c.item_id = v.item_id AND c.number = v.number"
            + OWN,
        row -> {
          reader.accept(version(row));
          return 0;
        },
        publisher);
  }

  private static VersionRow version(Row row) throws SQLException {
    return new VersionRow(
        row.uuid(1),
        row.whole(2),
        row.text(3),
        row.text(4),
        row.textOrNull(5),
        row.text(6),
        row.text(7),
        row.whole(8),
        row.text(9),
        row.bytes(10),
        row.text(11),
        row.bytes(12),
        contents(row),
        row.text(13),
        row.uuidOrNull(14),
        row.text(15));
  }

  private static @Nullable Contents contents(Row row) throws SQLException {
    String document = row.textOrNull(18);
    return document == null
        ? null
        : new Contents(
            row.bytesOrNull(16), row.bytesOrNull(17), document, row.bytes(19), row.textOrNull(20));
  }

  /** Contents of the items of a government that belong to no version. */
  List<String> strayContents(int publisher) {
    return database.list(
        "SELECT c.item_id || '/' || c.number FROM item_content c JOIN item i ON i.id = c.item_id"
            + OWN
            + " AND NOT EXISTS (SELECT FROM item_version v WHERE v.item_id = c.item_id"
            + " AND v.number = c.number) ORDER BY 1",
        row -> row.text(1),
        publisher);
  }
}
