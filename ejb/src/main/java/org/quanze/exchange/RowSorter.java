package org.quanze.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.Movement;
import org.quanze.database.CopyRows;
import org.quanze.digest.Bytes;
import org.quanze.digest.Digests;
import org.quanze.exchange.Finding.Severity;
import org.quanze.exchange.ImportTarget.Unit;
import org.quanze.exchange.RowReader.SourceRow;
import org.quanze.item.Content;
import org.quanze.item.ContentCheck;
import org.quanze.item.Openness;
import org.quanze.item.Seal;
import org.quanze.rule.Refusal;
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
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Integer, Digests.Tree> sections = new HashMap<>();
  private int rows;
  private int imported;
  private int unchanged;
  private int rejected;
  private int held;

  RowSorter(UUID run, ImportTarget target, Mapping mapping, ListType type, Openness openness) {
    this.run = run;
    this.target = target;
    this.mapping = mapping;
    this.type = type;
    this.openness = openness;
    this.rowCheck = new RowCheck(target.scheme());
  }

  void sort(RowReader reader, CopyRows copy) throws IOException, SQLException {
    for (SourceRow row = reader.next(); row != null; row = reader.next()) {
      rows++;
      Unit unit = target.unit(row.unit());
      if (unit == null) {
        held++;
        error(row, "department", row.unit(), ImportRule.DEPARTMENT_KNOWN.at("", row.unit()));
        continue;
      }
      Content content = content(row, unit);
      if (content == null) {
        rejected++;
        continue;
      }
      findings.addAll(
          rowCheck.check(
              row.number(),
              content,
              unit.name(),
              target.areas().getOrDefault(unit.publisher(), "")));
      place(row, unit, content, copy);
    }
  }

  /** The contents of a row, or null if it cannot be. */
  private @Nullable Content content(SourceRow row, Unit unit) {
    int before = findings.size();
    if (row.name() == null) {
      error(row, mapping.name(), null, ImportRule.NAME_PRESENT.at(""));
    }
    if (type.scheme().find(row.category()).isEmpty()) {
      error(
          row,
          mapping.category(),
          row.category(),
          ImportRule.CATEGORY_KNOWN.at("", row.category(), type.scheme().code()));
    }
    row.faults().all().forEach(f -> error(row, f.path(), null, f));
    if (findings.size() > before || row.name() == null) {
      return null;
    }
    String scheme = mapping.code() == null ? "LOCAL" : mapping.code().scheme();
    Content content = row.content(row.name(), row.category(), scheme, unit.uid(), openness);
    Refusals refusals = new Refusals();
    ContentCheck.shape("", content, type, refusals);
    refusals.all().forEach(f -> error(row, f.path(), null, f));
    String code = content.code();
    Integer earlier = code == null ? null : rowCheck.codeRow(row.number(), unit.publisher() + code);
    if (earlier != null) {
      error(row, "code", code, ImportRule.CODE_ONCE.at("", code, earlier));
    }
    return findings.size() > before ? null : content;
  }

  private void place(SourceRow row, Unit unit, Content content, CopyRows copy) throws SQLException {
    Seal seal = Seal.of(content);
    String key = ImportTarget.key(unit.publisher(), content.code(), unit.uid(), content.name());
    Bytes standing = target.listed().get(key);
    if (standing != null && seal.contentHash().equals(standing)) {
      unchanged++;
    } else if (target.openLists().contains(unit.publisher())) {
      held++;
      error(row, "", null, ImportRule.LIST_IS_OPEN.at(""));
    } else {
      imported++;
      write(unit, content, seal, copy);
    }
  }

  private void write(Unit unit, Content content, Seal seal, CopyRows copy) throws SQLException {
    UUID item = Ids.next();
    Bytes salt = Bytes.of(Seal.newSalt());
    Digests.Tree tree = sections.computeIfAbsent(unit.publisher(), p -> new Digests.Tree());
    byte[] digest =
        LedgerLine.digest(
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

  private void error(SourceRow row, String field, @Nullable String raw, Refusal refusal) {
    findings.add(Finding.of(row.number(), field, Severity.ERROR, raw, refusal));
  }

  ImportRun.Counts counts() {
    return new ImportRun.Counts(rows, imported, unchanged, rejected, held);
  }

  List<Finding> findings() {
    return findings;
  }

  /** The trees of the lines to come, by id of the government. */
  Map<Integer, Digests.Tree> sections() {
    return sections;
  }

  /** The units that begin with the publication. */
  Iterable<ImportTarget.NewUnit> begun() {
    return target.begun().values();
  }
}
