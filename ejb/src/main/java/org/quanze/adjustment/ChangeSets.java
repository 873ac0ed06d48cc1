package org.quanze.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Audit;
import org.quanze.access.Deed;
import org.quanze.access.Grant;
import org.quanze.access.Permission;
import org.quanze.access.Places;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.adjustment.ChangeSet.State;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.item.Items.VersionKey;
import org.quanze.organisation.Department;
import org.quanze.rule.Refused;
import org.quanze.validity.Today;

/** The store of change sets; it tells the gate where they stand. */
@ApplicationScoped
@NullUnmarked
public class ChangeSets implements Places<ChangeSetTarget> {

  private static final String SELECT =
      "SELECT c.id, c.publisher_id, c.department_id, c.state, c.version, c.round, c.decision,"
          + " c.created_by, c.created_at, c.changed_at,"
          + " coalesce((SELECT path FROM department WHERE id = c.department_id),"
          + " (SELECT path FROM publisher WHERE id = c.publisher_id)), c.catalogue FROM change_set c";

  private static final String PLACED =
      SELECT.replace(
          " FROM change_set c",
          ", ARRAY(SELECT k.path FROM kept_by(c.department_id, ?) k"
              + " UNION SELECT k.path FROM countersigning s, kept_by(s.department_id, ?) k"
              + " WHERE s.change_set_id = c.id AND s.round = c.round"
              + " AND c.state IN ('IN_REVIEW', 'PUBLISHED')) FROM change_set c");

  /** Of the text of the head; what stands within a text has no bare quotation mark. */
  private static final String MADE_ON =
      "coalesce(substring(c.decision from '\"signedOn\":\"((?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2})\"')::date,"
          + " (c.created_at AT TIME ZONE 'Asia/Shanghai')::date)";

  private static final String REVISION =
      "INSERT INTO change_set_revision (change_set_id, version, at, by_account, act,"
          + " line_number, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  /** A line with its revision: one exchange for what a clerk does most. */
  private static final String LINE =
      "WITH stood AS (SELECT adjustment FROM change_set_line"
          + " WHERE change_set_id = ? AND number = ?), line AS ("
          + "INSERT INTO change_set_line (change_set_id, number, adjustment) VALUES (?, ?, ?)"
          + " ON CONFLICT (change_set_id, number) DO UPDATE SET adjustment = excluded.adjustment)"
          + " INSERT INTO change_set_revision (change_set_id, version, at, by_account, act,"
          + " line_number, before, after)"
          + " VALUES (?, ?, ?, ?, 'LINE', ?, (SELECT adjustment FROM stood), ?)";

  /** The same of a line that goes on with the unit that follows: nobody edited it. */
  private static final String FOLLOWING_LINE = LINE.replace("'LINE'", "'FOLLOW'");

  @Inject private Database database;
  @Inject private Today today;
  @Inject private Audit audit;

  @Override
  public Class<ChangeSetTarget> kind() {
    return ChangeSetTarget.class;
  }

  @Override
  public Optional<String> place(ChangeSetTarget target) {
    return stands(target).map(Place::path);
  }

  @Override
  public Optional<Place> stands(ChangeSetTarget target) {
    return database.find(
        "SELECT coalesce(d.path, p.path), c.catalogue FROM change_set c"
            + " JOIN publisher p ON p.id = c.publisher_id"
            + " LEFT JOIN department d ON d.id = c.department_id WHERE c.id = ?",
        row -> new Place(row.text(1), row.flag(2)),
        target.changeSet());
  }

  /** Where change sets stand; one statement for any number of them. */
  public Map<UUID, String> places(Collection<UUID> ids) {
    Map<UUID, String> places = new HashMap<>();
    database.list(
        "SELECT c.id, coalesce(d.path, p.path) FROM change_set c"
            + " JOIN publisher p ON p.id = c.publisher_id"
            + " LEFT JOIN department d ON d.id = c.department_id WHERE c.id = ANY (?)",
        row -> places.put(row.uuid(1), row.text(2)),
        (Object) ids.toArray(new UUID[0]));
    return places;
  }

  /** A change set for an actor; one that the actor may not see is not found. */
  public Optional<ChangeSet> find(Actor actor, UUID id) {
    return Optional.ofNullable(list(actor, List.of(id)).get(id));
  }

