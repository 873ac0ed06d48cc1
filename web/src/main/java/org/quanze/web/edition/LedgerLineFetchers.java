package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.item.Items.VersionKey;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of ledger lines. */
@ApplicationScoped
public class LedgerLineFetchers implements TypeFetchers {

  @Override
  public String type() {
    return "LedgerLine";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "position", e -> source(e).entry(),
        "kind", e -> source(e).kind().equals("OPENING") ? null : source(e).kind(),
        "terms", e -> LineTerm.of(source(e).terms()),
        "note", LedgerLineFetchers::note,
        "item", e -> GlobalId.encode("Item", source(e).item()),
        "itemName", e -> EditionLoaders.name(e, version(source(e))),
        "decision", e -> EditionLoaders.decision(e, source(e).publisher(), source(e).entry()),
        "digest", e -> source(e).digest().hex());
  }

  /** Why, is told where the decision is public; what a line states is the line's own. */
  private static CompletableFuture<@Nullable String> note(DataFetchingEnvironment environment) {
    LedgerLine line = source(environment);
    return EditionLoaders.decision(environment, line.publisher(), line.entry())
        .thenApply(decision -> decision == null ? null : line.note());
  }

  private static VersionKey version(LedgerLine line) {
    Integer number = line.newVersion() == null ? line.oldVersion() : line.newVersion();
    return new VersionKey(line.item(), Objects.requireNonNull(number));
  }

  private static LedgerLine source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
