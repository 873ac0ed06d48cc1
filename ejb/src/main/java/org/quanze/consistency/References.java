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

  /** An item that stands and refers to another one. */
  public record Referrer(UUID item, String name, String listType) {}

  /**
   * An item that is referred to, as it stands on a day.
   *
   * @param busiest the matter that implements it with the most visits, if there is one
   * @param visits how many those are
   */
  public record Referred(
      int publisher, String listType, Status status, @Nullable String busiest, int visits) {}

  /** Who refers to items of a government on its own lists after a day, by item. */
  public Map<UUID, List<Referrer>> referrers(Collection<UUID> items, int publisher, LocalDate day) {
    Map<UUID, List<Referrer>> found = new HashMap<>();
    if (items.isEmpty()) {
      return found;
    }
    UUID[] ids = items.toArray(new UUID[0]);
    database.list(
        "SELECT u.item, h.item_id, h.name, l.list_type FROM unnest(?::uuid[]) u(item)"
            + " JOIN holding h ON references_of(h.brief) @> ARRAY[u.item]"
            + " AND h.brief LIKE '%-%-%-%-%'"
            + " JOIN list l ON l.id = h.list_id AND l.publisher_id = ?"
            + " WHERE h.known_to IS NULL AND NOT h.past AND (h.eff_to IS NULL OR h.eff_to > ?)"
            + " UNION SELECT u.item_id, h.item_id, h.name, l.list_type FROM holding u"
            + " JOIN list ul ON ul.id = u.list_id AND ul.publisher_id = ? AND ul.list_type = 'POWER'"
            + " JOIN holding h ON "
            + BY_CODE
            + " JOIN list l ON l.id = h.list_id AND l.publisher_id = ul.publisher_id"
            + " WHERE u.item_id = ANY (?) AND u.known_to IS NULL AND NOT u.past"
            + " AND h.known_to IS NULL AND NOT h.past AND (h.eff_to IS NULL OR h.eff_to > ?)"
            + " ORDER BY 1, 3, 2",
        row ->
            found
                .computeIfAbsent(row.uuid(1), item -> new ArrayList<>())
                .add(new Referrer(row.uuid(2), row.text(3), row.text(4))),
        ids,
        publisher,
        day,
        publisher,
        ids,
        day);
    return found;
  }

  /** How items stand today that are referred to; one that does not stand is left out. */
  public Map<UUID, Referred> referred(Collection<UUID> items, LocalDate day) {
    Map<UUID, Referred> found = new HashMap<>();
    if (items.isEmpty()) {
      return found;
    }
    database.list(
        "SELECT u.item_id, l.publisher_id, l.list_type, u.status, m.name, coalesce(m.visits, 0)"
            + " FROM holding u JOIN list l ON l.id = u.list_id"
            + " LEFT JOIN LATERAL (SELECT h.name, (h.brief::jsonb ->> 'visits')::bigint AS visits"
            + " FROM holding h JOIN list hl ON hl.id = h.list_id AND hl.publisher_id = l.publisher_id"
            + " WHERE l.list_type = 'POWER' AND hl.list_type = 'SERVICE_MATTER' AND "
            + BY_CODE
            + " AND h.known_to IS NULL AND NOT h.past AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?)"
            + " ORDER BY 2 DESC NULLS LAST LIMIT 1) m ON true"
            + " WHERE u.item_id = ANY (?) AND u.known_to IS NULL AND NOT u.past"
            + " AND u.eff_from <= ? AND (u.eff_to IS NULL OR u.eff_to > ?)",
        row ->
            found.put(
                row.uuid(1),
                new Referred(
                    row.whole(2),
                    row.text(3),
                    Status.valueOf(row.text(4)),
                    row.textOrNull(5),
                    (int) row.big(6))),
        day,
        day,
        items.toArray(new UUID[0]),
        day,
        day);
    return found;
  }
}
