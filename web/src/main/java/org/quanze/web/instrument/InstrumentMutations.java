package org.quanze.web.instrument;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.database.Snapshot;
import org.quanze.instrument.InstrumentStatus;
import org.quanze.instrument.Instruments;
import org.quanze.instrument.RegisterInstrument;
import org.quanze.instrument.StateInstrumentStatus;
import org.quanze.validity.Today;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The deeds that tell of legal instruments. */
@ApplicationScoped
@NullUnmarked
public class InstrumentMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private RegisterInstrument registerInstrument;
  @Inject private StateInstrumentStatus stateInstrumentStatus;
  @Inject private Instruments instruments;
  @Inject private Snapshot snapshot;
  @Inject private Today today;
  @Inject private RequestActor actors;

  /** The instrument was written. */
  public record InstrumentSaved(InstrumentView instrument) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("instrumentRegister", this::register, "instrumentStateStatus", this::state);
  }

  private Object register(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> register(actors.of(environment), input));
  }

  private InstrumentSaved register(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        registerInstrument.register(
            actor,
            new RegisterInstrument.Command(
                text(input, "title"),
                text(input, "issuer"),
                (String) input.get("documentNumber"),
                day(input, "since"),
                text(input, "idempotencyKey"))));
  }

  private Object state(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> state(actors.of(environment), input));
  }

  private InstrumentSaved state(Actor actor, Map<String, Object> input) throws Exception {
    UUID instrument = Keys.uuid("Instrument", text(input, "instrument"));
    stateInstrumentStatus.state(
        actor,
        new StateInstrumentStatus.Command(
            instrument,
            (Integer) Objects.requireNonNull(input.get("expectedVersion")),
            InstrumentStatus.valueOf(text(input, "status")),
            day(input, "since"),
            text(input, "document"),
            text(input, "idempotencyKey")));
    return saved(instrument);
  }

  private InstrumentSaved saved(UUID id) throws Exception {
    return new InstrumentSaved(
        new InstrumentView(
            snapshot.read(READ_BACK, () -> instruments.list(List.of(id), null).get(0)),
            today.date()));
  }

  private static LocalDate day(Map<String, Object> input, String key) {
    return Objects.requireNonNull((LocalDate) input.get(key));
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }
}
