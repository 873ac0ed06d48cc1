package org.quanze.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.adjustment.ChangeSet;
import org.quanze.database.Database;
import org.quanze.database.Row;

/**
 * The store of reviews, of the units that countersign, and of the steps that each kind asks for.
 */
@ApplicationScoped
@NullUnmarked
public class Reviews {

  private static final String SELECT =
      "SELECT r.change_set_id, r.round, r.step, r.department_id, r.result, r.comment,"
          + " r.content_hash, r.at, r.username, r.person, r.branch,"
          + " r.unit FROM review r";

  /** Sets under review with the units that ended before they signed, and those that follow them. */
  private static final String WAITING_FOR_ENDED =
      " FROM change_set c JOIN countersigning s ON s.change_set_id = c.id AND s.round = c.round"
          + " JOIN department d ON d.id = s.department_id"
          + " JOIN department k ON k.path = keeper_of(d.id, ?) AND k.id <> d.id"
          + " WHERE c.state = 'IN_REVIEW' AND NOT EXISTS (SELECT FROM review r"
          + " WHERE r.change_set_id = s.change_set_id AND r.round = s.round"
          + " AND r.department_id = d.id AND r.result = 'PASSED')";

  @Inject private Database database;

  /** How far change sets have come in their rounds. */
  public Map<UUID, Progress> progress(Collection<ChangeSet> sets) {
    return progress(sets.stream().collect(Collectors.toMap(ChangeSet::id, ChangeSet::round)));
  }

  /**
   * How far change sets have come; three statements for any number of them.
   *
   * @param rounds the round of each by its id
   */
  Map<UUID, Progress> progress(Map<UUID, Integer> rounds) {
    UUID[] ids = rounds.keySet().toArray(UUID[]::new);
    Map<UUID, List<Review>> said =
        list(ids).stream().collect(Collectors.groupingBy(Review::changeSet));
    Map<UUID, Set<ReviewStep>> paths = new HashMap<>();
    database.list(
        "SELECT r.change_set_id, r.path FROM review_round r"
            + " JOIN change_set c ON c.id = r.change_set_id AND c.round = r.round"
            + " WHERE r.change_set_id = ANY (?)",
        row -> paths.put(row.uuid(1), steps(row.texts(2))),
        (Object) ids);
    Map<UUID, Set<Integer>> signing = new HashMap<>();
    database.list(
        "SELECT s.change_set_id, s.department_id FROM countersigning s"
            + " JOIN change_set c ON c.id = s.change_set_id AND c.round = s.round"
            + " WHERE s.change_set_id = ANY (?)",
        row -> signing.computeIfAbsent(row.uuid(1), id -> new HashSet<>()).add(row.whole(2)),
        (Object) ids);
    Map<UUID, Progress> progress = new HashMap<>();
    rounds.forEach(
        (id, round) -> {
          Map<Boolean, List<Review>> now =
              said.getOrDefault(id, List.of()).stream()
                  .collect(Collectors.partitioningBy(r -> r.round() == round));
          progress.put(
              id,
              new Progress(
                  paths.getOrDefault(id, Set.of()),
                  signing.getOrDefault(id, Set.of()),
                  now.getOrDefault(true, List.of()),
                  now.getOrDefault(false, List.of())));
        });
    return progress;
  }

  /** How far a change set has come in its round. */
  public Progress progress(ChangeSet set) {
    return progress(List.of(set)).get(set.id());
  }

