package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.list.Holding.Status;
import org.quanze.list.PublishedList;
import org.quanze.proof.Leaves;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;

/** The store of editions. */
@ApplicationScoped
@NullUnmarked
public class Editions {

  private static final String COLUMNS =
      "SELECT e.list_id, e.number, e.publisher_id, e.entry_number, e.effective_on, e.label,"
          + " e.members, e.public_members, e.announced, e.members_root, e.public_members_root,"
          + " e.public_root_size";
  private static final String SELECT = COLUMNS + " FROM edition e";

  @Inject private Database database;
  @Inject private ListTypes listTypes;

  public Optional<Edition> find(int list, int number) {
    return database.find(
        SELECT + " WHERE list_id = ? AND number = ?", Editions::read, list, number);
  }

  /** The newest edition of a list. */
  public Optional<Edition> findNewest(int list) {
    return database.find(
        SELECT + " WHERE list_id = ? ORDER BY number DESC LIMIT 1", Editions::read, list);
  }

  /**
   * The edition of a list that a day falls in, of those that were closed up to a position of the
   * ledger: the newest whose own day is not after it.
   */
  public Optional<Edition> findOn(int list, LocalDate day, int position) {
    return database.find(
        SELECT
            + " WHERE list_id = ? AND effective_on <= ? AND entry_number <= ?"
            + " ORDER BY effective_on DESC, number DESC LIMIT 1",
        Editions::read,
        list,
        day,
        position);
  }

  /** The newest editions of lists, one each. */
  public List<Edition> listNewest(Collection<Integer> lists) {
    return database.list(
        COLUMNS
            + " FROM unnest(?::int[]) l(id) CROSS JOIN LATERAL"
            + " (SELECT * FROM edition WHERE list_id = l.id ORDER BY number DESC LIMIT 1) e",
        Editions::read,
        (Object) lists.toArray(new Integer[0]));
  }

  /** Editions of a list, newest first, below a number. */
  public List<Edition> list(int list, int below, int limit) {
    PageKey page = new PageKey(list, below, limit);
    return listPages(List.of(page)).getOrDefault(page, List.of());
  }

  /** A page of editions of a list, newest first, below a number. */
  public record PageKey(int list, int below, int limit) {}

  /** Pages of editions of many lists; one statement for any number of them. */
  public Map<PageKey, List<Edition>> listPages(Collection<PageKey> pages) {
    Map<PageKey, List<Edition>> found = new HashMap<>();
    database.list(
        COLUMNS
            + ", p.below, p.rows FROM unnest(?::int[], ?::int[], ?::int[]) p(list, below, rows)"
            + " CROSS JOIN LATERAL (SELECT * FROM edition WHERE list_id = p.list"
            + " AND number < p.below ORDER BY number DESC LIMIT p.rows) e ORDER BY e.number DESC",
        row -> {
          PageKey page = new PageKey(row.whole(1), row.whole(13), row.whole(14));
          return found.computeIfAbsent(page, p -> new ArrayList<>()).add(read(row));
        },
        pages.stream().map(PageKey::list).toArray(Integer[]::new),
        pages.stream().map(PageKey::below).toArray(Integer[]::new),
        pages.stream().map(PageKey::limit).toArray(Integer[]::new));
    return found;
  }

  /** The editions that entries closed; one statement for any number of them. */
  public List<Edition> listOfEntries(Collection<EntryKey> entries) {
    return database.list(
        SELECT
            + " WHERE (e.publisher_id, e.entry_number) IN"
            + " (SELECT * FROM unnest(?::int[], ?::int[])) ORDER BY e.list_id",
        Editions::read,
        entries.stream().map(EntryKey::publisher).toArray(Integer[]::new),
        entries.stream().map(EntryKey::entry).toArray(Integer[]::new));
  }

  /** Names one edition of one list. */
  public record EditionKey(int list, int number) {}

  /** Editions by their keys; one statement for any number of them. */
  public Map<EditionKey, Edition> list(Collection<EditionKey> keys) {
    Map<EditionKey, Edition> found = new HashMap<>();
    database
        .list(
            SELECT + " WHERE (e.list_id, e.number) IN (SELECT * FROM unnest(?::int[], ?::int[]))",
            Editions::read,
            keys.stream().map(EditionKey::list).toArray(Integer[]::new),
            keys.stream().map(EditionKey::number).toArray(Integer[]::new))
        .forEach(e -> found.put(new EditionKey(e.list(), e.number()), e));
    return found;
  }

