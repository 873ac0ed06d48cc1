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
        "itemName", LedgerLineFetchers::name,
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

  /** The name that it brought where that is public, and else the one that it found. */
  private static CompletableFuture<@Nullable String> name(DataFetchingEnvironment environment) {
    LedgerLine line = source(environment);
    CompletableFuture<@Nullable String> found = name(environment, line, line.oldVersion());
    return name(environment, line, line.newVersion())
        .thenCombine(found, (brought, before) -> brought == null ? before : brought);
  }

  private static CompletableFuture<@Nullable String> name(
      DataFetchingEnvironment environment, LedgerLine line, @Nullable Integer version) {
    return version == null
        ? CompletableFuture.completedFuture(null)
        : EditionLoaders.name(environment, new VersionKey(line.item(), version));
  }

  private static LedgerLine source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
