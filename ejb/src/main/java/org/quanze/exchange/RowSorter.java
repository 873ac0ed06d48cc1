package org.quanze.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.database.CopyRows;
import org.quanze.digest.MerkleTree;
import org.quanze.exchange.ImportTarget.Unit;
import org.quanze.exchange.RowReader.SourceRow;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.ContentCheck;
import org.quanze.item.Openness;
import org.quanze.rule.Refusals;
import org.quanze.scheme.ListType;

/** Sorts the rows of a file into imported, unchanged, rejected and held. */
final class RowSorter {

  private final ImportTarget target;
  private final Mapping mapping;
  private final ListType type;
  private final Openness openness;
  private final @Nullable String notPublicReason;
  private final RowCheck rowCheck;
  private final FindingLog findings;
  private final RowTaker taker;
  private int rows;
  private int imported;
  private int unchanged;
  private int rejected;
  private int held;

  RowSorter(
      ImportTarget target,
      Mapping mapping,
      ListType type,
      Openness openness,
      @Nullable String notPublicReason,
      RowTaker taker,
      FindingLog findings) {
    this.taker = taker;
    this.findings = findings;
    this.target = target;
    this.mapping = mapping;
    this.type = type;
    this.openness = openness;
    this.notPublicReason = notPublicReason;
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
    place(row, unit, content, copy);
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
    Content content = row.content(row.name(), unit.uid(), openness, notPublicReason);
    Refusals refusals = new Refusals();
    ContentCheck.shape("", content, type, refusals);
    refusals.all().forEach(f -> found.error(f.path(), null, f));
    ContentCheck.unknownCodes("", content, type).forEach(f -> found.warn(f.path(), null, f));
    String code = content.code();
    Integer earlier = code == null ? null : rowCheck.codeRow(row.number(), unit.publisher() + code);
    if (earlier != null) {
      found.error("code", code, ImportRule.CODE_ONCE.at("", code, earlier));
    }
    return found.isFaulty() ? null : content;
  }

  private void place(SourceRow row, Unit unit, Content content, CopyRows copy) throws SQLException {
    switch (taker.take(row, unit, content, copy)) {
      case IMPORTED -> imported++;
      case UNCHANGED -> unchanged++;
      case HELD -> held++;
    }
  }

  ImportRun.Counts counts() {
    return new ImportRun.Counts(rows, imported, unchanged, rejected, held);
  }

  FindingLog findings() {
    return findings;
  }

  /** The trees of the lines to come, by id of the government. */
  Map<Integer, MerkleTree> sections() {
    return taker.sections();
  }

  /** The units that begin with the publication. */
  Iterable<ImportTarget.NewUnit> begun() {
    return target.begun().values();
  }
}
