package org.quanze.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.instrument.Instrument.Fact;

/** The store of legal instruments and of what became of them: insert and read, never change. */
@ApplicationScoped
@NullUnmarked
public class Instruments {

  // Facts are numbered in the order of recording; up to the newest one that was known, all were.
  private static final String SELECT =
      "SELECT i.id, i.title, i.issuer, i.document_number, i.since, f.status, f.since, f.document,"
          + " f.recorded_at FROM instrument i LEFT JOIN instrument_fact f"
          + " ON f.instrument_id = i.id AND f.recorded_at <= coalesce(?::timestamptz, 'infinity')"
          + " WHERE i.recorded_at <= coalesce(?::timestamptz, 'infinity')";

  private static final String ORDER = " ORDER BY i.title_key, i.id, f.number";

  private static final String FOUND =
      " FROM instrument i LEFT JOIN LATERAL (SELECT status FROM instrument_fact"
          + " WHERE instrument_id = i.id AND since <= ?"
          + " AND recorded_at <= coalesce(?::timestamptz, 'infinity')"
          + " ORDER BY since DESC, number DESC LIMIT 1) f ON true"
          + " WHERE i.recorded_at <= coalesce(?::timestamptz, 'infinity')"
          + " AND strpos(i.title_key, ?) > 0 AND (?::text IS NULL OR ?::text = CASE"
          + " WHEN i.since > ? THEN 'NOT_YET_IN_FORCE' ELSE coalesce(f.status, 'IN_FORCE') END)";

  @Inject private Database database;

  /**
   * What a page is of.
   *
   * @param titlePart a part of the title, as titles are matched; empty for any
   * @param status what the instruments are on the day; null for anything
   * @param knownAt what was recorded by then; null for everything
   */
  public record Wanted(
      String titlePart,
      @Nullable InstrumentStatus status,
      LocalDate day,
      @Nullable Instant knownAt) {}

  /** Where a page begins: after this one. */
  public record Place(String titleKey, UUID id) {}

  /** Instruments by identity, as they were known at an instant; null for now. */
  public List<Instrument> list(Collection<UUID> ids, @Nullable Instant knownAt) {
    return read(" AND i.id = ANY (?)", knownAt, (Object) ids.toArray(new UUID[0]));
  }

  public Optional<Instrument> find(UUID id) {
    return list(List.of(id), null).stream().findFirst();
  }

  /**
   * The registered instruments that bases cite, as they were known at an instant; null for now. At
   * most one statement for any number of citations.
   */
  public CitedInstruments cited(Collection<String> citations, @Nullable Instant knownAt) {
    String[] titles =
        citations.stream()
            .flatMap(citation -> InstrumentTitle.cited(citation).stream())
            .flatMap(title -> Stream.of(title.noted(), title.plain()))
            .distinct()
            .toArray(String[]::new);
    return titles.length == 0
        ? CitedInstruments.NONE
        : CitedInstruments.of(read(" AND i.title_key = ANY (?)", knownAt, (Object) titles));
  }

  /**
   * All registered instruments, for citations that are not known before they are read one by one;
   * one statement. What nobody registered is not there, so they are fewer than what lists cite.
   */
  public CitedInstruments registered() {
    return CitedInstruments.of(read("", null));
  }

  /** A page, by title. */
  public List<Instrument> page(Wanted wanted, @Nullable Place after, int limit) {
    Place place = after == null ? new Place("", new UUID(0, 0)) : after;
    List<@Nullable Object> arguments = new ArrayList<>(arguments(wanted));
    arguments.addAll(List.of(place.titleKey(), place.id(), limit));
    List<UUID> ids =
        database.list(
            "SELECT i.id"
                + FOUND
                + " AND (i.title_key, i.id) > (?, ?)"
                + " ORDER BY i.title_key, i.id LIMIT ?",
            row -> row.uuid(1),
            arguments.toArray());
    return ids.isEmpty() ? List.of() : list(ids, wanted.knownAt());
  }

  /** How many there are. */
  public int count(Wanted wanted) {
    return database.get(
        "SELECT count(*)" + FOUND, row -> row.whole(1), arguments(wanted).toArray());
  }

  private static List<@Nullable Object> arguments(Wanted wanted) {
    return Arrays.asList(
        wanted.day(),
        wanted.knownAt(),
        wanted.knownAt(),
        wanted.titlePart(),
        wanted.status(),
        wanted.status(),
        wanted.day());
  }

  /** Whether an instrument of this title, issuer, number and day is registered. */
  boolean isRegistered(Instrument instrument) {
    return database.get(
        "SELECT EXISTS (SELECT FROM instrument WHERE title_key = ? AND issuer = ?"
            + " AND document_number IS NOT DISTINCT FROM ?::text AND since = ?)",
        row -> row.flag(1),
        InstrumentTitle.key(instrument.title()),
        instrument.issuer(),
        instrument.documentNumber(),
        instrument.since());
  }

  /** One at a time writes what has a name, until the transaction ends. */
  void lock(Deed deed, String name) {
    database.list(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 0, "instrument\n" + name);
  }

  /** Adds an instrument. */
  void add(Deed deed, Instrument instrument) {
    database.run(
        "INSERT INTO instrument (id, title, title_key, issuer, document_number, since,"
            + " recorded_at, username) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        instrument.id(),
        instrument.title(),
        InstrumentTitle.key(instrument.title()),
        instrument.issuer(),
        instrument.documentNumber(),
        instrument.since(),
        deed.at(),
        deed.username());
  }

  /** Adds a fact under its number. */
  void add(Deed deed, UUID instrument, int number, Fact fact) {
    database.run(
        "INSERT INTO instrument_fact (instrument_id, number, status, since, document, recorded_at,"
            + " username) VALUES (?, ?, ?, ?, ?, ?, ?)",
        instrument,
        number,
        fact.status(),
        fact.since(),
        fact.document(),
        fact.recordedAt(),
        deed.username());
  }

  private List<Instrument> read(String which, @Nullable Instant knownAt, Object... more) {
    List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(knownAt, knownAt));
    arguments.addAll(List.of(more));
    Map<UUID, Instrument> found = new LinkedHashMap<>();
    database.list(
        SELECT + which + ORDER,
        row -> found.merge(row.uuid(1), instrument(row), Instruments::together),
        arguments.toArray());
    return List.copyOf(found.values());
  }

  private static Instrument together(Instrument before, Instrument more) {
    List<Fact> facts = new ArrayList<>(before.facts());
    facts.addAll(more.facts());
    return new Instrument(
        before.id(),
        before.title(),
        before.issuer(),
        before.documentNumber(),
        before.since(),
        facts);
  }

  private static Instrument instrument(Row row) throws SQLException {
    String status = row.textOrNull(6);
    return new Instrument(
        row.uuid(1),
        row.text(2),
        row.text(3),
        row.textOrNull(4),
        row.date(5),
        status == null
            ? List.of()
            : List.of(
                new Fact(
                    InstrumentStatus.valueOf(status), row.date(7), row.text(8), row.instant(9))));
  }
}