  /**
   * The change sets that an actor asks for by their ids. One that the actor may not see is not
   * found, and that it was asked for is recorded.
   */
  public Map<UUID, ChangeSet> asked(Actor actor, Collection<UUID> ids) {
    return list(
        actor,
        ids,
        (id, place) ->
            audit.hidden(
                actor, Permission.DRAFT_READ, "ReadChangeSet", new ChangeSetTarget(id), place));
  }

  /** The change sets of ids that an actor may see; two statements for any number of them. */
  public Map<UUID, ChangeSet> list(Actor actor, Collection<UUID> ids) {
    return list(actor, ids, (id, place) -> {});
  }

  private Map<UUID, ChangeSet> list(
      Actor actor, Collection<UUID> ids, BiConsumer<UUID, String> unseen) {
    Map<UUID, ChangeSet> found = new HashMap<>();
    Map<UUID, String> hidden = new HashMap<>();
    database.list(
        PLACED + " WHERE c.id = ANY (?)",
        row ->
            sees(actor, row)
                ? found.put(row.uuid(1), read(row))
                : hidden.put(row.uuid(1), row.text(11)),
        today.date(),
        today.date(),
        ids.toArray(new UUID[0]));
    hidden.forEach(unseen);
    Map<UUID, List<NumberedLine>> lines = new HashMap<>();
    database.list(
        "SELECT change_set_id, number, adjustment FROM change_set_line"
            + " WHERE change_set_id = ANY (?) ORDER BY change_set_id, number",
        row ->
            lines
                .computeIfAbsent(row.uuid(1), id -> new ArrayList<>())
                .add(new NumberedLine(row.whole(2), DraftJson.adjustment(row.text(3)))),
        (Object) found.keySet().toArray(new UUID[0]));
    found.replaceAll((id, set) -> set.with(lines.getOrDefault(id, List.of())));
    return found;
  }

  /** Which of some change sets an actor may see, each by its id. */
  public Map<UUID, Boolean> seen(Actor actor, Collection<UUID> ids) {
    Map<UUID, Boolean> seen = new HashMap<>();
    ids.forEach(id -> seen.put(id, false));
    database.list(
        PLACED + " WHERE c.id = ANY (?)",
        row -> seen.put(row.uuid(1), sees(actor, row)),
        today.date(),
        today.date(),
        ids.toArray(new UUID[0]));
    return seen;
  }

  /**
   * Who sees the place of a set, or of a unit that countersigns it, sees the set; and who sees the
   * unit that keeps what one of them left.
   */
  private boolean sees(Actor actor, Row row) throws SQLException {
    return actor.sees(row.text(11), today.date())
        || row.texts(13).stream().anyMatch(path -> actor.sees(path, today.date()));
  }

  /**
   * The change sets of a branch that an actor may see, newest edit first, without their lines.
   *
   * @param after where the page before ended; null for the first page
   */
  public List<ChangeSet> list(Actor actor, State state, ChangeSet.@Nullable Mark after, int limit) {
    String[] branches = branches(actor).toArray(new String[0]);
    return database.list(
        SELECT
            + " JOIN publisher p ON p.id = c.publisher_id"
            + " LEFT JOIN department d ON d.id = c.department_id"
            + " WHERE c.state = ? AND (EXISTS (SELECT FROM unnest(?::text[]) b(branch)"
            + " WHERE coalesce(d.path, p.path) || '/' LIKE rtrim(b.branch, '/') || '/%')"
            + " OR c.department_id IN (SELECT left_to(?, ?)))"
            + " AND (?::uuid IS NULL OR (c.changed_at, c.id) < (?::timestamptz, ?::uuid))"
            + " ORDER BY c.changed_at DESC, c.id DESC LIMIT ?",
        this::read,
        state,
        branches,
        branches,
        today.date(),
        after == null ? null : after.id(),
        after == null ? null : after.changedAt(),
        after == null ? null : after.id(),
        limit);
  }

