package org.quanze.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.item.Value;

/**
 * The store of what entries without lines tell, as a verification reads it: by the number of the
 * entry, each row as the entry should tell it.
 */
@ApplicationScoped
@NullUnmarked
public class StatementRows {

  @Inject private Database database;

  /** The annotations of a ledger. A list of another government is none. */
  SortedMap<Integer, SortedMap<String, Value>> annotations(int publisher) {
    SortedMap<Integer, SortedMap<String, Value>> rows = new TreeMap<>();
    database.list(
        "SELECT a.entry_number, l.list_type, a.edition, a.kind, a.reason, a.document_number"
            + " FROM edition_annotation a LEFT JOIN list l ON l.id = a.list_id"
            + " AND l.publisher_id = a.publisher_id WHERE a.publisher_id = ?",
        row -> rows.put(row.whole(1), annotation(row)),
        publisher);
    return rows;
  }

  private static SortedMap<String, Value> annotation(Row row) throws SQLException {
    TreeMap<String, Value> fields = new TreeMap<>();
    put(fields, "listType", row.textOrNull(2));
    fields.put("edition", new Value.Whole(row.whole(3)));
    put(fields, "kind", row.text(4));
    put(fields, "reason", row.text(5));
    put(fields, "documentNumber", row.textOrNull(6));
    return fields;
  }

  /** The declarations of a ledger, without their parts. */
  SortedMap<Integer, SortedMap<String, Value>> declarations(int publisher) {
    SortedMap<Integer, SortedMap<String, Value>> rows = new TreeMap<>();
    database.list(
        "SELECT entry_number, list_type, edition, document_number, title, issuer, signed_on, total"
            + " FROM declared_total WHERE publisher_id = ?",
        row -> rows.put(row.whole(1), declaration(row)),
        publisher);
    return rows;
  }

  private static SortedMap<String, Value> declaration(Row row) throws SQLException {
    TreeMap<String, Value> fields = new TreeMap<>();
    put(fields, "listType", row.text(2));
    Integer edition = row.wholeOrNull(3);
    if (edition != null) {
      fields.put("edition", new Value.Whole(edition));
    }
    put(fields, "documentNumber", row.textOrNull(4));
    put(fields, "title", row.text(5));
    put(fields, "issuer", row.text(6));
    LocalDate signedOn = row.dateOrNull(7);
    put(fields, "signedOn", signedOn == null ? null : signedOn.toString());
    fields.put("total", new Value.Whole(row.whole(8)));
    return fields;
  }

  /** The parts of the declarations of a ledger, by entry and number. */
  SortedMap<Integer, SortedMap<Integer, SortedMap<String, Value>>> parts(int publisher) {
    SortedMap<Integer, SortedMap<Integer, SortedMap<String, Value>>> rows = new TreeMap<>();
    database.list(
        "SELECT entry_number, number, label, category, department, count FROM declared_part"
            + " WHERE publisher_id = ?",
        row ->
            rows.computeIfAbsent(row.whole(1), entry -> new TreeMap<>())
                .put(row.whole(2), part(row)),
        publisher);
    return rows;
  }

  private static SortedMap<String, Value> part(Row row) throws SQLException {
    TreeMap<String, Value> fields = new TreeMap<>();
    put(fields, "label", row.text(3));
    put(fields, "category", row.textOrNull(4));
    UUID department = row.uuidOrNull(5);
    put(fields, "department", department == null ? null : department.toString());
    fields.put("count", new Value.Whole(row.whole(6)));
    return fields;
  }

  /** The redactions of a ledger, without the versions. */
  SortedMap<Integer, SortedMap<String, Value>> redactions(int publisher) {
    SortedMap<Integer, SortedMap<String, Value>> rows = new TreeMap<>();
    database.list(
        "SELECT entry_number, item_id, field, reason, document_number FROM redaction"
            + " WHERE publisher_id = ?",
        row -> rows.put(row.whole(1), redaction(row)),
        publisher);
    return rows;
  }

  private static SortedMap<String, Value> redaction(Row row) throws SQLException {
    TreeMap<String, Value> fields = new TreeMap<>();
    put(fields, "item", row.uuid(2).toString());
    put(fields, "field", row.text(3));
    put(fields, "reason", row.text(4));
    put(fields, "documentNumber", row.textOrNull(5));
    return fields;
  }

  /**
   * The redacted fields of versions, by entry and number. Item and field are told once, with the
   * redaction; here they stand only where they are others.
   */
  SortedMap<Integer, SortedMap<Integer, SortedMap<String, Value>>> redactedFields(int publisher) {
    SortedMap<Integer, SortedMap<Integer, SortedMap<String, Value>>> rows = new TreeMap<>();
    database.list(
        "SELECT f.entry_number, f.number, f.version, f.alike, encode(v.commitment, 'hex'),"
            + " CASE v.openness WHEN 'PUBLIC' THEN v.leaf_paths END,"
            + " CASE WHEN f.item_id <> r.item_id THEN f.item_id END,"
            + " CASE WHEN f.field <> r.field THEN f.field END FROM redacted_field f"
            + " LEFT JOIN redaction r ON r.publisher_id = f.publisher_id"
            + " AND r.entry_number = f.entry_number"
            + " LEFT JOIN item_version v ON v.item_id = f.item_id AND v.number = f.version"
            + " WHERE f.publisher_id = ?",
        row ->
            rows.computeIfAbsent(row.whole(1), entry -> new TreeMap<>())
                .put(row.whole(2), redactedField(row)),
        publisher);
    return rows;
  }

  private static SortedMap<String, Value> redactedField(Row row) throws SQLException {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("version", new Value.Whole(row.whole(3)));
    fields.put("alike", new Value.Whole(row.whole(4)));
    put(fields, "commitment", row.textOrNull(5));
    put(fields, "fields", row.textOrNull(6));
    UUID other = row.uuidOrNull(7);
    put(fields, "item", other == null ? null : other.toString());
    put(fields, "field", row.textOrNull(8));
    return fields;
  }

  private static void put(SortedMap<String, Value> fields, String key, @Nullable String text) {
    if (text != null) {
      fields.put(key, new Value.Text(text));
    }
  }
}
