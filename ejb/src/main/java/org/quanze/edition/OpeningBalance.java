package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.database.Database;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.Openness;
import org.quanze.item.Seal;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.list.ListTotals;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Publisher;
import org.quanze.proof.LineFormat;
import org.quanze.validity.Today;

/**
 * Opens a list with rows that were checked and sealed before: items, versions, holdings, lines and
 * the entry, by INSERT … SELECT, so that a list of any length is opened in few statements.
 */
@ApplicationScoped
@NullUnmarked
public class OpeningBalance {

  @Inject private Database database;
  @Inject private Ledger ledger;
  @Inject private Lists lists;
  @Inject private ListTotals totals;
  @Inject private Editions editions;
  @Inject private Decisions decisions;
  @Inject private Publication publication;
  @Inject private Today today;

  /** Opens one government's list with the checked rows of a run. */
  public Entry open(
      Deed deed,
      UUID run,
      HashAlgorithm algorithm,
      Publisher publisher,
      String listType,
      Openness openness,
      DecisionDraft draft,
      Bytes linesRoot,
      int count) {
    Ledger.Head head = ledger.lock(deed, publisher.id());
    PublishedList list = lists.open(deed, publisher.id(), listType);
    if (editions.findNewest(list.id()).isPresent()) {
      throw EditionRule.OPENING_FIRST.refuse("run");
    }
    int position = head.number() + 1;
    LocalDate day = Publication.day(draft.effectiveOn(), today.date());
    insertItems(run, algorithm, publisher.id(), list.id(), openness);
    insertHoldings(run, publisher.id(), list.id(), openness, position, day);
    Edition edition = editions.measure(algorithm, list, position, day, null);
    Bytes salt = Bytes.of(Seal.newSalt());
    Decision decision =
        Decision.of(UUID.randomUUID(), Entry.Kind.OPENING, draft, day, deed.username(), null);
    Entry entry =
        ledger.append(
            deed,
            head,
            new Entry.Draft(
                algorithm,
                Entry.Kind.OPENING,
                day,
                publication.body(
                    publisher,
                    decision.publicFields(algorithm, salt),
                    LineFormat.TOLD,
                    openness == Openness.PUBLIC ? count : 0,
                    List.of(edition),
                    Map.of(list.id(), list),
                    List.of(),
                    null),
                linesRoot,
                count));
    decisions.add(deed, publisher.id(), entry.number(), decision, salt);
    insertLines(run, publisher.id(), list.id(), openness, position, day);
    publication.close(deed, edition, list, draft.announcedClosings().get(listType));
    totals.recount(deed, list.id(), Today.dateOf(deed.at()));
    return entry;
  }

  private void insertItems(
      UUID run, HashAlgorithm algorithm, int publisher, int list, Openness openness) {
    database.run(
        "INSERT INTO item (id, list_id, department_id)"
            + " SELECT r.item_id, ?, d.id FROM import_row r"
            + " JOIN department d ON d.uid = r.department_uid"
            + " WHERE r.run_id = ? AND r.publisher_id = ? ORDER BY r.number",
        list,
        run,
        publisher);
    database.run(
        "INSERT INTO item_version (item_id, number, name, category, code, openness,"
            + " openness_decided, completeness, brief, commitment, leaf_paths,"
            + " leaves, algorithm) SELECT item_id, 1, name, category, code, ?, 'AFTERWARDS', completeness,"
            + " brief, commitment, leaf_paths, leaves, ? FROM import_row"
            + " WHERE run_id = ? AND publisher_id = ? ORDER BY number",
        openness,
        algorithm.title(),
        run,
        publisher);
    database.run(
        "INSERT INTO item_content (item_id, number, salt, content, content_hash)"
            + " SELECT item_id, 1, salt, content, content_hash FROM import_row"
            + " WHERE run_id = ? AND publisher_id = ? ORDER BY number",
        run,
        publisher);
  }

  private void insertHoldings(
      UUID run, int publisher, int list, Openness openness, int position, LocalDate day) {
    database.run(
        "INSERT INTO holding (list_id, item_id, version, department_id, category, code, status,"
            + " public, eff_from, known_from, name, completeness, brief)"
            + " SELECT ?, r.item_id, 1, d.id, r.category, coalesce(r.code, ''), 'IN_FORCE', ?, ?, ?,"
            + " r.name, r.completeness, r.brief"
            + " FROM import_row r JOIN department d ON d.uid = r.department_uid"
            + " WHERE r.run_id = ? AND r.publisher_id = ? ORDER BY r.number",
        list,
        openness == Openness.PUBLIC,
        day,
        position,
        run,
        publisher);
  }

  private void insertLines(
      UUID run, int publisher, int list, Openness openness, int position, LocalDate day) {
    database.run(
        "INSERT INTO ledger_line (publisher_id, entry_number, number, adjustment_number, kind,"
            + " movement, list_id, department_id, category, item_id, new_version, effective_on,"
            + " delta, public_delta, public, changed_fields, salt, digest)"
            + " SELECT ?, ?, r.line_number, r.line_number, 'OPENING', 'OPENING', ?, d.id,"
            + " r.category, r.item_id, 1, ?, 1, ?, ?, '', r.line_salt, r.line_digest"
            + " FROM import_row r JOIN department d ON d.uid = r.department_uid"
            + " WHERE r.run_id = ? AND r.publisher_id = ? ORDER BY r.line_number",
        publisher,
        position,
        list,
        day,
        openness == Openness.PUBLIC ? 1 : 0,
        openness == Openness.PUBLIC,
        run,
        publisher);
  }
}