  /**
   * The open change sets at or below a path that somebody may see by their branches, without their
   * lines: those that were made by a day, which is that of signing or else of the draft, those that
   * are under review and were handed in by another day, and those that state a trigger and were
   * never handed in.
   */
  public List<ChangeSet> listOpen(
      Collection<String> branches, String path, LocalDate madeBy, LocalDate handedInBy) {
    return database.list(
        SELECT
            + " JOIN publisher p ON p.id = c.publisher_id"
            + " LEFT JOIN department d ON d.id = c.department_id"
            + " WHERE c.state IN ('DRAFT', 'IN_REVIEW')"
            + " AND coalesce(d.path, p.path) || '/' LIKE ? || '/%'"
            + " AND EXISTS (SELECT FROM unnest(?::text[]) b(branch) WHERE b.branch = '/'"
            + " OR coalesce(d.path, p.path) || '/' LIKE rtrim(b.branch, '/') || '/%')"
            + " AND (c.state = 'IN_REVIEW' AND c.changed_at < ?"
            + " OR c.round = 0 AND c.decision LIKE '%\"trigger\":{%' OR "
            + MADE_ON
            + " <= ?) ORDER BY c.id",
        this::read,
        path,
        branches.toArray(new String[0]),
        handedInBy.plusDays(1).atStartOfDay(Today.ZONE).toInstant(),
        madeBy);
  }

  /** The branches whose drafts and open handovers an actor may see. */
  public List<String> branches(Actor actor) {
    return actor.grants().stream()
        .map(Grant::branch)
        .filter(branch -> actor.sees(branch, today.date()))
        .toList();
  }

  /** A change set with its lines for an act on a version, or a refusal; nothing is locked yet. */
  public ChangeSet getWhole(Deed deed, UUID id, int expectedVersion) {
    ChangeSet set = database.get(SELECT + " WHERE c.id = ?", this::read, id);
    check(set, expectedVersion);
    return withLines(set);
  }

  /** Locks a change set with its lines, or refuses. */
  public ChangeSet lockWhole(Deed deed, UUID id, int expectedVersion) {
    return withLines(lock(deed, id, expectedVersion));
  }

  /** Locks a change set for an edit on a version, or refuses; its lines are not read. */
  public ChangeSet lock(Deed deed, UUID id, int expectedVersion) {
    ChangeSet set = database.get(SELECT + " WHERE c.id = ? FOR UPDATE", this::read, id);
    check(set, expectedVersion);
    return set;
  }

  /** Locks a change set that is still open, at whatever version, or refuses; without its lines. */
  public ChangeSet lockOpen(Deed deed, UUID id) {
    ChangeSet set = database.get(SELECT + " WHERE c.id = ? FOR UPDATE", this::read, id);
    if (!set.state().isOpen()) {
      throw AdjustmentRule.DRAFT_OPEN.refuse("changeSet");
    }
    return set;
  }

  /** Who was slower hears what stands now, also when nothing more may be done with it. */
  private static void check(ChangeSet set, int expectedVersion) {
    if (set.version() != expectedVersion) {
      throw new Refused(
          List.of(
              AdjustmentRule.DRAFT_VERSION.at("expectedVersion", set.version(), expectedVersion)),
          set.version());
    }
    if (!set.state().isOpen()) {
      throw AdjustmentRule.DRAFT_OPEN.refuse("changeSet");
    }
  }

  /** Adds a draft; one of the basic catalogue, or one of lists. */
  public void add(
      Deed deed,
      UUID id,
      int publisher,
      @Nullable Integer department,
      boolean catalogue,
      DecisionDraft decision) {
    database.run(
        "INSERT INTO change_set (id, publisher_id, department_id, catalogue, state, version,"
            + " decision, created_by, created_at, changed_at)"
            + " VALUES (?, ?, ?, ?, 'DRAFT', 1, ?, ?, ?, ?)",
        id,
        publisher,
        department,
        catalogue,
        DraftJson.write(decision),
        deed.username(),
        deed.at(),
        deed.at());
    database.runAll(
        REVISION,
        List.<Object[]>of(revision(deed, id, 1, "CREATE", null, null, DraftJson.write(decision))));
  }

  /** Replaces the head of the decision. */
  public int head(Deed deed, ChangeSet set, DecisionDraft decision) {
    String before = DraftJson.write(set.decision());
    String after = DraftJson.write(decision);
    return edited(deed, set, "HEAD", null, before, after, after);
  }

