package org.quanze.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.list.Holding.Status;

/**
 * The store of which items refer to which: by an element of the format ITEM that lists show, or by
 * the code of a power on the list of the same government.
 */
@ApplicationScoped
@NullUnmarked
public class References {

  /** What implements the powers of a list names them by code. */
  static final String BY_CODE =
      "h.brief LIKE '%\"power\":%' AND h.brief::jsonb ->> 'power' = u.code AND u.code <> ''";

  @Inject private Database database;

  /**
   * An item that refers to another one, in a period.
   *
   * @param isPublic whether anybody may know of it
   * @param to the first day on which it does not any more; null while none is known
   */
  public record Referrer(UUID item, String name, boolean isPublic, @Nullable LocalDate to) {

    /** Whether it still refers on a day, or will. */
    public boolean isAfter(LocalDate day) {
      return to == null || to.isAfter(day);
    }
  }

  /**
   * How an item stands in a period that is referred to.
   *
   * @param busiest the public matter that implements it with the most visits today, if there is one
   * @param visits how many those are
   */
  public record Referred(
      int publisher,
      String listType,
      Status status,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String busiest,
      long visits) {

    /** Whether it stands so on a day. */
    public boolean holds(LocalDate day) {
      return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
  }

  /** Who refers to items of a government on its own lists from a day on, by item. */
  public Map<UUID, List<Referrer>> referrers(Collection<UUID> items, int publisher, LocalDate day) {
    Map<UUID, List<Referrer>> found = new HashMap<>();
    if (items.isEmpty()) {
      return found;
    }
    UUID[] ids = items.toArray(new UUID[0]);
    database.list(
        "SELECT u.item, h.item_id, h.name, h.public, h.eff_to FROM unnest(?::uuid[]) u(item)"
            + " JOIN holding h ON references_of(h.brief) @> ARRAY[u.item]"
            + " AND h.brief LIKE '%-%-%-%-%'"
            + " JOIN list l ON l.id = h.list_id AND l.publisher_id = ?"
            + " WHERE h.known_to IS NULL AND NOT h.past AND (h.eff_to IS NULL OR h.eff_to > ?)"
            + " UNION SELECT u.item_id, h.item_id, h.name, h.public, h.eff_to FROM holding u"
            + " JOIN list ul ON ul.id = u.list_id AND ul.publisher_id = ? AND ul.list_type = 'POWER'"
            + " JOIN holding h ON "
            + BY_CODE
            + " JOIN list l ON l.id = h.list_id AND l.publisher_id = ul.publisher_id"
            + " WHERE u.item_id = ANY (?) AND u.known_to IS NULL AND NOT u.past"
            + " AND h.known_to IS NULL AND NOT h.past AND (h.eff_to IS NULL OR h.eff_to > ?)"
            + " ORDER BY 1, 4 DESC, 3, 2, 5",
        row ->
            found
                .computeIfAbsent(row.uuid(1), item -> new ArrayList<>())
                .add(new Referrer(row.uuid(2), row.text(3), row.flag(4), row.dateOrNull(5))),
        ids,
        publisher,
        day,
        publisher,
        ids,
        day);
    return found;
  }

  /** How items stand from a day on that are referred to; one that does not is left out. */
  public Map<UUID, List<Referred>> referred(Collection<UUID> items, LocalDate day) {
    Map<UUID, List<Referred>> found = new HashMap<>();
    if (items.isEmpty()) {
      return found;
    }
    database.list(
        "SELECT u.item_id, l.publisher_id, l.list_type, u.status, u.eff_from, u.eff_to, m.name,"
            + " coalesce(m.visits, 0)"
            + " FROM holding u JOIN list l ON l.id = u.list_id"
            + " LEFT JOIN LATERAL (SELECT h.name, (h.brief::jsonb ->> 'visits')::bigint AS visits"
            + " FROM holding h JOIN list hl ON hl.id = h.list_id AND hl.publisher_id = l.publisher_id"
            + " WHERE l.list_type = 'POWER' AND hl.list_type = 'SERVICE_MATTER' AND "
            + BY_CODE
            + " AND h.known_to IS NULL AND NOT h.past AND h.public AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?)"
            + " ORDER BY 2 DESC NULLS LAST LIMIT 1) m ON true"
            + " WHERE u.item_id = ANY (?) AND u.known_to IS NULL AND NOT u.past"
            + " AND (u.eff_to IS NULL OR u.eff_to > ?)",
        row ->
            found
                .computeIfAbsent(row.uuid(1), item -> new ArrayList<>())
                .add(
                    new Referred(
                        row.whole(2),
                        row.text(3),
                        Status.valueOf(row.text(4)),
                        row.date(5),
                        row.dateOrNull(6),
                        row.textOrNull(7),
                        row.big(8))),
        day,
        day,
        items.toArray(new UUID[0]),
        day);
    return found;
  }
}
