package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines.PageKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;
import org.quanze.web.instrument.NumberView;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of public decisions. */
@ApplicationScoped
@NullUnmarked
public class DecisionFetchers implements TypeFetchers, NodeResolver, TypeNames {

  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Decision";
  }

  @Override
  public Map<Class<?>, String> names() {
    return Map.of(Placed.class, "Decision");
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("id", e -> GlobalId.encode("Decision", source(e).decision().id())),
        Map.entry("documentNumber", e -> source(e).decision().documentNumber()),
        Map.entry(
            "parsedDocumentNumber", e -> NumberView.of(source(e).decision().documentNumber())),
        Map.entry("title", e -> source(e).decision().title()),
        Map.entry("issuer", e -> source(e).decision().issuer()),
        Map.entry("signedOn", e -> source(e).decision().signedOn()),
        Map.entry("effectiveOn", e -> source(e).decision().effectiveOn()),
        Map.entry("reason", e -> source(e).decision().reason()),
        Map.entry("position", e -> source(e).entry()),
        Map.entry("version", e -> source(e).version()),
        Map.entry("publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher())),
        Map.entry(
            "editions", e -> EditionLoaders.ofEntry(e, source(e).publisher(), source(e).entry())),
        Map.entry("lines", this::lines));
  }

  private CompletableFuture<Connection<LedgerLine>> lines(DataFetchingEnvironment environment) {
    Placed decision = source(environment);
    PageRequest page = PageRequest.of(environment, cursors.of("lines " + decision.decision().id()));
    List<String> place = page.position();
    int after = place == null ? 0 : Integer.parseInt(place.get(0));
    return EditionLoaders.lines(
            environment,
            new PageKey(decision.publisher(), decision.entry(), after, page.rowsToRead()))
        .thenApply(
            lines ->
                Connection.of(page, lines, l -> List.of(Integer.toString(l.number())), () -> null));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return EditionLoaders.decision(environment, Keys.uuid(key));
  }

  private static Placed source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
