package org.quanze.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.catalogue.Unified;
import org.quanze.consistency.ConsistencyFinding.Kind;
import org.quanze.consistency.ConsistencyFinding.Mark;
import org.quanze.database.Database;
import org.quanze.list.Listed;
import org.quanze.list.StandingItems;

/**
 * In what the lists of a branch do not fit one another (三单一致性检查), found by comparing what stands: a
 * finding is there as long as its cause is. A few statements for any number of findings.
 */
@ApplicationScoped
@NullUnmarked
public class ConsistencyFindings {

  private static final String TODAY =
      "$.known_to IS NULL AND NOT $.past AND $.eff_from <= day AND ($.eff_to IS NULL OR $.eff_to > day)";

  /** What stands in the branch today; the arguments are the day, the path and the branches. */
  private static final String STANDING =
      "WITH asked AS (SELECT ?::date AS day, ?::text AS path, ?::text[] AS branches), standing AS ("
          + "SELECT h.*, l.publisher_id, l.list_type, a.day FROM asked a"
          + " JOIN department d ON d.path || '/' LIKE a.path || '/%'"
          + " AND EXISTS (SELECT FROM unnest(a.branches) b(branch)"
          + " WHERE d.path || '/' LIKE rtrim(b.branch, '/') || '/%')"
          + " JOIN holding h ON h.department_id = d.id AND "
          + TODAY.replace("$", "h")
          + " AND (h.brief LIKE '%-%-%-%-%' OR h.brief LIKE '%\"power\":%')"
          + " JOIN list l ON l.id = h.list_id), referring AS ("
          + "SELECT s.*, r.item AS referred, u.item_id AS found, u.status AS found_status,"
          + " u.code AS found_code, il.list_type AS found_type"
          + " FROM standing s CROSS JOIN LATERAL (SELECT DISTINCT unnest(references_of(s.brief)) AS item) r"
          + " JOIN item i ON i.id = r.item JOIN list il ON il.id = i.list_id"
          + " AND il.list_type <> ? LEFT JOIN holding u ON u.item_id = r.item AND "
          + TODAY.replace("$", "u").replace("day", "s.day")
          + "), findings AS ("
          + "SELECT 'REFERS_TO_ENDED' AS kind, publisher_id, item_id, referred, NULL::uuid AS other"
          + " FROM referring r WHERE found IS NULL AND NOT EXISTS (SELECT FROM holding f"
          + " WHERE f.item_id = r.referred AND f.known_to IS NULL"
          + " AND (f.eff_to IS NULL OR f.eff_to > r.day))"
          + " UNION ALL SELECT 'REFERS_TO_SUSPENDED', publisher_id, item_id, referred, referred"
          + " FROM referring WHERE found_status = 'SUSPENDED'"
          + " UNION ALL SELECT 'POWER_NOT_LISTED', s.publisher_id, s.item_id, NULL, NULL FROM standing s"
          + " WHERE s.brief LIKE '%\"power\":%' AND NOT EXISTS (SELECT FROM list pl JOIN holding u"
          + " ON u.list_id = pl.id AND u.code = s.brief::jsonb ->> 'power' AND "
          + TODAY.replace("$", "u").replace("day", "s.day")
          + " WHERE pl.publisher_id = s.publisher_id AND pl.list_type = 'POWER')"
          + " UNION ALL SELECT 'VISITS_OF_MATTER', r.publisher_id, r.item_id, r.referred, h.item_id"
          + " FROM referring r JOIN list ml ON ml.publisher_id = r.publisher_id"
          + " AND ml.list_type = 'SERVICE_MATTER' JOIN holding h ON h.list_id = ml.id"
          + " AND h.brief LIKE '%\"power\":%' AND h.brief::jsonb ->> 'power' = r.found_code AND "
          + TODAY.replace("$", "h").replace("day", "r.day")
          + " WHERE r.list_type = 'RUN_ONCE' AND r.found_type = 'POWER' AND r.found_code <> ''"
          + " AND (h.brief::jsonb ->> 'visits')::bigint > 1) ";

  private static final String NOTHING = "00000000-0000-0000-0000-000000000000";
  private static final String PLACE =
      "(kind, item_id, coalesce(other, referred, '" + NOTHING + "'))";

  @Inject private Database database;
  @Inject private StandingItems standing;

  private record Found(Kind kind, int publisher, UUID item, @Nullable UUID other) {}

  /**
   * The findings at or below a path, by kind and item.
   *
   * @param branches the branches whose drafts somebody may read
   * @param after where the page before ended; null for the first page
   */
  public List<ConsistencyFinding> list(
      Collection<String> branches, String path, @Nullable Mark after, int limit, LocalDate day) {
    UUID nothing = UUID.fromString(NOTHING);
    List<Found> found =
        database.list(
            STANDING
                + "SELECT kind, publisher_id, item_id, coalesce(other, referred) FROM findings WHERE "
                + PLACE
                + " > (?, ?, ?) ORDER BY "
                + PLACE
                + " LIMIT ?",
            row ->
                new Found(Kind.valueOf(row.text(1)), row.whole(2), row.uuid(3), row.uuidOrNull(4)),
            day,
            path,
            branches.toArray(new String[0]),
            Unified.CATALOGUE,
            after == null ? "" : after.kind(),
            after == null ? nothing : after.item(),
            after == null || after.named() == null ? nothing : after.named(),
            limit);
    Map<UUID, Listed> own = standing.listHeld(found.stream().map(Found::item).toList(), day);
    Map<UUID, Listed> others =
        standing.listStanding(
            found.stream().map(Found::other).filter(Objects::nonNull).distinct().toList(), day);
    return found.stream()
        .map(
            f ->
                new ConsistencyFinding(
                    f.kind(),
                    f.publisher(),
                    Objects.requireNonNull(own.get(f.item())),
                    f.other(),
                    f.other() == null ? null : others.get(f.other())))
        .toList();
  }

  /** How many findings there are at or below a path. */
  public int count(Collection<String> branches, String path, LocalDate day) {
    return database.get(
        STANDING + "SELECT count(*) FROM findings",
        row -> row.whole(1),
        day,
        path,
        branches.toArray(new String[0]),
        Unified.CATALOGUE);
  }
}
