package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.digest.Bytes;
import org.quanze.digest.Digests;
import org.quanze.list.Holding.Status;
import org.quanze.list.PublishedList;

/** The store of editions. */
@ApplicationScoped
@NullUnmarked
public class Editions {

  private static final String SELECT =
      "SELECT list_id, number, publisher_id, entry_number, effective_on, label, members,"
          + " public_members, announced, members_root FROM edition";

  @Inject private Database database;

  public Optional<Edition> find(int list, int number) {
    return database.find(
        SELECT + " WHERE list_id = ? AND number = ?", Editions::read, list, number);
  }

  /** The newest edition of a list. */
  public Optional<Edition> findNewest(int list) {
    return database.find(
        SELECT + " WHERE list_id = ? ORDER BY number DESC LIMIT 1", Editions::read, list);
  }

  /** The newest editions of lists, one each. */
  public List<Edition> listNewest(Collection<Integer> lists) {
    return database.list(
        "SELECT e.list_id, e.number, e.publisher_id, e.entry_number, e.effective_on, e.label,"
            + " e.members, e.public_members, e.announced, e.members_root"
            + " FROM unnest(?::int[]) l(id) CROSS JOIN LATERAL"
            + " (SELECT * FROM edition WHERE list_id = l.id ORDER BY number DESC LIMIT 1) e",
        Editions::read,
        (Object) lists.toArray(new Integer[0]));
  }

  /** Editions of a list, newest first, below a number. */
  public List<Edition> list(int list, int below, int limit) {
    return database.list(
        SELECT + " WHERE list_id = ? AND number < ? ORDER BY number DESC LIMIT ?",
        Editions::read,
        list,
        below,
        limit);
  }

  /** The editions that an entry closed. */
  public List<Edition> listOfEntry(int publisher, int entry) {
    return database.list(
        SELECT + " WHERE publisher_id = ? AND entry_number = ? ORDER BY list_id",
        Editions::read,
        publisher,
        entry);
  }

  /** The totals of an edition. */
  public List<Total> totals(int list, int number) {
    return database.list(
        "SELECT department_id, category, status, members, public_members FROM edition_total"
            + " WHERE list_id = ? AND number = ? ORDER BY department_id, category, status",
        row ->
            new Total(
                row.whole(1), row.text(2), Status.valueOf(row.text(3)), row.whole(4), row.whole(5)),
        list,
        number);
  }

  /**
   * The edition that the list would close with now: its members are counted one by one from what
   * stands, and their root is taken.
   */
  Edition measure(PublishedList list, int position, LocalDate day, @Nullable String label) {
    int number = findNewest(list.id()).map(e -> e.number() + 1).orElse(1);
    Digests.Tree tree = new Digests.Tree();
    int[] publicMembers = {0};
    database.stream(
        "SELECT h.item_id, h.version, h.status, h.public, v.commitment FROM holding h"
            + " JOIN item_version v ON v.item_id = h.item_id AND v.number = h.version"
            + " WHERE h.list_id = ? AND h.known_to IS NULL AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?) ORDER BY h.item_id",
        row -> {
          tree.add(member(row));
          publicMembers[0] += row.flag(4) ? 1 : 0;
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
        (int) tree.size(),
        publicMembers[0],
        0,
        Bytes.of(tree.root()));
  }

  private static byte[] member(Row row) throws SQLException {
    String text = row.uuid(1) + "\n" + row.whole(2) + "\n" + row.text(3) + "\n" + row.bytes(5);
    return Digests.leaf(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Closes an edition; its totals are counted from the members. */
  void add(Deed deed, Edition edition) {
    database.run(
        "INSERT INTO edition (list_id, number, publisher_id, entry_number, effective_on, label,"
            + " members, public_members, announced, members_root)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        edition.list(),
        edition.number(),
        edition.publisher(),
        edition.entry(),
        edition.effectiveOn(),
        edition.label(),
        edition.members(),
        edition.publicMembers(),
        edition.announced(),
        edition.membersRoot());
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
        row.bytes(10));
  }
}
