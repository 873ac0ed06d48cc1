package org.quanze.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal instrument (法律文件) as far as it is known. It is registered once with the day from which it
 * is in force; afterwards facts are added that say what became of it, and nothing is taken back: a
 * fact that was wrong is put right by another one of the same day.
 *
 * @param id identity
 * @param title title (名称) as it was registered
 * @param issuer who issued it (制定机关)
 * @param documentNumber 发文字号, or null
 * @param since first day on which it is in force (施行日)
 * @param facts what became of it, in the order of recording
 */
public record Instrument(
    UUID id,
    String title,
    String issuer,
    @Nullable String documentNumber,
    LocalDate since,
    List<Fact> facts) {

  /**
   * What is stated of an instrument.
   *
   * @param since first day on which it is so
   * @param document the document that says so
   * @param recordedAt when it was recorded
   */
  public record Fact(
      InstrumentStatus status, LocalDate since, String document, Instant recordedAt) {}

  /**
   * What an instrument is on a day.
   *
   * @param on the day
   * @param since since when it is so, or from when it will be in force
   * @param document the document that says so; the instrument itself where no other does
   */
  public record State(LocalDate on, InstrumentStatus status, LocalDate since, String document) {}

  public Instrument {
    facts = List.copyOf(facts);
  }

  /** How often it was written: 1 when it is registered, and one more for each fact. */
  public int version() {
    return facts.size() + 1;
  }

  /** What it is on a day: of the facts the one from the latest day, of one day the newest. */
  public State on(LocalDate day) {
    String itself = documentNumber == null ? title : documentNumber;
    if (day.isBefore(since)) {
      return new State(day, InstrumentStatus.NOT_YET_IN_FORCE, since, itself);
    }
    return facts.stream()
        .filter(fact -> !fact.since().isAfter(day))
        .reduce((one, later) -> later.since().isBefore(one.since()) ? one : later)
        .map(fact -> new State(day, fact.status(), fact.since(), fact.document()))
        .orElseGet(() -> new State(day, InstrumentStatus.IN_FORCE, since, itself));
  }
}
