package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        "terms", e -> ofPublic(e, LineTerm.of(source(e).terms()), List.of()),
        "note", e -> ofPublic(e, source(e).note(), null),
        "item", e -> GlobalId.encode("Item", source(e).item()),
        "itemName", e -> EditionLoaders.name(e, version(source(e))),
        "decision", e -> EditionLoaders.decision(e, source(e).publisher(), source(e).entry()),
        "digest", e -> source(e).digest().hex());
  }

  /** What belongs to the decision is told where the decision is public. */
  private static CompletableFuture<?> ofPublic(
      DataFetchingEnvironment environment, @Nullable Object told, @Nullable Object otherwise) {
    LedgerLine line = source(environment);
    return EditionLoaders.decision(environment, line.publisher(), line.entry())
        .thenApply(decision -> decision == null ? otherwise : told);
  }

  private static VersionKey version(LedgerLine line) {
    Integer number = line.newVersion() == null ? line.oldVersion() : line.newVersion();
    return new VersionKey(line.item(), Objects.requireNonNull(number));
  }

  private static LedgerLine source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