  /** The totals of editions; one statement for any number of them. */
  public Map<EditionKey, List<Total>> totals(Collection<EditionKey> keys) {
    Map<EditionKey, List<Total>> found = new HashMap<>();
    database.list(
        "SELECT t.list_id, t.number, t.department_id, t.category, t.status, t.members,"
            + " t.public_members, t.status = 'IN_FORCE' OR y.counts_suspended"
            + " FROM edition_total t JOIN list l ON l.id = t.list_id"
            + " JOIN list_type y ON y.code = l.list_type"
            + " WHERE (t.list_id, t.number) IN (SELECT * FROM unnest(?::int[], ?::int[]))"
            + " ORDER BY t.department_id, t.category, t.status",
        row ->
            found
                .computeIfAbsent(
                    new EditionKey(row.whole(1), row.whole(2)), key -> new ArrayList<>())
                .add(
                    new Total(
                        row.whole(3),
                        row.text(4),
                        Status.valueOf(row.text(5)),
                        row.whole(6),
                        row.whole(7),
                        row.flag(8))),
        keys.stream().map(EditionKey::list).toArray(Integer[]::new),
        keys.stream().map(EditionKey::number).toArray(Integer[]::new));
    return found;
  }

  /**
   * The edition that the list would close with now: its members are counted one by one from what
   * stands, and their roots are taken.
   *
   * @param algorithm that of the entry
   */
  Edition measure(
      HashAlgorithm algorithm,
      PublishedList list,
      int position,
      LocalDate day,
      @Nullable String label) {
    int number = findNewest(list.id()).map(e -> e.number() + 1).orElse(1);
    MerkleTree tree = algorithm.tree();
    MerkleTree publicTree = algorithm.tree();
    ListType type = listTypes.get(list.listType());
    int[] members = {0};
    int[] publicMembers = {0};
    database.stream(
        "SELECT h.item_id, h.version, h.status, h.public, v.commitment FROM holding h"
            + " JOIN item_version v ON v.item_id = h.item_id AND v.number = h.version"
            + " WHERE h.list_id = ? AND h.known_to IS NULL AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?) ORDER BY h.item_id",
        row -> {
          byte[] leaf = member(algorithm, row);
          tree.add(leaf);
          if (row.flag(4)) {
            publicTree.add(leaf);
          }
          if (type.counts(row.text(3).equals(Status.IN_FORCE.name()))) {
            members[0]++;
            publicMembers[0] += row.flag(4) ? 1 : 0;
          }
          return 0;
        },
        list.id(),
        day,
        day);
    return new Edition(
        list.id(),
        number,
        list.publisher(),
        position,
        day,
        label,
        members[0],
        publicMembers[0],
        0,
        Bytes.of(tree.root()),
        Bytes.of(publicTree.root()),
        (int) publicTree.size());
  }

  private static byte[] member(HashAlgorithm algorithm, Row row) throws SQLException {
    return Leaves.member(
        algorithm, row.uuid(1).toString(), row.whole(2), row.text(3), row.bytes(5));
  }

  /** Closes an edition; its totals are counted from the members. */
  void add(Deed deed, Edition edition) {
    database.run(
        "INSERT INTO edition (list_id, number, publisher_id, entry_number, effective_on, label,"
            + " members, public_members, announced, members_root, public_members_root,"
            + " public_root_size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        edition.list(),
        edition.number(),
        edition.publisher(),
        edition.entry(),
        edition.effectiveOn(),
        edition.label(),
        edition.members(),
        edition.publicMembers(),
        edition.announced(),
        edition.membersRoot(),
        edition.publicMembersRoot(),
        edition.publicRootSize());
    database.run(
        "INSERT INTO edition_total (list_id, number, department_id, category, status, members,"
            + " public_members) SELECT list_id, ?, department_id, category, status, count(*),"
            + " count(*) FILTER (WHERE public) FROM holding WHERE list_id = ? AND known_to IS NULL"
            + " AND eff_from <= ? AND (eff_to IS NULL OR eff_to > ?)"
            + " GROUP BY list_id, department_id, category, status",
        edition.number(),
        edition.list(),
        edition.effectiveOn(),
        edition.effectiveOn());
  }

  private static Edition read(Row row) throws SQLException {
    return new Edition(
        row.whole(1),
        row.whole(2),
        row.whole(3),
        row.whole(4),
        row.date(5),
        row.textOrNull(6),
        row.whole(7),
        row.whole(8),
        row.whole(9),
        row.bytes(10),
        row.bytesOrNull(11),
        row.wholeOrNull(12));
  }
}
