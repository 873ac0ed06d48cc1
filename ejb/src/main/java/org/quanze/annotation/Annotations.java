package org.quanze.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.edition.Editions.EditionKey;

/** The store of annotations. */
@ApplicationScoped
@NullUnmarked
public class Annotations {

  @Inject private Database database;

  /** What is said of editions up to now, in the order of saying; one statement for any number. */
  public Map<EditionKey, List<Annotation>> list(Collection<EditionKey> editions) {
    Map<EditionKey, List<Annotation>> found = new HashMap<>();
    database
        .list(
            "SELECT a.publisher_id, a.entry_number, e.effective_on, a.list_id, a.edition, a.kind,"
                + " a.reason, a.document_number FROM edition_annotation a JOIN ledger_entry e"
                + " ON e.publisher_id = a.publisher_id AND e.number = a.entry_number"
                + " WHERE (a.list_id, a.edition) IN (SELECT * FROM unnest(?::int[], ?::int[]))"
                + " ORDER BY a.entry_number",
            Annotations::read,
            editions.stream().map(EditionKey::list).toArray(Integer[]::new),
            editions.stream().map(EditionKey::number).toArray(Integer[]::new))
        .forEach(a -> found.computeIfAbsent(a.edition(), e -> new ArrayList<>()).add(a));
    return found;
  }

  /** Adds what an entry tells. */
  void add(Deed deed, Annotation annotation) {
    database.run(
        "INSERT INTO edition_annotation (publisher_id, entry_number, list_id, edition, kind,"
            + " reason, document_number) VALUES (?, ?, ?, ?, ?, ?, ?)",
        annotation.publisher(),
        annotation.entry(),
        annotation.edition().list(),
        annotation.edition().number(),
        annotation.kind(),
        annotation.reason(),
        annotation.documentNumber());
  }

  private static Annotation read(Row row) throws SQLException {
    return new Annotation(
        row.whole(1),
        row.whole(2),
        row.date(3),
        new EditionKey(row.whole(4), row.whole(5)),
        Annotation.Kind.valueOf(row.text(6)),
        row.text(7),
        row.textOrNull(8));
  }
}
