package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.digest.Bytes;

/** The store that reads the public members of an edition: those that its public root is over. */
@ApplicationScoped
@NullUnmarked
public class PublicMembers {

  @Inject private Database database;

  /** A public member of an edition. */
  public record Member(UUID item, int version, String status, Bytes commitment) {}

  /**
   * The public members of an edition, by identity, one by one.
   *
   * @param entry number of the entry that closed it
   * @param day its day
   */
  public void read(int list, int entry, LocalDate day, Consumer<Member> reader) {
    database.stream(
        "SELECT h.item_id, h.version, h.status, v.commitment FROM holding h"
            + " JOIN item_version v ON v.item_id = h.item_id AND v.number = h.version"
            + " WHERE h.list_id = ? AND h.public AND h.known_from <= ?"
            + " AND (h.known_to IS NULL OR h.known_to > ?) AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?) ORDER BY h.item_id",
        row -> {
          reader.accept(new Member(row.uuid(1), row.whole(2), row.text(3), row.bytes(4)));
          return 0;
        },
        list,
        entry,
        entry,
        day,
        day);
  }
}
