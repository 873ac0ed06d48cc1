package org.quanze.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.Pages.Wanted;

/** A statement about what stands on lists, in the making. */
@NullUnmarked
final class PageQuery {
  /** Ends of the recorded and of the effective period, as the index of what stood then has them. */
  private static final String KNOWN_TO = "coalesce(h.known_to, 2147483647)";

  private static final String EFF_TO = "coalesce(h.eff_to, 'infinity'::date)";

  private final StringBuilder sql;
  private final List<@Nullable Object> arguments = new ArrayList<>();

  PageQuery(String start) {
    sql = new StringBuilder(start);
  }

  PageQuery where(Wanted wanted) {
    if (wanted.lists().size() == 1) {
      append(" WHERE h.list_id = ?", wanted.lists().get(0).list());
    } else {
      append(
          " WHERE h.list_id = ANY (?)",
          (Object) wanted.lists().stream().map(ListAt::list).toArray(Integer[]::new));
    }
    if (wanted.isHead()) {
      and("h.known_to IS NULL AND NOT h.past AND (h.eff_to IS NULL OR h.eff_to > ?)", wanted.day());
    } else {
      known(wanted);
      and(EFF_TO + " > ?", wanted.day());
    }
    and("h.eff_from <= ? AND h.public", wanted.day());
    if (wanted.department() != null) {
      and("h.department_id = ?", wanted.department());
    }
    if (wanted.category() != null) {
      and("h.category = ?", wanted.category());
    }
    if (wanted.nameContains() != null) {
      and("h.name LIKE ? ESCAPE '!'", "%" + escaped(wanted.nameContains()) + "%");
    }
    return this;
  }

  private void known(Wanted wanted) {
    if (wanted.lists().size() == 1) {
      int position = wanted.lists().get(0).moment().position();
      and("h.known_from <= ? AND " + KNOWN_TO + " > ?", position, position);
      return;
    }
    and(
        "EXISTS (SELECT FROM unnest(?::int[], ?::int[]) p(list_id, position)"
            + " WHERE p.list_id = h.list_id AND h.known_from <= p.position"
            + " AND (h.known_to IS NULL OR h.known_to > p.position))",
        wanted.lists().stream().map(ListAt::list).toArray(Integer[]::new),
        wanted.lists().stream().map(l -> l.moment().position()).toArray(Integer[]::new));
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  PageQuery and(String condition, @Nullable Object... values) {
    return append(" AND " + condition, values);
  }

  PageQuery append(String part, @Nullable Object... values) {
    sql.append(part);
    arguments.addAll(java.util.Arrays.asList(values));
    return this;
  }

  String sql() {
    return sql.toString();
  }

  @Nullable Object[] arguments() {
    return arguments.toArray();
  }
}
