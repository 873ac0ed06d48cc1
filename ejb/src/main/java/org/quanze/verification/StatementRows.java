package org.quanze.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;

/**
 * The store of what entries without lines tell, as a verification reads it: each row as the entry
 * should tell it.
 */
@ApplicationScoped
@NullUnmarked
public class StatementRows {

  /** A table of such rows. */
  enum Kind {
    // A list of another government is none.
    ANNOTATION(
        "edition_annotation",
        "annotation",
        false,
        "'listType', l.list_type, 'edition', s.edition, 'kind', s.kind, 'reason', s.reason,"
            + " 'documentNumber', s.document_number",
        " LEFT JOIN list l ON l.id = s.list_id AND l.publisher_id = s.publisher_id"),
    DECLARATION(
        "declared_total",
        "declaration",
        false,
        "'listType', s.list_type, 'edition', s.edition, 'documentNumber', s.document_number,"
            + " 'title', s.title, 'issuer', s.issuer, 'signedOn', s.signed_on, 'total', s.total",
        ""),
    DECLARED_PART(
        "declared_part",
        "declaration",
        true,
        "'label', s.label, 'category', s.category, 'department', s.department, 'count', s.count",
        ""),
    REDACTION(
        "redaction",
        "redaction",
        false,
        "'item', s.item_id, 'field', s.field, 'reason', s.reason,"
            + " 'documentNumber', s.document_number",
        ""),
    // A decision of another government is none.
    DISCLOSURE(
        "decision_disclosure",
        "disclosure",
        false,
        "'decision', d.id, 'position', d.entry_number, 'openness', d.openness, 'reason', s.reason,"
            + " 'documentNumber', s.document_number, 'decisionNumber', nullif(d.document_number, ''),"
            + " 'decisionTitle', d.title, 'decisionIssuer', d.issuer,"
            + " 'decisionSignedOn', d.signed_on,"
            + " 'decisionApprovalKind', nullif(d.approval_kind, ''),"
            + " 'decisionReason', nullif(d.reason, '')",
        " LEFT JOIN decision d ON d.id = s.decision_id AND d.publisher_id = s.publisher_id"),
    // Item and field are told once, with the redaction; here they stand only where they are others.
    REDACTED_FIELD(
        "redacted_field",
        "redaction",
        true,
        "'version', s.version, 'alike', s.alike, 'commitment', encode(v.commitment, 'hex'),"
            + " 'fields', CASE v.openness WHEN 'PUBLIC' THEN v.leaf_paths END,"
            + " 'item', CASE WHEN s.item_id <> r.item_id THEN s.item_id END,"
            + " 'field', CASE WHEN s.field <> r.field THEN s.field END",
        " LEFT JOIN redaction r ON r.publisher_id = s.publisher_id"
            + " AND r.entry_number = s.entry_number"
            + " LEFT JOIN item_version v ON v.item_id = s.item_id AND v.number = s.version");

    private final String table;
    private final String member;
    private final boolean isPart;
    private final String sql;

    Kind(String table, String member, boolean isPart, String fields, String joins) {
      this.table = table;
      this.member = member;
      this.isPart = isPart;
      this.sql =
          "SELECT concat_ws('/', s.publisher_id, s.entry_number"
              + (isPart ? ", s.number" : "")
              + "), jsonb_build_object("
              + fields
              + ")::text FROM "
              + table
              + " s"
              + joins
              + " WHERE s.publisher_id = ?";
    }

    String table() {
      return table;
    }

    /** The member of an entry's body that tells such a row, or that to which it belongs. */
    String member() {
      return member;
    }

    /** Whether such rows stand within what an entry tells, numbered from 1. */
    boolean isPart() {
      return isPart;
    }
  }

  @Inject private Database database;

  /** The rows of a ledger by their names. */
  SortedMap<String, SortedMap<String, String>> list(Kind kind, int publisher) {
    SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();
    database.list(kind.sql, row -> rows.put(row.text(1), Fields.parse(row.text(2))), publisher);
    return rows;
  }
}
