package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;

/**
 * The store of the maintained totals: how many members stand on each list today, by unit, category
 * and openness. A base, and movements whose day is still to come, so that nothing needs a write at
 * midnight.
 */
@ApplicationScoped
@NullUnmarked
public class ListTotals {

  /** Stands for the whole list where a unit's id would stand. */
  public static final int WHOLE_LIST = 0;

  private static final LocalDate BASE = LocalDate.of(1, 1, 1);

  @Inject private Database database;
  @Inject private KeptReads kept;

  private record OfSection(List<Integer> lists, int department, LocalDate day) {}

  /** Members of a category. */
  public record CategoryTotal(String category, int members) {}

  /**
   * A change of the totals.
   *
   * @param members +1 or −1
   */
  public record Step(
      int list, int department, String category, boolean isPublic, LocalDate day, int members) {}

  /** Adds steps; those whose day has come go into the base. */
  public void add(Deed deed, List<Step> steps, LocalDate today) {
    String sql =
        "INSERT INTO list_total (list_id, department_id, category, public, day, members)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (list_id, department_id, category, public,"
            + " day) DO UPDATE SET members = list_total.members + excluded.members";
    Map<Step, Integer> sums = new LinkedHashMap<>();
    for (Step s : steps) {
      LocalDate day = s.day().isAfter(today) ? s.day() : BASE;
      for (int department : new int[] {s.department(), WHOLE_LIST}) {
        Step row = new Step(s.list(), department, s.category(), s.isPublic(), day, 0);
        sums.merge(row, s.members(), Integer::sum);
      }
    }
    // The driver makes one statement of a batch, and that may touch no row twice.
    List<@Nullable Object[]> rows = new ArrayList<>();
    sums.forEach(
        (s, members) ->
            rows.add(
                new @Nullable Object[] {
                  s.list(), s.department(), s.category(), s.isPublic(), s.day(), members
                }));
    database.runAll(sql, rows);
  }

  /** Takes into the base what has come about meanwhile. */
  public void fold(Deed deed, int list, LocalDate today) {
    database.run(
        "WITH come AS (DELETE FROM list_total WHERE list_id = ? AND day > ? AND day <= ?"
            + " RETURNING list_id, department_id, category, public, members)"
            + " INSERT INTO list_total (list_id, department_id, category, public, day, members)"
            + " SELECT list_id, department_id, category, public, ?, sum(members) FROM come"
            + " GROUP BY list_id, department_id, category, public"
            + " ON CONFLICT (list_id, department_id, category, public, day)"
            + " DO UPDATE SET members = list_total.members + excluded.members",
        list,
        BASE,
        today,
        BASE);
  }

  /** Counts the whole base anew from what stands; for lists that came in as a whole. */
  public void recount(Deed deed, int list, LocalDate today) {
    database.run("DELETE FROM list_total WHERE list_id = ?", list);
    database.run(
        "INSERT INTO list_total (list_id, department_id, category, public, day, members)"
            + " SELECT list_id, coalesce(department_id, 0), category, public, ?, count(*)"
            + " FROM holding WHERE list_id = ? AND known_to IS NULL AND eff_from <= ?"
            + " AND (eff_to IS NULL OR eff_to > ?) AND (status = 'IN_FORCE' OR"
            + " (SELECT t.counts_suspended FROM list l JOIN list_type t ON t.code = l.list_type"
            + " WHERE l.id = holding.list_id))"
            + " GROUP BY GROUPING SETS ((list_id, department_id, category, public),"
            + " (list_id, category, public))",
        BASE,
        list,
        today,
        today);
  }

  /** Public members of each of some lists by category, on a day, by id of the list. */
  public Map<Integer, List<CategoryTotal>> publicOfEach(Collection<Integer> lists, LocalDate day) {
    Map<Integer, List<CategoryTotal>> totals = new LinkedHashMap<>();
    database.list(
        "SELECT list_id, category, sum(members)::int FROM list_total WHERE list_id = ANY (?)"
            + " AND department_id = ? AND public AND day <= ? GROUP BY list_id, category"
            + " HAVING sum(members) <> 0 ORDER BY list_id, category",
        row ->
            totals
                .computeIfAbsent(row.whole(1), list -> new ArrayList<>())
                .add(new CategoryTotal(row.text(2), row.whole(3))),
        lists.toArray(new Integer[0]),
        WHOLE_LIST,
        day);
    return totals;
  }

  /**
   * Public members of lists by category, on a day.
   *
   * @param department id of a unit, or {@link #WHOLE_LIST}
   */
  public List<CategoryTotal> publicByCategory(
      Collection<Integer> lists, int department, LocalDate day) {
    return kept.get(
        "public by category",
        new OfSection(List.copyOf(lists), department, day),
        () ->
            database.list(
                "SELECT category, sum(members)::int FROM list_total WHERE list_id = ANY (?)"
                    + " AND department_id = ? AND public AND day <= ?"
                    + " GROUP BY category HAVING sum(members) <> 0 ORDER BY category",
                row -> new CategoryTotal(row.text(1), row.whole(2)),
                lists.toArray(new Integer[0]),
                department,
                day));
  }
}
