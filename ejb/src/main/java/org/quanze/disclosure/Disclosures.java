package org.quanze.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.disclosure.OpennessPeriod.Decided;
import org.quanze.item.Openness;

/** The store of disclosures, and of the openness that decisions and items have had. */
@ApplicationScoped
@NullUnmarked
public class Disclosures {

  /** The day of an entry, after its name. */
  private static final String DAY = ".recorded_at AT TIME ZONE 'Asia/Shanghai')::date";

  private static final String OF_DECISIONS =
      "SELECT d.id, d.openness, (e"
          + DAY
          + ", CASE WHEN d.kind IN ('OPENING', 'HISTORY') THEN 'AFTERWARDS' ELSE 'AT_SOURCE' END,"
          + " d.entry_number, d.document_number, (n"
          + DAY
          + ", x.entry_number, x.document_number, x.reason, x.person FROM decision d"
          + " JOIN ledger_entry e ON e.publisher_id = d.publisher_id AND e.number = d.entry_number"
          + " LEFT JOIN decision_disclosure x ON x.decision_id = d.id"
          + " LEFT JOIN ledger_entry n ON n.publisher_id = x.publisher_id"
          + " AND n.number = x.entry_number WHERE d.id = ANY (?)";

  private static final String OF_ITEMS =
      "SELECT v.item_id, v.openness, l.effective_on, v.openness_decided, l.entry_number,"
          + " d.document_number FROM item_version v CROSS JOIN LATERAL"
          + " (SELECT * FROM ledger_line l WHERE l.item_id = v.item_id"
          + " AND l.new_version = v.number ORDER BY l.entry_number, l.number LIMIT 1) l"
          + " LEFT JOIN known_decision d ON d.publisher_id = l.publisher_id"
          + " AND d.entry_number = l.entry_number"
          + " AND (d.openness = 'PUBLIC' OR d.disclosed_at IS NOT NULL)"
          + " WHERE v.item_id = ANY (?) ORDER BY v.item_id, v.number";

  @Inject private Database database;

  /** The openness of decisions, from the first on; one statement for any number of them. */
  public Map<UUID, List<OpennessPeriod>> ofDecisions(Collection<UUID> decisions) {
    Map<UUID, List<OpennessPeriod>> found = new HashMap<>();
    database.list(
        OF_DECISIONS,
        row -> found.put(row.uuid(1), ofDecision(row)),
        (Object) decisions.toArray(new UUID[0]));
    return found;
  }

  private static List<OpennessPeriod> ofDecision(Row row) throws SQLException {
    OpennessPeriod first = read(row);
    LocalDate disclosedOn = row.dateOrNull(7);
    return disclosedOn == null
        ? List.of(first)
        : List.of(
            first.until(disclosedOn),
            new OpennessPeriod(
                Openness.PUBLIC,
                disclosedOn,
                null,
                Decided.CHANGED,
                row.whole(8),
                row.textOrNull(9),
                row.text(10),
                row.text(11)));
  }

  private static OpennessPeriod read(Row row) throws SQLException {
    return new OpennessPeriod(
        Openness.valueOf(row.text(2)),
        row.date(3),
        null,
        Decided.valueOf(row.text(4)),
        row.whole(5),
        row.textOrNull(6),
        null,
        null);
  }

  /**
   * The times in which items were public, from the first on, by their versions; of other times it
   * is only seen that they lie between. One statement for any number of items.
   */
  public Map<UUID, List<OpennessPeriod>> ofItems(Collection<UUID> items) {
    Map<UUID, List<OpennessPeriod>> all = new HashMap<>();
    database.list(
        OF_ITEMS,
        row -> {
          List<OpennessPeriod> of = all.computeIfAbsent(row.uuid(1), item -> new ArrayList<>());
          return goOn(of, read(row));
        },
        (Object) items.toArray(new UUID[0]));
    all.replaceAll((item, of) -> of.stream().filter(p -> p.openness() == Openness.PUBLIC).toList());
    return all;
  }

  private static boolean goOn(List<OpennessPeriod> of, OpennessPeriod next) {
    if (of.isEmpty()) {
      return of.add(next);
    }
    OpennessPeriod last = of.get(of.size() - 1);
    if (last.goesOn(next)) {
      return false;
    }
    of.set(of.size() - 1, last.until(next.since()));
    return of.add(next);
  }

  /** Adds what an entry tells, and who brought it. */
  void add(Deed deed, int publisher, int entry, Disclosure disclosure) {
    @Nullable String document = disclosure.documentNumber();
    database.run(
        "INSERT INTO decision_disclosure (publisher_id, entry_number, decision_id, reason,"
            + " document_number, username, person) VALUES (?, ?, ?, ?, ?, ?, ?)",
        publisher,
        entry,
        disclosure.decision().decision().id(),
        disclosure.reason(),
        document,
        Objects.requireNonNull(deed.username()),
        deed.actor().name());
  }
}
