package org.quanze.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;

/** The store of what stands on lists in public today, found by identity or by code. */
@ApplicationScoped
@NullUnmarked
public class StandingItems {

  @Inject private Database database;

  /** A code on the list that the government of another list has. */
  public record BesideCode(int list, String code) {}

  /** What is public today under codes on the lists of a type beside other lists. */
  public Map<BesideCode, Listed> listBeside(
      String listType, Collection<BesideCode> keys, LocalDate day) {
    Map<BesideCode, Listed> found = new HashMap<>();
    database.list(
        Pages.COLUMNS
            + ", k.list_id, k.code"
            + Pages.FROM
            + " JOIN list l ON l.id = h.list_id AND l.list_type = ?"
            + " JOIN list o ON o.publisher_id = l.publisher_id"
            + " JOIN unnest(?::int[], ?::text[]) k(list_id, code)"
            + " ON k.list_id = o.id AND k.code = h.code"
            + " WHERE h.known_to IS NULL AND NOT h.past AND h.public AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?)",
        row -> found.put(new BesideCode(row.whole(13), row.text(14)), Pages.read(row)),
        listType,
        keys.stream().map(BesideCode::list).toArray(Integer[]::new),
        keys.stream().map(BesideCode::code).toArray(String[]::new),
        day,
        day);
    return found;
  }

  /** What is public today of items, by identity; one statement for any number of them. */
  public Map<UUID, Listed> listStanding(Collection<UUID> items, LocalDate day) {
    return listToday(items, " AND h.public", day);
  }

  /** What stands today of items, public or not, for those who may read drafts on them. */
  public Map<UUID, Listed> listHeld(Collection<UUID> items, LocalDate day) {
    return listToday(items, "", day);
  }

  private Map<UUID, Listed> listToday(Collection<UUID> items, String which, LocalDate day) {
    Map<UUID, Listed> found = new HashMap<>();
    database.list(
        Pages.COLUMNS
            + Pages.FROM
            + " WHERE h.item_id = ANY (?) AND h.known_to IS NULL AND NOT h.past"
            + which
            + " AND h.eff_from <= ? AND (h.eff_to IS NULL OR h.eff_to > ?)",
        row -> found.put(row.uuid(2), Pages.read(row)),
        items.toArray(new UUID[0]),
        day,
        day);
    return found;
  }
}
