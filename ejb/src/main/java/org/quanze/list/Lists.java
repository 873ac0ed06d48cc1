package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;
import org.quanze.database.Row;

/** The store of lists. */
@ApplicationScoped
@NullUnmarked
public class Lists {

  private static final String SELECT =
      "SELECT l.id, l.publisher_id, l.list_type, coalesce(l.category_scheme, t.category_scheme)"
          + " FROM list l JOIN list_type t ON t.code = l.list_type";

  @Inject private Database database;
  @Inject private KeptReads kept;

  private record OfGovernments(List<Integer> publishers, String listType) {}

  public Optional<PublishedList> find(int publisher, String listType) {
    return kept.get(
        "list of a government",
        List.of(publisher, listType),
        () ->
            database.find(
                SELECT + " WHERE l.publisher_id = ? AND l.list_type = ?",
                Lists::read,
                publisher,
                listType));
  }

  public Optional<PublishedList> find(int id) {
    return list(List.of(id)).stream().findFirst();
  }

  /** The lists of ids. */
  public List<PublishedList> list(Collection<Integer> ids) {
    return kept.all("list", ids, this::read).values().stream()
        .sorted(Comparator.comparingInt(PublishedList::id))
        .toList();
  }

  /** A list, if it was read before; null where it must be read. */
  public @Nullable PublishedList known(int id) {
    return kept.known("list", id, PublishedList.class);
  }

  private Map<Integer, PublishedList> read(List<Integer> ids) {
    Map<Integer, PublishedList> found = new HashMap<>();
    database
        .list(SELECT + " WHERE l.id = ANY (?)", Lists::read, (Object) ids.toArray(new Integer[0]))
        .forEach(l -> found.put(l.id(), l));
    return found;
  }

  /** The lists of some governments, of one type, or of every type where it is null. */
  public List<PublishedList> list(Collection<Integer> publishers, String listType) {
    return kept.get(
        "lists of governments",
        new OfGovernments(List.copyOf(publishers), listType),
        () ->
            database.list(
                SELECT
                    + " WHERE l.publisher_id = ANY (?) AND l.list_type = coalesce(?::text, l.list_type)"
                    + " ORDER BY l.publisher_id, l.list_type",
                Lists::read,
                publishers.toArray(new Integer[0]),
                listType));
  }

  /** The list of a government and type, begun if there is none yet. */
  public PublishedList open(Deed deed, int publisher, String listType) {
    database.run(
        "INSERT INTO list (publisher_id, list_type) VALUES (?, ?) ON CONFLICT DO NOTHING",
        publisher,
        listType);
    return find(publisher, listType).orElseThrow();
  }

  /** The items of a list stand in another category scheme from now on. */
  public void migrate(Deed deed, int list, String scheme) {
    database.run("UPDATE list SET category_scheme = ? WHERE id = ?", scheme, list);
  }

  private static PublishedList read(Row row) throws SQLException {
    return new PublishedList(row.whole(1), row.whole(2), row.text(3), row.text(4));
  }
}
