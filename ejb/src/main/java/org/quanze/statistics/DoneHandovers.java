package org.quanze.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.Movement;
import org.quanze.database.Database;
import org.quanze.statistics.ComputedFigures.Asked;

/** The store that counts handovers which the ledger says were done in a month. */
@ApplicationScoped
@NullUnmarked
class DoneHandovers {

  /** What the line of a handover says when it was done, on either side of it. */
  private static final String[] DONE =
      List.of(
              Movement.DELEGATED_OUT,
              Movement.DELEGATED_IN_PART,
              Movement.PARTLY_DELEGATED,
              Movement.ACCEPTED,
              Movement.RECALLED_IN,
              Movement.RECALLED_FROM_ME,
              Movement.ENTRUSTED,
              Movement.ENTRUSTMENT_RECEIVED,
              Movement.ENTRUSTED_ENDED,
              Movement.ENTRUSTMENT_ENDED)
          .stream()
          .map(Enum::name)
          .toArray(String[]::new);

  private static final String COUNT =
      "SELECT k.place, l.list_type, count(DISTINCT n.handover_id)"
          + " FROM unnest(?::int[], ?::int[], ?::int[], ?::date[], ?::date[]) WITH ORDINALITY"
          + " k(department_id, publisher_id, position, before, last, place)"
          + " JOIN list l ON l.publisher_id = k.publisher_id"
          + " JOIN ledger_line n ON n.list_id = l.id AND n.effective_on > k.before"
          + " AND n.effective_on <= k.last AND n.entry_number <= k.position"
          + " AND n.department_id = k.department_id AND n.handover_id IS NOT NULL"
          + " AND n.movement = ANY (?)"
          // A recall ends what its receiver had entrusted: that unit gives and takes nothing by it.
          + " AND NOT (n.kind = 'RECALL' AND n.movement IN ('ENTRUSTED_ENDED', 'ENTRUSTMENT_ENDED'))"
          + " JOIN ledger_entry e ON e.publisher_id = k.publisher_id AND e.number = n.entry_number"
          + " AND e.kind = 'HANDOVER' GROUP BY k.place, l.list_type";

  @Inject private Database database;

  /** How many, by list type; one statement for any number of reports. */
  Map<Asked, Map<String, Integer>> count(Collection<Asked> asked) {
    List<Asked> ordered = List.copyOf(asked);
    Map<Asked, Map<String, Integer>> found = new HashMap<>();
    database.list(
        COUNT,
        row ->
            found
                .computeIfAbsent(ordered.get(row.whole(1) - 1), a -> new HashMap<>())
                .put(row.text(2), row.whole(3)),
        ordered.stream().map(a -> a.report().department()).toArray(Integer[]::new),
        ordered.stream().map(Asked::publisher).toArray(Integer[]::new),
        ordered.stream().map(Asked::position).toArray(Integer[]::new),
        ordered.stream().map(a -> a.report().dayBefore()).toArray(LocalDate[]::new),
        ordered.stream().map(a -> a.report().lastDay()).toArray(LocalDate[]::new),
        DONE);
    return found;
  }
}
