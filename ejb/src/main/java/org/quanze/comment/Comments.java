package org.quanze.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;

/** The store of comments: insert and read, never change. */
@ApplicationScoped
@NullUnmarked
public class Comments {

  /** Remarks of one comment, at most. */
  public static final int MOST_REMARKS = 200;

  /** Another value of the field since, or the line gone; what is no edit is not read as one. */
  private static final String OUTDATED =
      "EXISTS (SELECT FROM change_set_revision r WHERE r.change_set_id = c.change_set_id"
          + " AND r.version > c.version AND r.line_number IS NOT DISTINCT FROM c.line_number"
          + " AND CASE WHEN r.act IN ('HEAD', 'LINE', 'FOLLOW') THEN (r.before::jsonb #> path.steps)"
          + " IS DISTINCT FROM (r.after::jsonb #> path.steps) ELSE r.act = 'REMOVE' END)";

  private static final String RESOLVED =
      "(SELECT m.act = 'RESOLVED' FROM draft_remark m WHERE m.change_set_id = c.change_set_id"
          + " AND m.comment = c.number ORDER BY m.number DESC LIMIT 1)";

  private static final String CHOSEN =
      " FROM draft_comment c WHERE c.change_set_id = p.change_set"
          + " AND (p.line IS NULL OR coalesce(c.line_number, 0) = p.line)"
          + " AND (p.resolved IS NULL OR "
          + RESOLVED
          + " = p.resolved)";

  private static final String COLUMNS =
      "c.change_set_id, c.number, c.version, c.line_number, c.field, ";

  private static final String PATH =
      " CROSS JOIN LATERAL (SELECT coalesce(string_to_array(c.field, '.'), '{}') AS steps) path";

  @Inject private Database database;

  /**
   * Comments of a draft.
   *
   * @param line only of this line, 0 for the head; null for all
   * @param resolved only those that are resolved, or are not; null for all
   */
  public record Choice(UUID changeSet, @Nullable Integer line, @Nullable Boolean resolved) {}

  /** A page of them, in the order in which they were said, after a number. */
  public record PageKey(Choice of, int after, int rows) {}

  private record Key(UUID changeSet, int number) {}

  /** Pages of comments; two statements for any number of them. */
  public Map<PageKey, List<Comment>> pages(Collection<PageKey> pages) {
    List<PageKey> asked = List.copyOf(pages);
    List<Choice> of = asked.stream().map(PageKey::of).toList();
    Map<PageKey, List<Comment>> found = new HashMap<>();
    database.list(
        "SELECT "
            + COLUMNS
            + OUTDATED
            + ", c.place FROM (SELECT c.*, p.place FROM"
            + " unnest(?::uuid[], ?::int[], ?::text[]::boolean[], ?::int[], ?::int[])"
            + " WITH ORDINALITY p(change_set, line, resolved, after, rows, place)"
            + " CROSS JOIN LATERAL (SELECT c.*"
            + CHOSEN
            + " AND c.number > p.after ORDER BY c.number LIMIT p.rows) c) c"
            + PATH
            + " ORDER BY c.place, c.number",
        row ->
            found
                .computeIfAbsent(asked.get(row.whole(7) - 1), p -> new ArrayList<>())
                .add(read(row)),
        sets(of),
        lines(of),
        resolved(of),
        asked.stream().map(PageKey::after).toArray(Integer[]::new),
        asked.stream().map(PageKey::rows).toArray(Integer[]::new));
    Map<Key, List<Remark>> said = remarks(found.values().stream().flatMap(List::stream).toList());
    found.replaceAll((page, comments) -> comments.stream().map(c -> with(c, said)).toList());
    return found;
  }

  /** How many comments there are of each choice; one statement for any number of them. */
  public Map<Choice, Integer> counts(Collection<Choice> choices) {
    List<Choice> of = List.copyOf(choices);
    Map<Choice, Integer> counts = new HashMap<>();
    database.list(
        "SELECT p.place, (SELECT count(*)"
            + CHOSEN
            + ") FROM unnest(?::uuid[], ?::int[], ?::text[]::boolean[])"
            + " WITH ORDINALITY p(change_set, line, resolved, place)",
        row -> counts.put(of.get(row.whole(1) - 1), row.whole(2)),
        sets(of),
        lines(of),
        resolved(of));
    return counts;
  }

  /** One comment of a draft. */
  public Optional<Comment> find(UUID changeSet, int number) {
    List<Comment> found =
        database.list(
            "SELECT "
                + COLUMNS
                + OUTDATED
                + " FROM draft_comment c"
                + PATH
                + " WHERE c.change_set_id = ? AND c.number = ?",
            Comments::read,
            changeSet,
            number);
    Map<Key, List<Remark>> said = remarks(found);
    return found.stream().map(c -> with(c, said)).findFirst();
  }

  private Map<Key, List<Remark>> remarks(List<Comment> comments) {
    Map<Key, List<Remark>> remarks = new HashMap<>();
    database.list(
        "SELECT change_set_id, comment, act, text, person, at FROM draft_remark"
            + " WHERE (change_set_id, comment) IN (SELECT * FROM unnest(?::uuid[], ?::int[]))"
            + " ORDER BY change_set_id, comment, number",
        row ->
            remarks
                .computeIfAbsent(new Key(row.uuid(1), row.whole(2)), k -> new ArrayList<>())
                .add(
                    new Remark(
                        Remark.Act.valueOf(row.text(3)),
                        row.textOrNull(4),
                        row.text(5),
                        row.instant(6))),
        comments.stream().map(Comment::changeSet).toArray(UUID[]::new),
        comments.stream().map(Comment::number).toArray(Integer[]::new));
    return remarks;
  }

  private static Comment with(Comment c, Map<Key, List<Remark>> said) {
    return new Comment(
        c.changeSet(),
        c.number(),
        c.version(),
        c.line(),
        c.field(),
        c.outdated(),
        said.getOrDefault(new Key(c.changeSet(), c.number()), List.of()));
  }

  /** Opens a comment with its first remark. The draft is locked. */
  void add(Deed deed, Comment comment, String text) {
    database.run(
        "INSERT INTO draft_comment (change_set_id, number, version, line_number, field)"
            + " VALUES (?, ?, ?, ?, ?)",
        comment.changeSet(),
        comment.number(),
        comment.version(),
        comment.line(),
        comment.field());
    add(deed, comment, Remark.Act.SAID, text);
  }

  /** The next remark of a comment. The draft is locked. */
  void add(Deed deed, Comment comment, Remark.Act act, @Nullable String text) {
    database.run(
        "INSERT INTO draft_remark (change_set_id, comment, number, act, text, at, username,"
            + " person, branch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        comment.changeSet(),
        comment.number(),
        comment.remarks().size() + 1,
        act,
        text,
        deed.at(),
        deed.username(),
        deed.actor().name(),
        deed.place());
  }

  private static UUID[] sets(List<Choice> of) {
    return of.stream().map(Choice::changeSet).toArray(UUID[]::new);
  }

  private static Integer[] lines(List<Choice> of) {
    return of.stream().map(Choice::line).toArray(Integer[]::new);
  }

  private static String[] resolved(List<Choice> of) {
    return of.stream()
        .map(c -> c.resolved() == null ? null : c.resolved().toString())
        .toArray(String[]::new);
  }

  private static Comment read(Row row) throws SQLException {
    return new Comment(
        row.uuid(1),
        row.whole(2),
        row.whole(3),
        row.wholeOrNull(4),
        row.textOrNull(5),
        row.flag(6),
        List.of());
  }
}
