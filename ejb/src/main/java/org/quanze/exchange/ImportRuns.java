package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.access.Places;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.exchange.Finding.Severity;
import org.quanze.item.Openness;

/** The store of mappings and imports; it tells the gate where an import stands. */
@ApplicationScoped
@NullUnmarked
public class ImportRuns implements Places<RunTarget> {

  private static final String SELECT =
      "SELECT id, publisher_id, list_type, mapping, file_name, file_hash, encoding, openness,"
          + " state, row_count, imported, unchanged, rejected, held, started_by, started_at, algorithm"
          + " FROM import_run";

  @Inject private Database database;

  @Override
  public Class<RunTarget> kind() {
    return RunTarget.class;
  }

  @Override
  public Optional<String> place(RunTarget target) {
    return database.find(
        "SELECT p.path FROM import_run r JOIN publisher p ON p.id = r.publisher_id WHERE r.id = ?",
        row -> row.text(1),
        target.run());
  }

  /**
   * The mapping of a name for a government, or a refusal: its own, or that of the nearest above it.
   */
  public Mapping getMapping(int publisher, String name) {
    return database
        .find(
            "SELECT m.definition FROM publisher p, import_mapping m"
                + " LEFT JOIN publisher o ON o.id = m.publisher_id WHERE p.id = ? AND m.name = ?"
                + " AND (o.id IS NULL OR p.path || '/' LIKE o.path || '/%')"
                + " ORDER BY length(o.path) DESC NULLS LAST LIMIT 1",
            row -> Mapping.parse(row.text(1)), publisher, name)
        .orElseThrow(() -> ImportRule.MAPPING_EXISTS.refuse("mapping", name));
  }

  /** Saves a mapping of a government under its name. */
  public void putMapping(Deed deed, int publisher, String name, Mapping mapping) {
    database.run(
        "INSERT INTO import_mapping (publisher_id, name, list_type, definition, changed_by,"
            + " changed_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name, publisher_id) DO UPDATE SET"
            + " list_type = excluded.list_type, definition = excluded.definition,"
            + " changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        publisher,
        name,
        mapping.listType(),
        mapping.print(),
        deed.username(),
        deed.at());
  }

  public Optional<ImportRun> find(UUID id) {
    return database.find(SELECT + " WHERE id = ?", ImportRuns::read, id);
  }

  /** Locks an import until it is published. */
  ImportRun lock(Deed deed, UUID id) {
    return database
        .find(SELECT + " WHERE id = ? FOR UPDATE", ImportRuns::read, id)
        .orElseThrow(() -> ImportRule.RUN_EXISTS.refuse("run"));
  }

  /** The findings of an import after a number, in the order of the rows. */
  public List<Finding> findings(UUID run, int after, int limit) {
    return database.list(
        "SELECT row_number, field, rule, severity, raw_value, zh, en FROM import_finding"
            + " WHERE run_id = ? AND number > ? ORDER BY number LIMIT ?",
        row ->
            new Finding(
                row.whole(1),
                String.valueOf(row.textOrNull(2)),
                row.text(3),
                Severity.valueOf(row.text(4)),
                row.textOrNull(5),
                row.text(6),
                row.text(7)),
        run,
        after,
        limit);
  }

  /** The fields in which an import found something, those of the first rows first. */
  List<String> fields(UUID run, int limit) {
    return database.list(
        "SELECT coalesce(field, '') FROM import_finding WHERE run_id = ?"
            + " GROUP BY 1 ORDER BY min(number) LIMIT ?",
        row -> row.text(1),
        run,
        limit);
  }

  /** Number of findings of an import by rule. */
  public List<RuleCount> countFindings(UUID run) {
    return database.list(
        "SELECT c.rule, c.severity, c.found, f.row_number, f.zh, f.en FROM (SELECT rule, severity,"
            + " count(*) AS found, min(number) AS first FROM import_finding WHERE run_id = ?"
            + " GROUP BY rule, severity) c"
            + " JOIN import_finding f ON f.run_id = ? AND f.number = c.first"
            + " ORDER BY c.rule, c.severity",
        row ->
            new RuleCount(
                row.text(1),
                Severity.valueOf(row.text(2)),
                row.whole(3),
                row.whole(4),
                row.text(5),
                row.text(6)),
        run,
        run);
  }

