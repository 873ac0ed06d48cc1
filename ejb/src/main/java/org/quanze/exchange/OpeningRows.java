package org.quanze.exchange;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.Movement;
import org.quanze.database.CopyRows;
import org.quanze.digest.Bytes;
import org.quanze.digest.MerkleTree;
import org.quanze.exchange.ImportTarget.Unit;
import org.quanze.exchange.RowReader.SourceRow;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.ContentCheck;
import org.quanze.item.ElementConsistency;
import org.quanze.item.Seal;
import org.quanze.item.Value;
import org.quanze.proof.LineFormat;
import org.quanze.rule.Refusal;
import org.quanze.scheme.ListType;

/** Seals the rows of an opening balance, each with the line that will bring it. */
final class OpeningRows implements RowTaker {

  /** The statement that takes the rows. */
  static final String COPY =
      "COPY import_row (run_id, number, publisher_id, line_number, item_id, department_uid, name,"
          + " category, code, completeness, brief, content_hash, commitment, leaf_paths, leaves,"
          + " salt, content, line_salt, line_digest) FROM STDIN";

  private final UUID run;
  private final ImportTarget target;
  private final ListType type;
  private final BasisWarnings bases;
  private final ElementConsistency consistency;
  private final Map<Integer, MerkleTree> sections = new HashMap<>();
  private int taken;

  OpeningRows(UUID run, ImportTarget target, ListType type, BasisWarnings bases) {
    this.run = run;
    this.target = target;
    this.type = type;
    this.bases = bases;
    this.consistency = ElementConsistency.of(type);
  }

  @Override
  public Fate take(SourceRow row, Unit unit, Content content, CopyRows copy) throws SQLException {
    Seal seal = Seal.of(content);
    String key = ImportTarget.key(unit.publisher(), content.code(), unit.uid(), content.name());
    Bytes standing = target.listed().get(key);
    if (standing != null && seal.contentHash().equals(standing)) {
      return Fate.UNCHANGED;
    }
    if (target.openLists().contains(unit.publisher())) {
      row.found().error("", null, ImportRule.LIST_IS_OPEN.at(""));
      return Fate.HELD;
    }
    bases.warn(row, content, type);
    inconsistent(row, content);
    write(unit, content, seal, copy);
    return Fate.IMPORTED;
  }

  /** What elements of a row do not fit each other is told: a file says what was written. */
  private void inconsistent(SourceRow row, Content content) {
    for (Refusal told : consistency.broken("", content, null, false)) {
      Value value = content.elements().get(told.path());
      row.found().warn(told.path(), value == null ? null : CanonicalForm.value(value), told);
    }
  }

  private void write(Unit unit, Content content, Seal seal, CopyRows copy) throws SQLException {
    UUID item = Ids.next();
    Bytes salt = Bytes.of(Seal.newSalt());
    MerkleTree tree = sections.computeIfAbsent(unit.publisher(), p -> seal.algorithm().tree());
    byte[] digest =
        LedgerLine.digest(
            seal.algorithm(),
            LineFormat.TOLD,
            salt,
            (int) tree.size() + 1,
            "OPENING",
            Movement.OPENING,
            type.code(),
            unit.uid(),
            content.category(),
            item,
            null,
            seal.commitment(),
            null,
            null,
            null,
            null);
    tree.add(digest);
    taken++;
    copy.row(
        run,
        taken,
        unit.publisher(),
        tree.size(),
        item,
        unit.uid(),
        content.name(),
        content.category(),
        content.code(),
        ContentCheck.completeness(content, type),
        ContentCheck.brief(content, type),
        seal.contentHash(),
        seal.commitment(),
        String.join(",", seal.paths()),
        seal.leaves(),
        seal.salt(),
        seal.document(),
        salt,
        Bytes.of(digest));
  }

  @Override
  public Map<Integer, MerkleTree> sections() {
    return sections;
  }
}
