package org.quanze.web.instrument;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.citation.Citation;
import org.quanze.citation.LawTexts;
import org.quanze.citation.Provision;
import org.quanze.citation.Rank;
import org.quanze.citation.Ranks;
import org.quanze.instrument.CitedInstruments;
import org.quanze.instrument.Instrument;
import org.quanze.instrument.Instruments;
import org.quanze.validity.Today;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;

/** Which registered instruments are cited: by one statement for all citations of an answer. */
@ApplicationScoped
@NullUnmarked
public class CitationFetchers implements TypeFetchers, Loaders {

  private static final String CITED = "instrumentsByCitation";

  @Inject private Instruments instruments;
  @Inject private LawTexts laws;
  @Inject private Today today;

  @Override
  public String type() {
    return "Citation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("instruments", this::instruments, "missing", this::missing, "rank", this::rank);
  }

  private List<Provision> missing(DataFetchingEnvironment environment) {
    Citation citation = Objects.requireNonNull(environment.getSource());
    return laws.find(citation.title()).map(text -> LawTexts.missing(text, citation)).orElse(null);
  }

  private CompletableFuture<Rank> rank(DataFetchingEnvironment environment) {
    Citation citation = Objects.requireNonNull(environment.getSource());
    return Loaders.<String, List<Instrument>>load(environment, CITED, citation.title())
        .thenApply(found -> Ranks.of(citation.title(), found).orElse(null));
  }

  private CompletableFuture<List<InstrumentView>> instruments(DataFetchingEnvironment environment) {
    Citation citation = Objects.requireNonNull(environment.getSource());
    return Loaders.<String, List<Instrument>>load(environment, CITED, citation.title())
        .thenApply(found -> found.stream().map(i -> new InstrumentView(i, today.date())).toList());
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        CITED,
        Loaders.<String, Instrument>batchedLists(
            titles -> {
              CitedInstruments cited = instruments.cited(titles, null);
              return titles.stream().collect(Collectors.toMap(Function.identity(), cited::of));
            }));
  }
}
