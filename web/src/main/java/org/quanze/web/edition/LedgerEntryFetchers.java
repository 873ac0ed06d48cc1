package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.head.Signing;
import org.quanze.ledger.Entry;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of ledger entries. */
@ApplicationScoped
public class LedgerEntryFetchers implements TypeFetchers {

  private final Signing signing;

  @Inject
  LedgerEntryFetchers(Signing signing) {
    this.signing = signing;
  }

  @Override
  public String type() {
    return "LedgerEntry";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "lines", e -> source(e).lineCount(),
        "linesRoot", e -> source(e).linesRoot().hex(),
        "previousHash", e -> source(e).previousHash().hex(),
        "hash", e -> source(e).hash().hex(),
        "algorithm", e -> source(e).algorithm().title(),
        "signature", this::signature,
        "decision", e -> EditionLoaders.decision(e, source(e).publisher(), source(e).number()));
  }

  private CompletableFuture<@Nullable String> signature(DataFetchingEnvironment environment) {
    Entry entry = source(environment);
    return OrganisationLoaders.publisher(environment, entry.publisher())
        .thenApply(publisher -> signing.sign(publisher.uid(), entry).orElse(null));
  }

  private static Entry source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