  /**
   * How often a rule was found broken.
   *
   * @param firstRow the row in which it was first
   * @param zh the sentence of that row
   */
  public record RuleCount(
      String rule, Severity severity, int count, int firstRow, String zh, String en) {}

  /** Takes the rows of a check, one after the other. */
  void take(Deed deed, Database.CopySource rows) {
    database.copyIn(OpeningRows.COPY, rows);
  }

  void add(Deed deed, ImportRun run, RowSorter sorter) {
    ImportRun.Counts counts = run.counts();
    database.run(
        "INSERT INTO import_run (id, publisher_id, list_type, mapping, file_name, file_hash,"
            + " encoding, openness, state, row_count, imported, unchanged, rejected, held,"
            + " started_by, started_at, algorithm)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.id(),
        run.publisher(),
        run.listType(),
        run.mapping(),
        run.fileName(),
        run.fileHash(),
        run.encoding(),
        run.openness(),
        run.state(),
        counts.rows(),
        counts.imported(),
        counts.unchanged(),
        counts.rejected(),
        counts.held(),
        run.startedBy(),
        run.startedAt(),
        run.algorithm().title());
    database.copyIn(FindingLog.COPY, rows -> sorter.findings().copyTo(run.id(), rows));
    sorter
        .sections()
        .forEach(
            (publisher, tree) ->
                database.run(
                    "INSERT INTO import_section (run_id, publisher_id, imported, lines_root)"
                        + " VALUES (?, ?, ?, ?)",
                    run.id(),
                    publisher,
                    (int) tree.size(),
                    tree.root()));
    for (ImportTarget.NewUnit unit : sorter.begun()) {
      database.run(
          "INSERT INTO import_unit (run_id, uid, publisher_id, name) VALUES (?, ?, ?, ?)",
          run.id(),
          unit.uid(),
          unit.publisher(),
          unit.name());
    }
  }

  /** What an import brings to one government. */
  record Section(int publisher, int imported, Bytes linesRoot) {}

  List<Section> sections(UUID run) {
    return database.list(
        "SELECT publisher_id, imported, lines_root FROM import_section WHERE run_id = ?"
            + " ORDER BY publisher_id",
        row -> new Section(row.whole(1), row.whole(2), row.bytes(3)),
        run);
  }

  /** Notes the entry that a part of an import became. */
  void enter(Deed deed, UUID run, int publisher, int entry) {
    database.run(
        "UPDATE import_section SET entry_number = ? WHERE run_id = ? AND publisher_id = ?",
        entry,
        run,
        publisher);
  }

  /** The entries that an import became, each with the path of its government. */
  List<ReadImport.Entered> entered(UUID run) {
    return database.list(
        "SELECT p.path, s.entry_number, s.imported FROM import_section s"
            + " JOIN publisher p ON p.id = s.publisher_id"
            + " WHERE s.run_id = ? AND s.entry_number IS NOT NULL ORDER BY p.path",
        row -> new ReadImport.Entered(row.text(1), row.whole(2), row.whole(3)),
        run);
  }

  List<ImportTarget.NewUnit> begun(UUID run) {
    return database.list(
        "SELECT uid, publisher_id, name FROM import_unit WHERE run_id = ? ORDER BY name",
        row -> new ImportTarget.NewUnit(row.uuid(1), row.whole(2), row.text(3)),
        run);
  }

  /** The checked rows go once they are published. */
  void published(Deed deed, UUID run) {
    database.run("UPDATE import_run SET state = 'PUBLISHED' WHERE id = ?", run);
    database.run("DELETE FROM import_row WHERE run_id = ?", run);
  }

  /** Number of checked rows that still wait for a government. */
  int waiting(UUID run, int publisher) {
    return database.get(
        "SELECT count(*) FROM import_row WHERE run_id = ? AND publisher_id = ?",
        row -> row.whole(1),
        run,
        publisher);
  }

  private static ImportRun read(Row row) throws SQLException {
    return new ImportRun(
        row.uuid(1),
        row.whole(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.bytesOrNull(6),
        row.text(7),
        HashAlgorithm.named(row.text(17)),
        Openness.valueOf(row.text(8)),
        ImportRun.State.valueOf(row.text(9)),
        new ImportRun.Counts(
            row.whole(10), row.whole(11), row.whole(12), row.whole(13), row.whole(14)),
        row.text(15),
        row.instant(16));
  }
}
