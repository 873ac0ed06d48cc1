package org.quanze.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.Movement;
import org.quanze.database.Database;
import org.quanze.database.Row;

/** The store that reads what became public, in the order of all ledgers. */
@ApplicationScoped
@NullUnmarked
public class PublishedChanges {

  @Inject private Database database;

  /** The changes after a place, in their order; one statement. */
  public List<PublishedChange> listAfter(ChangeFilter filter, ChangePlace place, int limit) {
    return list(new ChangeQuery(filter, place, true, limit));
  }

  /** The changes before a place, the newest first; one statement. */
  public List<PublishedChange> listBefore(ChangeFilter filter, ChangePlace place, int limit) {
    return list(new ChangeQuery(filter, place, false, limit));
  }

  /** Where the newest change stands; the start where there is none. */
  public ChangePlace newest(ChangeFilter filter) {
    List<PublishedChange> newest = listBefore(filter, ChangePlace.END, 1);
    return newest.isEmpty() ? ChangePlace.START : newest.get(0).place();
  }

  private List<PublishedChange> list(ChangeQuery query) {
    return database.list(query.sql(), PublishedChanges::read, query.arguments());
  }

  private static PublishedChange read(Row row) throws SQLException {
    String movement = row.textOrNull(9);
    String fields = row.text(19);
    return new PublishedChange(
        new ChangePlace(row.big(1), row.whole(2)),
        row.whole(3),
        row.whole(4),
        PublishedChange.Kind.valueOf(row.text(5)),
        row.instant(6),
        row.date(7),
        row.textOrNull(8),
        movement == null ? null : Movement.valueOf(movement),
        row.whole(10),
        row.wholeOrNull(11),
        row.wholeOrNull(12),
        row.wholeOrNull(13),
        row.textOrNull(14),
        row.uuidOrNull(15),
        row.textOrNull(16),
        row.textOrNull(17),
        row.wholeOrNull(18),
        fields.isEmpty() ? List.of() : List.of(fields.split(",")),
        row.whole(20));
  }
}
