package org.quanze.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.calendar.Calendars;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.deadline.Deadline;
import org.quanze.deadline.Deadline.Running;
import org.quanze.deadline.Pause;
import org.quanze.deadline.Pauses;
import org.quanze.deadline.Term;
import org.quanze.item.Openness;
import org.quanze.organisation.OrganisationCode;
import org.quanze.review.ReviewStep;
import org.quanze.validity.Today;

/** Reads the publication register (信息发布登记台账): a few statements for a page of any size. */
@ApplicationScoped
@NullUnmarked
public class PublicationRegister {

  /**
   * The publications of a government, each numbered in its year. An imported decision of earlier
   * years is registered on the day on which it was published here.
   */
  private static final String ROWS =
      " FROM (SELECT d.*, e.recorded_at, CASE WHEN d.disclosed_at <= coalesce(?::timestamptz, 'infinity')"
          + " THEN 'PUBLIC' ELSE d.openness END AS openness_then,"
          + " p.path AS publisher_path, c.department_id AS maker, c.created_at,"
          + " coalesce(c.decision LIKE '%,\"urgent\":true%', false) AS urgent,"
          + " (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS published_on,"
          + " row_number() OVER (PARTITION BY"
          + " extract(year FROM e.recorded_at AT TIME ZONE 'Asia/Shanghai')"
          + " ORDER BY d.entry_number) AS serial FROM known_decision d"
          + " JOIN ledger_entry e ON e.publisher_id = d.publisher_id AND e.number = d.entry_number"
          + " JOIN publisher p ON p.id = d.publisher_id LEFT JOIN change_set c ON c.id = d.id"
          + " WHERE d.publisher_id = ? AND d.kind IN ('OPENING', 'DECISION', 'HISTORY')) r"
          + " LEFT JOIN department m ON m.id = r.maker"
          + " WHERE (?::int IS NULL OR extract(year FROM r.published_on) = ?)"
          + " AND r.recorded_at <= coalesce(?::timestamptz, 'infinity')"
          + " AND (r.openness_then = 'PUBLIC' OR EXISTS (SELECT FROM unnest(?::text[]) b(branch)"
          + " WHERE b.branch = '/'"
          + " OR coalesce(m.path, r.publisher_path) || '/' LIKE b.branch || '/%')"
          + " OR r.maker IN (SELECT left_to(?, ?)))";

  private static final String SELECT =
      "SELECT r.publisher_id, r.entry_number, extract(year FROM r.published_on)::int, r.serial::int,"
          + " r.id, r.kind, r.document_number, r.title, r.issuer, r.maker, r.openness_then, r.signed_on,"
          + " r.published_on, (r.created_at AT TIME ZONE 'Asia/Shanghai')::date, r.urgent,"
          + " (SELECT min(k.value) FROM department u JOIN department_code k"
          + " ON k.department_id = u.id AND k.scheme = 'USCC' WHERE u.publisher_id = r.publisher_id"
          + " AND u.name = r.issuer HAVING count(*) = 1)"
          + ROWS
          + " AND r.entry_number < ? ORDER BY r.entry_number DESC LIMIT ?";

  @Inject private Database database;
  @Inject private Pauses pauses;
  @Inject private Calendars calendars;

  /**
   * Which rows are asked for.
   *
   * @param year year of the day of publication; null for all
   * @param branches those whose rows are shown although they are not public
   * @param knownOn the day at whose end the register is read, as it was then; null for now
   */
  public record Wanted(
      int publisher, @Nullable Integer year, List<String> branches, @Nullable LocalDate knownOn) {
    public Wanted {
      branches = List.copyOf(branches);
    }

    /** The register as it stands now. */
    public Wanted(int publisher, @Nullable Integer year, List<String> branches) {
      this(publisher, year, branches, null);
    }

    private @Nullable Instant knownAt() {
      return knownOn == null
          ? null
          : knownOn.plusDays(1).atStartOfDay(Today.ZONE).toInstant().minusNanos(1_000);
    }
  }

