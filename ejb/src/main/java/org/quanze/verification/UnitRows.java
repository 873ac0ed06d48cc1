package org.quanze.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;

/**
 * The store of the units and lists of one government as a verification reads them, with what acts
 * left of them: each row by its name, with its columns.
 */
@ApplicationScoped
@NullUnmarked
public class UnitRows {

  @Inject private Database database;

  private SortedMap<String, SortedMap<String, String>> rows(
      String name, String table, @Nullable Object... arguments) {
    SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();
    database.list(
        "SELECT " + name + ", to_jsonb(t)::text FROM " + table,
        row -> rows.put(row.text(1), Fields.parse(row.text(2))),
        arguments);
    return rows;
  }

  /** The units of a government, those of its items, and others that are named, by identity. */
  SortedMap<String, SortedMap<String, String>> units(int publisher, Collection<String> named) {
    return rows(
        "t.uid::text",
        "department t WHERE t.publisher_id = ? OR t.uid::text = ANY (?) OR t.id IN"
            + " (SELECT i.department_id FROM item i JOIN list l ON l.id = i.list_id"
            + " WHERE l.publisher_id = ?)",
        publisher,
        named.toArray(new String[0]),
        publisher);
  }

  SortedMap<String, SortedMap<String, String>> formerNames(int publisher) {
    return rows(
        "concat_ws('/', t.publisher_id, t.entry_number, t.department_id)",
        "department_former_name t WHERE t.publisher_id = ?",
        publisher);
  }

  SortedMap<String, SortedMap<String, String>> successions(int publisher) {
    return rows(
        "concat_ws('/', t.department_id, t.successor_id)",
        "department_succession t WHERE t.publisher_id = ?",
        publisher);
  }

  SortedMap<String, SortedMap<String, String>> lists(int publisher) {
    return rows(
        "concat_ws('/', t.publisher_id, t.list_type)",
        "list t WHERE t.publisher_id = ?",
        publisher);
  }
}