  private static Set<ReviewStep> steps(List<String> names) {
    return names.stream().map(ReviewStep::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  /** The steps that a set would have to go by the kinds of its lines, but for countersigning. */
  public Set<ReviewStep> path(ChangeSet set) {
    String[] kinds =
        set.lines().stream().map(line -> line.adjustment().kind().name()).toArray(String[]::new);
    return Progress.path(
        steps(
            database.list(
                "SELECT DISTINCT step FROM approval_step WHERE kind = ANY (?)",
                row -> row.text(1),
                (Object) kinds)));
  }

  /** Every review of a change set, of all rounds, in the order in which they were done. */
  public List<Review> list(UUID changeSet) {
    return list(new UUID[] {changeSet});
  }

  /** What was said of the published decisions of a government, by their ids. */
  public Map<UUID, List<Review>> ofDecisions(int publisher) {
    return database
        .list(
            SELECT + " JOIN decision d ON d.id = r.change_set_id WHERE d.publisher_id = ?",
            Reviews::read,
            publisher)
        .stream()
        .collect(Collectors.groupingBy(Review::changeSet));
  }

  private List<Review> list(UUID[] changeSets) {
    return database.list(
        SELECT + " WHERE r.change_set_id = ANY (?) ORDER BY r.change_set_id, r.number",
        Reviews::read,
        (Object) changeSets);
  }

  /**
   * A government, or a unit.
   *
   * @param publisher id of the government; null where it is a unit
   * @param department id of the unit; null where it is a government
   */
  public record Unit(@Nullable Integer publisher, @Nullable Integer department) {}

  /** The governments and units at paths. */
  public Map<String, Unit> units(Collection<String> paths) {
    Map<String, Unit> units = new HashMap<>();
    database.list(
        "SELECT u.path, p.id, d.id FROM unnest(?::text[]) u(path)"
            + " LEFT JOIN publisher p ON p.path = u.path LEFT JOIN department d ON d.path = u.path",
        row -> units.put(row.text(1), new Unit(row.wholeOrNull(2), row.wholeOrNull(3))),
        (Object) paths.toArray(new String[0]));
    return units;
  }

  void add(Deed deed, Review review) {
    database.run(
        "INSERT INTO review (change_set_id, round, step, department_id, result, comment,"
            + " content_hash, at, username, person, branch, unit)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        review.changeSet(),
        review.round(),
        review.step(),
        review.department(),
        review.result(),
        review.comment(),
        review.content().array(),
        review.at(),
        review.username(),
        review.person(),
        review.branch(),
        review.unit());
  }

  /** Begins a round: the steps that it has to go, and the units that are to countersign it. */
  void begin(Deed deed, UUID changeSet, int round, Set<ReviewStep> path, Set<Integer> units) {
    database.run(
        "INSERT INTO review_round (change_set_id, round, path) VALUES (?, ?, ?)",
        changeSet,
        round,
        path.stream().sorted().map(ReviewStep::name).toArray(String[]::new));
    List<@Nullable Object[]> rows = new ArrayList<>();
    units.forEach(unit -> rows.add(new @Nullable Object[] {changeSet, round, unit}));
    database.runAll(
        "INSERT INTO countersigning (change_set_id, round, department_id) VALUES (?, ?, ?)", rows);
  }

  /**
   * Units that a set waits for in its round although they have ended, by name, with their
   * followers.
   */
  Map<String, String> ended(ChangeSet set, LocalDate day) {
    Map<String, String> ended = new TreeMap<>();
    database.list(
        "SELECT d.name, k.name" + WAITING_FOR_ENDED + " AND s.change_set_id = ?",
        row -> ended.put(row.text(1), row.text(2)),
        day,
        set.id());
    return ended;
  }

  /** Those of some change sets that wait for a unit which has ended, so that no step is passed. */
  public Set<UUID> waitingForEnded(Collection<UUID> sets, LocalDate day) {
    return Set.copyOf(
        database.list(
            "SELECT DISTINCT c.id" + WAITING_FOR_ENDED + " AND c.id = ANY (?)",
            row -> row.uuid(1),
            day,
            sets.toArray(new UUID[0])));
  }

  /** Whether an account ever edited a change set. */
  public boolean isEditedBy(UUID changeSet, String username) {
    return database
        .find(
            "SELECT 1 FROM change_set_revision WHERE change_set_id = ? AND by_account = ?"
                + " AND act NOT IN ('RETURN', 'FOLLOW', 'REDACT') LIMIT 1",
            row -> row.whole(1),
            changeSet,
            username)
        .isPresent();
  }

  private static Review read(Row row) throws SQLException {
    return new Review(
        row.uuid(1),
        row.whole(2),
        ReviewStep.valueOf(row.text(3)),
        row.wholeOrNull(4),
        Review.Result.valueOf(row.text(5)),
        row.textOrNull(6),
        row.bytes(7),
        row.instant(8),
        row.text(9),
        row.text(10),
        row.text(11),
        row.textOrNull(12));
  }
}