  /** A row without its deadline, and what that is counted from. */
  private record Read(PublicationRecord row, @Nullable LocalDate since, boolean urgent) {}

  /** A page, the newest first: those before an entry. */
  public List<PublicationRecord> page(Wanted wanted, int before, int limit, LocalDate today) {
    List<Read> rows =
        database.list(
            SELECT,
            PublicationRegister::read,
            wanted.knownAt(),
            wanted.publisher(),
            wanted.year(),
            wanted.year(),
            wanted.knownAt(),
            wanted.branches().toArray(new String[0]),
            wanted.branches().toArray(new String[0]),
            today,
            before,
            limit);
    Map<UUID, List<Pause>> stood = pauses.list(rows.stream().map(r -> r.row().decision()).toList());
    return rows.stream()
        .map(r -> counted(r, stood.getOrDefault(r.row().decision(), List.of()), today))
        .toList();
  }

  /** How many rows there are. */
  public int count(Wanted wanted, LocalDate today) {
    return database.get(
        "SELECT count(*)" + ROWS,
        row -> row.whole(1),
        wanted.knownAt(),
        wanted.publisher(),
        wanted.year(),
        wanted.year(),
        wanted.knownAt(),
        wanted.branches().toArray(new String[0]),
        wanted.branches().toArray(new String[0]),
        today);
  }

  /** Who did the steps of decisions, in the round that was published, in the order of doing. */
  public Map<UUID, List<Reviewer>> reviewers(Collection<UUID> decisions) {
    Map<UUID, List<Reviewer>> found = new HashMap<>();
    database.list(
        "SELECT r.change_set_id, r.step, r.person, p.id, d.id, r.department_id FROM review r"
            + " JOIN change_set c ON c.id = r.change_set_id AND c.round = r.round"
            + " LEFT JOIN publisher p ON p.path = coalesce(r.unit, r.branch)"
            + " LEFT JOIN department d ON d.path = coalesce(r.unit, r.branch)"
            + " WHERE r.change_set_id = ANY (?) AND r.result = 'PASSED' ORDER BY r.number",
        row ->
            found
                .computeIfAbsent(row.uuid(1), id -> new ArrayList<>())
                .add(
                    new Reviewer(
                        ReviewStep.valueOf(row.text(2)),
                        row.text(3),
                        row.wholeOrNull(4),
                        row.wholeOrNull(5),
                        row.wholeOrNull(6))),
        (Object) decisions.toArray(new UUID[0]));
    return found;
  }

  private PublicationRecord counted(Read read, List<Pause> stood, LocalDate today) {
    PublicationRecord row = read.row();
    if (read.since() == null) {
      return row;
    }
    int days = Term.PUBLICATION.workingDays(read.urgent());
    Running running = new Running(Term.PUBLICATION, days, read.since(), stood, row.publishedOn());
    return new PublicationRecord(
        row.publisher(),
        row.entry(),
        row.year(),
        row.serial(),
        row.issuerCode(),
        row.decision(),
        row.documentNumber(),
        row.title(),
        row.issuer(),
        row.maker(),
        row.openness(),
        row.signedOn(),
        row.publishedOn(),
        Deadline.of(running, today, calendars.get()));
  }

  private static Read read(Row row) throws SQLException {
    LocalDate signedOn = row.dateOrNull(12);
    LocalDate since = signedOn == null ? row.dateOrNull(14) : signedOn;
    return new Read(
        new PublicationRecord(
            row.whole(1),
            row.whole(2),
            row.whole(3),
            row.whole(4),
            code(row.textOrNull(16)),
            row.uuid(5),
            row.textOrNull(7),
            row.text(8),
            row.text(9),
            row.wholeOrNull(10),
            Openness.valueOf(row.text(11)),
            signedOn,
            row.date(13),
            null),
        row.text(6).equals("HISTORY") ? null : since,
        row.flag(15));
  }

  /** A code that does not check names nobody. */
  private static @Nullable String code(@Nullable String value) {
    return value != null
            && (OrganisationCode.isUscc(value) || OrganisationCode.isTransitional(value))
        ? value
        : null;
  }
}
