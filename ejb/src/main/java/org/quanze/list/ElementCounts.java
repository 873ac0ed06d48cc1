package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.list.Holding.Status;
import org.quanze.list.Pages.Wanted;

/** Counts what the elements of public items hold, at a point on both axes. */
@ApplicationScoped
@NullUnmarked
public class ElementCounts {

  @Inject private Database database;

  /**
   * How many items have each code of an element.
   *
   * @param items how many items there are
   * @param unstated how many of them have no code
   * @param counts how many have a code, by code; an item of several codes is counted with each
   */
  public record ByCode(int items, int unstated, Map<String, Integer> counts) {
    public ByCode {
      counts = Map.copyOf(counts);
    }
  }

  /**
   * Statutory and promised limits of the items that have both, the statutory one above 0.
   *
   * @param items how many those are
   * @param of how many items there are in all
   * @param statutory the sum of the statutory limits
   * @param promised the sum of the promised limits
   * @param meanOfRatios the mean over the items of (statutory − promised) ÷ statutory; null for
   *     none
   */
  public record Limits(
      int items, int of, long statutory, long promised, @Nullable BigDecimal meanOfRatios) {}

  /** Items by the codes of an element that is shown in lists. */
  public ByCode byCode(Wanted wanted, boolean suspended, String element, boolean several) {
    if (wanted.lists().isEmpty()) {
      return new ByCode(0, 0, Map.of());
    }
    PageQuery all = new PageQuery("SELECT count(*), count(h.brief::jsonb -> ?)" + Pages.FROM);
    PageQuery codes =
        new PageQuery(
            several
                ? "SELECT c.code, count(DISTINCT (h.list_id, h.item_id)) FROM holding h CROSS JOIN LATERAL"
                    + " jsonb_array_elements_text(h.brief::jsonb -> ?) c(code)"
                : "SELECT h.brief::jsonb ->> ?, count(*)" + Pages.FROM);
    counted(all.append("", element).where(wanted), suspended);
    counted(codes.append("", element).where(wanted), suspended);
    if (!several) {
      codes.and("h.brief::jsonb -> ? IS NOT NULL", element);
    }
    codes.append(" GROUP BY 1");
    Map<String, Integer> counts = new LinkedHashMap<>();
    database.list(codes.sql(), row -> counts.put(row.text(1), row.whole(2)), codes.arguments());
    return database.get(
        all.sql(),
        row -> new ByCode(row.whole(1), row.whole(1) - row.whole(2), counts),
        all.arguments());
  }

  /** How many items there are. */
  public int count(Wanted wanted, boolean suspended) {
    if (wanted.lists().isEmpty()) {
      return 0;
    }
    PageQuery query =
        counted(new PageQuery("SELECT count(*)" + Pages.FROM).where(wanted), suspended);
    return database.get(query.sql(), row -> row.whole(1), query.arguments());
  }

  /** Whether suspended items count is for the list type to say. */
  private static PageQuery counted(PageQuery query, boolean suspended) {
    return suspended ? query : query.and("h.status <> ?", Status.SUSPENDED);
  }

  /** The limits that two elements state, whole numbers both. */
  public Limits limits(Wanted wanted, boolean suspended, String statutory, String promised) {
    if (wanted.lists().isEmpty()) {
      return new Limits(0, 0, 0, 0, null);
    }
    PageQuery query =
        new PageQuery(
            "SELECT count(*) FILTER (WHERE s > 0 AND p IS NOT NULL), count(*),"
                + " coalesce(sum(s) FILTER (WHERE s > 0 AND p IS NOT NULL), 0)::bigint,"
                + " coalesce(sum(p) FILTER (WHERE s > 0 AND p IS NOT NULL), 0)::bigint,"
                + " (avg((s - p)::numeric / nullif(s, 0)) FILTER (WHERE s > 0 AND p IS NOT NULL))::text"
                + " FROM (SELECT (e -> ?)::bigint AS s, (e -> ?)::bigint AS p FROM (SELECT"
                + " c.content::jsonb -> 'elements' AS e FROM holding h JOIN item_content c"
                + " ON c.item_id = h.item_id AND c.number = h.version");
    query.append("", statutory, promised).where(wanted).append(" OFFSET 0) contents) limits");
    return database.get(
        query.sql(),
        row ->
            new Limits(
                row.whole(1),
                row.whole(2),
                row.big(3),
                row.big(4),
                row.textOrNull(5) == null ? null : new BigDecimal(row.text(5))),
        query.arguments());
  }
}
