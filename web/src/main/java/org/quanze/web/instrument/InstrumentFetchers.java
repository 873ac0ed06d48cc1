package org.quanze.web.instrument;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.instrument.Instrument;
import org.quanze.instrument.Instruments;
import org.quanze.validity.Today;
import org.quanze.web.access.Keys;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;

/** Fetchers of legal instruments. */
@ApplicationScoped
@NullUnmarked
public class InstrumentFetchers implements TypeFetchers, TypeNames, NodeResolver, Loaders {

  private static final String INSTRUMENT = "instrument";

  @Inject private Instruments instruments;
  @Inject private Today today;

  @Override
  public String type() {
    return "Instrument";
  }

  @Override
  public Map<Class<?>, String> names() {
    return Map.of(InstrumentView.class, "Instrument");
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id", e -> GlobalId.encode("Instrument", instrument(e).id()),
        "title", e -> instrument(e).title(),
        "issuer", e -> instrument(e).issuer(),
        "documentNumber", e -> instrument(e).documentNumber(),
        "parsedDocumentNumber", e -> NumberView.of(instrument(e).documentNumber()),
        "since", e -> instrument(e).since(),
        "version", e -> instrument(e).version(),
        "facts", e -> instrument(e).facts(),
        "state", e -> instrument(e).on(source(e).day()),
        "allowedActions", e -> PlacedActs.at(e, "/", PlacedAct.INSTRUMENT_STATE_STATUS));
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        INSTRUMENT,
        Loaders.<UUID, Instrument>batched(
            ids ->
                instruments.list(List.copyOf(ids), null).stream()
                    .collect(Collectors.toMap(Instrument::id, Function.identity()))));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return Loaders.<UUID, Instrument>load(environment, INSTRUMENT, Keys.uuid(key))
        .thenApply(found -> found == null ? null : new InstrumentView(found, today.date()));
  }

  private static Instrument instrument(DataFetchingEnvironment environment) {
    return source(environment).instrument();
  }

  private static InstrumentView source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