  /** Sets lines; a new number adds one. Each leaves a revision of its own. */
  public int lines(Deed deed, ChangeSet set, SortedMap<Integer, Adjustment> lines) {
    return lines(deed, set, lines, LINE);
  }

  private int lines(
      Deed deed, ChangeSet set, SortedMap<Integer, Adjustment> lines, String statement) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    int version = set.version();
    for (Map.Entry<Integer, Adjustment> line : lines.entrySet()) {
      String after = DraftJson.write(line.getValue());
      int number = line.getKey();
      version++;
      rows.add(
          new @Nullable Object[] {
            set.id(),
            number,
            set.id(),
            number,
            after,
            set.id(),
            version,
            deed.at(),
            deed.username(),
            number,
            after
          });
    }
    database.runAll(statement, rows);
    raise(deed, set, version, null);
    return version;
  }

  /**
   * The versions from which the contents of a line come: what it changes, as that stands on the
   * set's own lists, or what is offered to the set's own unit. What else it names gives none, so
   * that nobody learns by a draft what a foreign item holds.
   */
  List<VersionKey> origins(ChangeSet set, Adjustment line) {
    return line instanceof Entrance.Accept accept
        ? database.list(
            "SELECT h.giver_item_id, max(v.number) FROM handover h"
                + " JOIN item_version v ON v.item_id = h.giver_item_id WHERE h.id = ?"
                + " AND h.receiver_publisher_id = ?"
                + " AND h.receiver_department_id = coalesce(?::int, h.receiver_department_id)"
                + " GROUP BY 1",
            ChangeSets::origin,
            accept.handover(),
            set.publisher(),
            set.department())
        : database.list(
            "SELECT h.item_id, h.version FROM holding h JOIN list l ON l.id = h.list_id"
                + " WHERE h.item_id = ANY (?) AND h.known_to IS NULL AND NOT h.past"
                + " AND h.eff_to IS NULL"
                + " AND l.publisher_id = ?"
                + " AND h.department_id = coalesce(?::int, h.department_id)",
            ChangeSets::origin,
            line.subjects().map(Adjustment.Subject::item).toArray(UUID[]::new),
            set.publisher(),
            set.department());
  }

  private static VersionKey origin(Row row) throws SQLException {
    return new VersionKey(row.uuid(1), row.whole(2));
  }

  /** Takes one line out. */
  public int removeLine(Deed deed, ChangeSet set, int number) {
    String before =
        database
            .find(
                "DELETE FROM change_set_line WHERE change_set_id = ? AND number = ?"
                    + " RETURNING adjustment",
                row -> row.text(1),
                set.id(),
                number)
            .orElseThrow(() -> AdjustmentRule.LINE_EXISTS.refuse("line", number));
    return edited(deed, set, "REMOVE", number, before, null, null);
  }

  /** Notes an edit of what belongs to the draft and stands elsewhere. */
  public int note(Deed deed, ChangeSet set, String act, String what) {
    return edited(deed, set, act, null, null, what, null);
  }

  /**
   * What a set holds, as it was written: its head, then each line with its number; the same text as
   * long as nobody edits it.
   */
  public List<String> texts(UUID id) {
    return database.list(
        "SELECT text FROM (SELECT 0 AS number, decision AS text FROM change_set WHERE id = ?"
            + " UNION ALL SELECT number, number || ' ' || adjustment FROM change_set_line"
            + " WHERE change_set_id = ?) t ORDER BY number",
        row -> row.text(1),
        id,
        id);
  }

  /** When change sets were handed in first; one that never was is left out. */
  public Map<UUID, Instant> handedIn(Collection<UUID> ids) {
    Map<UUID, Instant> first = new HashMap<>();
    database.list(
        "SELECT change_set_id, min(at) FROM change_set_revision WHERE act = 'SUBMIT'"
            + " AND change_set_id = ANY (?) GROUP BY 1",
        row -> first.put(row.uuid(1), row.instant(2)),
        (Object) ids.toArray(new UUID[0]));
    return first;
  }

  /** Hands a set in for review, in a new round. */
  public int submit(Deed deed, ChangeSet set) {
    int version = edited(deed, set, "SUBMIT", null, null, null, null);
    database.run(
        "UPDATE change_set SET state = 'IN_REVIEW', round = round + 1 WHERE id = ?", set.id());
    return version;
  }

  /** Gives a set back to its editors. */
  public int giveBack(Deed deed, ChangeSet set) {
    return edited(deed, set, "RETURN", null, null, null, null);
  }

  /** Ends the draft. */
  public int close(Deed deed, ChangeSet set, State state) {
    database.run("UPDATE change_set SET state = ? WHERE id = ?", state, set.id());
    if (state == State.WITHDRAWN) {
      dropWholeLists(deed, set.id());
    }
    return edited(deed, set, state.name(), null, null, null, null);
  }

  /**
   * Open drafts of a unit that ends go on with the one that follows it; where they name an item
   * that moved, they name the one that took its place.
   */
  public void follow(
      Deed deed, Department department, Department successor, Map<UUID, UUID> items) {
    for (ChangeSet set :
        database.list(
            SELECT
                + " WHERE c.department_id = ? AND c.state IN ('DRAFT', 'IN_REVIEW') ORDER BY c.id FOR UPDATE",
            this::read,
            department.id())) {
      ChangeSet whole = withLines(set);
      database.run(
          "UPDATE change_set SET department_id = ? WHERE id = ?", successor.id(), set.id());
      dropWholeLists(deed, set.id());
      int version = edited(deed, whole, "FOLLOW", null, null, null, null);
      SortedMap<Integer, Adjustment> following = new TreeMap<>();
      for (NumberedLine line : whole.lines()) {
        Adjustment moved =
            DraftJson.following(line.adjustment(), items, department.uid(), successor.uid());
        if (!moved.equals(line.adjustment())) {
          following.put(line.number(), moved);
        }
      }
      lines(deed, whole.at(version), following, FOLLOWING_LINE);
    }
  }

  /** A whole list of a draft that is withdrawn, or of a unit that ends, says nothing any more. */
  void dropWholeLists(Deed deed, UUID id) {
    database.run(
        "WITH w AS (DELETE FROM whole_list WHERE change_set_id = ? RETURNING run_id)"
            + " DELETE FROM whole_list_row r USING w WHERE r.run_id = w.run_id",
        id);
  }

  private int edited(
      Deed deed,
      ChangeSet set,
      String act,
      @Nullable Integer line,
      @Nullable String before,
      @Nullable String after,
      @Nullable String head) {
    int version = set.version() + 1;
    raise(deed, set, version, head);
    database.runAll(
        REVISION, List.<Object[]>of(revision(deed, set.id(), version, act, line, before, after)));
    return version;
  }

  private void raise(Deed deed, ChangeSet set, int version, @Nullable String head) {
    // An edit of what is under review takes it back.
    database.run(
        "UPDATE change_set SET version = ?, changed_at = ?, decision = coalesce(?::text, decision),"
            + " state = CASE state WHEN 'IN_REVIEW' THEN 'DRAFT' ELSE state END WHERE id = ?",
        version,
        deed.at(),
        head,
        set.id());
  }

  private static @Nullable Object[] revision(
      Deed deed,
      UUID id,
      int version,
      String act,
      @Nullable Integer line,
      @Nullable String before,
      @Nullable String after) {
    return new @Nullable Object[] {
      id, version, deed.at(), deed.username(), act, line, before, after
    };
  }

  private ChangeSet withLines(ChangeSet set) {
    List<NumberedLine> lines =
        database.list(
            "SELECT number, adjustment FROM change_set_line WHERE change_set_id = ? ORDER BY number",
            row -> new NumberedLine(row.whole(1), DraftJson.adjustment(row.text(2))),
            set.id());
    return set.with(lines);
  }

  private ChangeSet read(Row row) throws SQLException {
    return new ChangeSet(
        row.uuid(1),
        row.whole(2),
        row.wholeOrNull(3),
        State.valueOf(row.text(4)),
        row.whole(5),
        row.whole(6),
        DraftJson.decision(row.text(7)),
        row.text(8),
        row.instant(9),
        row.instant(10),
        row.text(11),
        row.flag(12),
        List.of());
  }
}
