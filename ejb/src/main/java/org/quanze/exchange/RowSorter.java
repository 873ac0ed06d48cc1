package org.quanze.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.Movement;
import org.quanze.database.CopyRows;
import org.quanze.digest.Bytes;
import org.quanze.digest.MerkleTree;
import org.quanze.exchange.ImportTarget.Unit;
import org.quanze.exchange.RowReader.SourceRow;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.ContentCheck;
import org.quanze.item.Openness;
import org.quanze.item.Seal;
import org.quanze.rule.Refusals;
import org.quanze.scheme.ListType;

/** Sorts the rows of an import into imported, unchanged, rejected and held, and seals the first. */
final class RowSorter {

  /** The statement that takes the imported rows. */
  static final String COPY =
      "COPY import_row (run_id, number, publisher_id, line_number, item_id, department_uid, name,"
          + " category, code, completeness, brief, content_hash, commitment, leaf_paths, leaves,"
          + " salt, content, line_salt, line_digest) FROM STDIN";

  private final UUID run;
  private final ImportTarget target;
  private final Mapping mapping;
  private final ListType type;
  private final Openness openness;
  private final RowCheck rowCheck;
  private final FindingLog findings;
  private final Map<Integer, MerkleTree> sections = new HashMap<>();
  private int rows;
  private int imported;
  private int unchanged;
  private int rejected;
  private int held;

  RowSorter(
      UUID run,
      ImportTarget target,
      Mapping mapping,
      ListType type,
      Openness openness,
      FindingLog findings) {
    this.run = run;
    this.findings = findings;
    this.target = target;
    this.mapping = mapping;
    this.type = type;
    this.openness = openness;
    this.rowCheck = new RowCheck(target.schemes());
  }

  void sort(RowReader reader, CopyRows copy) throws IOException, SQLException {
    for (SourceRow row = reader.next(); row != null; row = reader.next()) {
      rows++;
      sort(row, copy);
      findings.addAll(row.found().all());
    }
  }

  private void sort(SourceRow row, CopyRows copy) throws IOException, SQLException {
    RowFindings found = row.found();
    if (found.isFaulty()) {
      rejected++;
      return;
    }
    Unit unit = target.unit(row.unit());
    if (unit == null) {
      held++;
      String named = row.unit();
      found.error("department", named, ImportRule.DEPARTMENT_KNOWN.at("", named));
      return;
    }
    Content content = content(row, unit);
    if (content == null) {
      rejected++;
      return;
    }
    rowCheck
        .check(
            row.number(), content, unit.name(), target.areas().getOrDefault(unit.publisher(), ""))
        .forEach(found::add);
    place(found, unit, content, copy);
  }

  /** The contents of a row, or null if it cannot be. */
  private @Nullable Content content(SourceRow row, Unit unit) {
    RowFindings found = row.found();
    if (row.name() == null) {
      found.error(mapping.name(), null, ImportRule.NAME_PRESENT.at(""));
      return null;
    }
    if (type.find(row.category()).isEmpty()) {
      found.error(
          mapping.category(),
          row.category(),
          ImportRule.CATEGORY_KNOWN.at("", row.category(), type.scheme().code()));
      return null;
    }
    for (ItemCode code : row.codes()) {
      if (!target.schemes().containsKey(code.scheme())) {
        found.error("code", code.scheme(), ImportRule.CODE_SCHEME_KNOWN.at("", code.scheme()));
      }
    }
    Content content = row.content(row.name(), unit.uid(), openness);
    Refusals refusals = new Refusals();
    ContentCheck.shape("", content, type, refusals);
    refusals.all().forEach(f -> found.error(f.path(), null, f));
    String code = content.code();
    Integer earlier = code == null ? null : rowCheck.codeRow(row.number(), unit.publisher() + code);
    if (earlier != null) {
      found.error("code", code, ImportRule.CODE_ONCE.at("", code, earlier));
    }
    return found.isFaulty() ? null : content;
  }

  private void place(RowFindings found, Unit unit, Content content, CopyRows copy)
      throws SQLException {
    Seal seal = Seal.of(content);
    String key = ImportTarget.key(unit.publisher(), content.code(), unit.uid(), content.name());
    Bytes standing = target.listed().get(key);
    if (standing != null && seal.contentHash().equals(standing)) {
      unchanged++;
    } else if (target.openLists().contains(unit.publisher())) {
      held++;
      found.error("", null, ImportRule.LIST_IS_OPEN.at(""));
    } else {
      imported++;
      write(unit, content, seal, copy);
    }
  }

  private void write(Unit unit, Content content, Seal seal, CopyRows copy) throws SQLException {
    UUID item = Ids.next();
    Bytes salt = Bytes.of(Seal.newSalt());
    MerkleTree tree = sections.computeIfAbsent(unit.publisher(), p -> seal.algorithm().tree());
    byte[] digest =
        LedgerLine.digest(
            seal.algorithm(),
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
    copy.row(
        run,
        imported,
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

  ImportRun.Counts counts() {
    return new ImportRun.Counts(rows, imported, unchanged, rejected, held);
  }

  FindingLog findings() {
    return findings;
  }

  /** The trees of the lines to come, by id of the government. */
  Map<Integer, MerkleTree> sections() {
    return sections;
  }

  /** The units that begin with the publication. */
  Iterable<ImportTarget.NewUnit> begun() {
    return target.begun().values();
  }
}
