package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.ledger.Entry;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of ledger entries. */
@ApplicationScoped
public class LedgerEntryFetchers implements TypeFetchers {

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
        "decision", e -> EditionLoaders.decision(e, source(e).publisher(), source(e).number()));
  }

  private static Entry source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
