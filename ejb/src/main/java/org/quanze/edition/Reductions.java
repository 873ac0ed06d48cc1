package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.item.ElementConsistency;
import org.quanze.list.PublishedList;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;

/**
 * What became less between two editions of a list (6减1+: 减事项、减材料、减证明、减时限、减环节、减费用), as far as it is
 * public. Source: 白山市 2018, where steps went from 6 to 4, and materials and steps became 2 fewer on
 * average.
 */
@ApplicationScoped
@NullUnmarked
public class Reductions {

  /** What is counted of each item; SQL over its elements, null where they do not state it. */
  public enum Measure {
    /** 事项: the members themselves. */
    ITEMS(""),
    /** 材料: rows of materials. */
    MATERIALS(rows("materials")),
    /** 证明: materials that are called so. */
    PROOFS(
        "CASE WHEN jsonb_typeof(e -> 'materials') = 'array' THEN (SELECT count(*)"
            + " FROM jsonb_array_elements(e -> 'materials') r WHERE r ->> 'name' LIKE '%证明%') END"),
    /** 时限: promised days. */
    DAYS(
        "CASE WHEN jsonb_typeof(e -> 'promisedDays') = 'number' THEN (e -> 'promisedDays')::bigint"
            + " END"),
    /** 环节: steps. */
    STEPS(rows("steps")),
    /** 费用: rows of fees; none where the guide says in words that nothing is paid. */
    FEES(
        "CASE WHEN jsonb_typeof(e -> 'fees') = 'array' THEN jsonb_array_length(e -> 'fees')"
            + " WHEN e ->> 'fee' = ANY (?) THEN 0 END");

    private final String sql;

    Measure(String sql) {
      this.sql = sql;
    }

    private static String rows(String key) {
      return "CASE WHEN jsonb_typeof(e -> 'KEY') = 'array' THEN jsonb_array_length(e -> 'KEY') END"
          .replace("KEY", key);
    }

    private static List<Measure> ofElements() {
      return Arrays.stream(values()).filter(m -> m != ITEMS).toList();
    }

    private String column() {
      return "of_" + name();
    }
  }

  /**
   * What a measure came to, and comes to.
   *
   * @param items over how many items: those that stand in both editions and state it in both; of
   *     {@link Measure#ITEMS} those that stand in both
   * @param before its sum in the one edition; of items, how many it has
   * @param after the same in the other
   */
  public record Reduction(Measure measure, int items, long before, long after) {}

  private static final String MEMBERS =
      "SELECT h.item_id, h.version FROM holding h JOIN list l ON l.id = h.list_id"
          + " JOIN list_type t ON t.code = l.list_type WHERE h.list_id = ? AND h.public"
          + " AND h.known_from <= ? AND (h.known_to IS NULL OR h.known_to > ?)"
          + " AND h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?)"
          + " AND (h.status = 'IN_FORCE' OR t.counts_suspended)";

  /** Each version is read once, though it stand on both sides. */
  private static final String SELECT =
      "WITH a AS (MEMBERS), b AS (MEMBERS), kept AS (SELECT item_id, a.version AS one, b.version AS other"
              .replace("MEMBERS", MEMBERS)
          + " FROM a JOIN b USING (item_id)), told AS (SELECT c.item_id, c.number,"
          + " c.content::jsonb -> 'elements' AS e FROM (SELECT item_id, one AS number FROM kept"
          + " UNION SELECT item_id, other FROM kept) v"
          + " JOIN item_content c USING (item_id, number) OFFSET 0),"
          + " counted AS (SELECT item_id, number, "
          + each(m -> m.sql + " AS " + m.column())
          + " FROM told) SELECT (SELECT count(*) FROM a), (SELECT count(*) FROM b), count(*), "
          + each(m -> sums(m.column()))
          + " FROM kept k JOIN counted x ON x.item_id = k.item_id AND x.number = k.one"
          + " JOIN counted y ON y.item_id = k.item_id AND y.number = k.other";

  @Inject private Database database;
  @Inject private Moments moments;

  private static String each(Function<Measure, String> sql) {
    return Measure.ofElements().stream().map(sql).collect(Collectors.joining(", "));
  }

  /** Over how many items a measure is stated on both sides, and its sums there. */
  private static String sums(String column) {
    return ("count(x.KEY + y.KEY), coalesce(sum(x.KEY) FILTER (WHERE y.KEY IS NOT NULL), 0)::bigint,"
            + " coalesce(sum(y.KEY) FILTER (WHERE x.KEY IS NOT NULL), 0)::bigint")
        .replace("KEY", column);
  }

  /** Every measure between two editions, in one statement besides those that find the editions. */
  public List<Reduction> between(PublishedList list, int from, int to) {
    List<Object> arguments = new ArrayList<>();
    for (int edition : List.of(from, to)) {
      Moment at = moments.of(list, AsOf.edition(edition));
      arguments.add(list.id());
      Collections.addAll(arguments, at.position(), at.position(), at.day(), at.day());
    }
    arguments.add(ElementConsistency.FREE.toArray(new String[0]));
    return database.get(
        SELECT,
        row -> {
          List<Reduction> reductions = new ArrayList<>();
          reductions.add(new Reduction(Measure.ITEMS, row.whole(3), row.big(1), row.big(2)));
          int at = 4;
          for (Measure measure : Measure.ofElements()) {
            reductions.add(new Reduction(measure, row.whole(at), row.big(at + 1), row.big(at + 2)));
            at += 3;
          }
          return reductions;
        },
        arguments.toArray());
  }
}
