package org.quanze.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.search.IndexMark.Position;

/** The store that the index is made from: what stands in public, and what came and went since. */
@ApplicationScoped
@NullUnmarked
public class SearchRows {

  private static final String KEY = "h.item_id || ' ' || h.known_from || ' ' || h.eff_from";
  private static final String ITEM =
      "SELECT "
          + KEY
          + ", h.name, h.code, p.path, l.list_type, h.category, l.publisher_id, h.department_id,"
          + " h.eff_from, h.eff_to, h.list_id, h.item_id, h.version, h.status, h.completeness,"
          + " h.brief, d.name FROM holding h"
          + " JOIN list l ON l.id = h.list_id JOIN publisher p ON p.id = l.publisher_id"
          + " JOIN department d ON d.id = h.department_id";
  private static final String SINCE =
      " JOIN unnest(?::int[], ?::int[]) s(publisher_id, number) ON s.publisher_id = l.publisher_id";

  @Inject private Database database;

  /** Where all ledgers stand. */
  Map<Integer, Position> heads() {
    Map<Integer, Position> heads = new HashMap<>();
    database.list(
        "SELECT publisher_id, number, hash FROM ledger_head WHERE number > 0",
        row -> heads.put(row.whole(1), new Position(row.whole(2), row.bytes(3).hex())));
    return heads;
  }

  /** Which of these positions the ledgers really have. */
  Map<Integer, Position> confirmed(Map<Integer, Position> positions) {
    Map<Integer, Position> found = new HashMap<>();
    database.list(
        "SELECT e.publisher_id, e.number, e.hash FROM ledger_entry e"
            + " JOIN unnest(?::int[], ?::int[]) s(publisher_id, number)"
            + " USING (publisher_id, number)",
        row -> found.put(row.whole(1), new Position(row.whole(2), row.bytes(3).hex())),
        publishers(positions),
        numbers(positions));
    return found;
  }

  /** All that stands in public now or is announced, row by row. */
  void streamAll(Consumer<IndexedItem> reader) {
    database.stream(ITEM + " WHERE h.known_to IS NULL AND h.public", row -> read(row, reader));
  }

  /** What came to ledgers after positions and still stands, or whose unit got another name. */
  void streamCome(Map<Integer, Position> since, Consumer<IndexedItem> reader) {
    database.stream(
        ITEM
            + SINCE
            + " WHERE h.known_to IS NULL AND h.public AND (h.known_from > s.number OR EXISTS ("
            + "SELECT FROM department_former_name f WHERE f.department_id = h.department_id"
            + " AND f.publisher_id = s.publisher_id AND f.entry_number > s.number))",
        row -> read(row, reader),
        publishers(since),
        numbers(since));
  }

  /** The keys of what was known after positions to stand no more, kept before or not. */
  void streamGone(Map<Integer, Position> since, Consumer<String> reader) {
    database.stream(
        "SELECT "
            + KEY
            + " FROM holding h JOIN list l ON l.id = h.list_id"
            + SINCE
            + " WHERE h.known_to > s.number AND h.public",
        row -> {
          reader.accept(row.text(1));
          return row;
        },
        publishers(since),
        numbers(since));
  }

  private static Integer[] publishers(Map<Integer, Position> positions) {
    return positions.keySet().toArray(Integer[]::new);
  }

  private static Integer[] numbers(Map<Integer, Position> positions) {
    return positions.values().stream().map(Position::number).toArray(Integer[]::new);
  }

  private static Row read(Row row, Consumer<IndexedItem> reader) throws SQLException {
    String name = row.text(2);
    String words = Folded.words(name);
    String code = row.text(3);
    String type = row.text(5);
    String category = row.text(6);
    reader.accept(
        new IndexedItem(
            row.text(1),
            words,
            Sounds.of(words),
            Sounds.initials(words),
            Folded.words(row.text(17)),
            Folded.whole(name),
            Folded.whole(code),
            name.codePointCount(0, name.length()),
            within(row.text(4)),
            type,
            IndexedItem.kind(type, category),
            row.whole(7),
            row.whole(8),
            (int) row.date(9).toEpochDay(),
            day(row.dateOrNull(10)),
            row.whole(11),
            row.uuid(12).toString(),
            row.whole(13),
            name,
            code,
            category,
            row.text(14),
            row.whole(15),
            row.text(16)));
    return row;
  }

  private static int day(@Nullable LocalDate day) {
    return day == null ? IndexedItem.NO_END : (int) day.toEpochDay();
  }

  private static List<String> within(String path) {
    return Arrays.stream(path.split("/", -1)).filter(code -> !code.isEmpty()).toList();
  }
}
