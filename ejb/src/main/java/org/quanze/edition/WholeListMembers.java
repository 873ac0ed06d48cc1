package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.edition.MembersAfter.Member;
import org.quanze.item.Items.VersionKey;
import org.quanze.wholelist.WholeList;

/** The store that reads the members of a list as they now stand, and which rows say the same. */
@ApplicationScoped
@NullUnmarked
public class WholeListMembers {

  @Inject private Database database;

  /** The members of a list, or of one of its units, of the openness of a whole list. */
  List<Member> now(WholeList whole, int list, @Nullable Integer department, LocalDate day) {
    return database.list(
        "SELECT h.item_id, h.version, d.uid, v.name, v.code FROM holding h"
            + " JOIN list l ON l.id = h.list_id JOIN list_type y ON y.code = l.list_type"
            + " JOIN department d ON d.id = h.department_id"
            + " JOIN item_version v ON v.item_id = h.item_id AND v.number = h.version"
            + " WHERE h.list_id = ? AND h.known_to IS NULL AND h.eff_from <= ?"
            + " AND (h.eff_to IS NULL OR h.eff_to > ?) AND v.openness = ?"
            + " AND (h.status = 'IN_FORCE' OR y.counts_suspended)"
            + " AND h.department_id = coalesce(?::int, h.department_id) ORDER BY h.item_id",
        row ->
            new Member(
                new VersionKey(row.uuid(1), row.whole(2)),
                row.uuid(3),
                row.text(4),
                row.textOrNull(5),
                null),
        list,
        day,
        day,
        whole.openness(),
        department);
  }

  /** The numbers of those rows whose text is, letter by letter, that of the version beside them. */
  Set<Integer> same(WholeList whole, List<Integer> rows, List<VersionKey> versions) {
    return new HashSet<>(
        database.list(
            "SELECT r.number FROM unnest(?::int[], ?::uuid[], ?::int[]) p(number, item, version)"
                + " JOIN whole_list_row r ON r.run_id = ? AND r.number = p.number"
                + " JOIN item_content c ON c.item_id = p.item AND c.number = p.version"
                + " WHERE c.content = r.content",
            row -> row.whole(1),
            rows.toArray(new Integer[0]),
            versions.stream().map(VersionKey::item).toArray(UUID[]::new),
            versions.stream().map(VersionKey::number).toArray(Integer[]::new),
            whole.run()));
  }
}
