package org.quanze.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.declaration.Declaration.Document;
import org.quanze.declaration.Declaration.Part;
import org.quanze.declaration.DeclaredTotal.Recorded;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Editions.EditionKey;

/** The store of declared figures. */
@ApplicationScoped
@NullUnmarked
public class Declarations {

  private static final String SELECT =
      "SELECT t.publisher_id, t.entry_number, e.effective_on, t.list_type, t.edition,"
          + " t.document_number, t.title, t.issuer, t.signed_on, t.total FROM declared_total t"
          + " JOIN ledger_entry e ON e.publisher_id = t.publisher_id"
          + " AND e.number = t.entry_number";

  @Inject private Database database;

  /** What was declared of editions; two statements for any number of them. */
  List<Recorded> list(Collection<EditionKey> editions) {
    return whole(
        database.list(
            SELECT
                + " JOIN list l ON l.publisher_id = t.publisher_id AND l.list_type = t.list_type"
                + " WHERE (l.id, t.edition) IN (SELECT * FROM unnest(?::int[], ?::int[]))"
                + " ORDER BY t.publisher_id, t.entry_number",
            Declarations::read,
            editions.stream().map(EditionKey::list).toArray(Integer[]::new),
            editions.stream().map(EditionKey::number).toArray(Integer[]::new)));
  }

  /** What was declared of one list type of a government below an entry, newest first. */
  List<Recorded> list(int publisher, String listType, int below, int limit) {
    return whole(
        database.list(
            SELECT
                + " WHERE t.publisher_id = ? AND t.list_type = ? AND t.entry_number < ?"
                + " ORDER BY t.entry_number DESC LIMIT ?",
            Declarations::read,
            publisher,
            listType,
            below,
            limit));
  }

  /** How many declarations of one list type of a government there are. */
  public int count(int publisher, String listType) {
    return database.get(
        "SELECT count(*) FROM declared_total WHERE publisher_id = ? AND list_type = ?",
        row -> row.whole(1),
        publisher,
        listType);
  }

  /** The same with their parts. */
  private List<Recorded> whole(List<Recorded> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<EntryKey, List<Part>> parts = new HashMap<>();
    database.list(
        "SELECT publisher_id, entry_number, label, category, department, count"
            + " FROM declared_part WHERE (publisher_id, entry_number) IN"
            + " (SELECT * FROM unnest(?::int[], ?::int[])) ORDER BY number",
        row ->
            parts
                .computeIfAbsent(new EntryKey(row.whole(1), row.whole(2)), key -> new ArrayList<>())
                .add(new Part(row.text(3), row.textOrNull(4), row.uuidOrNull(5), row.whole(6))),
        bare.stream().map(Recorded::publisher).toArray(Integer[]::new),
        bare.stream().map(Recorded::entry).toArray(Integer[]::new));
    return bare.stream()
        .map(r -> with(r, parts.getOrDefault(new EntryKey(r.publisher(), r.entry()), List.of())))
        .toList();
  }

  private static Recorded with(Recorded bare, List<Part> parts) {
    Declaration of = bare.declaration();
    return new Recorded(
        bare.publisher(),
        bare.entry(),
        bare.declaredOn(),
        new Declaration(of.listType(), of.edition(), of.document(), of.total(), parts));
  }

  /** Adds what an entry tells. */
  void add(Deed deed, int publisher, int entry, Declaration declaration) {
    database.run(
        "INSERT INTO declared_total (publisher_id, entry_number, list_type, edition,"
            + " document_number, title, issuer, signed_on, total)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        publisher,
        entry,
        declaration.listType(),
        declaration.edition(),
        declaration.document().number(),
        declaration.document().title(),
        declaration.document().issuer(),
        declaration.document().signedOn(),
        declaration.total());
    List<@Nullable Object[]> parts = new ArrayList<>();
    for (Part part : declaration.parts()) {
      parts.add(
          new @Nullable Object[] {
            publisher,
            entry,
            parts.size() + 1,
            part.label(),
            part.category(),
            part.department(),
            part.count()
          });
    }
    database.runAll(
        "INSERT INTO declared_part (publisher_id, entry_number, number, label, category,"
            + " department, count) VALUES (?, ?, ?, ?, ?, ?, ?)",
        parts);
  }

  private static Recorded read(Row row) throws SQLException {
    return new Recorded(
        row.whole(1),
        row.whole(2),
        row.date(3),
        new Declaration(
            row.text(4),
            row.wholeOrNull(5),
            new Document(row.textOrNull(6), row.text(7), row.text(8), row.dateOrNull(9)),
            row.whole(10),
            List.of()));
  }
}
