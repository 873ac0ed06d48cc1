package org.quanze.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.database.Database;
import org.quanze.validity.Today;

/** What waits for somebody (待我审查); a few statements for any number of change sets. */
@ApplicationScoped
@NullUnmarked
public class ReviewInbox {

  private static final String SELECT =
      "SELECT c.id, c.round, c.changed_at, coalesce(d.path, p.path), EXISTS (SELECT FROM change_set_revision r"
          + " WHERE r.change_set_id = c.id AND r.by_account = ? AND r.act"
          + " NOT IN ('RETURN', 'FOLLOW', 'REDACT')), ARRAY(SELECT u.id || ' ' || keeper_of(u.id, ?) FROM countersigning s"
          + " JOIN department u ON u.id = s.department_id WHERE s.change_set_id = c.id"
          + " AND s.round = c.round) FROM change_set c JOIN publisher p ON p.id = c.publisher_id"
          + " LEFT JOIN department d ON d.id = c.department_id WHERE c.state = 'IN_REVIEW'";

  private static final String IN_BRANCHES =
      " AND EXISTS (SELECT FROM unnest(?::text[]) b(branch)"
          + " WHERE coalesce(d.path, p.path) || '/' LIKE rtrim(b.branch, '/') || '/%'"
          + " OR EXISTS (SELECT FROM countersigning s JOIN department u ON u.id = s.department_id"
          + " WHERE s.change_set_id = c.id AND s.round = c.round"
          + " AND keeper_of(u.id, ?) || '/' LIKE rtrim(b.branch, '/') || '/%'))"
          + " AND (?::uuid IS NULL OR (c.changed_at, c.id) > (?::timestamptz, ?::uuid))"
          + " ORDER BY c.changed_at, c.id LIMIT ?";

  /** Sets of a branch that are looked through at a time for those that wait for somebody. */
  private static final int AT_A_TIME = 1000;

  @Inject private Database database;
  @Inject private ChangeSets changeSets;
  @Inject private Reviews reviews;
  @Inject private Today today;

  /**
   * The sets in which an actor may do a step now, those first that wait longest.
   *
   * @param after where the page before ended; null for the first page
   */
  public List<ChangeSet> of(Actor actor, ChangeSet.@Nullable Mark after, int most) {
    return of(actor, after, most, AT_A_TIME);
  }

  List<ChangeSet> of(Actor actor, ChangeSet.@Nullable Mark after, int most, int atATime) {
    if (actor.username() == null) {
      return List.of();
    }
    String[] branches = changeSets.branches(actor).toArray(new String[0]);
    List<UUID> next = new ArrayList<>();
    ChangeSet.Mark last = after;
    int looked;
    do {
      UUID id = last == null ? null : last.id();
      Instant changedAt = last == null ? null : last.changedAt();
      Map<UUID, Waiting> waiting =
          waiting(
              SELECT + IN_BRANCHES,
              actor.username(),
              today.date(),
              branches,
              today.date(),
              id,
              changedAt,
              id,
              atATime);
      Map<UUID, Progress> progress =
          reviews.progress(
              waiting.values().stream()
                  .collect(Collectors.toMap(Waiting::changeSet, Waiting::round)));
      for (Waiting one : waiting.values()) {
        last = new ChangeSet.Mark(one.changedAt(), one.changeSet());
        if (next.size() < most
            && !one.steps(actor, progress.get(one.changeSet()), today).isEmpty()) {
          next.add(one.changeSet());
        }
      }
      looked = waiting.size();
    } while (looked == atATime && next.size() < most);
    Map<UUID, ChangeSet> sets = changeSets.list(actor, next);
    return next.stream().map(sets::get).filter(Objects::nonNull).toList();
  }

  /** The steps of change sets that an actor may do now. */
  public Map<UUID, List<Awaited>> steps(Actor actor, Collection<ChangeSet> sets) {
    List<ChangeSet> running = sets.stream().filter(Waiting::is).toList();
    Map<UUID, List<Awaited>> steps = new HashMap<>();
    if (actor.username() == null || running.isEmpty()) {
      return steps;
    }
    UUID[] ids = running.stream().map(ChangeSet::id).toArray(UUID[]::new);
    Map<UUID, Progress> progress = reviews.progress(running);
    waiting(SELECT + " AND c.id = ANY (?)", actor.username(), today.date(), ids)
        .forEach((id, w) -> steps.put(id, w.steps(actor, progress.get(id), today)));
    return steps;
  }

  private Map<UUID, Waiting> waiting(String sql, @Nullable Object... arguments) {
    Map<UUID, Waiting> found = new LinkedHashMap<>();
    database.list(
        sql,
        row -> {
          Map<Integer, String> units = new HashMap<>();
          for (String unit : row.texts(6)) {
            int blank = unit.indexOf(' ');
            units.put(Integer.valueOf(unit.substring(0, blank)), unit.substring(blank + 1));
          }
          return found.put(
              row.uuid(1),
              new Waiting(
                  row.uuid(1), row.whole(2), row.instant(3), row.text(4), units, row.flag(5)));
        },
        arguments);
    return found;
  }
}
