package org.quanze.instrument;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanze.instrument.Instrument.State;

/**
 * The registered instruments that bases cite, by the titles under which they are matched. A basis
 * is known to be out of force only if its title is registered, and no instrument of that title is
 * in force: one often takes the place of another of the same title.
 */
public record CitedInstruments(Map<String, List<Instrument>> byTitle) {

  /** Nothing that is cited is registered. */
  public static final CitedInstruments NONE = new CitedInstruments(Map.of());

  // What has ended is nearer to what was meant than what is to come.
  private static final Comparator<NotInForce> NEAREST =
      Comparator.comparing((NotInForce n) -> isToCome(n.state()))
          .thenComparingLong(n -> distance(n.state()))
          .thenComparing(n -> n.instrument().id());

  public CitedInstruments {
    byTitle = Map.copyOf(byTitle);
  }

  /** Those that were found. */
  public static CitedInstruments of(Collection<Instrument> found) {
    return new CitedInstruments(
        found.stream().collect(Collectors.groupingBy(i -> InstrumentTitle.key(i.title()))));
  }

  /** What of some citations is not in force on a day, each once, in the order of citing. */
  public List<NotInForce> notInForce(Collection<String> citations, LocalDate day) {
    return byTitle.isEmpty()
        ? List.of()
        : citations.stream()
            .flatMap(citation -> InstrumentTitle.cited(citation).stream())
            .map(title -> title.among(byTitle.keySet()))
            .distinct()
            .flatMap(title -> ofTitle(title, day).stream())
            .toList();
  }

  /** The instruments that are registered under the titles in a citation. */
  public List<Instrument> of(String citation) {
    return InstrumentTitle.cited(citation).stream()
        .map(title -> title.among(byTitle.keySet()))
        .distinct()
        .flatMap(title -> byTitle.getOrDefault(title, List.of()).stream())
        .toList();
  }

  private Optional<NotInForce> ofTitle(String title, LocalDate day) {
    List<NotInForce> all =
        byTitle.getOrDefault(title, List.of()).stream()
            .map(instrument -> new NotInForce(instrument, instrument.on(day)))
            .toList();
    return all.stream().anyMatch(n -> n.state().status().isInForce())
        ? Optional.empty()
        : all.stream().min(NEAREST);
  }

  private static boolean isToCome(State state) {
    return state.status() == InstrumentStatus.NOT_YET_IN_FORCE;
  }

  private static long distance(State state) {
    return Math.abs(state.on().toEpochDay() - state.since().toEpochDay());
  }
}
