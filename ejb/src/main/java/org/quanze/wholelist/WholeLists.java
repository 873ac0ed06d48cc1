package org.quanze.wholelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.item.ContentParser;
import org.quanze.item.Openness;

/** The store of whole lists and their rows. */
@ApplicationScoped
@NullUnmarked
public class WholeLists {

  private static final String COPY =
      "COPY whole_list_row (run_id, number, department_uid, name, code, content) FROM STDIN";

  private static final String SELECT =
      "SELECT w.change_set_id, w.list_type, w.run_id, r.file_name, r.openness, w.fields,"
          + " r.imported, r.rejected + r.held, r.started_by, r.started_at"
          + " FROM whole_list w JOIN import_run r ON r.id = w.run_id";

  @Inject private Database database;

  /** The whole lists that a draft states, by list type. */
  public List<WholeList> list(UUID changeSet) {
    return database.list(
        SELECT + " WHERE w.change_set_id = ? ORDER BY w.list_type", WholeLists::read, changeSet);
  }

  /** Where the draft stands whose whole list a check of a file is. */
  public Optional<String> place(UUID run) {
    return database.find(
        "SELECT coalesce(d.path, p.path) FROM whole_list w"
            + " JOIN change_set c ON c.id = w.change_set_id"
            + " JOIN publisher p ON p.id = c.publisher_id"
            + " LEFT JOIN department d ON d.id = c.department_id WHERE w.run_id = ?",
        row -> row.text(1),
        run);
  }

  /** Takes the rows of a file, one after the other, before the list is stated. */
  public void take(Deed deed, Database.CopySource rows) {
    database.copyIn(COPY, rows);
  }

  /** A draft states a whole list, in place of one that it stated of the same type before. */
  public void state(Deed deed, UUID changeSet, String listType, UUID run, List<String> fields) {
    drop(deed, changeSet, listType);
    database.run(
        "INSERT INTO whole_list (change_set_id, list_type, run_id, fields) VALUES (?, ?, ?, ?)",
        changeSet,
        listType,
        run,
        String.join(",", fields));
  }

  /** A draft states it no longer; answers whether it did. */
  public boolean drop(Deed deed, UUID changeSet, String listType) {
    database.run(
        "DELETE FROM whole_list_row WHERE run_id IN (SELECT run_id FROM whole_list"
            + " WHERE change_set_id = ? AND list_type = ?)",
        changeSet,
        listType);
    return database.run(
            "DELETE FROM whole_list WHERE change_set_id = ? AND list_type = ?", changeSet, listType)
        > 0;
  }

  /** The rows are not needed any more; that they were stated stays on record. */
  public void discardRows(Deed deed, UUID changeSet) {
    database.run(
        "DELETE FROM whole_list_row WHERE run_id IN (SELECT run_id FROM whole_list"
            + " WHERE change_set_id = ?)",
        changeSet);
  }

  /**
   * What tells of which item a row is.
   *
   * @param code its code, or null
   */
  public record Key(int number, UUID department, String name, String code) {}

  /** The keys of all rows, in their order. */
  public List<Key> keys(WholeList list) {
    return database.list(
        "SELECT number, department_uid, name, code FROM whole_list_row WHERE run_id = ?"
            + " ORDER BY number",
        row -> new Key(row.whole(1), row.uuid(2), row.text(3), row.textOrNull(4)),
        list.run());
  }

  /** Some rows by their numbers. */
  public Map<Integer, WholeList.Row> rows(WholeList list, Collection<Integer> numbers) {
    Map<Integer, WholeList.Row> rows = new HashMap<>();
    database.list(
        "SELECT number, content FROM whole_list_row WHERE run_id = ? AND number = ANY (?)",
        row ->
            rows.put(
                row.whole(1), new WholeList.Row(row.whole(1), ContentParser.parse(row.text(2)))),
        list.run(),
        numbers.toArray(new Integer[0]));
    return rows;
  }

  private static WholeList read(Row row) throws SQLException {
    return new WholeList(
        row.uuid(1),
        row.text(2),
        row.uuid(3),
        row.text(4),
        Openness.valueOf(row.text(5)),
        List.of(row.text(6).split(",")),
        row.whole(7),
        row.whole(8),
        row.text(9),
        row.instant(10));
  }
}
